import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  wallFit,
  chipFit,
  chipGap,
  chipHeight,
  markColours,
  markShapes,
  markOf,
} from '#src/room/logic/board-fit.ts';
import { drawPseudonym } from '#src/core/room/pseudonym.ts';

const tall = (width: number) => 0.75 * width + 20;

it('stands one photo as large as the box', () => {
  expect(wallFit(1, { width: 900, height: 600 }, 10, tall)).toEqual({ columns: 1, width: 772 });
});

it('fills a wide box with more columns than rows', () => {
  expect(wallFit(10, { width: 1200, height: 500 }, 10, tall)).toEqual({ columns: 5, width: 232 });
});

it('goes beyond the box with no number of photos, and wastes no size that another number of columns has', () => {
  const box = { width: fc.integer({ min: 300, max: 3000 }), height: fc.integer({ min: 200, max: 2000 }) };
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.record(box), (photos, { width, height }) => {
      const fit = wallFit(photos, { width, height }, 8, tall);
      const fits = (columns: number, tile: number) => {
        const rows = Math.ceil(photos / columns);
        return columns * (tile + 8) - 8 <= width && rows * (tall(tile) + 8) - 8 <= height;
      };
      if (fit.width > 0) expect(fits(fit.columns, fit.width)).toBe(true);
      for (let columns = 1; columns <= photos; columns += 1) expect(fits(columns, fit.width + 2)).toBe(false);
    }),
  );
});

it('has no photos in no box', () => {
  expect(wallFit(5, { width: 0, height: 0 }, 8, tall).width).toBe(0);
  expect(wallFit(0, { width: 500, height: 500 }, 8, tall).width).toBe(0);
});

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

it('gives every name a mark, the emptiest and the oddest too, and the same one each time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const mark = markOf(name);
      expect(markShapes).toContain(mark.shape);
      expect(mark.colour).toBeGreaterThanOrEqual(1);
      expect(mark.colour).toBeLessThanOrEqual(markColours);
      expect(markOf(name)).toEqual(mark);
    }),
  );
});

it('keeps the mark of a name, so that board, phones and older pages agree', () => {
  expect(['Quiet Harbour', 'Azure Pebble', 'ليلى', '🦔'].map(markOf)).toEqual([
    { shape: 'triangle', colour: 4 },
    { shape: 'circle', colour: 1 },
    { shape: 'plus', colour: 8 },
    { shape: 'plus', colour: 2 },
  ]);
});

it('knows a name again, however its accents are written', () => {
  expect(markOf('Zoe\u0308')).toEqual(markOf('Zo\u00eb'));
});

it('tells drawn names apart: each of the 64 marks comes about as often', () => {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  for (let seed = 0; seed < 3200; seed += 1) {
    const name = drawPseudonym(seed, taken);
    taken.add(name);
    const { shape, colour } = markOf(name);
    counts.set(`${shape} ${colour}`, (counts.get(`${shape} ${colour}`) ?? 0) + 1);
  }
  expect(counts.size).toBe(64);
  // 50 is expected of each; chance alone keeps it within five standard deviations.
  expect(Math.min(...counts.values())).toBeGreaterThan(15);
  expect(Math.max(...counts.values())).toBeLessThan(85);
});
