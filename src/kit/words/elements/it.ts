import { speech } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, count } = speech<'one' | 'many' | 'other'>('it');

export const it = {
  thePhoto: 'La foto',
  noPhoto: 'Nessuna foto',
  loadingPhoto: 'La foto si sta caricando',
  wholePhoto: (label: string) => `${label}, intera`,
  photoKeys:
    'Più e meno ingrandiscono o riducono, 0 adatta la foto, le frecce la spostano, Invio le dà tutta la finestra o la rimette a posto.',
  closeWholePhoto: 'Chiudi la foto intera',
  truth: () => 'Soluzione: ',
  rightToo: (names: readonly string[]) => `Giusto anche: ${names.join(', ')}`,
  dismiss: 'Nascondi',
  link: 'Link',
  copy: 'Copia',
  copyOf: (label: string) => `Copia: ${label}`,
  copyLink: 'Copia il link',
  share: 'Condividi',
  onlyHere: 'Questo link funziona solo su questo dispositivo.',
  copied: 'Copiato.',
  noCopy: () => 'Il browser qui non lascia copiare a una pagina. Il testo è selezionato: copialo dal campo.',
  kinds: {
    photo: 'Foto',
    'cut-out': 'Ritaglio',
    drawing: 'Disegno',
    painting: 'Dipinto',
  },
  newTab: '(nuova scheda)',
  showAll: (count: number) => `Mostra tutti (${n(count)})`,
  more: (name: string) => `Altro: ${name}`,
  save: 'Salva',
  cancel: 'Annulla',
  firstShown: (shown: number, count: number) => `Si vedono i primi ${n(shown)} di ${n(count)}.`,
  showMore: 'Mostra altri',
  asTable: 'I numeri in una tabella',
  deleteIt: 'Elimina',
  keepIt: 'Tieni',
  timeLeft: 'Tempo rimasto',
  seconds: 'secondi',
  timeIsOver: 'Il tempo è finito.',
  nearlyOver: (left: number) =>
    `Restano ${count(left, { one: '# secondo', many: '# di secondi', other: '# secondi' })} o meno.`,
} satisfies Words;
