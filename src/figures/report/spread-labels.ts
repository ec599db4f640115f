/**
 * Where labels stand so that none covers another: each as near as may be to its own height, in pixels from the top.
 *
 * @param heights where the labels would stand by themselves.
 * @param apart the least distance of two labels, in pixels.
 * @param lowest no label stands lower than this.
 */
export function spreadLabels(heights: readonly number[], apart: number, lowest: number): readonly number[] {
  const order = heights.map((_, place) => place).sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0));
  const spread = [...heights];
  let above = -Infinity;
  for (const place of order) {
    above = Math.max(spread[place] ?? 0, above + apart);
    spread[place] = above;
  }
  let below = Math.max(lowest, apart * (heights.length - 1));
  for (const place of order.toReversed()) {
    const height = Math.min(spread[place] ?? 0, below);
    spread[place] = height;
    below = height - apart;
  }
  return spread;
}
