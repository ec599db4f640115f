import { describe, expect, it } from 'vitest';
import {
  exposureAt,
  exposureCondition,
  exposureOfCondition,
  exposureOf,
  parseExposures,
  timedViewOf,
  usualView,
} from '#src/core/trials/timed-view.ts';
import type { ImageId } from '#src/core/trials/challenge.ts';

const exposures = [17, 50, 100, 150, 250];
const view = { ...usualView, exposures };
const places = Array.from({ length: 40 }, (_, place) => place);

describe('the exposure of an image', () => {
  it('has each exposure once in a run of as many images', () => {
    for (const run of [0, 3, 7]) {
      const shown = exposures.map((_, at) => exposureAt(view, 31, run * exposures.length + at, 0));
      expect(shown.toSorted((one, other) => one - other)).toEqual(exposures);
    }
  });

  it('gives each image each exposure once over as many people', () => {
    for (const place of places) {
      const shown = exposures.map((_, turn) => exposureAt(view, 31, place, turn));
      expect(new Set(shown).size).toBe(exposures.length);
    }
  });

  it('goes by the seed, and is the same for the same', () => {
    const of = (seed: number) => places.map((place) => exposureAt(view, seed, place, 0)).join();
    expect(of(31)).toBe(of(31));
    expect(of(31)).not.toBe(of(32));
  });

  it('is not the same order in each run', () => {
    const orders = [0, 1, 2, 3].map((run) =>
      exposures.map((_, at) => exposureAt(view, 31, run * exposures.length + at, 0)).join(),
    );
    expect(new Set(orders).size).toBeGreaterThan(1);
  });

  it('of a session does not depend on the order in which a person sees the images', () => {
    const order = ['a', 'b', 'c', 'd', 'e'] as ImageId[];
    const session = { seed: 31, show: exposures, order };
    const turned = { ...session, order: order.toReversed() };
    expect(order.map((image) => exposureOf(turned, image))).toEqual(
      order.map((image) => exposureOf(session, image)),
    );
    expect(exposureOf({ seed: 31, order }, order[0] ?? expect.fail())).toBeNull();
  });
});

describe('exposures as a text', () => {
  it.each([
    ['17,50', [17, 50]],
    ['50, 17 ,50', [17, 50]],
    ['1', [1]],
    ['10000', [10_000]],
  ])('“%s” are %j', (text, expected) => {
    expect(parseExposures(text)).toEqual(expected);
  });

  it.each([
    '',
    '0',
    '17,0',
    '8.3',
    '-17',
    '17,,50',
    '60000',
    'x',
    Array.from({ length: 200 }, (_, at) => at + 1).join(),
  ])('“%s” make no view', (text) => {
    expect(parseExposures(text)).toBeNull();
  });
});

it('a condition says the exposure, alone or behind what the challenge says', () => {
  expect(exposureOfCondition(exposureCondition(50))).toBe(50);
  expect(exposureOfCondition('blur 3, 50 ms')).toBe(50);
  expect(exposureOfCondition('blur 3')).toBeNull();
});

it('a session without exposures has no timed view, whatever else it says', () => {
  expect(timedViewOf({ cross: 300, mask: 'pink' })).toBeNull();
  expect(timedViewOf({ show: [50], answer: 1500 })).toEqual({ ...view, exposures: [50], answer: 1500 });
});
