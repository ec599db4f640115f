import type { Pixels } from '../pixels.ts';

/** How often scale and offset are put right for what is cut off. */
const steps = 16;

/** What rounding may leave of an even channel. */
const even = 1e-6;

/** A mask, and which share of its values, three a pixel, had to be cut off at 0 or 255. */
export interface Mask {
  readonly pixels: Pixels;
  readonly clipped: number;
}

/** One colour of all pixels, 0 red, 1 green, 2 blue. */
export function channelOf({ width, height, data }: Pixels, channel: number): Float64Array {
  return new Float64Array(width * height).map((_, at) => data[4 * at + channel] ?? 0);
}

/**
 * Opaque pixels of three channels, each with the mean and the standard deviation that it has in the photo, once what lies beyond 0
 * and 255 is cut off. An even one has the mean alone.
 */
export function likePhoto(
  photo: Pixels,
  channels: readonly [red: Float64Array, green: Float64Array, blue: Float64Array],
): Mask {
  const { width, height } = photo;
  const data = new Uint8ClampedArray(4 * width * height).fill(255);
  let clipped = 0;
  for (const [channel, values] of channels.entries()) {
    const [own, wanted] = [momentsOf(values), momentsOf(channelOf(photo, channel))];
    let scale = own.deviation < even ? 0 : wanted.deviation / own.deviation;
    let offset = wanted.mean - own.mean * scale;
    for (let step = 0; step < steps && scale > 0; step += 1) {
      const now = momentsOf(values, scale, offset, 0, 255);
      const grown = scale * (wanted.deviation / now.deviation);
      offset += wanted.mean - now.mean - own.mean * (grown - scale);
      scale = grown;
    }
    for (let at = 0; at < values.length; at += 1) {
      const value = (values[at] ?? 0) * scale + offset;
      if (value < 0 || value > 255) clipped += 1;
      data[4 * at + channel] = value;
    }
  }
  return { pixels: { width, height, data }, clipped: clipped / (3 * width * height) };
}

/** Mean and standard deviation of values times `scale` plus `offset`, cut off at both ends. */
function momentsOf(values: Float64Array, scale = 1, offset = 0, least = -Infinity, most = Infinity) {
  let [sum, squares] = [0, 0];
  for (let at = 0; at < values.length; at += 1) {
    const value = (values[at] ?? 0) * scale + offset;
    const cut = Math.min(most, Math.max(least, value));
    sum += cut;
    squares += cut * cut;
  }
  const mean = sum / values.length;
  return { mean, deviation: Math.sqrt(Math.max(0, squares / values.length - mean * mean)) };
}
