import type { Marked } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

export const de = {
  heading: {
    closed: (framed: boolean) => `${framed ? 'Der andere Tab oder Rahmen ist zu' : 'Der andere Tab ist zu'}.`,
    stopped: (framed: boolean) => `Hit5 geht in einem anderen ${framed ? 'Tab oder Rahmen' : 'Tab'} weiter.`,
    open: (framed: boolean) => `Hit5 ist in einem anderen ${framed ? 'Tab oder Rahmen' : 'Tab'} offen.`,
  },
  canGoOn: 'Du kannst hier weitermachen.',
  why: (framed: boolean, stopped: boolean) =>
    `${framed ? 'Zwei Tabs oder Rahmen' : 'Zwei Tabs'}, die dieselben Antworten schreiben, würden sie verderben. Darum ${stopped ? 'hat dieser angehalten' : 'schreibt dieser nichts'}. Geh zurück zum anderen oder mach hier weiter: Dann hält der andere an.`,
  notSaved: 'Das Letzte, was du hier getan hast, wurde nicht gespeichert.',
  nothingLost: 'Nichts von deinen Antworten ist verloren.',
  goOn: (framed: boolean) => `${framed ? 'Hier weitermachen' : 'In diesem Tab weitermachen'}`,
  lookOnly: <Mark>(
    compare: (text: string) => Mark,
    results: (text: string) => Mark,
    credits: (text: string) => Mark,
  ): Marked<Mark> => [
    'Nur zum Ansehen öffne hier ',
    compare('Vergleichen'),
    ', die ',
    results('Ergebnisse'),
    ' beendeter Runden oder die ',
    credits('Quellen'),
    '.',
  ],
} satisfies Words;
