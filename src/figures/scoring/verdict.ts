import { headlineDepth } from '../../core/trials/hit.ts';

/** Of a guess among the five. */
export const places = ['first', 'second', 'third', 'fourth', 'fifth'];

/** How the person did on one image, as a sentence: "Right, first try." */
export function personVerdict(guessCount: number, hitIndex: number): string {
  if (guessCount === 0) return 'You didn’t know.';
  return isMiss(hitIndex) ? 'You missed.' : `Right, ${places[hitIndex]} try.`;
}

/** How one side did on one image, in a few words: "right, first try". */
export function sideVerdict(guessCount: number, hitIndex: number): string {
  if (guessCount === 0) return 'didn’t know';
  return isMiss(hitIndex) ? 'missed' : `right, ${places[hitIndex]} try`;
}

/**
 * How the network did on one image, as a sentence that follows the person's.
 *
 * @param personMissed whether the person said something, and missed.
 */
export function networkVerdict(hitIndex: number, personMissed: boolean): string {
  if (isMiss(hitIndex)) return personMissed ? 'The network missed it too.' : 'The network missed it.';
  return `The network got it on its ${places[hitIndex]} try.`;
}

/** The place of what is right where it counts; -1 where it came too late. @param depth how many guesses count. */
export function countedPlace(hitIndex: number, depth: number): number {
  return hitIndex < depth ? hitIndex : -1;
}

function isMiss(hitIndex: number): boolean {
  return hitIndex < 0 || hitIndex >= headlineDepth;
}
