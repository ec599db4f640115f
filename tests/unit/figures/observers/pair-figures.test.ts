import { expect, it } from 'vitest';
import {
  pairFigures,
  type PairTable,
  swappedPair,
  testedPair,
  withIntervals,
} from '#src/figures/observers/pair-figures.ts';

const table: PairTable = {
  ...{ first: 'a', second: 'b' },
  ...{ bothRight: 31, onlyFirst: 9, onlySecond: 4, bothWrong: 16 },
};

it('intervals that are drawn later are the same', () => {
  const tested = testedPair(table);
  expect([tested.kappaInterval, tested.differenceBootstrap]).toEqual([null, null]);
  expect(tested.kappa).toBeGreaterThan(0);
  const drawn = withIntervals(tested);
  expect(drawn.kappaInterval).not.toBeNull();
  expect(drawn).toEqual(pairFigures(table));
  expect(JSON.stringify(drawn)).toBe(JSON.stringify(pairFigures(table)));
  expect(withIntervals(drawn)).toBe(drawn);
});

it('they are the same from the other side, with their signs changed', () => {
  expect(withIntervals(swappedPair(testedPair(table)))).toEqual(swappedPair(pairFigures(table)));
});

it('without an image in common there is none to draw', () => {
  const none = { ...table, bothRight: 0, onlyFirst: 0, onlySecond: 0, bothWrong: 0 };
  expect(withIntervals(testedPair(none))).toMatchObject({
    ...{ n: 0, kappa: null, kappaInterval: null, differenceBootstrap: null },
  });
});
