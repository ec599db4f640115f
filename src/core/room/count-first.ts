import type { Wnid } from '../classes/class-ids.ts';
import type { CountedAnswer } from './board-state.ts';
import type { CountedGuess } from './room.ts';

/** The first guesses of answers, the commonest first. */
export function countFirst(answers: readonly CountedAnswer[]): readonly CountedGuess[] {
  const counts = new Map<Wnid, number>();
  for (const { guesses } of answers) {
    const [first] = guesses;
    if (first !== undefined) counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  return [...counts]
    .map(([wnid, count]) => ({ wnid, count }))
    .sort((one, other) => other.count - one.count || (one.wnid < other.wnid ? -1 : 1));
}
