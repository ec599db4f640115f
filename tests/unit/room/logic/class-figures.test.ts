import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ClassIndex, Wnid } from '#src/core/classes/class-ids.ts';
import { parseClasses } from '#src/files/classes-format.ts';
import { classFigures } from '#src/room/logic/class-figures.ts';
import { whyNoKappa } from '#src/figures/scoring/why-no-kappa.ts';
import { wilsonInterval } from '#src/figures/stats/wilson.ts';
import type { ImageId } from '#src/core/trials/challenge.ts';
import type { SessionId, Session } from '#src/core/trials/session.ts';
import { freshSession, samplePrediction, sampleTrial } from '#tools/sample-session.ts';

const catalogue = parseClasses('classes.json', readFileSync('assets/classes.json', 'utf8'));
const wnid = (index: number): Wnid => catalogue.byIndex(index as ClassIndex).wnid;
const images = ['a', 'b', 'c', 'd', 'e'] as ImageId[];
const all = new Set(images);

/** The truth of image i is class i; the network has a, b and c right. */
function person(
  name: string,
  guesses: readonly (readonly number[])[],
  shown: readonly string[] = [],
): Session {
  const trials = guesses.map((own, position) => {
    const imageId = images[position] as ImageId;
    return sampleTrial({
      ...{ position, imageId, truth: wnid(position), guesses: own.map(wnid) },
      assistance: shown.includes(imageId) ? ['answer'] : [],
      prediction: samplePrediction(position < 3 ? [position, 500] : [600, 500]),
    });
  });
  return freshSession({ id: name as SessionId, person: name, order: images, trials });
}

// Ada misses b and d, Ben misses d, Chi misses a, d and e.
const ada = person('ada', [[0], [9], [2], [9, 8], [4]]);
const ben = person('ben', [[0], [7, 1], [2], [7], [4]]);
const chi = person('chi', [[9], [1], [2], [], [9]]);

test('by hand: the class misses 2, 1 and 3 of 5, together only d, and the network d and e', () => {
  const figures = classFigures([ada, ben, chi], all, catalogue);
  expect(figures).toMatchObject({ people: 3, images: 5 });
  expect(figures?.mean.estimate).toBeCloseTo((2 + 1 + 3) / 15);
  expect(figures?.best).toEqual({ errors: 1, images: 5, interval: wilsonInterval(1, 5) });
  expect(figures?.pooled).toMatchObject({ people: 3, errors: 1, images: 5 });
  expect(figures?.networks).toEqual([
    { network: 'efficientnet-lite0', errors: 2, images: 5, interval: wilsonInterval(2, 5) },
  ]);
  expect(figures?.beside).toMatchObject({ second: 'efficientnet-lite0', n: 5 });
  expect(figures?.beside).toMatchObject({ bothRight: 3, onlyFirst: 1, onlySecond: 0, bothWrong: 1 });
  // Observed 0.8, by chance 0.8 · 0.6 + 0.2 · 0.4 = 0.56.
  expect(figures?.beside?.kappa).toBeCloseTo((0.8 - 0.56) / (1 - 0.56));
});

test('who answered one photo only does not count beside those who answered all, and the network counts over the photos', () => {
  const dan = person('dan', [[0]]);
  const figures = classFigures([ada, ben, dan], all, catalogue);
  expect(figures).toMatchObject({
    ...{
      people: 2,
      answered: 3,
      images: 5,
      best: { errors: 1, images: 5 },
      pooled: { people: 2, images: 5 },
    },
    missed: { errors: 1.5, images: 5 },
    networks: [{ errors: 2, images: 5 }],
    counted: 'Counted are the 2 of 3 people who answered all 5 photos.',
  });
  expect(figures?.mean.estimate).toBeCloseTo((2 + 1) / 10);
});

test('where few answered all, everybody counts on the own photos, and the network on each photo once', () => {
  const few = [person('dan', [[0]]), person('eve', [[0]]), person('fay', [[9]])];
  const figures = classFigures([ada, ...few], all, catalogue);
  expect(figures).toMatchObject({
    ...{ people: 4, answered: 4, best: { errors: 2, images: 5 } },
    missed: { errors: 3, images: 8 },
    networks: [{ errors: 2, images: 5 }],
  });
  expect(figures?.mean.estimate).toBeCloseTo((2 / 5 + 0 + 0 + 1) / 4);
  expect(figures?.counted).toContain('Only 1 of 4 people answered all 5 photos');
});

test('an image that is not revealed counts nowhere', () => {
  const figures = classFigures([ada, ben, chi], new Set(images.slice(0, 2)), catalogue);
  expect(figures).toMatchObject({
    images: 2,
    best: { errors: 0, images: 2 },
    networks: [{ errors: 0, images: 2 }],
  });
  expect(figures?.mean.estimate).toBeCloseTo((1 + 0 + 1) / 6);
  expect(figures?.beside && whyNoKappa(figures.beside, 'them')).toContain('always right');
});

test('an answer that came after its truth was shown counts nowhere', () => {
  const late = person('ada', [[0], [9], [2], [9], [4]], ['b', 'd']);
  const figures = classFigures([late], all, catalogue);
  expect(figures).toMatchObject({ people: 1, best: { errors: 0, images: 3 }, pooled: null });
});

test('one person has the interval of one person', () => {
  const figures = classFigures([ada], new Set(images.slice(0, 1)), catalogue);
  expect(figures?.mean).toEqual(wilsonInterval(0, 1));
});

test('on one photo the mean of a class has no interval', () => {
  const { mean } = classFigures([ada, ben, chi], new Set(images.slice(0, 1)), catalogue) ?? {};
  expect(mean?.estimate).toBeCloseTo(1 / 3);
  expect(mean).toEqual({ estimate: mean?.estimate, low: mean?.estimate, high: mean?.estimate });
});

test('a class without a network, and one without an answer', () => {
  const alone = ada.trials.map((trial) => ({ ...trial, prediction: null }));
  expect(classFigures([{ ...ada, trials: alone }], all, catalogue)).toMatchObject({
    networks: [],
    beside: null,
  });
  expect(classFigures([{ ...ada, trials: [] }], all, catalogue)).toBe(null);
  expect(classFigures([], all, catalogue)).toBe(null);
});
