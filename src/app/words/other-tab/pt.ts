import type { Marked } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

export const pt = {
  heading: {
    closed: (framed: boolean) =>
      `${framed ? 'A outra aba ou moldura está fechada' : 'A outra aba está fechada'}.`,
    stopped: (framed: boolean) => `O Hit5 continua em outra ${framed ? 'aba ou moldura' : 'aba'}.`,
    open: (framed: boolean) => `O Hit5 está aberto em outra ${framed ? 'aba ou moldura' : 'aba'}.`,
  },
  canGoOn: 'Você pode continuar aqui.',
  why: (framed: boolean, stopped: boolean) =>
    `${framed ? 'Duas abas ou molduras' : 'Duas abas'} que escrevem as mesmas respostas as estragariam. Por isso ${stopped ? 'esta parou' : 'esta não escreve nada'}. Volte à outra ou continue aqui: então a outra para.`,
  notSaved: 'A última coisa que você fez aqui não foi salva.',
  nothingLost: 'Nada do que você respondeu se perdeu.',
  goOn: (framed: boolean) => `${framed ? 'Continuar aqui' : 'Continuar nesta aba'}`,
  lookOnly: <Mark>(
    compare: (text: string) => Mark,
    results: (text: string) => Mark,
    credits: (text: string) => Mark,
  ): Marked<Mark> => [
    'Só para olhar, abra aqui ',
    compare('Comparar'),
    ', os ',
    results('resultados'),
    ' de rodadas terminadas ou os ',
    credits('créditos'),
    '.',
  ],
} satisfies Words;
