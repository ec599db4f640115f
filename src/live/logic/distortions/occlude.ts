import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Pixels } from '../../../core/pixels/pixels.ts';

/** How far the occluder's middle may lie from the photo's, as a share of the side. */
const reach = 0.15;

/** The occluder's grey. */
const grey = 127;

/**
 * Lays a grey rectangle of the photo's own proportions over it, near the middle, where the seed says.
 *
 * @param share of the photo's area, 0..1.
 */
export function occlude({ width, height, data }: Pixels, share: number, seed: number): Pixels {
  const random = xoroshiro128plus(seed);
  const side = Math.sqrt(share);
  const start = (length: number) => {
    const middle = 0.5 + reach * (2 * uniformFloat64(random) - 1);
    return Math.round(length * Math.min(1 - side, Math.max(0, middle - side / 2)));
  };
  const [left, top] = [start(width), start(height)];
  const [across, down] = [Math.round(width * side), Math.round(height * side)];
  const out = new Uint8ClampedArray(data);
  for (let y = top; y < Math.min(height, top + down); y += 1) {
    const row = 4 * y * width;
    for (let at = row + 4 * left; at < row + 4 * Math.min(width, left + across); at += 4) {
      out.set([grey, grey, grey], at);
    }
  }
  return { width, height, data: out };
}
