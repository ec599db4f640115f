import type { Marked } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

export const es = {
  heading: {
    closed: (framed: boolean) =>
      `${framed ? 'La otra pestaña o el otro marco están cerrados' : 'La otra pestaña está cerrada'}.`,
    stopped: (framed: boolean) => `Hit5 sigue en ${framed ? 'otra pestaña u otro marco' : 'otra pestaña'}.`,
    open: (framed: boolean) =>
      `Hit5 está abierto en ${framed ? 'otra pestaña u otro marco' : 'otra pestaña'}.`,
  },
  canGoOn: 'Puedes seguir aquí.',
  why: (framed: boolean, stopped: boolean) =>
    `${framed ? 'Dos pestañas o marcos' : 'Dos pestañas'} que escriben las mismas respuestas las estropearían. Por eso ${stopped ? 'aquí se ha parado' : 'aquí no se escribe nada'}. Vuelve a la otra parte o sigue aquí: entonces la otra se para.`,
  notSaved: 'Lo último que hiciste aquí no se guardó.',
  nothingLost: 'No se ha perdido nada de lo que respondiste.',
  goOn: (framed: boolean) => `${framed ? 'Seguir aquí' : 'Seguir en esta pestaña'}`,
  lookOnly: <Mark>(
    compare: (text: string) => Mark,
    results: (text: string) => Mark,
    credits: (text: string) => Mark,
  ): Marked<Mark> => [
    'Solo para mirar, abre aquí ',
    compare('Comparar'),
    ', los ',
    results('resultados'),
    ' de partidas terminadas o los ',
    credits('créditos'),
    '.',
  ],
} satisfies Words;
