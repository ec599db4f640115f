import { mixedHash } from '../../core/text/text-hash.ts';

export interface WallFit {
  readonly columns: number;
  readonly width: number;
}

/**
 * The largest tiles in which a number of photos fill a box without going beyond it.
 *
 * @param box in pixels.
 * @param gap between tiles, in pixels.
 * @param heightOf how tall a tile of a width is, in pixels.
 */
export function wallFit(
  photos: number,
  box: { readonly width: number; readonly height: number },
  gap: number,
  heightOf: (width: number) => number,
): WallFit {
  let best: WallFit = { columns: 1, width: 0 };
  for (let columns = 1; columns <= photos; columns += 1) {
    const rows = Math.ceil(photos / columns);
    const [across, down] = [(box.width + gap) / columns - gap, (box.height + gap) / rows - gap];
    const width = Math.floor(Math.min(across, widthFor(down, across, heightOf)));
    if (width > best.width) best = { columns, width };
  }
  return best;
}

/** The largest width up to `most` at which a tile is no taller than `height`. */
function widthFor(height: number, most: number, heightOf: (width: number) => number): number {
  let [low, high] = [0, Math.max(0, most)];
  if (heightOf(high) <= height) return high;
  while (high - low > 0.5) {
    const middle = (low + high) / 2;
    if (heightOf(middle) <= height) low = middle;
    else high = middle;
  }
  return low;
}

/** How tall a chip is and how far chips are apart, in sizes of their type. */
export const [chipHeight, chipGap] = [2.05, 0.45];

/** How wide the last chip is that says how many more there are, in sizes of its type. */
const moreWidth = 8;

export interface ChipFit {
  /** The size of their type, in pixels. */
  readonly size: number;
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

/** The shapes of marks, each told from the others when it is small. */
export const markShapes = [
  'triangle',
  'circle',
  'hexagon',
  'diamond',
  'square',
  'plus',
  'star',
  'heart',
] as const;

/** How many colours marks have: `--mark-1` to `--mark-8` of the page's style. */
export const markColours = 8;

/** What stands beside a name, so that it is found again on the board and on its owner's device. */
export interface Mark {
  readonly shape: (typeof markShapes)[number];
  /** 1 to `markColours`. */
  readonly colour: number;
}

/** The mark of a name: the same name has the same one everywhere, and each of the 64 comes as often. */
export function markOf(name: string): Mark {
  const hash = mixedHash(name.normalize('NFC'));
  return {
    shape: markShapes[hash % markShapes.length] ?? 'circle',
    colour: 1 + (Math.floor(hash / markShapes.length) % markColours),
  };
}
