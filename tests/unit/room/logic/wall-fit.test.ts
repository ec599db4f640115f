import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { wallFit } from '#src/room/logic/board-fit.ts';

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
