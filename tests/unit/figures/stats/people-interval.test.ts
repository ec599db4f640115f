import { describe, expect, it } from 'vitest';
import { meanInterval, PeopleIntervals } from '#src/figures/stats/people-interval.ts';
import reference from '#tests/fixtures/stats/people-interval.json' with { type: 'json' };

const closeTo = (ends: readonly number[]) => ends.map((end) => expect.closeTo(end, 9) as number);
const rate = (outcomes: readonly number[]) => outcomes.filter((one) => one === 0).length / outcomes.length;

describe('intervals over people and images', () => {
  it.each(reference.groups)(
    'agree with numpy and scipy: $first.length and $second.length people',
    ({ first, second, mean, mean90, difference, people }) => {
      const intervals = new PeopleIntervals([first, second]);
      expect(intervals.mean(0)).toEqual(closeTo(mean));
      expect(intervals.mean(0, 0.9)).toEqual(closeTo(mean90));
      expect(intervals.difference(0, 1)).toEqual(closeTo(difference));
      const [low = 0, high = 0] = difference;
      expect(intervals.difference(1, 0)).toEqual(closeTo([-high, -low]));
      expect(meanInterval(first.map(rate))).toEqual(closeTo(people));
    },
  );

  const told = reference.coverage.filter(({ people }) => people >= 3);

  it.each(told)('hold the truth in about 95 % of draws: $people people, $images images', (found) => {
    // Four standard errors of the simulation.
    const noise = 4 * Math.sqrt((0.95 * 0.05) / found.repeats);
    expect(found.peopleOnTheseImages).toBeGreaterThan(0.93 - noise);
    expect(found.peopleOnTheseImages).toBeLessThan(0.97 + noise);
    for (const share of [found.groupMean, found.groupDifference]) expect(share).toBeGreaterThan(0.93 - noise);
    // With very few answers they are wide: that is on the safe side.
    for (const share of [found.groupMean, found.groupDifference])
      expect(share).toBeLessThan((found.people * found.images > 100 ? 0.97 : 0.985) + noise);
  });

  it('covered less before: the percentiles of a bootstrap, and those expanded by Hesterberg for three', () => {
    const of = (people: number) => reference.coverage.filter((one) => one.people === people);
    for (const { percentile } of of(6)) expect(percentile).toBeLessThan(0.9);
    for (const { expandedPercentile } of of(3)) expect(expandedPercentile).toBeLessThan(0.8);
  });

  it('hold for one person over the images alone, and for nobody else', () => {
    const one = [0, 1, 1, 1, 1, 1, 1, 1];
    const intervals = new PeopleIntervals([[one], [one.map(() => 1)]]);
    const [low, high] = intervals.mean(0);
    expect(low).toBeGreaterThan(0);
    expect(high).toBeLessThan(1);
    // Nobody of the second group missed any: Wilson's interval over its eight images.
    expect(intervals.mean(1)).toEqual([0, expect.closeTo(0.3244, 4)]);
    expect(new PeopleIntervals([[one], [one]]).difference(0, 1)).toEqual([0, 0]);
  });

  it('take people who answered different images', () => {
    const intervals = new PeopleIntervals([
      [
        [0, 1, 1, -1, -1, 1],
        [-1, 1, 0, 0, 1, -1],
        [1, 1, -1, 0, 1, 1],
      ],
      [
        [1, 1, 1, 1, 0, 1],
        [1, 1, 1, -3, 1, 1],
      ],
    ]);
    const [low, high] = intervals.difference(0, 1);
    const difference = (1 / 4 + 1 / 2 + 1 / 5) / 3 - (1 / 6 + 0) / 2;
    expect(low).toBeLessThan(difference);
    expect(high).toBeGreaterThan(difference);
    expect([low, high].every(Number.isFinite)).toBe(true);
    const [from, to] = intervals.mean(0);
    expect(0 < from && from < to && to < 1).toBe(true);
  });

  it('refuse a group of nobody, and somebody without an image', () => {
    expect(() => new PeopleIntervals([[]])).toThrow(RangeError);
    expect(() => new PeopleIntervals([[[-1, -2]]])).toThrow(RangeError);
    expect(meanInterval([0.5])).toBeNull();
  });
});
