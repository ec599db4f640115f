import type { MaskKind } from '../../trials/timed-view.ts';
import type { Pixels } from '../pixels.ts';
import { complexZeros, type Complex, fourier, inverseFourier, type ComplexGrid } from './fourier.ts';
import { grouped } from '../../grouped.ts';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** The longest side of a photo that a mask is made for. */
export const longestMaskSide = 1024;

const makers: Readonly<Record<Exclude<MaskKind, 'none'>, (photo: Pixels, seed: number) => Mask>> = {
  phase: phaseMask,
  pink: pinkMask,
  blocks: blockMask,
};

/**
 * The mask of a photo, of its size and opaque, with the mean and standard deviation of each of its colours: the same photo and seed give the same bytes on every machine. The photo is not changed.
 *
 * @param photo opaque.
 * @param seed a whole number, 0 to 2³¹ − 1.
 * @returns null where there is to be none.
 * @throws RangeError as `checkMaskSize`.
 */
export function makeMask(kind: MaskKind, photo: Pixels, seed: number): Mask | null {
  if (kind === 'none') return null;
  checkMaskSize(photo);
  return makers[kind](photo, seed);
}

/** @throws RangeError where a photo of this size is empty or too large for a mask. */
export function checkMaskSize({ width, height }: Pick<Pixels, 'width' | 'height'>): void {
  const fits = (side: number) => Number.isInteger(side) && side >= 1 && side <= longestMaskSide;
  if (fits(width) && fits(height)) return;
  const wanted = `A mask is made for photos with sides of 1 to ${longestMaskSide} pixels`;
  throw new RangeError(`${wanted}. This one has ${width} × ${height}.`);
}

/**
 * Each colour channel's amplitudes with the phases of white noise, each channel with the mean and spread that it has in the photo. All three
 * channels take their phases from one field of noise, so that light and dark differ as strongly as in the photo.
 *
 * Source: D. Mayo et al., How hard are computer vision datasets? Calibrating dataset difficulty to viewing time, NeurIPS 2023. Their
 * code was not at hand: the one field of noise, and that each channel keeps mean and spread, are Hit5's own choice.
 */
function phaseMask(photo: Pixels, seed: number): Mask {
  const noise = whiteNoise(photo.width * photo.height, seed);
  const [red, green] = spectraOf(photo, channelOf(photo, 0), channelOf(photo, 1));
  const [blue, phases] = spectraOf(photo, channelOf(photo, 2), noise);
  const [newRed, newGreen] = picturesWith(photo, phases, amplitudesOf(red), amplitudesOf(green));
  const [newBlue] = picturesWith(photo, phases, amplitudesOf(blue), new Float64Array(noise.length));
  return likePhoto(photo, [newRed, newGreen, newBlue]);
}

/**
 * Noise of the photo's size, which shows of it how light and how strong each colour is, and nothing more: at the frequency f, in cycles
 * a pixel, its amplitude is 1/f. Its phases are those of white noise.
 *
 * Source: R. Geirhos et al., Generalisation in humans and deep neural networks, NeurIPS 2018, whose mask is noise with this spectrum.
 */
function pinkMask(photo: Pixels, seed: number): Mask {
  const { width, height } = photo;
  const noise = whiteNoise(width * height, seed);
  const nothing = new Float64Array(width * height);
  const amplitudes = nothing.map((_, at) => {
    const across = Math.min(at % width, width - (at % width)) / width;
    const row = Math.floor(at / width);
    const down = Math.min(row, height - row) / height;
    return at === 0 ? 0 : 1 / Math.sqrt(across * across + down * down);
  });
  const [phases] = spectraOf(photo, noise, nothing);
  const [grey] = picturesWith(photo, phases, amplitudes, nothing);
  return likePhoto(photo, [grey, grey, grey]);
}

/** The size of a grid. */
type GridSize = Pick<ComplexGrid, 'width' | 'height'>;

