import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeBins } from '#src/results/chart/effort-charts.ts';

describe('the times', () => {
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
