import { speech, type Marked } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n } = speech<'one' | 'many' | 'other'>('it');

export const it = {
  example: {
    you: 'Tu',
    network: 'La rete',
    right: ', giusto',
    caption: 'Inventato: entrambi l’hanno tra le ipotesi, quindi hanno ragione entrambi.',
  },
  story: {
    short: '2014: una persona ha sbagliato il 5,1 % di altre 1500 foto, GoogLeNet il 6,8 %.',
    theStory: 'La storia',
    text: 'Andrej Karpathy si è allenato su 500 foto, poi ha gareggiato con GoogLeNet, una rete, su altre 1500. Hit5 è il suo esperimento, dal vivo nel tuo browser: alla fine vedi chi sbaglia dove, foto per foto.',
    heading: 'Una persona ha sbagliato meno immagini della rete del 2014',
    source: 'Russakovsky et al. 2015, sezione 6.4',
  },
  lead: <Mark>(you: (text: string) => Mark, network: (text: string) => Mark): Marked<Mark> => [
    you('Tu'),
    ' e ',
    network('una rete'),
    ' vedete la stessa foto. Chi sa che cos’è?',
  ],
  runsHere: (offline: boolean) => `Gira sul tuo dispositivo${offline ? ', anche offline' : ''}.`,
  play: 'Gioca dieci foto',
  fiveMinutes: 'circa 5 minuti',
  playAs: <Mark>(name: string, bold: (text: string) => Mark): Marked<Mark> => [
    'Giochi come ',
    bold(`${name}`),
    '.',
  ],
  notYou: 'Non sei tu?',
  choose: 'Scegli foto, lunghezza, modo, tempo',
  orTake: 'O prendi uno di questi',
  runClass: 'Conduci una classe',
  joinClass: 'Entra in una classe con un codice',
  yourAnswers: 'Le tue risposte',
  noneYet: 'Qui non ce ne sono ancora.',
  unfinished: 'Partite non finite',
  goOnWith: (place: number, of: number) => `Continua con la foto ${n(place)} di ${n(of)}`,
  sessionsHere: 'Partite su questo dispositivo',
  deleted: (session: string) => `${session}: cancellata.`,
  bringBack: 'Recuperala',
  bringBackNamed: (session: string) => `Recuperala: ${session}`,
  footer: {
    files: 'File e copia',
    photos: 'Le mie foto',
    networks: 'Reti',
    talk: 'Prima di una presentazione',
    credits: 'Crediti e licenze',
  },
  set: {
    hardest: 'Le dieci più difficili',
    today: 'Le dieci di oggi',
    minute: 'Un minuto ciascuna',
    drawings: 'Disegni',
    blur: 'Ingannata dalla sfocatura',
    dogs: 'Solo cani',
  },
} satisfies Words;
