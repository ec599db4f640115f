import { describe, expect, it } from 'vitest';
import { meanInterval, PeopleIntervals, enoughPeople } from '#src/figures/stats/people-interval.ts';
import { projectFile } from '#tests/unit/core/classes/shipped-catalogue.ts';
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

  const study = projectFile('docs/study.md');

  it.each([
    ['peopleOnTheseImages', 'or their gap to a network, on these images', 93, 96],
    ['groupMean', 'the mean of a group', 93, 98],
    ['groupDifference', 'the difference of two groups of people', 95, 98],
    ['besideOneNetwork', 'the difference of people and one network', 92, 97],
  ] as const)('hold the truth in as many draws as docs/study.md says: %s', (interval, row, low, high) => {
    const shares = told.map((found) => Math.round(100 * found[interval]));
    expect([Math.min(...shares), Math.max(...shares)]).toEqual([low, high]);
    expect(study.split('\n').find((line) => line.includes(row))).toContain(`${low} to ${high} %`);
  });

  it('hold it in at least 93 % from six people on, with one network beside them too', () => {
    for (const found of told.filter(({ people }) => people >= enoughPeople)) {
      const { peopleOnTheseImages, groupMean, groupDifference, besideOneNetwork } = found;
      const least = Math.min(peopleOnTheseImages, groupMean, groupDifference, besideOneNetwork);
      expect(least, `${found.people} people, ${found.images} images`).toBeGreaterThan(0.93);
    }
  });

  it('covered less before: the percentiles of a bootstrap, and those expanded by Hesterberg for three', () => {
    const of = (people: number) => reference.coverage.filter((one) => one.people === people);
    for (const { percentile } of of(6)) expect(percentile).toBeLessThan(0.9);
    const three = of(3).map(({ expandedPercentile }) => Math.round(100 * expandedPercentile));
    expect([Math.min(...three), Math.max(...three)]).toEqual([73, 75]);
    expect(study).toContain('it holds the truth in 73 to 75 %');
  });

  it('hold for one person over the images alone, and for nobody else', () => {
    const one = [0, 1, 1, 1, 1, 1, 1, 1];
    const intervals = new PeopleIntervals([[one], [one.map(() => 1)]]);
    const [low = 0, high = 1] = intervals.mean(0) ?? [];
    expect(low).toBeGreaterThan(0);
    expect(high).toBeLessThan(1);
    // Nobody of the second group missed any: Wilson's interval over its eight images.
    expect(intervals.mean(1)).toEqual([0, expect.closeTo(0.3244, 4)]);
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
    const [low = Number.NaN, high = Number.NaN] = intervals.difference(0, 1) ?? [];
    const difference = (1 / 4 + 1 / 2 + 1 / 5) / 3 - (1 / 6 + 0) / 2;
    expect(low).toBeLessThan(difference);
    expect(high).toBeGreaterThan(difference);
    expect([low, high].every(Number.isFinite)).toBe(true);
    const [from = 0, to = 0] = intervals.mean(0) ?? [];
    expect(0 < from && from < to && to < 1).toBe(true);
  });

  it('are not told where nothing spreads: that is no proof that others would do the same', () => {
    // 0.1 six times has a mean that is not 0.1, to the last digit.
    expect(meanInterval([0.1, 0.1, 0.1, 0.1, 0.1, 0.1])).toBeNull();
    expect(meanInterval([0.1, 0.1, 0.1, 0.1, 0.1, 0.15])).not.toBeNull();
    const one = [0, 1, 1, 0, 1];
    expect(new PeopleIntervals([[one], [one]]).difference(0, 1)).toBeNull();
    expect(new PeopleIntervals([[one, one], [one]]).difference(0, 1, 0.9)).toBeNull();
    // Each misses what the other does not: neither people nor images differ in how much was missed.
    const apart = [
      [0, 1],
      [1, 0],
    ];
    expect(new PeopleIntervals([apart]).mean(0)).toBeNull();
  });

  it('refuse a group of nobody, and somebody without an image', () => {
    expect(() => new PeopleIntervals([[]])).toThrow(RangeError);
    expect(() => new PeopleIntervals([[[-1, -2]]])).toThrow(RangeError);
    expect(meanInterval([0.5])).toBeNull();
  });
});
