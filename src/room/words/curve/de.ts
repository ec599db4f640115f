import { speech } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, count } = speech<'one' | 'other'>('de');

export const de = {
  none: 'Noch zählt keine Antwort.',
  one: (time: string, missed: string) => `Bei ${time} daneben: ${missed}.`,
  two: (time: string, missed: string, last: string, then: string) =>
    `Bei ${time} daneben: ${missed}; bei ${last}: ${then}.`,
  network: (missed: string) => `Das Netz daneben: ${missed}.`,
  of: (errors: string, images: number) => `${errors} von ${n(images)}`,
  halfNever: 'Bei jeder Zeit lagt ihr zur Hälfte oder mehr daneben.',
  halfEven: (time: string) => `Sogar bei ${time} lagt ihr zur Hälfte oder mehr daneben.`,
  lessAlways: 'Bei jeder Zeit lagt ihr zu weniger als der Hälfte daneben.',
  lessFrom: (time: string) => `Ab ${time} lagt ihr zu weniger als der Hälfte daneben.`,
  neverBetter: (time: string) => `Sogar bei ${time} lagt ihr nicht seltener daneben als das Netz.`,
  betterAlways: (time: string) => `Sogar bei ${time} lagt ihr seltener daneben als das Netz.`,
  betterFrom: (time: string) => `Ab ${time} lagt ihr seltener daneben als das Netz.`,
  chance:
    'Wo sich zwei 95-%-Bereiche überlappen, kann es Zufall sein. Das Netz hat jedes Foto so lange gesehen, wie es wollte, ohne Muster danach.',
  leftOut: (many: number) =>
    `${count(many, { one: '# Antwort ist', other: '# Antworten sind' })} nicht dabei: Das Foto wurde nicht wie gewünscht gezeigt.`,
  you: 'Ihr',
  theNetwork: 'Das Netz',
  basis: (answers: number, people: number) =>
    `${count(answers, { one: '# Antwort', other: '# Antworten' })} von ${count(people, { one: '# Person', other: '# Leuten' })}`,
  heading: 'Verfehlte Fotos, je nachdem, wie lange sie zu sehen waren',
  subtitle: 'Jeweils mit 95-%-Bereich; Zeiten auf einer logarithmischen Achse',
} satisfies Words;