/** The transforms of two grids of real numbers, by one transform. */
function spectraOf(
  { width, height }: GridSize,
  first: Float64Array,
  second: Float64Array,
): readonly [Complex, Complex] {
  const { re, im } = fourier({ width, height, re: first, im: second });
  const ofFirst = complexZeros(width * height);
  const ofSecond = complexZeros(width * height);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const at = row * width + column;
      // There the transform of real numbers has the conjugate: so the two are told apart.
      const opposite = ((height - row) % height) * width + ((width - column) % width);
      const atRe = re[at] ?? 0;
      const atIm = im[at] ?? 0;
      const oppositeRe = re[opposite] ?? 0;
      const oppositeIm = im[opposite] ?? 0;
      ofFirst.re[at] = (atRe + oppositeRe) / 2;
      ofFirst.im[at] = (atIm - oppositeIm) / 2;
      ofSecond.re[at] = (atIm + oppositeIm) / 2;
      ofSecond.im[at] = (oppositeRe - atRe) / 2;
    }
  }
  return [ofFirst, ofSecond];
}

/** How long each number is. Not by `Math.hypot`, which browsers round in ways of their own. */
function amplitudesOf({ re, im }: Complex): Float64Array {
  return re.map((real, at) => {
    const imaginary = im[at] ?? 0;
    return Math.sqrt(real * real + imaginary * imaginary);
  });
}

/**
 * Two pictures, by one transform: one of the first amplitudes, one of the second, both with the phases of a spectrum.
 *
 * The size may be that of an `ImageData`, whose width and height no spread copies.
 */
function picturesWith(
  { width, height }: GridSize,
  phases: Complex,
  first: Float64Array,
  second: Float64Array,
): readonly [Float64Array, Float64Array] {
  const spectrum = { width, height, ...complexZeros(first.length) };
  const lengths = amplitudesOf(phases);
  for (let at = 0; at < first.length; at += 1) {
    const length = lengths[at] ?? 0;
    const phaseRe = length > 0 ? (phases.re[at] ?? 0) / length : 1;
    const phaseIm = length > 0 ? (phases.im[at] ?? 0) / length : 0;
    const firstLength = first[at] ?? 0;
    const secondLength = second[at] ?? 0;
    spectrum.re[at] = firstLength * phaseRe - secondLength * phaseIm;
    spectrum.im[at] = firstLength * phaseIm + secondLength * phaseRe;
  }
  const { re, im } = inverseFourier(spectrum);
  return [re, im];
}

/** Blocks along the longer side. */
const blocksAlong = 16;

/**
 * The photo's own blocks in another order: squares whose side is a 16th of the photo's longer side, rounded down, and 1 pixel at least.
 * Where the squares do not fill the photo, narrower blocks at the right and flatter ones at the bottom change places among
 * themselves, and the one in the corner stays. All pixels are the photo's. By chance a block may stay where it is.
 */
function blockMask({ width, height, data }: Pixels, seed: number): Mask {
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

/**
 * Independent numbers from 0 to below 1, each as likely as the other: the same for the same seed on every machine.
 *
 * @param seed a whole number, 0 to 2³¹ − 1.
 */
export function whiteNoise(count: number, seed: number): Float64Array {
  const random = xoroshiro128plus(seed);
  return new Float64Array(count).map(() => uniformFloat64(random));
}

/** How often scale and offset are put right for what is cut off. */
const steps = 16;

/** What rounding may leave of an even channel. */
const even = 1e-6;

/** A mask, and which share of its values, three a pixel, had to be cut off at 0 or 255. */
interface Mask {
  readonly pixels: Pixels;
  readonly clipped: number;
}

/** One colour of all pixels, 0 red, 1 green, 2 blue. */
function channelOf({ width, height, data }: Pixels, channel: number): Float64Array {
  return new Float64Array(width * height).map((_, at) => data[4 * at + channel] ?? 0);
}

/**
 * Opaque pixels of three channels, each with the mean and the standard deviation that it has in the photo, once what lies beyond 0
 * and 255 is cut off. An even one has the mean alone.
 */
function likePhoto(
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
