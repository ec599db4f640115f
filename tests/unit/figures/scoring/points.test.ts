import { describe, expect, it } from 'vitest';
import { sixteenCategories } from '#src/core/classes/sixteen-categories.ts';
import type { Wnid } from '#src/core/classes/class-ids.ts';
import type { ImageId } from '#src/core/trials/challenge.ts';
import { answerPoints, trialPoints } from '#src/figures/scoring/points.ts';
import { shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';
import { samplePrediction, sampleTrial } from '#tools/sample-session.ts';

const catalogue = shippedCatalogue();
const wnid = (label: string): Wnid => {
  const found = catalogue.classes.find((one) => one.label === label);
  if (!found) throw new Error(`There is no ${label}.`);
  return found.wnid;
};
const [hog, boar, warthog, castle, palace] = ['hog', 'wild boar', 'warthog', 'castle', 'palace'].map(
  wnid,
) as [Wnid, Wnid, Wnid, Wnid, Wnid];
const shown = { position: 0, imageId: 'a' as ImageId };
const far = ['chime', 'drum', 'gong', 'maraca'].map(wnid);

describe('the points of an answer', () => {
  it('are 5 for a right first guess, and one fewer for each later', () => {
    const points = [0, 1, 2, 3, 4].map((place) =>
      answerPoints(far.toSpliced(place, 0, castle), [castle], catalogue),
    );
    expect(points).toEqual([5, 4, 3, 2, 1]);
  });

  it('are 2 where a guess is a sibling of the truth, also where the fifth is right', () => {
    expect(answerPoints([...far, boar], [hog], catalogue)).toBe(2);
    expect(answerPoints([boar, ...far.slice(1), hog], [hog], catalogue)).toBe(2);
    expect(answerPoints([boar, hog], [hog], catalogue)).toBe(4);
  });

  it('are none for what is further away, for a sixth guess and for no guess', () => {
    expect(answerPoints(far, [castle], catalogue)).toBe(0);
    expect(answerPoints([...far, palace, castle], [castle], catalogue)).toBe(0);
    expect(answerPoints([], [castle], catalogue)).toBe(0);
  });

  it('go by any class that is right, and two that are right are no near miss of each other', () => {
    expect(answerPoints([boar], [hog, boar], catalogue)).toBe(5);
    expect(answerPoints([warthog], [castle, boar], catalogue)).toBe(2);
  });

  it('do not exist where nobody said what is right, and for a network that has not answered', () => {
    expect(answerPoints([hog], [], catalogue)).toBeNull();
    const trial = sampleTrial({ ...shown, truth: hog, guesses: [hog], prediction: null });
    expect(trialPoints(trial, catalogue)).toEqual({ person: 5, network: null });
  });

  it('are the same for a person and a network that say the same', () => {
    const guesses = [boar, ...far];
    const prediction = samplePrediction(guesses.map((one) => catalogue.byWnid(one).index));
    const trial = sampleTrial({ ...shown, truth: hog, guesses, prediction });
    expect(trialPoints(trial, catalogue)).toEqual({ person: 2, network: 2 });
  });

  it('go by the first guess alone with a short list, where nothing is near', () => {
    const listed = catalogue.of({ list: sixteenCategories });
    const [one, two] = sixteenCategories.categories.map(({ classes }) => classes[0]) as [Wnid, Wnid];
    expect(answerPoints([one, two], [one], listed)).toBe(5);
    expect(answerPoints([two, one], [one], listed)).toBe(0);
  });
});
