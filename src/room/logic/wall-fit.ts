/** How the tiles of a wall stand. */
export interface WallFit {
  readonly columns: number;
  /** How wide a tile is, in pixels. */
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
