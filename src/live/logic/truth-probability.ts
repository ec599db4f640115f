import type { ClassIndex } from '../../core/classes/class-ids.ts';
import { headlineDepth } from '../../core/trials/hit.ts';
import type { Prediction } from '../../core/trials/prediction.ts';

/** What a network that was asked for all classes says of one: its probability 0..1, and whether it is among the five. */
export function truthOf(
  { guesses }: Prediction,
  truth: ClassIndex,
): { readonly probability: number; readonly hit: boolean } {
  const rank = guesses.findIndex(({ classIndex }) => classIndex === truth);
  return { probability: guesses[rank]?.probability ?? 0, hit: rank >= 0 && rank < headlineDepth };
}
