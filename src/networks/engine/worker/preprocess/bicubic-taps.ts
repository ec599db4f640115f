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

/** A stretch of an image's columns or rows, in pixels. */
export interface Stretch {
  /** How many the whole image has. */
  readonly of: number;
  readonly start: number;
  readonly length: number;
}

/** Pillow's precision: 8 bits for the result, 2 for overflow, the rest of 32 for the fraction. */
export const fractionBits = 22;

/** Half the width of the filter, in pixels, where nothing is made smaller. */
const support = 2;

/** Cubic convolution with a = −0.5 (Keys 1981, eq. 15). */
function cubic(distance: number): number {
  const x = Math.abs(distance);
  if (x < 1) return (1.5 * x - 2.5) * x * x + 1;
  if (x < 2) return (((x - 5) * x + 8) * x - 4) * -0.5;
  return 0;
}

/**
 * The taps of a bicubic pass as Pillow's `Image.resize(…, box)` computes them: the filter widens with the scale when
 * the image gets smaller (antialiasing), reaches past the stretch, and is cut and normalised at the image's edges.
 *
 * @param outputSize in pixels.
 */
export function bicubicTaps(stretch: Stretch, outputSize: number): Taps {
  const scale = stretch.length / outputSize;
  const filterScale = Math.max(scale, 1);
  const reach = support * filterScale;
  const stride = Math.ceil(reach) * 2 + 1;
  const first = new Int32Array(outputSize);
  const count = new Int32Array(outputSize);
  const weights = new Int32Array(outputSize * stride);
  const exact = new Float64Array(stride);
  let begin = 0;
  let end = 0;
  for (let to = 0; to < outputSize; to++) {
    const centre = stretch.start + (to + 0.5) * scale;
    const from = Math.max(0, Math.trunc(centre - reach + 0.5));
    end = Math.min(stretch.of, Math.trunc(centre + reach + 0.5));
    if (to === 0) begin = from;
    const taps = end - from;
    let sum = 0;
    for (let tap = 0; tap < taps; tap++) {
      const weight = cubic((tap + from - centre + 0.5) * (1 / filterScale));
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
