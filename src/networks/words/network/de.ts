import { speech } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { fixed, percent } = speech<'one' | 'other'>('de');

export const de = {
  network: 'Netz',
  slow: 'Netz: braucht länger als sonst',
  progress: (state: string) => `Netz: ${state}`,
  notAvailable: 'Netz nicht verfügbar',
  ready: 'Netz bereit',
  loading: 'lädt',
  starting: 'startet',
  loaded: (loaded: string, total: string) => `${loaded} von ${total}`,
  states: {
    loading: 'Lädt',
    starting: 'Startet',
    failed: 'Nicht verfügbar',
    ready: 'Bereit',
  },
  facts: {
    state: 'Zustand',
    isLoading: 'Das Netz wird geladen',
    why: 'Warum es nicht antworten kann',
    runsOn: 'Läuft auf',
    graphics: 'dem Grafikprozessor',
    main: 'dem Hauptprozessor',
    time: 'Zeit für ein Foto',
    selfTest: 'Selbsttest',
    passed: (difference: number) =>
      `bestanden; keine Wahrscheinlichkeit weicht um mehr als ${fixed(difference, 4)} vom Vergleichswert ab`,
    not: (backend: string) => `Nicht ${backend}`,
  },
  chooseAnother: 'Ein anderes Netz wählen',
  measure: 'Jede Rechenart neben dem Originalpaket messen',
  addressAsks: (backend: string) => `Die Adresse der Seite verlangt ${backend}.`,
  runOn: 'Das Netz rechnen lassen mit',
  firstThatWorks: 'dem ersten, was hier geht',
  tryAgain: 'Noch einmal versuchen',
  looked: {
    show: 'Zeigen, wohin es gesehen hat',
    hide: 'Verbergen, wohin es gesehen hat',
    little: 'Hinweise: wenige',
    much: 'viele',
    forGuess: 'Für seinen Tipp',
    truth: 'Lösung',
    again: 'Das Netz sieht noch einmal hin …',
    otherWeights: (name: string) =>
      `${name} hat hier andere Gewichte als bei seiner Antwort zu diesem Foto; wohin es damals gesehen hat, lässt sich nicht zeigen.`,
    nothing: (label: string) => `Nichts auf dem Foto sieht für das Netz nach „${label}“ aus.`,
    at: (label: string, where: string) => `Für „${label}“ hat es ${where} hingesehen.`,
    everywhere: (label: string, where: string) =>
      `Für „${label}“ hat es überall hingesehen, am meisten ${where}.`,
    whole: 'Das Netz hat das ganze Foto gesehen.',
    square: (share: number) =>
      `Das Netz hat das Quadrat im Rahmen gesehen, ${percent(share)} des Fotos; den gestreiften Rest hat es nie gesehen.`,
    where: {
      'upper left': 'oben links',
      'upper middle': 'oben in der Mitte',
      'upper right': 'oben rechts',
      'middle left': 'links in der Mitte',
      middle: 'in der Mitte',
      'middle right': 'rechts in der Mitte',
      'lower left': 'unten links',
      'lower middle': 'unten in der Mitte',
      'lower right': 'unten rechts',
      'left half': 'in der linken Hälfte',
      'right half': 'in der rechten Hälfte',
      'upper half': 'in der oberen Hälfte',
      'lower half': 'in der unteren Hälfte',
    },
  },
} satisfies Words;
