import { speech, type Marked } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { count } = speech<'one' | 'other'>('de');

export const de = {
  withdrawn: 'Du nimmst nicht mehr an der Studie teil.',
  deleted: <Mark>(
    answers: number,
    name: string,
    here: boolean,
    id: boolean,
    bold: (text: string) => Mark,
  ): Marked<Mark> => [
    `Das ist gelöscht, auf dem Server${here ? ' und auf diesem Gerät' : ''}: ${answers > 0 ? `${count(answers, { one: 'deine # Antwort', other: 'deine # Antworten' })}, wie lange du gebraucht und was du angesehen hast; ` : ''}dein Name in der Studie, `,
    bold(`${name}`),
    `${id ? ', und die Kennung aus deinem Link' : ''}.`,
  ],
  notHere: 'Dieser Browser konnte seine eigene Kopie nicht löschen:',
  deleteData: 'Lösche die Daten dieser Seite in den Einstellungen des Browsers.',
  tellThem:
    'Wenn die Forschenden vorher eine Kopie gespeichert haben, sag ihnen, dass sie deine Antworten auch dort löschen sollen. Sie finden dich unter diesem Namen, also schreib ihn auf.',
  canClose: 'Du kannst diese Seite schließen.',
  leaveOpen: (waiting: number) =>
    `Lass diese Seite offen, bis noch ${count(waiting, { one: '# Antwort', other: '# Antworten' })} geschickt ${count(waiting, { one: 'ist', other: 'sind' })}.`,
  completionCode: 'Dein Abschlusscode',
  backTo: (host: string) => `Zurück zu ${host}`,
  yourName: <Mark>(name: string, bold: (text: string) => Mark): Marked<Mark> => [
    'Dein Name in dieser Studie ist ',
    bold(`${name}`),
    '. Schreib ihn auf: Damit finden die Forschenden deine Antworten, wenn du sie später löschen lassen willst.',
  ],
  withdraw: 'Zurücktreten und meine Antworten löschen',
  withdrawAsk: 'Zurücktreten und meine Antworten löschen?',
  withdrawYes: 'Zurücktreten und löschen',
  stay: 'Bleiben',
  allDeleted: 'Alles, was du geantwortet hast, wird gelöscht, hier und auf dem Server.',
  notDeleted: 'Nichts wurde gelöscht:',
  tryAgain: 'Versuche es noch einmal.',
} satisfies Words;
