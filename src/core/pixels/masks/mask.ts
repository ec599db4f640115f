import type { Pixels } from '../pixels.ts';
import { blockMask } from './block-mask.ts';
import type { MaskKind } from './mask-kinds.ts';
import { type Mask, channelOf, likePhoto } from './like-photo.ts';
import { whiteNoise } from './white-noise.ts';
import { complexZeros, type Complex } from './complex.ts';
import { fourier, inverseFourier, type ComplexGrid } from './fourier.ts';

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
