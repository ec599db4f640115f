import { speech, type Marked } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, percent } = speech<'one' | 'many' | 'other'>('fr');

export const fr = {
  youAreIn: 'Tu y es.',
  leaveOpen: (study: boolean) =>
    `Ça commence quand ${study ? 'l’étude s’ouvre' : 'ton prof le dit'}. Laisse cette page ouverte.`,
  stopped: (study: boolean) => `${study ? 'L’étude s’est arrêtée' : 'Ton prof a fait une pause'} un instant.`,
  stays: 'Ce que tu as choisi reste.',
  onBoardNow: 'Les solutions sont maintenant au tableau.',
  lookCounts: 'Regarde là. Ce que tu as répondu compte.',
  lookNotBegun: 'Regarde là. Tu n’avais pas commencé, donc tu ne perds rien.',
  shownAlready: 'Les solutions sont déjà montrées.',
  nobodyCan: 'Donc personne ne peut plus répondre.',
  timeOver: 'Le temps pour cette photo est écoulé.',
  nextOne: (study: boolean) =>
    `La suivante arrive ${study ? 'pour tout le monde en même temps' : 'quand ton prof continue'}.`,
  classThought: 'Le tableau montre ce que la classe a pensé.',
  lookPicked: 'Regarde là. Ce que tu as choisi compte.',
  lookNotAnswered: 'Regarde là. Tu n’as pas répondu pour cette photo.',
  waitNext: 'Attends la photo suivante.',
  itComes: (study: boolean) =>
    `Elle arrive ${study ? 'pour tout le monde en même temps' : 'quand ton prof continue'}.`,
  isIn: 'Ta réponse est arrivée.',
  willShow: (study: boolean) => `${study ? 'Les chercheurs montreront' : 'Ton prof montrera'} ce que c’est.`,
  seeSoon: 'Tu verras ce que c’est dès que ta réponse sera arrivée.',
  answeredAll: 'Tu as répondu pour toutes les photos.',
  lastPhoto: 'C’était la dernière photo.',
  showResults: 'Ton prof montrera les résultats.',
  thankYou: 'Merci.',
  networksFive: 'Les cinq du réseau',
  surestFirst: 'L’une après l’autre, la plus sûre d’abord.',
  beingSent: 'Ta réponse est en route.',
  waitsHere: 'Tant qu’elle n’est pas arrivée, elle attend sur cet appareil.',
  notTaken: 'Ta réponse n’a pas été prise.',
  whyAbove: 'La raison est dite plus haut. Elle reste sur cet appareil.',
  noPhotoAgain:
    'D’ici là, tu ne revois aucune photo : la personne à côté de toi doit peut-être encore répondre.',
  nextImage: 'Photo suivante',
  bet: 'À quel temps la classe en ratera-t-elle la moitié ?',
  boardWillShow: 'Le tableau le montrera.',
  haveAnswered: (many: number, of: number) => `${n(many)} sur ${n(of)} ont répondu.`,
  photo: (place: number) => `Photo ${n(place)}`,
  youAre: 'Tu es',
  areHere: <Mark>(many: number, bold: (text: string) => Mark): Marked<Mark> => [
    bold(`${n(many)}`),
    ' sont là.',
  ],
  yourReturnCode: <Mark>(code: string, mark: (text: string) => Mark): Marked<Mark> => [
    'Ton code de retour est ',
    mark(`${code}`),
    '. Avec lui, tu peux continuer avec un autre appareil.',
  ],
  comes: {
    name: 'Ce qui vient',
    photo: 'Une photo vient. Qu’est-ce que c’est ?',
    moment: 'Une photo vient un court instant. Qu’est-ce que c’était ?',
    listed: (many: number) => `Tu choisis parmi ${n(many)} catégories.`,
    five: 'Tu donnes jusqu’à cinq propositions, la plus sûre d’abord.',
    onePress: 'Un appui est ta réponse.',
    afterwards: 'Ensuite, tu vois ce qu’un réseau a dit, et qui avait raison.',
  },
  call: {
    noPhoto: 'pas de photo ici',
    didNotKnow: 'Tu ne savais pas.',
    youSaid: <Mark>(name: string, person: (text: string) => Mark): Marked<Mark> => [
      'Tu as dit ',
      person(`${name}`),
      '.',
    ],
    youHad: (milliseconds: number) => `Tu avais ${n(milliseconds)} millisecondes.`,
    willIt: <Mark>(network: (text: string) => Mark): Marked<Mark> => [
      network('Le réseau'),
      ' va-t-il trouver ?',
    ],
    yes: 'Oui',
    no: 'Non',
    neverAnswered: 'Le réseau n’a jamais répondu.',
    guesses: 'Les propositions du réseau',
    isRight: 'juste',
    itIs: <Mark>(name: string, bold: (text: string) => Mark): Marked<Mark> => [
      'C’est ',
      bold(`${name}`),
      '.',
    ],
    goOn: 'Continuer',
    skip: 'Passer',
    share: (share: number) => `${percent(share)}`,
    sofar: (right: number, of: number) =>
      `Tes paris jusqu’ici : ${n(right)} sur ${n(of)} justes. Ils ne comptent nulle part.`,
    networkMissed: 'Le réseau l’a raté.',
    networkGot: [
      'Le réseau l’a trouvé du premier coup.',
      'Le réseau l’a trouvé à la deuxième proposition.',
      'Le réseau l’a trouvé à la troisième proposition.',
      'Le réseau l’a trouvé à la quatrième proposition.',
      'Le réseau l’a trouvé à la cinquième proposition.',
    ],
    called: (right: boolean) => `Tu avais parié ${right ? 'juste' : 'faux'}.`,
    youBet: (time: string) => `Tu as parié que la classe en rate la moitié à ${time}.`,
  },
  photos: {
    name: 'Tes photos',
    youSaid: (place: number) => `Photo ${n(place)}. Tu as dit :`,
    dontKnow: 'je ne sais pas',
    network: 'réseau',
    bet: (yes: boolean) => `ton pari : ${yes ? 'oui' : 'non'}`,
    right: 'juste.',
    missed: 'raté.',
  },
  notices: {
    seenAlready: (study: boolean) =>
      `${study ? 'Tout le monde' : 'Ta classe'} a déjà vu ce que montre cette photo. Tu peux encore répondre, mais ça ne compte pas.`,
    cameLate:
      'Cette réponse ne compte pas : elle est arrivée après que tout le monde a pu voir ce que montre la photo.',
    lookAlong:
      'Les solutions sont déjà montrées, donc personne ne peut plus répondre. Tu peux regarder avec les autres.',
    answered: (study: boolean, many: number) => `${study ? 'Tous' : 'La classe'} : ${n(many)} ont répondu`,
    named: (study: boolean, hits: number, of: number) =>
      `${study ? 'Tous' : 'La classe'} : ${n(hits)} sur ${n(of)} l’ont nommé`,
    nobodyNamed: (study: boolean) => `${study ? 'Tous' : 'La classe'} : personne ne l’a nommé`,
  },
} satisfies Words;
