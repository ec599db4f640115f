import type { Marked } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

export const it = {
  heading: {
    closed: (framed: boolean) =>
      `${framed ? 'L’altra scheda o cornice è chiusa' : 'L’altra scheda è chiusa'}.`,
    stopped: (framed: boolean) => `Hit5 continua in un’altra ${framed ? 'scheda o cornice' : 'scheda'}.`,
    open: (framed: boolean) => `Hit5 è aperto in un’altra ${framed ? 'scheda o cornice' : 'scheda'}.`,
  },
  canGoOn: 'Puoi continuare qui.',
  why: (framed: boolean, stopped: boolean) =>
    `${framed ? 'Due schede o cornici' : 'Due schede'} che scrivono le stesse risposte le rovinerebbero. Perciò ${stopped ? 'questa si è fermata' : 'questa non scrive nulla'}. Torna all’altra, o continua qui: allora l’altra si ferma.`,
  notSaved: 'L’ultima cosa che hai fatto qui non è stata salvata.',
  nothingLost: 'Non si è perso nulla di ciò che hai risposto.',
  goOn: (framed: boolean) => `${framed ? 'Continua qui' : 'Continua in questa scheda'}`,
  lookOnly: <Mark>(
    compare: (text: string) => Mark,
    results: (text: string) => Mark,
    credits: (text: string) => Mark,
  ): Marked<Mark> => [
    'Solo per guardare, apri qui ',
    compare('Confronta'),
    ', i ',
    results('risultati'),
    ' delle partite finite o i ',
    credits('crediti'),
    '.',
  ],
} satisfies Words;
