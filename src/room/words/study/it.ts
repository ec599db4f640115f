import { speech, type Marked } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { count } = speech<'one' | 'many' | 'other'>('it');

export const it = {
  withdrawn: 'Non partecipi più allo studio.',
  deleted: <Mark>(
    answers: number,
    name: string,
    here: boolean,
    id: boolean,
    bold: (text: string) => Mark,
  ): Marked<Mark> => [
    `Questo è cancellato, sul server${here ? ' e su questo dispositivo' : ''}: ${answers > 0 ? `${count(answers, { one: 'la tua # risposta', many: 'le tue # di risposte', other: 'le tue # risposte' })}, con quanto ci hai messo e che cosa hai guardato; ` : ''}il tuo nome nello studio, `,
    bold(`${name}`),
    `${id ? ', e l’identificativo del tuo link' : ''}.`,
  ],
  notHere: 'Questo browser non ha potuto cancellare la sua copia:',
  deleteData: 'Cancella i dati di questa pagina nelle impostazioni del browser.',
  tellThem:
    'Se i ricercatori hanno salvato una copia prima, di’ loro di cancellare anche lì le tue risposte. Ti trovano con quel nome, quindi scrivilo.',
  canClose: 'Puoi chiudere questa pagina.',
  leaveOpen: (waiting: number) =>
    `Lascia aperta questa pagina finché ${count(waiting, { one: 'non è partita ancora # risposta', many: 'non sono partite ancora # di risposte', other: 'non sono partite ancora # risposte' })}.`,
  completionCode: 'Il tuo codice di completamento',
  backTo: (host: string) => `Torna a ${host}`,
  yourName: <Mark>(name: string, bold: (text: string) => Mark): Marked<Mark> => [
    'Il tuo nome in questo studio è ',
    bold(`${name}`),
    '. Scrivilo: con quello i ricercatori trovano le tue risposte, se più avanti vuoi farle cancellare.',
  ],
  withdraw: 'Ritirarmi e cancellare le mie risposte',
  withdrawAsk: 'Ritirarmi e cancellare le mie risposte?',
  withdrawYes: 'Ritirarmi e cancellare',
  stay: 'Resta',
  allDeleted: 'Tutto quello che hai risposto viene cancellato, qui e sul server.',
  notDeleted: 'Non è stato cancellato nulla:',
  tryAgain: 'Riprova.',
} satisfies Words;
