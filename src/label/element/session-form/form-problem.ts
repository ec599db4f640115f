import { largestSeed } from '../../../core/trials/seeded-order.ts';
import type { SessionOptions } from '../../../core/trials/session-options.ts';
import type { Mode } from '../../../core/trials/session.ts';
import type { TakenBefore } from './taken-before.ts';

/** What stands in the form's numbers; null where nothing is typed. */
interface FormNumbers {
  readonly mode: Mode;
  /** How many images the challenge has. */
  readonly images: number;
  /** How many images the session can have. */
  readonly most: number;
  readonly count: number;
  readonly seed: number | null;
  readonly practice: number | null;
  /** What is left out; null for nothing. */
  readonly leftOut: TakenBefore | null;
}

/** Why the form begins nothing as it stands. */
export interface FormProblem {
  /** The name of the field in which it can be mended. */
  readonly field: 'number' | 'practice' | 'seed' | 'keeps-out' | keyof SessionOptions;
  readonly words: string;
}

/** The first thing that is wrong with the numbers; null when all is well. */
export function formProblem(numbers: FormNumbers): FormProblem | null {
  const { mode, images, most, count, seed, practice, leftOut } = numbers;
  const keepable = mode === 'practice' ? images : images - 1;
  if (practice !== null && !isWithin(practice, 0, keepable)) {
    const rest = mode === 'practice' ? '' : ', so that one is left';
    return {
      field: 'practice',
      words: `Of ${images} images, at most ${keepable} can be kept for practice${rest}.`,
    };
  }
  if (leftOut && leftOut.images >= images) {
    const words = `The ${leftOut.taker} takes all ${images} images, so none is left.`;
    return { field: 'keeps-out', words };
  }
  if (seed !== null && !isWithin(seed, 0, largestSeed)) {
    return { field: 'seed', words: `A seed is a whole number from 0 to ${largestSeed}.` };
  }
  if (!isWithin(count, 1, most)) {
    return { field: 'number', words: `The number of images is a whole number from 1 to ${most}.` };
  }
  return null;
}

function isWithin(number: number, least: number, most: number): boolean {
  return Number.isInteger(number) && number >= least && number <= most;
}
