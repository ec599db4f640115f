import { spoken } from '../../../kit/words/spoken.ts';
import { en } from './en.ts';

export const roomFormWords = spoken(en, {
  de: () => import('./de.ts'),
  fr: () => import('./fr.ts'),
  es: () => import('./es.ts'),
  it: () => import('./it.ts'),
  pt: () => import('./pt.ts'),
});
