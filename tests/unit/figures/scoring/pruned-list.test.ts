import { describe, expect, it } from 'vitest';
import { prunedListFigure, prunedListWords, truthOffered } from '#src/figures/scoring/pruned-list.ts';
import { sampleSession, type SampleAnswer } from '../errors/sample-cases.ts';

const answer: SampleAnswer = { truth: 3, person: [3], network: null };

/** The figure of images whose pruned lists hold these class indices; the truth is class 3. */
function figureOf(...lists: readonly (readonly number[])[]) {
  return prunedListFigure(sampleSession(lists.map((offered) => ({ ...answer, offered }))).trials);
}

describe('how often the truth was missing from the pruned list', () => {
  it('stands on the trials with a pruned list and a truth, assisted ones too', () => {
    const { trials } = sampleSession([
      { ...answer, offered: [3, 4] },
      { ...answer, offered: [4, 5] },
      { ...answer, offered: [4, 5], assisted: true },
      answer,
      { ...answer, truth: null, offered: [4, 5] },
    ]);
    expect(trials.map(truthOffered)).toEqual([true, false, false, null, null]);
    expect(prunedListFigure(trials)).toMatchObject({ images: 3, missing: 2, share: { estimate: 2 / 3 } });
  });

  it('is said with its number of images and its interval', () => {
    expect(prunedListWords(figureOf([3], [4], [3], [3])).join('')).toBe(
      'On 1 of the 4 images with a pruned list the truth was missing from it (25.0\u202f%, 95 % interval 4.6\u202f% to 69.9\u202f%): no answer could be right there.',
    );
  });

  it('is said where the truth was always there', () => {
    expect(prunedListWords(figureOf([3], [3, 4])).join('')).toBe(
      'The truth was in the list on the 2 images with a pruned list, each time.',
    );
    expect(prunedListWords(figureOf([3])).join('')).toBe(
      'The truth was in the list on the one image with a pruned list.',
    );
  });

  it('is not said where no trial tells it', () => {
    expect(figureOf().share).toBeNull();
    expect(prunedListWords(figureOf()).join('')).toBe('');
  });
});
