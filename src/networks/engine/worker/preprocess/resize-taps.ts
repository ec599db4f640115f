import type { Resize } from '../../../../core/networks/input-form.ts';
import type { SideCrop } from './crop.ts';

/** For each output pixel of one pass: which input pixels count, and how much. */
export interface Taps {
  /** The first input pixel that counts anywhere. */
  readonly begin: number;
  /** How many input pixels from there count anywhere. */
  readonly length: number;
  /** How many places each output pixel has in `weights`. */
  readonly stride: number;
  /** `[outputSize]`: the first input pixel, counted from `begin`. */
  readonly first: Int32Array;
  /** `[outputSize]`: how many input pixels from there. */
  readonly count: Int32Array;
  /** `[outputSize × stride]`: weights in fixed point, `1 << fractionBits` being 1. */
  readonly weights: Int32Array;
}

/** Pillow's precision: 8 bits for the result, 2 for overflow, the rest of 32 for the fraction. */
export const fractionBits = 22;

/** Cubic convolution with a = −0.5 (Keys 1981, eq. 15). */
function cubic(distance: number): number {
  const x = Math.abs(distance);
  if (x < 1) return (1.5 * x - 2.5) * x * x + 1;
  if (x < 2) return (((x - 5) * x + 8) * x - 4) * -0.5;
  return 0;
}

/** Linear interpolation. */
function triangle(distance: number): number {
  return Math.max(0, 1 - Math.abs(distance));
}

/** A filter: half its width in pixels where nothing is made smaller, and the weight at a distance. */
const filters: Readonly<Record<Exclude<Resize, 'nearest'>, readonly [number, (distance: number) => number]>> =
  {
    'bicubic-antialiased': [2, cubic],
    'bilinear-antialiased': [1, triangle],
  };

/**
 * The taps of one pass as Pillow's `Image.resize(…, box)` computes them: the filter widens with the scale when the image
 * gets smaller (antialiasing), reaches past the stretch, and is cut and normalised at the image's edges. Nearest takes
 * the pixel in which the place lies.
 *
 * @param of how many pixels the whole image has in this direction.
 * @param size how many of the pixels that come out are taken.
 */
export function resizeTaps(resize: Resize, of: number, crop: SideCrop, size: number): Taps {
  if (resize === 'nearest') return nearestTaps(crop, size);
  const [support, filter] = filters[resize];
  const scale = crop.length / crop.into;
  const filterScale = Math.max(scale, 1);
  const reach = support * filterScale;
  const stride = Math.ceil(reach) * 2 + 1;
  const first = new Int32Array(size);
  const count = new Int32Array(size);
  const weights = new Int32Array(size * stride);
  const exact = new Float64Array(stride);
  let begin = 0;
  let end = 0;
  for (let to = 0; to < size; to++) {
    const centre = crop.start + (crop.from + to + 0.5) * scale;
    const from = Math.max(0, Math.trunc(centre - reach + 0.5));
    end = Math.min(of, Math.trunc(centre + reach + 0.5));
    if (to === 0) begin = from;
    const taps = end - from;
    let sum = 0;
    for (let tap = 0; tap < taps; tap++) {
      const weight = filter((tap + from - centre + 0.5) * (1 / filterScale));
      exact[tap] = weight;
      sum += weight;
    }
    for (let tap = 0; tap < taps; tap++) {
      const weight = ((exact[tap] as number) / sum) * (1 << fractionBits);
      weights[to * stride + tap] = Math.trunc(weight < 0 ? weight - 0.5 : weight + 0.5);
    }
    first[to] = from - begin;
    count[to] = taps;
  }
  return { begin, length: end - begin, stride, first, count, weights };
}

/** Pillow adds the scale up from pixel to pixel, so the same is done here: at a border it may round otherwise. */
function nearestTaps({ start, length, into, from }: SideCrop, size: number): Taps {
  const scale = length / into;
  let place = start + scale * 0.5;
  for (let to = 0; to < from; to++) place += scale;
  const at = Int32Array.from({ length: size }, () => {
    const pixel = Math.trunc(place);
    place += scale;
    return pixel;
  });
  const begin = at[0] ?? 0;
  return {
    begin,
    length: (at[size - 1] ?? 0) - begin + 1,
    stride: 1,
    first: at.map((pixel) => pixel - begin),
    count: new Int32Array(size).fill(1),
    weights: new Int32Array(size).fill(1 << fractionBits),
  };
}
