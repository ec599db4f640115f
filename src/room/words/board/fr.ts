import { speech, type Marked } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, count, either } = speech<'one' | 'many' | 'other'>('fr');

export const fr = {
  acts: {
    letAgain: 'Les laisser répondre à nouveau',
    noGoOn: 'Non, continuer',
    freeze: 'Figer',
    goOn: 'Continuer',
    start: 'Commencer',
    photoByPhoto: 'Photo par photo',
    stopCurve: 'Arrêter et montrer la courbe',
    stopAnswers: 'Arrêter et montrer les solutions',
    nextPhoto: 'Photo suivante',
    next: 'Suivant',
    backToPhotos: 'Retour aux photos',
    end: 'Terminer',
    classAndNetwork: 'Classe et réseau',
    back: 'Retour',
  },
  askEnd:
    'Terminer maintenant ? Après, personne ne peut plus répondre, et tout le monde voit toutes les solutions.',
  askAgain:
    'Les laisser répondre à nouveau ? Ce dont ils ont vu la solution ne compte plus, et les photos quittent le tableau.',
  askReveal:
    'Arrêter et montrer d’un coup les solutions de toutes les photos ? Ce qui est répondu après ne compte pas.',
  askStop: (many: number, of: number) =>
    `Arrêter maintenant ? ${n(many)} réponses sur ${n(of)} sont là. Après, personne ne peut plus répondre.`,
  beats: {
    question: 'Qu’est-ce que c’est ?',
    class: 'Ce que vous avez dit',
    network: 'Ce que le réseau a dit',
    truth: 'Montrer la solution',
  },
  said: {
    nobody: 'Personne n’a répondu pour cette photo.',
    onlyUnknown: <Mark>(person: (text: string) => Mark): Marked<Mark> => [
      person('La seule réponse'),
      ' était « Je ne sais pas ».',
    ],
    allUnknown: <Mark>(person: (text: string) => Mark): Marked<Mark> => [
      person('Tout le monde'),
      ' a dit « Je ne sais pas ».',
    ],
    only: <Mark>(name: string, person: (text: string) => Mark): Marked<Mark> => [
      person('La seule première idée'),
      ` était ${name}.`,
    ],
    both: <Mark>(name: string, person: (text: string) => Mark): Marked<Mark> => [
      person('Tous les deux'),
      ` ont d’abord pensé à ${name}.`,
    ],
    all: <Mark>(many: number, name: string, person: (text: string) => Mark): Marked<Mark> => [
      person(`Tous les ${n(many)}`),
      ` ont d’abord pensé à ${name}.`,
    ],
    different: <Mark>(many: number, person: (text: string) => Mark): Marked<Mark> => [
      person(`${n(many)} personnes`),
      ` ont pensé à ${n(many)} choses différentes.`,
    ],
    few: <Mark>(most: number, of: number, person: (text: string) => Mark): Marked<Mark> => [
      person(`Pas plus de ${n(most)} sur ${n(of)}`),
      ' ont pensé à la même chose.',
    ],
    two: <Mark>(
      many: number,
      of: number,
      first: string,
      second: string,
      person: (text: string) => Mark,
    ): Marked<Mark> => [
      person(`${n(many)} sur ${n(of)}`),
      ` ont d’abord pensé à ${first}, `,
      person(`${n(many)}`),
      ` à ${second}.`,
    ],
    some: <Mark>(many: number, of: number, name: string, person: (text: string) => Mark): Marked<Mark> => [
      person(`${n(many)} sur ${n(of)}`),
      ` ${many === 1 ? 'a' : 'ont'} d’abord pensé à ${name}.`,
    ],
  },
  headline: {
    nobodyKnows: 'Personne ne sait ce qui est juste ici.',
    network: (name: string, figure: string) => `Le réseau : « ${name} », sûr à ${figure}.`,
    better: <Mark>(
      hits: number,
      of: number,
      uncounted: number,
      person: (text: string) => Mark,
    ): Marked<Mark> => [
      person(
        hits === 0
          ? 'Personne'
          : hits < of
            ? `${n(hits)} sur ${n(of)}`
            : of === 1
              ? 'La seule réponse'
              : of === 2
                ? 'Tous les deux'
                : `Tous les ${n(of)}`,
      ),
      ` ${hits === 0 ? 'n’a' : hits === 1 ? 'a' : 'ont'} fait mieux${uncounted === 0 ? '' : uncounted === 1 ? `, et ${n(uncounted)} ne compte pas` : `, et ${n(uncounted)} ne comptent pas`}.`,
    ],
    named: <Mark>(
      hits: number,
      of: number,
      uncounted: number,
      person: (text: string) => Mark,
    ): Marked<Mark> => [
      person(
        hits === 0
          ? 'Personne'
          : hits < of
            ? `${n(hits)} sur ${n(of)}`
            : of === 1
              ? 'La seule réponse'
              : of === 2
                ? 'Tous les deux'
                : `Tous les ${n(of)}`,
      ),
      ` ${hits === 0 ? 'ne l’a' : hits === 1 ? 'l’a' : 'l’ont'} nommé${uncounted === 0 ? '' : uncounted === 1 ? `, et ${n(uncounted)} ne compte pas` : `, et ${n(uncounted)} ne comptent pas`}.`,
    ],
    together: <Mark>(
      hits: number,
      of: number,
      uncounted: number,
      person: (text: string) => Mark,
      network: (text: string) => Mark,
    ): Marked<Mark> => [
      person(
        hits < of
          ? `${n(hits)} sur ${n(of)}`
          : of === 1
            ? 'La seule réponse'
            : of === 2
              ? 'Tous les deux'
              : `Tous les ${n(of)}`,
      ),
      ' et ',
      network('le réseau'),
      ` l’ont nommé${uncounted === 0 ? '' : uncounted === 1 ? `, et ${n(uncounted)} ne compte pas` : `, et ${n(uncounted)} ne comptent pas`}.`,
    ],
    noneCounts: 'Aucune réponse à cette photo ne compte.',
    networkNamed: 'Le réseau l’a nommé.',
    networkDid: 'Le réseau, si.',
  },
  spoiled: (many: number) =>
    `${count(many, { one: '# n’a pas vu la photo comme voulu et ne compte pas', many: '# de n’ont pas vu la photo comme voulu et ne comptent pas', other: '# n’ont pas vu la photo comme voulu et ne comptent pas' })}.`,
  sides: {
    class: 'Ce à quoi vous avez pensé d’abord',
    network: 'Ce que le réseau a dit',
    dontKnow: 'Je ne sais pas',
    dontKnowOrTime: 'Je ne sais pas, ou temps écoulé',
    also: (names: string, others: number) =>
      `Aussi ${names}${others > 0 ? `, et ${n(others)} pour d’autres` : ''}.`,
    later: (many: number) =>
      `${count(many, { one: '# l’avait parmi ses autres propositions', many: '# de l’avaient parmi leurs autres propositions', other: '# l’avaient parmi leurs autres propositions' })}.`,
    under: (figure: string, names: string) => `moins de ${figure} : ${names}`,
    nothing: 'rien',
    failed: 'il a échoué',
    notYet: 'pas encore de réponse',
    right: 'juste,',
    didNotName: (name: string, place: boolean) => `${name} ${place ? 'l’a nommé' : 'ne l’a pas nommé'}.`,
    knewIt: (time: string, hits: number, of: number) => `${time} : ${n(hits)} sur ${n(of)} le savaient`,
    oneOf: (names: readonly string[]) => `${either(names)}`,
  },
  photo: {
    stop: 'Stop : personne ne peut répondre maintenant.',
    was: 'Qu’est-ce que c’était ?',
    ownScreen: 'Regardez votre propre écran.',
    answered: <Mark>(many: number, place: number, of: number, bold: (text: string) => Mark): Marked<Mark> => [
      bold(`${n(many)}`),
      ` ${many === 1 ? 'a' : 'ont'} répondu pour la photo ${n(place)} sur ${n(of)}.`,
    ],
    later: 'Elle sera montrée ici avec sa solution.',
    missing: 'La photo n’est pas encore sur le serveur.',
    whereItLooked: 'Où il a regardé',
    whatWasSaid: 'Ce qui a été dit',
    place: (at: number, of: number) => `Photo ${n(at)} sur ${n(of)}`,
    number: (at: number) => `Photo ${n(at)}`,
    word: 'Photo',
    of: (many: number) => `sur ${n(many)}`,
  },
  opening: 'Ouverture de la salle…',
  answersIn: <Mark>(
    many: number,
    of: number,
    stops: boolean,
    person: (text: string) => Mark,
  ): Marked<Mark> => [
    person(`${n(many)} sur ${n(of)}`),
    ` réponses sont là.${stops ? ' Stop, s’il vous plaît.' : ''}`,
  ],
  timeIsOver: 'Le temps est écoulé.',
  howMuchMissed: 'Combien en avez-vous raté ?',
  byThemselves: 'Les solutions viennent toutes seules',
  help: 'Aide',
  areHere: <Mark>(many: number, bold: (text: string) => Mark): Marked<Mark> => [
    bold(`${n(many)}`),
    ` ${many === 1 ? 'est là' : 'sont là'}`,
  ],
  locked: 'Personne d’autre ne peut entrer : la salle est fermée.',
  join: 'Entrer',
  joinAndState: 'Entrer, et où en est la classe',
  answered: <Mark>(many: number, bold: (text: string) => Mark): Marked<Mark> => [
    bold(`${n(many)}`),
    ' ont répondu',
  ],
  lobby: <Mark>(
    photos: number,
    you: (text: string) => Mark,
    network: (text: string) => Mark,
  ): Marked<Mark> => [
    `${count(photos, { one: '# photo', many: '# de photos', other: '# photos' })}. `,
    you('Vous'),
    ' et ',
    network('un réseau'),
    '. Qui sait ce que c’est ?',
  ],
  whoIsHere: 'Qui est là',
  more: (left: number) => `et ${n(left)} de plus`,
  nobodyHere: 'Personne n’est encore là.',
  nobodyGetsIn: 'Personne n’arrive à entrer ?',
  photos: (many: number) => `${count(many, { one: '# photo', many: '# de photos', other: '# photos' })}`,
  points: 'Points :',
  you: 'Vous',
  network: 'Réseau',
  code: 'Code',
  scanOrType: 'Scanner, ou écrire',
  joinAt: 'Entrer sur',
  qrCode: (link: string) => `Code QR de ${link}`,
  keys: {
    throughClass: 'À travers la séance',
    darkButton: 'ce que dit le bouton foncé',
    asksFirst: 'arrêter ou terminer : le premier appui demande seulement',
    stepBack: 'un pas en arrière, ou non à une question',
    atAnyTime: 'À tout moment',
    looked: 'où le réseau a regardé',
    freeze: 'figer, et continuer',
    finale: 'la classe à côté du réseau, acte par acte',
    fullScreen: 'plein écran',
    thisHelp: 'cette aide',
  },
} satisfies Words;
