import { speech, type Marked } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n } = speech<'one' | 'other'>('de');

export const de = {
  example: {
    you: 'Du',
    network: 'Das Netz',
    right: ', richtig',
    caption: 'Erfunden: Beide haben es unter ihren Tipps, also liegen beide richtig.',
  },
  story: {
    short: '2014: Ein Mensch lag bei 5,1 % von 1500 anderen Fotos daneben, GoogLeNet bei 6,8 %.',
    theStory: 'Die Geschichte',
    text: 'Andrej Karpathy übte mit 500 Fotos, dann trat er mit 1500 anderen gegen GoogLeNet an, ein Netz. Hit5 ist sein Experiment, live in deinem Browser: Am Ende siehst du, wer wo danebenliegt, Foto für Foto.',
    heading: 'Ein Mensch lag seltener daneben als das Netz von 2014',
    source: 'Russakovsky et al. 2015, Abschnitt 6.4',
  },
  lead: <Mark>(you: (text: string) => Mark, network: (text: string) => Mark): Marked<Mark> => [
    you('Du'),
    ' und ',
    network('ein Netz'),
    ' seht dasselbe Foto. Wer weiß, was es ist?',
  ],
  runsHere: (offline: boolean) => `Es läuft auf deinem Gerät${offline ? ', auch ohne Internet' : ''}.`,
  play: 'Zehn Fotos spielen',
  fiveMinutes: 'etwa 5 Minuten',
  playAs: <Mark>(name: string, bold: (text: string) => Mark): Marked<Mark> => [
    'Du spielst als ',
    bold(`${name}`),
    '.',
  ],
  notYou: 'Nicht du?',
  choose: 'Fotos, Länge, Art und Zeit wählen',
  orTake: 'Oder nimm eines davon',
  runClass: 'Eine Klasse leiten',
  joinClass: 'Mit einem Code in eine Klasse',
  yourAnswers: 'Deine Antworten',
  noneYet: 'Hier sind noch keine.',
  unfinished: 'Runden, die noch nicht fertig sind',
  goOnWith: (place: number, of: number) => `Weiter mit Foto ${n(place)} von ${n(of)}`,
  sessionsHere: 'Runden auf diesem Gerät',
  deleted: (session: string) => `${session}: gelöscht.`,
  bringBack: 'Zurückholen',
  bringBackNamed: (session: string) => `Zurückholen: ${session}`,
  footer: {
    files: 'Dateien und Sicherung',
    photos: 'Meine Fotos',
    networks: 'Netze',
    talk: 'Vor einem Vortrag',
    credits: 'Quellen und Lizenzen',
  },
  set: {
    hardest: 'Die schwersten zehn',
    today: 'Die zehn von heute',
    minute: 'Je eine Minute',
    drawings: 'Zeichnungen',
    blur: 'Unscharf gemacht',
    dogs: 'Nur Hunde',
  },
} satisfies Words;
