import { grouped } from '../../grouped.ts';
import type { Pixels } from '../pixels.ts';
import type { Mask } from './like-photo.ts';
import { whiteNoise } from './white-noise.ts';

/** Blocks along the longer side. */
const blocksAlong = 16;

/**
 * The photo's own blocks in another order: squares whose side is a 16th of the photo's longer side, rounded down, and 1 pixel at least.
 * Where the squares do not fill the photo, narrower blocks at the right and flatter ones at the bottom change places among
 * themselves, and the one in the corner stays. All pixels are the photo's. By chance a block may stay where it is.
 */
export function blockMask({ width, height, data }: Pixels, seed: number): Mask {
  const side = Math.max(1, Math.floor(Math.max(width, height) / blocksAlong));
  const blocks = [];
  for (let y = 0; y < height; y += side)
    for (let x = 0; x < width; x += side)
      blocks.push({ x, y, wide: Math.min(side, width - x), high: Math.min(side, height - y) });
  const draws = whiteNoise(blocks.length, seed);
  const drawn = blocks.map((block, at) => ({ ...block, draw: draws[at] ?? 0 }));
  const out = new Uint8ClampedArray(data.length);
  for (const places of grouped(drawn, ({ wide, high }) => `${wide} ${high}`).values()) {
    const sources = [...places].sort((one, other) => one.draw - other.draw);
    for (const [at, { x, y, wide, high }] of places.entries()) {
      const source = sources[at] ?? { x, y };
      for (let row = 0; row < high; row += 1) {
        const from = 4 * ((source.y + row) * width + source.x);
        out.set(data.subarray(from, from + 4 * wide), 4 * ((y + row) * width + x));
      }
    }
  }
  return { pixels: { width, height, data: out }, clipped: 0 };
}
