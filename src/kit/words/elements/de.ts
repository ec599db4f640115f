import { speech } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, count } = speech<'one' | 'other'>('de');

export const de = {
  thePhoto: 'Das Foto',
  noPhoto: 'Kein Foto',
  loadingPhoto: 'Das Foto wird geladen',
  wholePhoto: (label: string) => `${label}, ganz`,
  photoKeys:
    'Plus und Minus zoomen, 0 zeigt das ganze Foto, die Pfeiltasten verschieben es, Enter gibt ihm das ganze Fenster oder wieder seinen Platz.',
  closeWholePhoto: 'Ganzes Foto schließen',
  truth: () => 'Lösung: ',
  rightToo: (names: readonly string[]) => `Auch richtig: ${names.join(', ')}`,
  dismiss: 'Ausblenden',
  link: 'Link',
  copy: 'Kopieren',
  copyOf: (label: string) => `Kopieren: ${label}`,
  copyLink: 'Link kopieren',
  share: 'Teilen',
  onlyHere: 'Dieser Link geht nur auf diesem Gerät.',
  copied: 'Kopiert.',
  noCopy: () =>
    'Der Browser lässt eine Seite hier nicht kopieren. Der Text ist markiert: Kopiere ihn aus dem Feld.',
  kinds: {
    photo: 'Foto',
    'cut-out': 'Ausschnitt',
    drawing: 'Zeichnung',
    painting: 'Gemälde',
  },
  newTab: '(neuer Tab)',
  showAll: (count: number) => `Alle ${n(count)} zeigen`,
  more: (name: string) => `Mehr: ${name}`,
  save: 'Speichern',
  cancel: 'Abbrechen',
  firstShown: (shown: number, count: number) => `Die ersten ${n(shown)} von ${n(count)} sind zu sehen.`,
  showMore: 'Mehr zeigen',
  asTable: 'Die Zahlen als Tabelle',
  deleteIt: 'Löschen',
  keepIt: 'Behalten',
  timeLeft: 'Zeit, die bleibt',
  seconds: 'Sekunden',
  timeIsOver: 'Die Zeit ist um.',
  nearlyOver: (left: number) => `Höchstens noch ${count(left, { one: '# Sekunde', other: '# Sekunden' })}.`,
} satisfies Words;
