import fc from 'fast-check';
import type { PairedTable } from '#src/figures/stats/paired-table.ts';

const count = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12_500 }));

/** Any table of one image up to 50,000, zeros among its counts too. */
export const arbitraryTable: fc.Arbitrary<PairedTable> = fc
  .record({ bothRight: count, onlyFirst: count, onlySecond: count, bothWrong: count })
  .filter(
    ({ bothRight, onlyFirst, onlySecond, bothWrong }) => bothRight + onlyFirst + onlySecond + bothWrong > 0,
  );

/** The same images with the observers' roles swapped. */
export const swapped = (table: PairedTable): PairedTable => ({
  ...table,
  onlyFirst: table.onlySecond,
  onlySecond: table.onlyFirst,
});
