import { speech, type Marked } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, percent } = speech<'one' | 'other'>('de');

export const de = {
  youAreIn: 'Du bist drin.',
  leaveOpen: (study: boolean) =>
    `Es beginnt, wenn ${study ? 'die Studie beginnt' : 'deine Lehrkraft es sagt'}. Lass diese Seite offen.`,
  stopped: (study: boolean) => `${study ? 'Die Studie' : 'Deine Lehrkraft'} hat kurz angehalten.`,
  stays: 'Was du gewählt hast, bleibt.',
  onBoardNow: 'Die Lösungen stehen jetzt an der Tafel.',
  lookCounts: 'Sieh hin. Was du geantwortet hast, zählt.',
  lookNotBegun: 'Sieh hin. Du hattest noch nicht angefangen, also geht dir nichts verloren.',
  shownAlready: 'Die Lösungen sind schon zu sehen.',
  nobodyCan: 'Darum kann niemand mehr antworten.',
  timeOver: 'Die Zeit für dieses Foto ist um.',
  nextOne: (study: boolean) =>
    `Das nächste kommt, ${study ? 'für alle gleichzeitig' : 'wenn deine Lehrkraft weitermacht'}.`,
  classThought: 'Die Tafel zeigt, was die Klasse gedacht hat.',
  lookPicked: 'Sieh hin. Was du gewählt hast, zählt.',
  lookNotAnswered: 'Sieh hin. Zu diesem Foto hast du nicht geantwortet.',
  waitNext: 'Warte auf das nächste Foto.',
  itComes: (study: boolean) =>
    `Es kommt, ${study ? 'für alle gleichzeitig' : 'wenn deine Lehrkraft weitermacht'}.`,
  isIn: 'Deine Antwort ist da.',
  willShow: (study: boolean) =>
    `${study ? 'Die Forschenden zeigen' : 'Deine Lehrkraft zeigt'} dann, was es ist.`,
  seeSoon: 'Du siehst, was es ist, sobald deine Antwort angekommen ist.',
  answeredAll: 'Du hast zu allen Fotos geantwortet.',
  lastPhoto: 'Das war das letzte Foto.',
  showResults: 'Deine Lehrkraft zeigt gleich die Ergebnisse.',
  thankYou: 'Danke.',
  networksFive: 'Die fünf des Netzes',
  surestFirst: 'Nacheinander, der sicherste zuerst.',
  beingSent: 'Deine Antwort wird geschickt.',
  waitsHere: 'Bis sie angekommen ist, wartet sie auf diesem Gerät.',
  notTaken: 'Deine Antwort wurde nicht angenommen.',
  whyAbove: 'Warum, steht oben. Sie bleibt auf diesem Gerät.',
  noPhotoAgain:
    'Bis dahin siehst du kein Foto noch einmal: Wer neben dir sitzt, muss vielleicht noch antworten.',
  nextImage: 'Nächstes Foto',
  bet: 'Bei welcher Zeit liegt die Klasse bei der Hälfte daneben?',
  boardWillShow: 'Die Tafel wird es zeigen.',
  haveAnswered: (many: number, of: number) => `${n(many)} von ${n(of)} haben geantwortet.`,
  photo: (place: number) => `Foto ${n(place)}`,
  youAre: 'Du bist',
  areHere: <Mark>(many: number, bold: (text: string) => Mark): Marked<Mark> => [
    bold(`${n(many)}`),
    ' sind da.',
  ],
  yourReturnCode: <Mark>(code: string, mark: (text: string) => Mark): Marked<Mark> => [
    'Dein Rückkehrcode ist ',
    mark(`${code}`),
    '. Damit kannst du mit einem anderen Gerät weitermachen.',
  ],
  comes: {
    name: 'Was kommt',
    photo: 'Ein Foto kommt. Was ist das?',
    moment: 'Ein Foto kommt, nur kurz. Was war das?',
    listed: (many: number) => `Du wählst aus ${n(many)} Kategorien.`,
    five: 'Du gibst bis zu fünf Tipps, den sichersten zuerst.',
    onePress: 'Ein Druck ist deine Antwort.',
    afterwards: 'Dann siehst du, was ein Netz gesagt hat und wer recht hatte.',
  },
  call: {
    noPhoto: 'hier kein Foto',
    didNotKnow: 'Du wusstest es nicht.',
    youSaid: <Mark>(name: string, person: (text: string) => Mark): Marked<Mark> => [
      'Du hast ',
      person(`${name}`),
      ' gesagt.',
    ],
    youHad: (milliseconds: number) => `Du hattest ${n(milliseconds)} Millisekunden.`,
    willIt: <Mark>(network: (text: string) => Mark): Marked<Mark> => ['Weiß ', network('das Netz'), ' es?'],
    yes: 'Ja',
    no: 'Nein',
    neverAnswered: 'Das Netz hat dazu nie geantwortet.',
    guesses: 'Die Tipps des Netzes',
    isRight: 'richtig',
    itIs: <Mark>(name: string, bold: (text: string) => Mark): Marked<Mark> => [
      'Es ist ',
      bold(`${name}`),
      '.',
    ],
    goOn: 'Weiter',
    skip: 'Überspringen',
    share: (share: number) => `${percent(share)}`,
    sofar: (right: number, of: number) =>
      `Deine Wetten bisher: ${n(right)} von ${n(of)} richtig. Sie zählen nirgends.`,
    networkMissed: 'Das Netz lag daneben.',
    networkGot: [
      'Das Netz wusste es gleich beim ersten Tipp.',
      'Das Netz wusste es beim zweiten Tipp.',
      'Das Netz wusste es beim dritten Tipp.',
      'Das Netz wusste es beim vierten Tipp.',
      'Das Netz wusste es beim fünften Tipp.',
    ],
    called: (right: boolean) => `Du hast ${right ? 'richtig' : 'falsch'} gewettet.`,
    youBet: (time: string) => `Du hast gewettet, dass die Klasse bei ${time} in der Hälfte danebenliegt.`,
  },
  photos: {
    name: 'Deine Fotos',
    youSaid: (place: number) => `Foto ${n(place)}. Du hast gesagt:`,
    dontKnow: 'weiß ich nicht',
    network: 'Netz',
    bet: (yes: boolean) => `deine Wette: ${yes ? 'ja' : 'nein'}`,
    right: 'richtig.',
    missed: 'daneben.',
  },
  notices: {
    seenAlready: (study: boolean) =>
      `${study ? 'Alle haben' : 'Deine Klasse hat'} schon gesehen, was dieses Foto zeigt. Du kannst noch antworten, aber es zählt nicht.`,
    cameLate: 'Diese Antwort zählt nicht: Sie kam, als alle schon sehen konnten, was das Foto zeigt.',
    lookAlong: 'Die Lösungen sind schon zu sehen, darum kann niemand mehr antworten. Du kannst mitschauen.',
    answered: (study: boolean, many: number) =>
      `${study ? 'Alle' : 'Die Klasse'}: ${n(many)} haben geantwortet`,
    named: (study: boolean, hits: number, of: number) =>
      `${study ? 'Alle' : 'Die Klasse'}: ${n(hits)} von ${n(of)} haben es genannt`,
    nobodyNamed: (study: boolean) => `${study ? 'Alle' : 'Die Klasse'}: niemand hat es genannt`,
  },
} satisfies Words;
