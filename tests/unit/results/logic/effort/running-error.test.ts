import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runningError } from '#src/results/chart/effort-charts.ts';

describe('the running error', () => {
  it('counts all images so far, and the last ones once there are enough', () => {
    expect(runningError([false, true, true, false], 2)).toEqual([
      { images: 1, cumulative: 1, windowed: null },
      { images: 2, cumulative: 1 / 2, windowed: 1 / 2 },
      { images: 3, cumulative: 1 / 3, windowed: 0 },
      { images: 4, cumulative: 1 / 2, windowed: 1 / 2 },
    ]);
  });

  it('is for every image the error rate of the images that it names', () => {
    const rate = (hits: readonly boolean[]) => hits.filter((hit) => !hit).length / hits.length;
    fc.assert(
      fc.property(fc.array(fc.boolean()), fc.integer({ min: 1, max: 12 }), (hits, window) => {
        for (const { images, cumulative, windowed } of runningError(hits, window)) {
          expect(cumulative).toBe(rate(hits.slice(0, images)));
          expect(windowed).toBe(images < window ? null : rate(hits.slice(images - window, images)));
        }
      }),
    );
  });

  it('is empty without an image, and refuses an empty window', () => {
    expect(runningError([])).toEqual([]);
    expect(() => runningError([true], 0)).toThrow(RangeError);
  });
});
