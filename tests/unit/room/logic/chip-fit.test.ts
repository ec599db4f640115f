import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { chipFit, chipGap, chipHeight } from '#src/room/logic/board-fit.ts';

const sizes = [20, 16, 12] as const;
const two = 2 * chipHeight + chipGap;

it('takes the largest type in which all fit', () => {
  const widths = [9, 9, 9, 9];
  expect(chipFit(widths, { width: 400, height: two * 20 }, [...sizes])).toEqual({ size: 20, shown: 4 });
  expect(chipFit(widths, { width: 400, height: two * 20 - 1 }, [...sizes])).toEqual({ size: 16, shown: 4 });
});

it('where the smallest does not do, leaves out the first, and keeps room to say so', () => {
  // A row of 240 px holds two chips, or one and the word of how many more there are.
  const fit = chipFit([9, 9, 9, 9, 9, 9], { width: 240, height: two * 12 }, [...sizes]);
  expect(fit).toEqual({ size: 12, shown: 3 });
});

it('takes a name that is wider than the box as wide as the box', () => {
  expect(chipFit([80, 2], { width: 200, height: two * 20 }, [...sizes])).toEqual({ size: 20, shown: 2 });
});

it('never shows more than there are, and never fewer in a larger box', () => {
  const width = fc.double({ min: 2, max: 40, noNaN: true });
  const side = fc.integer({ min: 0, max: 2000 });
  fc.assert(
    fc.property(fc.array(width, { maxLength: 60 }), side, side, (widths, across, height) => {
      const fit = chipFit(widths, { width: across, height }, [...sizes]);
      expect(fit.shown).toBeLessThanOrEqual(widths.length);
      expect(fit.shown).toBeGreaterThanOrEqual(Math.min(0, widths.length));
      const taller = chipFit(widths, { width: across, height: height + 100 }, [...sizes]);
      expect(taller.shown).toBeGreaterThanOrEqual(fit.shown);
      expect(taller.size).toBeGreaterThanOrEqual(fit.size);
    }),
  );
});
