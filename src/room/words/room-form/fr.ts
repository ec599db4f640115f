import { speech } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, count, either } = speech<'one' | 'many' | 'other'>('fr');

export const fr = {
  title: 'Son nom',
  usualTitle: (when: string) => `Classe de ${when}`,
  lessonOf: 'Une séance de',
  make: 'Créer la salle',
  photosKept: 'La classe reçoit tes photos sans le lieu ni l’appareil que le téléphone y écrit.',
  more: 'Plus de choix',
  networks: 'Réseaux qui répondent',
  study: 'Pour une étude : consentement, nombre de personnes, identifiants, code de fin, qui ne compte pas',
  consent: 'Ce que chacun doit accepter (rien, si c’est fait ailleurs)',
  leaveOut:
    'Ne compte pas dans les chiffres… Écris-le maintenant : on ne peut plus le changer quand la salle existe, et le rapport le dit.',
  flash:
    'Des images clignotent sur tous les écrans. Ne le fais pas si quelqu’un peut avoir une épilepsie photosensible ou supporte mal les flashs. Chaque appareil le dit avant.',
  needsWord: 'Dis quel mot du lien est l’identifiant dont chacun a besoin.',
  needsNetwork: 'Coche au moins un réseau, qui répond pour chaque photo.',
  lessons: {
    ten: (minutes: number) => `${n(minutes)} minutes`,
    quick: 'Êtes-vous rapides ?',
    quickBesides:
      'Chaque photo se voit un instant, puis elle est cachée. On appuie sur ce que c’était. Le tableau dessine combien la classe a manqué à chaque durée, à côté du réseau.',
    better: 'Qui est meilleur, et en est-on sûr ?',
    why: 'Pourquoi se trompe-t-on ?',
    practise: 'Un entraînement, puis un test',
    practiseBesides: (seed: number) =>
      `Crée deux salles comme celle-ci, une pour le groupe A et une pour le groupe B : écris le groupe dans « Plus de choix ». La graine ${n(seed)} écarte les photos de l’entraînement.`,
    study: 'Une étude',
    howLong: 'Combien de temps faut-il regarder ?',
    studyBesides: (shortest: string, longest: string) =>
      `Les durées de Mayo et d’autres (2023) : de ${shortest} à ${longest}, puis la photo brouillée, et personne ne voit une photo deux fois. Le consentement et les codes sont sous « Pour une étude ».`,
  },
  plan: {
    photos: (photos: number) =>
      `${count(photos, { one: '# photo', many: '# de photos', other: '# photos' })}`,
    drawings: (drawings: number) =>
      `${count(drawings, { one: '# dessin', many: '# de dessins', other: '# dessins' })}`,
    both: (images: number) =>
      `${count(images, { one: '# photo ou dessin', many: '# de photos et dessins', other: '# photos et dessins' })}`,
    led: (what: string) => `${what} ; tous regardent la même image jusqu’à ce que tu continues.`,
    self: (what: string) => `${what}, chaque personne à son rythme.`,
    limit: (seconds: number) =>
      `${count(seconds, { one: '# seconde', many: '# de secondes', other: '# secondes' })} pour chaque image.`,
    shown: (times: readonly string[], covered: boolean) =>
      `Chaque image se voit ${either(times)} millisecondes${covered ? ', puis elle est cachée' : ''}.`,
    listed: (categories: number) =>
      `Chacun répond avec une de ${count(categories, { one: '# catégorie', many: '# de catégories', other: '# catégories' })}.`,
    reveal: {
      teacher: 'Tu dis quand les solutions sont montrées.',
      each: 'Chacun voit la solution après chaque photo.',
      end: 'Personne ne voit de solution avant la fin.',
    },
  },
  choices: {
    pace: {
      label: 'Rythme',
      self: ['Chacun le sien', 'Chacun continue quand il veut.'],
      led: ['Tu mènes', 'Le tableau montre une photo, tous répondent, et tu passes à la suivante.'],
    },
    mode: {
      label: 'Mode',
      challenge: [
        'Défi',
        'Quand une solution est montrée, chacun voit ses propositions à côté de celles du réseau.',
      ],
      test: ['Test', 'On va de photo en photo, et le résultat vient à la fin.'],
    },
    reveal: {
      label: 'Les solutions viennent',
      teacher: ['Quand tu le dis', 'Photo par photo ou toutes à la fois, au tableau.'],
      each: ['Après chaque photo', 'Chacun voit la solution dès qu’il a répondu.'],
      end: ['À la fin', 'Chacun voit les solutions quand tu termines la salle.'],
    },
    names: {
      label: 'Noms',
      drawn: ['Tirés au sort', 'Chacun reçoit deux mots comme nom.'],
      own: ['Les leurs', 'Chacun écrit un nom. Tu peux changer et cacher les noms.'],
    },
    where: {
      label: 'Le réseau tourne',
      teacher: [
        'Sur cet ordinateur',
        'Il répond une fois pour chaque photo, pour tous. Les appareils de la classe chargent moins.',
      ],
      device: ['Sur chaque appareil', 'Chaque appareil charge le réseau, 8 Mo, et répond lui-même.'],
    },
  },
  options: {
    days: { label: 'Jours pendant lesquels la salle reste' },
    seed: { label: 'Graine : même nombre, mêmes photos', usual: 'n’importe' },
    people: { label: 'Au plus tant de personnes, par exemple 40', usual: 'sans limite' },
    parameter: {
      label: 'Mot du lien qui est l’identifiant de la personne : pour Prolific, PROLIFIC_PID',
      usual: 'aucun',
      needs: 'au plus 60 lettres, chiffres et « _ », comme PROLIFIC_PID',
    },
    completion: { label: 'Code de fin, montré à la fin', usual: 'aucun' },
    needsId: { label: 'Seul qui a un identifiant dans le lien peut participer' },
    'rule-median': { label: '… qui a un temps médian de moins de tant de secondes', usual: 'personne' },
    'rule-unknown': { label: '… qui dit « Je ne sais pas » à plus de tant de pour cent', usual: 'personne' },
    'rule-same': {
      label: '… qui donne la même première proposition à plus de tant de pour cent',
      usual: 'personne',
    },
    'rule-lost': { label: '… qui n’a pas vu comme prévu plus de tant de pour cent', usual: 'personne' },
    'rule-checks': {
      label: '… qui a juste à moins de tant de pour cent des photos de contrôle',
      usual: 'personne',
    },
  },
} satisfies Words;
