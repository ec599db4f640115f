import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadLabels } from '#src/kit/element/chart/lines.ts';

describe('labels beside a chart', () => {
  it('stay where they are when there is room', () => {
    expect(spreadLabels([10, 100], 15, 200)).toEqual([10, 100]);
  });

  it('give way downwards, and upwards at the foot of the chart', () => {
    expect(spreadLabels([100, 104], 15, 200)).toEqual([100, 115]);
    expect(spreadLabels([198, 200], 15, 200)).toEqual([185, 200]);
  });

  it('keep apart, in their order, whatever their heights', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 8 }), (heights) => {
        const spread = spreadLabels(heights, 15, 200);
        const sorted = [...spread].sort((a, b) => a - b);
        for (const [place, height] of sorted.entries()) {
          expect(height).toBeLessThanOrEqual(200);
          expect(height - (sorted[place - 1] ?? -Infinity)).toBeGreaterThanOrEqual(15);
        }
      }),
    );
  });
});
