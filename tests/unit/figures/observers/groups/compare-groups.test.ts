import { describe, expect, it } from 'vitest';
import { gradeObservers } from '#src/figures/observers/grade-observers.ts';
import { compareGroups, groupNames, mostGroups } from '#src/figures/observers/groups/compare-groups.ts';
import { meanErrorRate } from '#src/figures/observers/score-observers.ts';
import { groupFinding, groupPairTable } from '#src/observers/logic/groups.ts';
import type { ObserverKind } from '#src/core/observers/observer.ts';
import { shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';
import { buildObserver } from '#tests/unit/core/observers/build-observer.ts';

const catalogue = shippedCatalogue();
const images = 40;

/** Somebody who misses so many of the images, every n-th one. */
function who(name: string, errors: number, kind: ObserverKind = 'person', from = 0) {
  return buildObserver(
    { name, kind },
    Array.from({ length: images }, (_, at) => {
      const isWrong = Math.floor(((at + 1) * errors) / images) > Math.floor((at * errors) / images);
      return [`image ${from + at}`, [isWrong ? 2 : 1], 1] as const;
    }),
  );
}

function compare(people: readonly (readonly [group: string | null, errors: number, kind?: ObserverKind])[]) {
  const observers = people.map(([group, errors, kind], at) => who(`${group ?? 'no'} ${at}`, errors, kind));
  return compareGroups(
    gradeObservers(observers, catalogue, null),
    people.map(([group]) => group),
  );
}

const group = (name: string, ...errors: readonly number[]) => errors.map((own) => [name, own] as const);
const finding = (report: ReturnType<typeof compare>, bound = 0.05) => {
  const [pair] = report.comparisons;
  if (!pair) throw new Error('There must be a pair.');
  return groupFinding(report, pair, bound);
};

describe('groups of people', () => {
  const report = compare([
    ...group('7a', 4, 5, 6, 4, 5, 6),
    ...group('7b', 12, 14, 13, 15, 16, 12),
    [null, 9],
  ]);

  it('have the mean of their error rates, each person counting once, and the others are named', () => {
    const [one, other] = report.groups;
    expect(one?.members).toHaveLength(6);
    expect(one?.mean).toBeCloseTo(
      meanErrorRate([4, 5, 6, 4, 5, 6].map((errors) => ({ errors, images }))) ?? 0,
      12,
    );
    expect(other?.interval?.[0]).toBeLessThan(other?.mean ?? 0);
    expect(other?.interval?.[1]).toBeGreaterThan(other?.mean ?? 1);
    expect(report).toMatchObject({ tests: 1, without: ['no 12'], sameImages: true });
  });

  it('differ where no other partition lies as far apart, and the title says who missed less', () => {
    const [pair] = report.comparisons;
    expect(pair?.test).toMatchObject({ method: 'exact', partitions: 924 });
    expect(pair?.test?.p).toBeCloseTo(2 / 924, 12);
    expect(pair?.pHolm).toBe(pair?.test?.p);
    expect(pair?.differenceInterval?.[1]).toBeLessThan(0);
    expect(finding(report)).toEqual({
      title: 'Group 7a missed 21.7 points less than group 7b: more than chance would make',
      notes: [],
    });
    expect(groupPairTable(report).rows.map((row) => row.at(-1))).toEqual(['0.0022']);
  });

  it('that are not shown to differ are not called alike, unless the 90 % interval lies within the bounds', () => {
    const close = compare([...group('a', 4, 10, 6, 9, 5, 12), ...group('b', 9, 5, 10, 4, 13, 7)]);
    expect(finding(close, 0.01).title).toBe('It is not shown that group a and group b differ');
    const [pair] = close.comparisons;
    const reach = Math.max(...(pair?.equivalenceInterval ?? []).map(Math.abs));
    expect(finding(close, reach + 0.001).title).toMatch(
      /^Group a and group b miss about as many: they lie within/,
    );
    expect(finding(close, reach - 0.001).title).toMatch(/^It is not shown/);
  });

  it('of two have no interval, which is said, nor has what they are compared with', () => {
    const two = compare([
      ...group('people', 4, 5, 6, 7, 8, 9, 10, 11),
      ...['a', 'b'].map(() => ['networks', 12, 'network'] as const),
    ]);
    expect(two.groups.map(({ interval }) => interval === null)).toEqual([true, false]);
    expect(two.comparisons[0]).toMatchObject({ differenceInterval: null, equivalenceInterval: null });
    expect(two.comparisons[0]?.test?.p).toBeCloseTo(2 / 45, 12);
    const words = finding(two).notes.join(' ');
    expect(words).toContain(
      'The difference has no interval: two in a group tell next to nothing of how far others would differ.',
    );
    expect(words).not.toContain('95 % interval');
  });

  it('of so many that partitions are drawn have a p that is at most so', () => {
    const errors = Array.from({ length: 12 }, (_, at) => at + 4);
    const drawn = compare([...group('a', ...errors), ...group('b', ...errors.map((own) => own + 3))]);
    expect(groupPairTable(drawn).rows[0]?.at(-1)).toMatch(/^≤ 0\.0\d+$/);
  });

  it('with one person in one of them have no test', () => {
    const lone = compare([['a', 4], ...group('b', 12, 14, 13, 15)]);
    expect(lone.comparisons[0]).toMatchObject({ test: null, pHolm: null });
    expect(lone.tests).toBe(0);
    expect(finding(lone).title).toBe('Too few to tell: group a has only 1 person');
  });

  it('are all compared, with p by Holm and the number of tests', () => {
    const three = compare([
      ...group('a', 4, 5, 6, 5),
      ...group('b', 12, 14, 13, 15),
      ...group('c', 5, 6, 4, 6),
    ]);
    expect(three.comparisons.map(({ first, second }) => [first, second])).toEqual([
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'c'],
    ]);
    expect(three.tests).toBe(3);
    expect(three.comparisons[0]?.test?.p).toBeCloseTo(2 / 70, 12);
    expect(three.comparisons[0]?.pHolm).toBeCloseTo(6 / 70, 12);
    expect(finding(three).title).toBe('It is not shown that group a and group b differ');
    expect(groupPairTable(three).columns.at(-1)).toBe('p, Holm for 3 tests');
    expect(groupPairTable(three).rows[0]?.at(-1)).toBe('0.086');
  });

  it('on different images are told so', () => {
    const observers = [who('a', 4), who('b', 5), who('c', 6, 'person', 20), who('d', 7, 'person', 20)];
    const apart = compareGroups(gradeObservers(observers, catalogue, null), ['x', 'x', 'y', 'y']);
    expect(apart.sameImages).toBe(false);
    expect(finding(apart).notes.join(' ')).toContain('Not all of them answered the same images');
  });

  it('leave out who has no image that counts, and a group of nobody else', () => {
    const alone = gradeObservers(
      [who('a', 4), buildObserver({ name: 'empty', kind: 'person' }, [['elsewhere', [1]]])],
      catalogue,
      null,
    );
    expect(compareGroups(alone, ['x', 'y'])).toMatchObject({
      groups: [{ name: 'x' }],
      comparisons: [],
      without: [],
    });
  });

  it('stay apart where their names look alike, and stand in the order of their numbers', () => {
    expect(groupNames(['a', '10', '9', 'а', null, 'a'])).toEqual(['9', '10', 'a', 'а']);
  });

  it('are refused where there are too many, and are quick where there are many people', () => {
    const many = Array.from({ length: mostGroups + 1 }, (_, at) => [`g${at}`, 3] as const);
    expect(() => compare(many)).toThrow('There are 31 groups. At most 30 are compared');
    const crowd = Array.from({ length: 500 }, (_, at) => [at % 2 === 0 ? 'a' : 'b', at % 9] as const);
    expect(compare(crowd).groups.map(({ members }) => members.length)).toEqual([250, 250]);
  });
});
