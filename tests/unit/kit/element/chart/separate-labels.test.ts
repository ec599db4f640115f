import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { separated, type LabelBox } from '#src/kit/element/chart/separate-labels.ts';

const box = (left: number, top: number, width = 60): LabelBox => {
  return { left, right: left + width, top, bottom: top + 14 };
};
const within = { top: 0, bottom: 300 };

describe('labels within a chart', () => {
  it('stay where there is room', () => {
    expect(separated([box(0, 10), box(100, 10), box(0, 40)], [box(0, 200)], within)).toEqual([0, 0, 0]);
  });

  it('give way to those before them and to the axis, by as little as may be', () => {
    expect(separated([box(0, 50), box(30, 54)], [], within)).toEqual([0, 10]);
    expect(separated([box(0, 284)], [box(0, 286)], within)).toEqual([-12]);
  });

  it('never cover one another, nor leave the chart, where there is room for all', () => {
    const place = fc.record({
      left: fc.integer({ min: 0, max: 300 }),
      top: fc.integer({ min: 0, max: 286 }),
    });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 4 }), (places) => {
        const labels = places.map(({ left, top }) => box(left, top));
        const shifts = separated(labels, [], within);
        const there = labels.map((one, at) => ({ ...one, top: one.top + (shifts[at] ?? 0) }));
        for (const [at, one] of there.entries()) {
          expect(one.top).toBeGreaterThanOrEqual(0);
          expect(one.top + 14).toBeLessThanOrEqual(300);
          for (const other of there.slice(at + 1)) {
            const apart =
              one.right <= other.left || other.right <= one.left || Math.abs(one.top - other.top) >= 14;
            expect(apart).toBe(true);
          }
        }
      }),
    );
  });
});
