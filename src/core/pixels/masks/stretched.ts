import type { Pixels } from '../pixels.ts';
import type { GridSize } from './spectra.ts';

/** What rounding may leave of an even channel. */
const even = 1e-6;

/** Opaque pixels of three channels, each stretched by itself: its least becomes 0, its most 255. An even one stays as it is. */
export function stretched(
  { width, height }: GridSize,
  channels: readonly [red: Float64Array, green: Float64Array, blue: Float64Array],
): Pixels {
  const data = new Uint8ClampedArray(4 * width * height).fill(255);
  for (const [channel, values] of channels.entries()) {
    let least = Infinity;
    let most = -Infinity;
    for (const value of values) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    const span = most - least;
    for (let at = 0; at < values.length; at += 1) {
      const value = values[at] ?? 0;
      data[4 * at + channel] = span < even ? value : ((value - least) / span) * 255;
    }
  }
  return { width, height, data };
}
