import { speech, type Marked } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, count, percent } = speech<'one' | 'many' | 'other'>('fr');

export const fr = {
  score: <Mark>(
    images: number,
    personMissed: number,
    networkMissed: number,
    person: (text: string) => Mark,
    network: (text: string) => Mark,
  ): Marked<Mark> => [
    `Sur ${n(images)} photos, `,
    person(
      `tu en as raté ${personMissed === images ? 'la totalité' : personMissed === 0 ? 'zéro' : n(personMissed)}`,
    ),
    ' et ',
    network(
      `le réseau ${networkMissed === images ? 'la totalité' : networkMissed === 0 ? 'zéro' : n(networkMissed)}`,
    ),
    '.',
  ],
  nothingYet: 'Il n’y a encore rien à comparer.',
  oneBothRight: 'Sur une photo, vous aviez raison tous les deux.',
  oneBothMissed: 'Sur une photo, vous avez raté tous les deux.',
  oneYou: <Mark>(person: (text: string) => Mark, network: (text: string) => Mark): Marked<Mark> => [
    'Sur une photo, ',
    person('tu avais raison'),
    ' et ',
    network('le réseau l’a ratée'),
    '.',
  ],
  oneNetwork: <Mark>(person: (text: string) => Mark, network: (text: string) => Mark): Marked<Mark> => [
    'Sur une photo, ',
    person('tu l’as ratée'),
    ' et ',
    network('le réseau avait raison'),
    '.',
  ],
  points: 'Points, photo par photo',
  pointsOf: (name: string, person: number, network: number) =>
    `${name} : toi ${n(person)}, le réseau ${n(network)}`,
  copySquares: 'Copier les carrés',
  seeResults: 'Voir les résultats',
  keep: 'Garder',
  harderOnes: 'Plus difficiles',
  playAgain: 'Rejouer',
  backToStart: 'Retour à l’accueil',
  takeTest: (many: number) =>
    `Passer le test sur ${count(many, { one: 'l’autre # photo', many: 'les # d’autres photos', other: 'les # autres photos' })}`,
  challengeFriend: 'Défier quelqu’un',
  sendThis: (shuffled: boolean) =>
    `Envoie ceci à quelqu’un : mêmes photos, ${shuffled ? 'chacun dans son ordre' : 'même ordre'}`,
  needsPack: (name: string) => `Il faut aussi la collection « ${name} ».`,
  rematch: <Mark>(known: number, of: number, person: (text: string) => Mark): Marked<Mark> => [
    'Revanche : ',
    person(`cette fois, tu en savais ${n(known)} sur ${n(of)}.`),
  ],
  playMissed: (many: number) =>
    `Rejouer : ${count(many, { one: 'la # que tu as encore ratée', many: 'les # de que tu as encore ratées', other: 'les # que tu as encore ratées' })}`,
  backToEnd: 'Retour à la fin de la partie',
  rematchMissed: (many: number) =>
    `Revanche : ${count(many, { one: 'la # que les deux ont ratée', many: 'les # de que les deux ont ratées', other: 'les # que les deux ont ratées' })}`,
  rematchSome: (some: number, of: number) => `Revanche : ${n(some)} des ${n(of)} que les deux ont ratées`,
  better: {
    one: 'Une photo, c’est trop peu pour dire qui est meilleur.',
    few: (images: number) => `${n(images)} photos, c’est trop peu pour dire qui est meilleur.`,
    you: 'Tu as fait mieux.',
    network: 'Le réseau a fait mieux.',
  },
  notes: {
    simulated: 'Simulé : personne n’a donné ces réponses.',
    answered: (many: number) =>
      `Tu as répondu pour ${count(many, { one: '# photo', many: '# de photos', other: '# photos' })}.`,
    assisted: 'Les photos dont tu as d’abord vu la solution ou la réponse du réseau sont comptées à part.',
    spoiled: 'Les photos qui n’ont pas été montrées comme voulu sont comptées à part.',
    withoutNetwork: (many: number, failed: boolean) =>
      `${count(many, { one: '# photo', many: '# de photos', other: '# photos' })} sans réponse du réseau ne ${many === 1 ? 'compte' : 'comptent'} pas${failed ? '' : ' tant qu’il n’a pas répondu'}.`,
    withoutTruth: (many: number) =>
      `Personne n’a dit ce que ${count(many, { one: 'montre # de tes photos', many: 'montrent # de de tes photos', other: 'montrent # de tes photos' })}, donc ça ne compte pas.`,
    skipped: (many: number) =>
      `${count(many, { one: '# photo sans réponse ne compte', many: '# de photos sans réponse ne comptent', other: '# photos sans réponse ne comptent' })} pas.`,
    categories: (many: number) =>
      `Les premières propositions comptent, chacune une de ${n(many)} catégories.`,
    prunedNone: (images: number) =>
      `La solution était dans la liste pour ${count(images, { one: 'la # photo', many: 'les # de photos', other: 'les # photos' })} avec une liste courte.`,
    pruned: (missing: number, images: number) =>
      `Sur ${n(missing)} photos sur ${n(images)} avec une liste courte, la solution manquait : aucune réponse ne pouvait y être juste.`,
  },
  cards: {
    youBeat: (many: number) => `Tu as battu le réseau${many > 0 ? ` sur ${n(many)} photos` : ''}`,
    networkBeat: (many: number) => `Le réseau t’a battu${many > 0 ? ` sur ${n(many)} photos` : ''}`,
    surest: 'L’erreur la plus sûre du réseau',
    mistake: 'Une erreur du réseau',
    near: 'Tout près',
    allOfThem: (many: number) => `Toutes les ${n(many)}`,
    networkSaid: <Mark>(
      name: string,
      sure: number,
      only: boolean,
      network: (text: string) => Mark,
      bold: (text: string) => Mark,
    ): Marked<Mark> => [
      network('le réseau'),
      ' a dit ',
      bold(`${name}`),
      `, sûr à ${percent(sure)}${only ? ' seulement' : ''}`,
    ],
    youSaid: <Mark>(
      name: string,
      person: (text: string) => Mark,
      bold: (text: string) => Mark,
    ): Marked<Mark> => [person('toi'), ', tu as dit ', bold(`${name}`)],
    youDidntKnow: <Mark>(person: (text: string) => Mark): Marked<Mark> => [
      person('toi'),
      ', tu ne savais pas',
    ],
  },
  embedded: {
    back: (host: string) => `Retour à ${host}`,
    seeAnswers: 'Voir ou effacer tes réponses',
    whoMade: 'Qui a fait les photos',
    around: (first: boolean) => `${first ? 'La page autour' : 'la page autour'}`,
    notKept: (where: string) =>
      `Ton navigateur ne garde rien pour Hit5 dans ${where} : tes réponses disparaissent quand tu fermes ou recharges cette page.`,
    kept: 'Tes réponses sont gardées dans ce navigateur. Hit5 dans un onglet à lui ne les voit peut-être pas.',
    isNot: (where: string) => `${where} n’en reçoit aucune, car le serveur de ce Hit5 ne la nomme pas.`,
    couldNot: (where: string) => `Tes réponses n’ont pas pu être données à ${where} :`,
    given: (where: string) => `Tes réponses ont été données à ${where}.`,
    willBe: (where: string) => `À la fin, elles sont données à ${where}.`,
    saveThem: 'Les enregistrer dans un fichier',
  },
} satisfies Words;
