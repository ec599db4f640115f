import { describe, expect, it } from 'vitest';
import { imageCases } from '#src/figures/errors/image-case.ts';
import { sessionHighlights } from '#src/label/logic/session-highlights.ts';
import {
  catalogue,
  classAt,
  sampleSession,
  type SampleAnswer,
} from '#tests/unit/figures/errors/sample-cases.ts';

const highlights = (answers: readonly SampleAnswer[]) =>
  sessionHighlights(imageCases(sampleSession(answers), null, catalogue), catalogue);

/** 0 and 1 are carps, 2 is a shark; 151 and 152 small dogs; 404 is an airliner. */
const right = (truth: number, probability = 0.5) => ({ guesses: [truth], probability });

describe('what a session’s end tells', () => {
  it('is what only one side knew, the images first on which the network was surest', () => {
    const { onlyPerson, onlyNetwork, bothMissed } = highlights([
      { truth: 0, person: [0], network: right(404, 0.3) },
      { truth: 0, person: [0], network: right(404, 0.8) },
      { truth: 151, person: [404], network: right(151) },
      { truth: 151, person: [], network: right(404, 0.1) },
      { truth: 151, person: [151], network: right(151) },
    ]);
    const ids = (cases: readonly { readonly imageId: string }[]) => cases.map(({ imageId }) => imageId);
    expect(ids(onlyPerson)).toEqual(['a1', 'a0']);
    expect(ids(onlyNetwork)).toEqual(['a2']);
    expect(ids(bothMissed)).toEqual(['a3']);
  });

  it('is the network’s surest mistake: not the surest guess, which was right or saved by another', () => {
    const { surestMistake } = highlights([
      { truth: 0, person: [0], network: right(0, 0.99) },
      { truth: 0, person: [0], network: { guesses: [404, 0], probability: 0.95 } },
      { truth: 1, person: [1], network: right(404, 0.6) },
      { truth: 1, person: [], network: right(404, 0.7) },
    ]);
    expect(surestMistake?.imageId).toBe('a3');
  });

  it('is a miss of the person that was near enough for points, whichever guess it was', () => {
    const { nearestMiss } = highlights([
      { truth: 0, person: [151, 404], network: right(0) },
      { truth: 151, person: [404, 1, 152], network: right(151) },
      { truth: 404, person: [404], network: right(404) },
    ]);
    expect(nearestMiss?.image.imageId).toBe('a1');
    expect(nearestMiss?.guess).toBe(classAt(152));
  });

  it('is no near miss where no guess is a sibling of the truth, though it be a fish too, or none was made', () => {
    const far = highlights([
      { truth: 0, person: [404, 2], network: right(0) },
      { truth: 1, person: [], network: right(0) },
    ]);
    expect(far.nearestMiss).toBeNull();
  });

  it('is nothing of images that do not count: with help, without a truth, without the network’s answer', () => {
    expect(
      highlights([
        { truth: 0, person: [1], network: right(404, 0.9), assisted: true },
        { truth: null, person: [1], network: right(404, 0.9) },
        { truth: 0, person: [1], network: null },
      ]),
    ).toEqual({ onlyPerson: [], onlyNetwork: [], bothMissed: [], surestMistake: null, nearestMiss: null });
  });
});
