import { describe, expect, it } from 'vitest';
import { meanInterval, TwoWayIntervals, enoughPeople } from '#src/figures/stats/people-interval.ts';
import { projectFile } from '#tests/unit/core/classes/shipped-catalogue.ts';
import reference from '#tests/fixtures/stats/people-interval.json' with { type: 'json' };

const closeTo = (ends: readonly number[]) => ends.map((end) => expect.closeTo(end, 9) as number);
const rate = (outcomes: readonly number[]) => outcomes.filter((one) => one === 0).length / outcomes.length;

describe('intervals over people and images', () => {
  it.each(reference.groups)(
    'agree with numpy and scipy: $first.length and $second.length people',
    ({ first, second, mean, mean90, difference, people }) => {
      const intervals = new TwoWayIntervals([first, second]);
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
    ['peopleOnTheseImages', 'or their gap to a network, on these images', 93, 96, 92, 99],
    ['groupMean', 'the mean of a group', 93, 98, 94, 99],
    ['groupDifference', 'the difference of two groups of people', 95, 98, 94, 99],
    ['besideOneNetwork', 'the difference of people and one network', 92, 97, 92, 98],
  ] as const)('hold the truth in as many draws as docs/study.md says: %s', (interval, row, ...ends) => {
    const found = [told, reference.coverageAt7].flatMap((cells) => {
      const shares = cells.map((cell) => Math.round(100 * cell[interval]));
      return [Math.min(...shares), Math.max(...shares)];
    });
    expect(found).toEqual(ends);
    const [low, high, lowAt7, highAt7] = ends;
    expect(study.split('\n').find((line) => line.includes(row))).toMatch(
      new RegExp(`\\| ${low} to ${high} % +\\| ${lowAt7} to ${highAt7} % +\\|`),
    );
  });

  it('are told in as many draws as docs/study.md says', () => {
    const toldOf = (cells: typeof told, people: number, images: number) =>
      cells.find((one) => one.people === people && one.images === images)?.told;
    expect([3, 4].map((people) => toldOf(told, people, 20))).toEqual([0.9835, 0.9975]);
    expect(toldOf(reference.coverageAt7, 3, 20)).toBe(0.915);
    const many = [...told, ...reference.coverageAt7].filter(({ images }) => images >= 320);
    expect(Math.min(...many.map((one) => one.told))).toBe(0.999);
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
    expect(study).toContain('it holds the truth in 73 to 75 % at 20 % errors');
  });

  it('hold for one person over the images alone, and for nobody else', () => {
    const one = [0, 1, 1, 1, 1, 1, 1, 1];
    const intervals = new TwoWayIntervals([[one], [one.map(() => 1)]]);
    const [low = 0, high = 1] = intervals.mean(0) ?? [];
    expect(low).toBeGreaterThan(0);
    expect(high).toBeLessThan(1);
    // Nobody of the second group missed any: Wilson's interval over its eight images.
    expect(intervals.mean(1)).toEqual([0, expect.closeTo(0.3244, 4)]);
  });

  it('take people who answered different images', () => {
    const intervals = new TwoWayIntervals([
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
    expect(new TwoWayIntervals([[one], [one]]).difference(0, 1)).toBeNull();
    expect(new TwoWayIntervals([[one, one], [one]]).difference(0, 1, 0.9)).toBeNull();
    // Each misses what the other does not: neither people nor images differ in how much was missed.
    const apart = [
      [0, 1],
      [1, 0],
    ];
    expect(new TwoWayIntervals([apart]).mean(0)).toBeNull();
  });

  it('refuse a group of nobody, and somebody without an image', () => {
    expect(() => new TwoWayIntervals([[]])).toThrow(RangeError);
    expect(() => new TwoWayIntervals([[[-1, -2]]])).toThrow(RangeError);
    expect(meanInterval([0.5])).toBeNull();
  });
});
