import { describe, expect, it } from 'vitest';
import {
  categoryGuesses,
  categoryOf,
  isSameList,
  standInOf,
  unknownOf,
} from '#src/core/classes/category-list.ts';
import type { Wnid } from '#src/core/classes/class-ids.ts';
import { sixteenCategories } from '#src/core/classes/sixteen-categories.ts';
import { depthOf } from '#src/core/trials/hit.ts';
import { predictionOf } from '#src/networks/state/ask-prediction.ts';
import { samplePrediction } from '#tools/sample-session.ts';
import reference from '#tests/fixtures/stats/categories.json' with { type: 'json' };
import { namedCatalogue } from './shipped-catalogue.ts';

const catalogue = namedCatalogue();
const listed = catalogue.of({ list: sixteenCategories });
const beagle = 'n02088364' as Wnid;

describe('a network’s answer by category', () => {
  it.each(reference)('agrees with numpy on crop $crop', ({ probabilities, guesses }) => {
    const found = categoryGuesses(probabilities, sixteenCategories, (wnid) => catalogue.byWnid(wnid).index);
    expect(found.map(({ classIndex }) => listed.byIndex(classIndex).title)).toEqual(
      guesses.map(([name]) => name),
    );
    found.forEach(({ probability }, at) => expect(probability).toBeCloseTo(Number(guesses[at]?.[1]), 12));
  });

  it('is kept as five guesses in place of the likeliest classes, and needs all probabilities', () => {
    const [{ probabilities, guesses } = { probabilities: [], guesses: [] }] = reference;
    const answer = { ...samplePrediction([]), probabilities };
    const kept = predictionOf(answer, listed);
    expect(kept.guesses.map(({ classIndex }) => listed.byIndex(classIndex).title)).toEqual(
      guesses.slice(0, 5).map(([name]) => name),
    );
    expect(kept).not.toHaveProperty('probabilities');
    expect(() => predictionOf(samplePrediction([]), listed)).toThrow(RangeError);
    expect(predictionOf(answer, catalogue)).toEqual(samplePrediction([]));
  });
});

describe('the classes of a session with a short list', () => {
  it('are called by their categories, which are their branches, and lose what ImageNet says of one class', () => {
    const dog = categoryOf(sixteenCategories, beagle);
    const standIn = dog && standInOf(dog);
    expect(standIn && listed.byWnid(standIn)).toMatchObject({ title: 'dog', label: 'dog', branch: standIn });
    expect(listed.byWnid(beagle)).toMatchObject({ title: 'beagle', branch: standIn });
    expect(listed.branches.map(({ label }) => label)).toEqual(
      sixteenCategories.categories.map(({ name }) => name),
    );
  });

  it('are made once a list, and are the 1000 classes without one', () => {
    expect(catalogue.of({ list: sixteenCategories })).toBe(listed);
    expect(catalogue.of({})).toBe(catalogue);
  });

  it('have the first guess count alone', () => {
    expect(depthOf(listed)).toBe(1);
    expect(depthOf(catalogue)).toBe(5);
  });
});

describe('two lists', () => {
  const own = { categories: [...sixteenCategories.categories].reverse() };

  it('are the same by what they say', () => {
    expect(isSameList(sixteenCategories, structuredClone(sixteenCategories))).toBe(true);
    expect(isSameList(undefined, undefined)).toBe(true);
    expect(isSameList(sixteenCategories, own)).toBe(false);
    expect(isSameList(sixteenCategories, undefined)).toBe(false);
  });

  it('name the first class that is none of the 1000', () => {
    expect(unknownOf(sixteenCategories, catalogue)).toBeNull();
    const wnid = 'n99999999' as Wnid;
    expect(unknownOf({ categories: [{ name: 'thing', classes: [wnid] }] }, catalogue)).toEqual([
      'thing',
      wnid,
    ]);
  });
});
