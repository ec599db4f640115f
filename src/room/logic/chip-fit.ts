/** How tall a chip is and how far chips are apart, in sizes of their type. */
export const [chipHeight, chipGap] = [2.05, 0.45];

/** How wide the last chip is that says how many more there are, in sizes of its type. */
const moreWidth = 8;

/** How chips stand in a box. */
export interface ChipFit {
  /** The size of their type, in pixels. */
  readonly size: number;
  /** How many of them there is room for: the last ones. */
  readonly shown: number;
}

/**
 * The largest type in which all chips fit into a box, row by row; where there is none, as many of the last ones as fit in
 * the smallest.
 *
 * @param widths of the chips, in sizes of their type; none is wider than the box.
 * @param box in pixels.
 * @param sizes of type to choose from, in pixels, the largest first.
 */
export function chipFit(
  widths: readonly number[],
  box: { readonly width: number; readonly height: number },
  sizes: readonly [number, ...number[]],
): ChipFit {
  const fits = (chips: readonly number[], size: number) => {
    const rows = rowsOf(chips, box.width / size);
    return (rows * (chipHeight + chipGap) - chipGap) * size <= box.height;
  };
  const size = sizes.find((one) => fits(widths, one));
  if (size !== undefined) return { size, shown: widths.length };
  const smallest = Math.min(...sizes);
  let shown = widths.length - 1;
  while (shown > 0 && !fits([...widths.slice(-shown), moreWidth], smallest)) shown -= 1;
  return { size: smallest, shown };
}

/** @param width of a row, in sizes of type, as the chips' widths are. */
function rowsOf(widths: readonly number[], width: number): number {
  let [rows, used] = [0, Infinity];
  for (const own of widths) {
    const chip = Math.min(own, width);
    if (used + chipGap + chip > width) [rows, used] = [rows + 1, chip];
    else used += chipGap + chip;
  }
  return rows;
}
