import { speech, type Marked } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { count } = speech<'one' | 'many' | 'other'>('fr');

export const fr = {
  withdrawn: 'Tu ne participes plus à l’étude.',
  deleted: <Mark>(
    answers: number,
    name: string,
    here: boolean,
    id: boolean,
    bold: (text: string) => Mark,
  ): Marked<Mark> => [
    `C’est effacé, sur le serveur${here ? ' et sur cet appareil' : ''} : ${answers > 0 ? `${count(answers, { one: 'ta # réponse', many: 'tes # de réponses', other: 'tes # réponses' })}, avec le temps mis et ce que tu as regardé ; ` : ''}ton nom dans l’étude, `,
    bold(`${name}`),
    `${id ? ', et l’identifiant de ton lien' : ''}.`,
  ],
  notHere: 'Ce navigateur n’a pas pu effacer sa propre copie :',
  deleteData: 'Efface les données de cette page dans les réglages du navigateur.',
  tellThem:
    'Si les chercheurs ont enregistré une copie avant, dis-leur d’y effacer aussi tes réponses. Ils te trouvent par ce nom, alors note-le.',
  canClose: 'Tu peux fermer cette page.',
  leaveOpen: (waiting: number) =>
    `Laisse cette page ouverte jusqu’à ce que ${count(waiting, { one: '# réponse de plus soit envoyée', many: '# de réponses de plus soient envoyées', other: '# réponses de plus soient envoyées' })}.`,
  completionCode: 'Ton code de fin',
  backTo: (host: string) => `Retour à ${host}`,
  yourName: <Mark>(name: string, bold: (text: string) => Mark): Marked<Mark> => [
    'Ton nom dans cette étude est ',
    bold(`${name}`),
    '. Note-le : avec lui, les chercheurs trouvent tes réponses, si tu veux les faire effacer plus tard.',
  ],
  withdraw: 'Me retirer et effacer mes réponses',
  withdrawAsk: 'Me retirer et effacer mes réponses ?',
  withdrawYes: 'Me retirer et effacer',
  stay: 'Rester',
  allDeleted: 'Tout ce que tu as répondu est effacé, ici et sur le serveur.',
  notDeleted: 'Rien n’a été effacé :',
  tryAgain: 'Essaie encore.',
} satisfies Words;
