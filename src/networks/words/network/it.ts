import { speech } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { fixed, percent } = speech<'one' | 'many' | 'other'>('it');

export const it = {
  network: 'Rete',
  slow: 'Rete: più lenta del solito',
  progress: (state: string) => `Rete: ${state}`,
  notAvailable: 'Rete non disponibile',
  ready: 'Rete pronta',
  loading: 'carico',
  starting: 'avvio',
  loaded: (loaded: string, total: string) => `${loaded} di ${total}`,
  states: {
    loading: 'Carico',
    starting: 'Avvio',
    failed: 'Non disponibile',
    ready: 'Pronta',
  },
  facts: {
    state: 'Stato',
    isLoading: 'La rete si sta caricando',
    why: 'Perché non può rispondere',
    runsOn: 'Gira su',
    graphics: 'il processore grafico',
    main: 'il processore principale',
    time: 'Tempo per una foto',
    selfTest: 'Autotest',
    passed: (difference: number) =>
      `superato; nessuna probabilità differisce dal riferimento di più di ${fixed(difference, 4)}`,
    not: (backend: string) => `Non ${backend}`,
  },
  chooseAnother: 'Scegli un’altra rete',
  measure: 'Misura ogni motore accanto al pacchetto originale',
  addressAsks: (backend: string) => `L’indirizzo della pagina chiede ${backend}.`,
  runOn: 'Fai girare la rete su',
  firstThatWorks: 'il primo che funziona qui',
  tryAgain: 'Riprova',
  looked: {
    show: 'Mostra dove ha guardato',
    hide: 'Nascondi dove ha guardato',
    little: 'Indizi: pochi',
    much: 'molti',
    forGuess: 'Per la sua ipotesi',
    truth: 'soluzione',
    again: 'La rete guarda di nuovo…',
    otherWeights: (name: string) =>
      `${name} qui ha altri pesi di quando ha risposto a questa foto; non si può mostrare dove ha guardato allora.`,
    nothing: (label: string) => `Niente nella foto gli ricorda “${label}”.`,
    at: (label: string, where: string) => `Per “${label}” ha guardato ${where}.`,
    everywhere: (label: string, where: string) =>
      `Per “${label}” ha guardato dappertutto, soprattutto ${where}.`,
    whole: 'La rete ha visto tutta la foto.',
    square: (share: number) =>
      `La rete ha visto il quadrato nella cornice, ${percent(share)} della foto; il resto tratteggiato non l’ha mai visto.`,
    where: {
      'upper left': 'in alto a sinistra',
      'upper middle': 'in alto al centro',
      'upper right': 'in alto a destra',
      'middle left': 'al centro a sinistra',
      middle: 'al centro',
      'middle right': 'al centro a destra',
      'lower left': 'in basso a sinistra',
      'lower middle': 'in basso al centro',
      'lower right': 'in basso a destra',
      'left half': 'nella metà sinistra',
      'right half': 'nella metà destra',
      'upper half': 'nella metà in alto',
      'lower half': 'nella metà in basso',
    },
  },
} satisfies Words;
