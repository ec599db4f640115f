import { complexZeros, type Complex } from './complex.ts';
import { fourier, inverseFourier, type ComplexGrid } from './fourier.ts';

/** The size of a grid. */
export type GridSize = Pick<ComplexGrid, 'width' | 'height'>;

/** The transforms of two grids of real numbers, by one transform. */
export function spectraOf(
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
export function amplitudesOf({ re, im }: Complex): Float64Array {
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
export function picturesWith(
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
