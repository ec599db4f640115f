import { expect, test } from 'vitest';
import type { PairFigures } from '#src/figures/observers/pair-figures.ts';
import { pairFigures } from '#src/observers/view/pair-figures.ts';

const pair: PairFigures = {
  ...{ first: 'ada', second: 'ben', n: 20, bothRight: 14, onlyFirst: 3, onlySecond: 2, bothWrong: 1 },
  ...{ z: -0.4, pOneSided: 0.3, pTwoSided: 0.7, mcnemarExact: 1, mcnemarMidP: 0.8, mcnemarChi2: 0.2 },
  ...{ difference: -0.05, differenceInterval: [-0.2, 0.1], differenceBootstrap: [-0.25, 0.15] },
  ...{ kappa: 0.2, kappaInterval: [-0.1, 0.6], kappaConditions: null, kappaPooled: 0.2 },
  ...{ strata: [], otherConditions: 0 },
};

test('the two-sided p comes first, the one of 2014 below, and many pairs are corrected for', () => {
  const figures = pairFigures(pair, ['Ada', 'Ben'], {
    tested: { family: 'all', tests: 6 },
    corrected: 1,
  });
  const of = (name: string) => figures.find((one) => one.name.startsWith(name));
  expect(of('The test of 2014')).toMatchObject({
    value: 'Z = 0.40, p = 0.70',
    beside: 'two-sided',
    notes: ['One-sided, as in 2014: p = 0.30.'],
  });
  expect(of('Do they differ')?.notes[0]).toBe('p = 1 corrected for the 6 pairs here (Holm).');
  expect(pairFigures(pair, ['Ada', 'Ben'])[0]?.notes).toHaveLength(1);
  expect(of('Are they about as good')?.name).toContain('within 5 points?');
});

test.each([
  [-0.05, 'Below 0: Ben misses more than Ada.'],
  [0.05, 'Above 0: Ada misses more than Ben.'],
  [0, 'Ada misses as many as Ben.'],
])('a difference of %f says which of the two misses more', (difference, words) => {
  const figures = pairFigures({ ...pair, difference }, ['Ada', 'Ben']);
  expect(figures.find(({ name }) => name.startsWith('How far apart'))?.notes).toEqual([
    words,
    'By bootstrap over the images, 2000 samples: −25.0 to +15.0. Both intervals hold for these two on other images like these. What other people would do, no pair can tell: groups of people can.',
  ]);
});
