import { originalLabels } from '../trials/grading.ts';
import { isHit } from '../trials/hit.ts';
import { isSpoiled } from '../trials/counts-in-figures.ts';
import type { BoardImage, CountedAnswer } from './board-state.ts';
import { countFirst } from './count-first.ts';
import type { WholeRoom } from './room.ts';

export type LabelledImage = Pick<WholeRoom['images'][number], 'id' | 'truth' | 'truths'>;

/**
 * An image of a room, and what its people answered.
 *
 * @param all the answers of those who are there, assisted or not.
 * @param depth how many guesses count.
 */
export function boardImage(
  { id: imageId, ...image }: LabelledImage,
  all: readonly CountedAnswer[],
  { depth, ...known }: Pick<BoardImage, 'isRevealed' | 'ready'> & { readonly depth: number },
): BoardImage {
  const right = originalLabels.rightFor({ imageId, ...image });
  const unassisted = all.filter(({ isAssisted }) => !isAssisted);
  const answers = unassisted.filter((answer) => !isSpoiled(answer));
  return {
    imageId,
    right,
    ...known,
    answered: all.length,
    spoiled: unassisted.length - answers.length,
    answers: answers.length,
    hits: right.length === 0 ? null : answers.filter(({ guesses }) => isHit(guesses, right, depth)).length,
    guesses: countFirst(answers),
  };
}
