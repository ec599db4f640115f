import { speech, type Marked } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, count } = speech<'one' | 'other'>('de');

export const de = {
  takePart: 'An einer Studie teilnehmen',
  oneMoment: 'Einen Moment',
  joinClass: 'In eine Klasse gehen',
  lookingCode: 'Mal sehen, wohin der Code führt …',
  aboutStudy: 'Du siehst Fotos und sagst, was sie zeigen.',
  aboutClass: <Mark>(you: (text: string) => Mark, network: (text: string) => Mark): Marked<Mark> => [
    you('Du'),
    ' und ',
    network('ein Netz'),
    ' seht dieselben Fotos. Wer weiß, was sie zeigen?',
  ],
  goOnAs: (name: string) => `Weiter als ${name}`,
  joinedAlready: (title: string) => `Du bist schon in „${title}“. Ein anderer Code führt woandershin:`,
  code: 'Code',
  goOn: 'Weiter',
  photosListed: (photos: number, many: number) =>
    `${count(photos, { one: '# Foto', other: '# Fotos' })}, ${n(many)} Kategorien zur Wahl.`,
  photosFive: (photos: number) =>
    `${count(photos, { one: '# Foto, fünf Tipps', other: '# Fotos, je fünf Tipps' })}.`,
  canJoin: 'Jetzt kannst du rein.',
  full: 'Alle Plätze sind besetzt.',
  locked: 'Im Moment kann niemand mehr rein.',
  looksAgain: (study: boolean) =>
    `Diese Seite sieht von selbst wieder nach. Oder frag ${study ? 'die Forschenden' : 'deine Lehrkraft'}.`,
  youAgree: 'Womit du einverstanden bist',
  agree: 'Ich habe das gelesen und nehme freiwillig teil.',
  join: 'Rein',
  tryAgain: 'Noch einmal versuchen',
  hereBefore: 'Ich war schon da, mit einem anderen Gerät',
  returnCode: 'Rückkehrcode',
  goOnWhere: 'Weiter, wo ich war',
  yourName: (study: boolean) => `Dein Name in dieser ${study ? 'Studie' : 'Klasse'}`,
  drawAnother: 'Anderen ziehen',
  nameFaults: {
    empty: 'Tippe zuerst einen Namen.',
    long: (most: number, length: number) => `Ein Name hat 1 bis ${n(most)} Zeichen. Dieser hat ${n(length)}.`,
    unreadable:
      'In diesem Namen sind Zeichen, die niemand lesen kann, etwa ein Zeilenumbruch oder ein Haufen Akzente. Tippe ihn noch einmal ohne.',
  },
  refusals: {
    unreachable: 'Der Server antwortet nicht.',
    'no-answer': 'Etwas anderes als der Server von Hit5 antwortet. Will dieses WLAN zuerst eine Anmeldung?',
    'no-room':
      'Diesen Raum gibt es nicht, oder nicht mehr. Sieh dir den Code noch einmal an oder frag nach einem neuen.',
    'no-seat':
      'Diesen Platz gibt es in diesem Raum nicht. Sieh dir den Rückkehrcode noch einmal an oder geh mit dem Code des Raums rein.',
    removed: 'Dieser Platz wurde aus dem Raum genommen. Frag, wer dir den Code gegeben hat.',
    'too-fast': 'Viele fragen von dort, wo du bist. Diese Seite macht von selbst weiter.',
    database:
      'Die Datenbank antwortet gerade nicht. Dein Gerät behält deine Antworten und schickt sie noch einmal.',
    elsewhere: 'Ein anderer Server hat gerade diesen Raum. Dein Gerät fragt noch einmal.',
    'disk-full':
      'Die Platte des Servers ist voll, also wurde nichts behalten oder gelöscht. Die Geräte behalten ihre Antworten und schicken sie noch einmal.',
    full: 'Dieser Raum ist voll: Niemand kann mehr rein.',
    locked: 'Dieser Raum ist zu. Bitte, dass man dich reinlässt.',
    ended: 'Dieser Raum ist beendet. Niemand kann mehr rein.',
    'participant-taken':
      'Mit dieser Kennung nimmt schon jemand teil. Warst du das? Dann mach unten mit deinem Rückkehrcode weiter. Er steht auf dem Gerät, mit dem du angefangen hast.',
    code: 'Ein Code hat sechs Buchstaben und Ziffern und kein 0, 1, I, L oder O. Sieh ihn dir noch einmal an.',
  },
  notJoined: 'Dieses Gerät ist dort nicht dabei.',
  joinByCode: 'Geh mit dem Code rein. Wenn du schon da warst, brauchst du deinen Rückkehrcode.',
  joinWithCode: 'Mit einem Code rein',
  gone: {
    room: (study: boolean) => `Diese ${study ? 'Studie' : 'Klasse'} ist nicht mehr auf dem Server.`,
    seat: (study: boolean) =>
      `Dieses Gerät hat keinen Platz mehr in dieser ${study ? 'Studie' : 'Klasse'}, also zählt nichts, was du antwortest. Frag ${study ? 'die Forschenden' : 'deine Lehrkraft'}.`,
    answersHere: 'Deine Antworten sind auf diesem Gerät.',
    joinAnew: 'Noch einmal rein, als jemand Neues',
  },
  save: 'Meine Antworten als Datei speichern',
  saved: (name: string) => `Gespeichert als ${name}.`,
  notSaved: 'Nichts wurde gespeichert:',
  withdraw: 'Zurücktreten und meine Antworten löschen',
  line: {
    none: 'Du hast keine Antworten gegeben.',
    goTo: (study: boolean) =>
      `Deine Antworten gehen gleich an ${study ? 'die Forschenden' : 'deine Lehrkraft'}.`,
    with: (study: boolean, sent: number, of: number) =>
      `Antworten bei ${study ? 'den Forschenden' : 'deiner Lehrkraft'}: ${n(sent)} von ${n(of)}.`,
    waiting: (many: number) => `${count(many, { one: '# wartet', other: '# warten' })} auf diesem Gerät.`,
    sentThen: 'Was wartet, wird dann geschickt.',
    nothingLost:
      'Mach weiter, nichts geht verloren: Was wartet, wird geschickt, sobald die Verbindung wieder da ist. Lade die Seite bis dahin nicht neu.',
    keepOpen: 'Lass diese Seite bis dahin offen: Dieser Browser behält nichts.',
    refused: (many: number) =>
      `${count(many, { one: '# Antwort wurde', other: '# Antworten wurden' })} nicht angenommen:`,
    anotherDevice:
      'Um mit einem anderen Gerät weiterzumachen, geh dort mit demselben Code rein und tippe deinen Rückkehrcode:',
  },
} satisfies Words;
