import { headlineDepth } from '../../core/trials/hit.ts';

/** Of a guess among the five. */
export const places = ['first', 'second', 'third', 'fourth', 'fifth'];

/** How the person did on one image, as a sentence: "You hit, first guess." */
export function personVerdict(guessCount: number, hitIndex: number): string {
  if (guessCount === 0) return 'You passed.';
  if (hitIndex < 0 || hitIndex >= headlineDepth) return 'You missed.';
  return hitIndex === 0 ? 'You hit, first guess.' : `You hit on your ${String(places[hitIndex])}.`;
}

/** How one side did on one image, in a few words: "hit, first guess". */
export function sideVerdict(guessCount: number, hitIndex: number): string {
  if (guessCount === 0) return 'passed';
  if (hitIndex < 0 || hitIndex >= headlineDepth) return 'missed';
  return hitIndex === 0 ? 'hit, first guess' : `hit, ${String(places[hitIndex])} guess`;
}

/** How the network did on one image, as a sentence that follows the person's. */
export function networkVerdict(hitIndex: number, personHit: boolean): string {
  if (hitIndex < 0 || hitIndex >= headlineDepth)
    return personHit ? 'The network missed.' : 'The network missed too.';
  return hitIndex === 0
    ? 'The network hit, first guess.'
    : `The network hit on its ${String(places[hitIndex])}.`;
}
