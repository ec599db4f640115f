import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runningFinding, timesFinding, tradeOffFinding } from '#src/results/logic/effort/effort-findings.ts';
import { timeBins } from '#src/results/logic/effort/time-bins.ts';
import { tradeOffCurve, type LoggedAnswer } from '#src/results/logic/effort/trade-off.ts';

/** Answers from (seconds, hit, how many). */
function logOf(...parts: readonly (readonly [seconds: number, hit: boolean, count: number])[]) {
  return parts.flatMap(([seconds, hit, count]) =>
    Array.from({ length: count }, (_, place): LoggedAnswer => ({ seconds: seconds + place / 100, hit })),
  );
}

const curve = (log: readonly LoggedAnswer[], by: 'seconds' | 'practised') =>
  tradeOffCurve(
    log.map((answer, practised) => ({ ...answer, practised })),
    by,
    { seed: 1, samples: 50, groups: 2 },
  );

describe('what error against effort shows', () => {
  const hardOnesLast = logOf([5, true, 40], [60, false, 20], [70, true, 20]);

  it('is said with its numbers where it is clear', () => {
    expect(tradeOffFinding(curve(hardOnesLast, 'seconds'), 'seconds')).toBe(
      'You miss more where you take longer (harder images may take longer): you miss 0.0\u202f% of the quickest 40, ' +
        '50.0\u202f% of the slowest 40 (Fisher’s exact test, p < 0.001)',
    );
    expect(tradeOffFinding(curve(hardOnesLast, 'practised'), 'practised')).toMatch(
      /^You miss more as you go on: /,
    );
    expect(tradeOffFinding(curve(hardOnesLast.toReversed(), 'practised'), 'practised')).toMatch(
      /^Practice shows: you miss 50\.0.% of the first 40, 0\.0.% of the last 40/,
    );
  });

  it('is called chance where it may be chance', () => {
    const even = logOf([5, true, 19], [6, false, 1], [60, true, 18], [70, false, 2]);
    expect(tradeOffFinding(curve(even, 'seconds'), 'seconds')).toMatch(
      /^That time makes a difference is not shown: /,
    );
    expect(tradeOffFinding(curve(even, 'practised'), 'practised')).toMatch(
      /^That practice helps is not shown: /,
    );
  });

  it('is called chance on four images against four, where only the exact test knows that they are few', () => {
    const few = logOf([5, true, 4], [9, true, 1], [20, false, 3]);
    expect(tradeOffFinding(curve(few, 'seconds'), 'seconds')).toBe(
      'That time makes a difference is not shown: you miss 0.0\u202f% of the quickest 4, 75.0\u202f% of the slowest ' +
        '4 (Fisher’s exact test, p = 0.14)',
    );
  });

  it('of times that are all the same tells no quick ones from slow ones', () => {
    const same = hardOnesLast.map((answer) => ({ ...answer, seconds: 5 }));
    expect(tradeOffFinding(curve(same, 'seconds'), 'seconds')).toBe('Your answers all took the same time');
  });

  it('of a person who always hit, or never, compares nothing', () => {
    const [hits, misses] = [logOf([5, true, 30]), logOf([5, false, 30])];
    expect(tradeOffFinding(curve(hits, 'seconds'), 'seconds')).toBe(
      'You missed no image, neither of the quickest nor of the slowest',
    );
    expect(tradeOffFinding(curve(misses, 'practised'), 'practised')).toBe(
      'You missed every image, the first and the last',
    );
  });

  it('is nothing without a curve', () => {
    expect(tradeOffFinding([], 'seconds')).toBe('There is no curve yet');
  });
});

describe('how a session went', () => {
  const pairs = (...hits: readonly boolean[]) => hits.map((personHit) => ({ personHit, networkHit: true }));
  const many = (hit: boolean, count: number) => Array.from({ length: count }, () => hit);

  it('is told by its halves', () => {
    const worse = pairs(...many(true, 30), ...many(false, 15), ...many(true, 15));
    expect(runningFinding(worse)).toBe(
      'You missed more as the session went on: you missed 0 of the first 30 and 15 of the last 30 (Fisher’s ' +
        'exact test, p < 0.001)',
    );
    expect(runningFinding(worse.toReversed())).toMatch(/^You missed less as the session went on/);
    expect(runningFinding(pairs(true, false, true, true))).toBe(
      'A change over the session is not shown: you missed 1 of the first 2 and 0 of the last 2 ' +
        '(Fisher’s exact test, p = 1)',
    );
    expect(runningFinding(pairs(false, false, false))).toBe(
      'You missed every image, from the first to the last',
    );
    expect(runningFinding(pairs(true, true, true))).toBe('You missed no image, from the first to the last');
  });
});

describe('the times', () => {
  it('are told by their medians', () => {
    expect(timesFinding(logOf([8, true, 40], [90, false, 30]))).toBe(
      'A hit took 8.2\u202fs, a miss 1\u202fmin 30\u202fs (medians)',
    );
    expect(timesFinding(logOf([8, true, 3]))).toBe('An image took 8.0\u202fs (median)');
  });

  it('stand in bins that hold each once, without a gap', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ seconds: fc.double({ min: 0, max: 5000, noNaN: true }), hit: fc.boolean() })),
        (log) => {
          const bins = timeBins(log);
          expect(bins.reduce((sum, { hits }) => sum + hits, 0)).toBe(log.filter(({ hit }) => hit).length);
          expect(bins.reduce((sum, { misses }) => sum + misses, 0)).toBe(
            log.filter(({ hit }) => !hit).length,
          );
          for (const [place, { from }] of bins.slice(1).entries())
            expect(from).toBeCloseTo(bins[place]?.to ?? NaN, 9);
        },
      ),
    );
  });

  it('lie within their bins, two bins to a doubling', () => {
    expect(
      timeBins([
        { seconds: 8, hit: true },
        { seconds: 12, hit: false },
      ]),
    ).toEqual([
      { from: 8, to: expect.closeTo(11.31, 2) as number, hits: 1, misses: 0 },
      { from: expect.closeTo(11.31, 2) as number, to: 16, hits: 0, misses: 1 },
    ]);
  });
});
