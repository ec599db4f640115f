import { speech, type Marked } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, count } = speech<'one' | 'many' | 'other'>('fr');

export const fr = {
  takePart: 'Participer à une étude',
  oneMoment: 'Un instant',
  joinClass: 'Rejoindre une classe',
  lookingCode: 'On regarde où mène le code…',
  aboutStudy: 'Tu vois des photos, et tu dis ce qu’elles montrent.',
  aboutClass: <Mark>(you: (text: string) => Mark, network: (text: string) => Mark): Marked<Mark> => [
    you('Toi'),
    ' et ',
    network('un réseau'),
    ' voyez les mêmes photos. Qui sait ce qu’elles montrent ?',
  ],
  goOnAs: (name: string) => `Continuer sous le nom de ${name}`,
  joinedAlready: (title: string) => `Tu es déjà dans « ${title} ». Un autre code mène ailleurs :`,
  code: 'Code',
  goOn: 'Continuer',
  photosListed: (photos: number, many: number) =>
    `${count(photos, { one: '# photo', many: '# de photos', other: '# photos' })}, ${n(many)} catégories au choix.`,
  photosFive: (photos: number) =>
    `${count(photos, { one: '# photo', many: '# de photos', other: '# photos' })}, cinq propositions chacune.`,
  canJoin: 'Tu peux entrer maintenant.',
  full: 'Toutes les places sont prises.',
  locked: 'Personne d’autre ne peut entrer pour le moment.',
  looksAgain: (study: boolean) =>
    `Cette page regarde à nouveau toute seule. Ou demande ${study ? 'aux chercheurs' : 'à ton prof'}.`,
  youAgree: 'Ce que tu acceptes',
  agree: 'J’ai lu cela, et je participe de mon plein gré.',
  join: 'Entrer',
  tryAgain: 'Réessayer',
  hereBefore: 'J’étais déjà là, avec un autre appareil',
  returnCode: 'Code de retour',
  goOnWhere: 'Reprendre où j’en étais',
  yourName: (study: boolean) => `Ton nom dans cette ${study ? 'étude' : 'classe'}`,
  drawAnother: 'En tirer un autre',
  nameFaults: {
    empty: 'Écris d’abord un nom.',
    long: (most: number, length: number) =>
      `Un nom a de 1 à ${n(most)} caractères. Celui-ci en a ${n(length)}.`,
    unreadable:
      'Ce nom contient des signes que personne ne peut lire, comme un saut de ligne ou une pile d’accents. Écris-le à nouveau sans eux.',
  },
  refusals: {
    unreachable: 'Le serveur ne répond pas.',
    'no-answer': 'Autre chose que le serveur de Hit5 répond. Ce Wi-Fi demande-t-il d’abord de se connecter ?',
    'no-room':
      'Cette salle n’existe pas, ou plus. Regarde le code encore une fois, ou demandes-en un nouveau.',
    'no-seat':
      'Cette place n’existe pas dans cette salle. Regarde le code de retour encore une fois, ou entre avec le code de la salle.',
    removed: 'Cette place a été retirée de la salle. Demande à qui t’a donné le code.',
    'too-fast': 'Beaucoup demandent depuis là où tu es. Cette page continue toute seule.',
    database:
      'La base de données ne répond pas en ce moment. Ton appareil garde tes réponses et les renvoie.',
    elsewhere: 'Un autre serveur a cette salle en ce moment. Ton appareil demande à nouveau.',
    'disk-full':
      'Le disque du serveur est plein, donc rien n’a été gardé ni effacé. Les appareils gardent leurs réponses et les renvoient.',
    full: 'Cette salle est pleine : personne d’autre ne peut entrer.',
    locked: 'Cette salle est fermée. Demande qu’on te laisse entrer.',
    ended: 'Cette salle est terminée. Personne ne peut plus y entrer.',
    'participant-taken':
      'Quelqu’un participe déjà avec cet identifiant. C’était toi ? Alors continue avec ton code de retour, plus bas. Il est sur l’appareil avec lequel tu as commencé.',
    code: 'Un code a six lettres et chiffres, et pas de 0, 1, I, L ni O. Regarde-le encore une fois.',
  },
  notJoined: 'Cet appareil n’est pas entré là.',
  joinByCode: 'Entre avec le code. Si tu y étais déjà, il te faut ton code de retour.',
  joinWithCode: 'Entrer avec un code',
  gone: {
    room: (study: boolean) => `Cette ${study ? 'étude' : 'classe'} n’est plus sur le serveur.`,
    seat: (study: boolean) =>
      `Cet appareil n’a plus de place dans cette ${study ? 'étude' : 'classe'}, donc rien de ce que tu réponds ne compte. Demande ${study ? 'aux chercheurs' : 'à ton prof'}.`,
    answersHere: 'Tes réponses sont sur cet appareil.',
    joinAnew: 'Entrer à nouveau, comme nouvelle personne',
  },
  save: 'Enregistrer mes réponses dans un fichier',
  saved: (name: string) => `Enregistré sous ${name}.`,
  notSaved: 'Rien n’a été enregistré :',
  withdraw: 'Me retirer et effacer mes réponses',
  line: {
    none: 'Tu n’as donné aucune réponse.',
    goTo: (study: boolean) => `Tes réponses vont tout de suite ${study ? 'aux chercheurs' : 'à ton prof'}.`,
    with: (study: boolean, sent: number, of: number) =>
      `Réponses arrivées ${study ? 'aux chercheurs' : 'chez ton prof'} : ${n(sent)} sur ${n(of)}.`,
    waiting: (many: number) =>
      `${count(many, { one: '# attend', many: '# d’attendent', other: '# attendent' })} sur cet appareil.`,
    sentThen: 'Ce qui attend est envoyé ensuite.',
    nothingLost:
      'Continue, rien n’est perdu : ce qui attend est envoyé dès que la connexion revient. Ne recharge pas la page d’ici là.',
    keepOpen: 'Laisse cette page ouverte d’ici là : ce navigateur ne garde rien.',
    refused: (many: number) =>
      `${count(many, { one: '# réponse n’a pas pu être prise', many: '# de réponses n’ont pas pu être prises', other: '# réponses n’ont pas pu être prises' })} :`,
    anotherDevice:
      'Pour continuer avec un autre appareil, entre là avec le même code, et écris ton code de retour :',
  },
} satisfies Words;
