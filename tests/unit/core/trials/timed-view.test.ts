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
import type { MemberId } from '#src/core/schemas/room-ids.ts';
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

  const order = ['d', 'a', 'e', 'c', 'b', 'h', 'f', 'j', 'g', 'i'] as ImageId[];
  const session = { seed: 31, show: exposures, order, shuffled: false };

  it('of a session has each exposure once in a run of as many images, as they are shown', () => {
    const shown = order.map((image) => exposureOf(session, image));
    for (const run of [shown.slice(0, 5), shown.slice(5)])
      expect(run.toSorted((one, other) => Number(one) - Number(other))).toEqual(exposures);
    expect(exposureOf({ ...session, show: undefined }, order[0] ?? expect.fail())).toBeNull();
  });

  it('of a room in which each person has an order of their own does not depend on it', () => {
    const room = { ...session, shuffled: true, room: { member: 'm' as MemberId, turn: 2 } };
    const turned = { ...room, order: order.toReversed() };
    expect(order.map((image) => exposureOf(turned, image))).toEqual(
      order.map((image) => exposureOf(room, image)),
    );
  });
});

describe('the time for an answer', () => {
  it('is the shorter of both limits', () => {
    const answer = (words: { answer?: number; limit?: number }) =>
      timedViewOf({ show: [17], ...words })?.answer;
    expect(answer({})).toBeNull();
    expect(answer({ limit: 3 })).toBe(3000);
    expect(answer({ limit: 3, answer: 1500 })).toBe(1500);
    expect(answer({ limit: 1, answer: 1500 })).toBe(1000);
  });
});

describe('exposures as a text', () => {
  it.each([
    ['17,50', [17, 50]],
    ['50, 17 ,50', [17, 50]],
    ['1', [1]],
    ['10000', [10_000]],
    ['8.3', [8.3]],
    ['16.7, 8.3,17', [8.3, 16.7, 17]],
    // Commas divide, as in the links of older versions; the form says what was read.
    ['8,3', [3, 8]],
    // Where something else divides, a comma is a decimal one.
    ['8,3; 16,7', [8.3, 16.7]],
    ['8,3 16,7', [8.3, 16.7]],
    ['8.3;17', [8.3, 17]],
    ['17 50 150', [17, 50, 150]],
  ])('“%s” are %j', (text, expected) => {
    expect(parseExposures(text)).toEqual(expected);
  });

  it.each([
    '',
    '0',
    '17,0',
    '8.33',
    '8,33; 17',
    '17, 50 150',
    '17;',
    '0.5',
    '10000.1',
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
  expect(exposureOfCondition(exposureCondition(8.3))).toBe(8.3);
  expect(exposureOfCondition('blur 3, 50 ms')).toBe(50);
  expect(exposureOfCondition('blur 3')).toBeNull();
});

it('a session without exposures has no timed view, whatever else it says', () => {
  expect(timedViewOf({ cross: 300, mask: 'pink' })).toBeNull();
  expect(timedViewOf({ show: [50], answer: 1500 })).toEqual({ ...view, exposures: [50], answer: 1500 });
});
