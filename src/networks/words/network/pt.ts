import { speech } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { fixed, percent } = speech<'one' | 'many' | 'other'>('pt');

export const pt = {
  network: 'Rede',
  slow: 'Rede: mais lenta que o normal',
  progress: (state: string) => `Rede: ${state}`,
  notAvailable: 'Rede não disponível',
  ready: 'Rede pronta',
  loading: 'carregando',
  starting: 'iniciando',
  loaded: (loaded: string, total: string) => `${loaded} de ${total}`,
  states: {
    loading: 'Carregando',
    starting: 'Iniciando',
    failed: 'Não disponível',
    ready: 'Pronta',
  },
  facts: {
    state: 'Estado',
    isLoading: 'A rede está sendo carregada',
    why: 'Por que não pode responder',
    runsOn: 'Roda em',
    graphics: 'o processador gráfico',
    main: 'o processador principal',
    time: 'Tempo por foto',
    selfTest: 'Autoteste',
    passed: (difference: number) =>
      `aprovado; nenhuma probabilidade difere da referência em mais de ${fixed(difference, 4)}`,
    not: (backend: string) => `Não ${backend}`,
  },
  chooseAnother: 'Escolher outra rede',
  measure: 'Medir cada motor ao lado do pacote original',
  addressAsks: (backend: string) => `O endereço da página pede ${backend}.`,
  runOn: 'Rodar a rede em',
  firstThatWorks: 'o primeiro que funcionar aqui',
  tryAgain: 'Tentar de novo',
  looked: {
    show: 'Mostrar para onde olhou',
    hide: 'Esconder para onde olhou',
    little: 'Indícios: poucos',
    much: 'muitos',
    forGuess: 'Para o palpite dela',
    truth: 'resposta',
    again: 'A rede olha de novo…',
    otherWeights: (name: string) =>
      `${name} tem aqui outros pesos do que quando respondeu a esta foto; não dá para mostrar para onde olhou então.`,
    nothing: (label: string) => `Nada na foto lembra “${label}” para ela.`,
    at: (label: string, where: string) => `Para “${label}” ela olhou ${where}.`,
    everywhere: (label: string, where: string) =>
      `Para “${label}” ela olhou por toda parte, sobretudo ${where}.`,
    whole: 'A rede viu a foto toda.',
    square: (share: number) =>
      `A rede viu o quadrado na moldura, ${percent(share)} da foto; o resto listrado ela nunca viu.`,
    where: {
      'upper left': 'em cima, à esquerda',
      'upper middle': 'em cima, no meio',
      'upper right': 'em cima, à direita',
      'middle left': 'no meio, à esquerda',
      middle: 'no meio',
      'middle right': 'no meio, à direita',
      'lower left': 'embaixo, à esquerda',
      'lower middle': 'embaixo, no meio',
      'lower right': 'embaixo, à direita',
      'left half': 'na metade esquerda',
      'right half': 'na metade direita',
      'upper half': 'na metade de cima',
      'lower half': 'na metade de baixo',
    },
  },
} satisfies Words;
