import { speech, type Marked } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, count } = speech<'one' | 'many' | 'other'>('fr');

export const fr = {
  modes: {
    practice: 'Entraînement',
    challenge: 'Défi',
    test: 'Test',
  },
  modeWords: {
    practice: 'Tu peux demander la solution, et ce que dit le réseau.',
    challenge: '',
    test: 'Ce qui était juste vient à la fin, pour toutes les photos.',
  },
  headingListed: <Mark>(images: number, many: number, em: (text: string) => Mark): Marked<Mark> => [
    `${count(images, { one: '# photo', many: '# de photos', other: '# photos' })}, `,
    em(`${n(many)} catégories`),
    ' au choix',
  ],
  heading: <Mark>(images: number, em: (text: string) => Mark): Marked<Mark> => [
    `${count(images, { one: '# photo', many: '# de photos', other: '# photos' })}, jusqu’à `,
    em('cinq propositions'),
    images === 1 ? '' : ' chacune',
  ],
  steps: {
    whatIsIt: 'Qu’est-ce que c’est ?',
    typeOrGroup: 'Écris un mot, ou choisis un groupe.',
    bestFirst: 'Ta meilleure proposition d’abord. Les fausses ne coûtent rien.',
    pressIs: 'Appuie sur ce qu’on y voit.',
    firstCounts: 'Ta première proposition compte. Tu peux en ajouter.',
    cross: 'Regarde la croix.',
    moment: 'Une photo vient à sa place, un court instant.',
    momentAlone: 'Une photo vient, un court instant.',
    say: 'Dis ce que c’était, ta meilleure proposition d’abord. Devine si tu hésites.',
    pressWas: 'Appuie sur ce que c’était. Devine si tu hésites.',
  },
  whatIsAsked: 'Ce qui est demandé',
  firstCard: 'Mesure d’abord ton écran avec une carte.',
  begin: 'Commencer',
  yourName: 'Ton nom ici (inventé, c’est bien aussi)',
  answerAs: <Mark>(name: string, b: (text: string) => Mark): Marked<Mark> => [
    'Tu réponds sous le nom de ',
    b(`${name}`),
    '.',
  ],
  notYou: 'Pas toi ?',
  timeCounts: 'Ton temps compte dès qu’une photo arrive.',
  secondsEach: (limit: number) =>
    `${count(limit, { one: '# seconde', many: '# de secondes', other: '# secondes' })} pour chacune. Ensuite, ta réponse est ce que tu as choisi.`,
  likeliest: (many: number) =>
    `Tu choisis parmi les ${n(many)} noms que le réseau trouve les plus probables.`,
  categories: (names: string) => `Les catégories : ${names}.`,
  sure: 'À chaque fois, tu dis à quel point tu crois à ta première proposition.',
  counting: 'On compte les images par seconde de cet écran.',
  screen: {
    measured: 'Quelle taille ont les photos pour moi : mesuré',
    needed: 'Quelle taille ont les photos pour moi : mesure d’abord',
    open: 'Quelle taille ont les photos pour moi : mesure si tu veux',
    hold: 'Tiens une carte bancaire contre l’écran. Déplace le curseur jusqu’à ce que le contour ait la taille de la carte.',
    width: 'Largeur du contour',
    pixels: (many: number) => `${n(many)} pixels`,
    distance: (usual: number) =>
      `De mes yeux à l’écran, en centimètres (une longueur de bras fait environ ${n(usual)})`,
    fits: 'La carte correspond',
    forget: 'Oublier',
    wrong: (least: number, most: number) =>
      `La distance est un nombre de centimètres de ${n(least)} à ${n(most)}.`,
  },
  notices: {
    welcomeBack: 'Te revoilà. La partie a attendu ; elle continue là où tu t’es arrêté.',
    fewer: (asked: number, there: number) => `On demandait ${n(asked)} photos, et il y en a ${n(there)}.`,
    fewerKept: (asked: number, there: number, kept: number) =>
      `On demandait ${n(asked)} photos, et il y en a ${n(there)} en plus des ${n(kept)} gardées pour l’entraînement.`,
    ahead: (shared: number, of: number, who: string) =>
      `${n(shared)} des ${n(of)} photos à venir sont aussi dans une partie que ${who} n’a pas finie, qui en dirait alors moins. Finis-la d’abord.`,
    before: (shared: number, of: number, who: string) =>
      `${who} s’est déjà entraîné avec ${n(shared)} des ${n(of)} photos à venir, donc cette partie en dit moins. Sur la page d’accueil, tu peux en commencer une sans elles.`,
    toStart: 'À l’accueil',
    noImage: 'Ce lien ne montre aucune photo :',
    askAnother: 'Demandes-en un autre à la personne qui te l’a donné, ou commence ta propre partie.',
    noSession: 'Le lien que tu as ouvert ne mène à aucune partie.',
    askThem: 'Demande à la personne qui te l’a donné, ou commence ta propre partie.',
    photosNotHere: 'Les photos de ce lien ne sont pas ici.',
    noPack: (id: string) =>
      `La collection « ${id} » n’est pas dans ce navigateur. Ouvre d’abord son fichier ; de là, tu pourras aller à cette partie.`,
    openPack: 'Ouvrir un fichier',
    rematch: 'Une revanche est un entraînement : elle ne compte nulle part et n’est pas gardée.',
    stopRematch: 'Arrêter la revanche',
    notCounted: (place: number) => `La photo ${n(place)} ne compte pas :`,
    rowNotCounted: (first: number, last: number) => `Les photos ${n(first)} à ${n(last)} ne comptent pas :`,
    listNotCounted: (places: string) => `Les photos ${places} ne comptent pas :`,
    noAnswer: 'pas de réponse.',
    countsUnknown: (place: number) => `La photo ${n(place)} compte comme « Je ne sais pas ».`,
    lastOne: 'C’est la dernière : tu peux reprendre ta réponse jusqu’à ce que tu passes à la fin.',
    takeBack: 'Reprendre',
    toTheEnd: 'Vers la fin',
  },
} satisfies Words;
