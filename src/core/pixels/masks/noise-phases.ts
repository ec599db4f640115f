import { complexZeros, type Complex } from './complex.ts';
import { fourier, inverseFourier, type ComplexGrid } from './fourier.ts';
import { whiteNoise } from './white-noise.ts';

/** The phases of white noise, as numbers of length 1; the phase of the mean is 0. */
export function phasesOfNoise(width: number, height: number, seed: number): ComplexGrid {
  const count = width * height;
  const { re, im } = fourier({ width, height, ...complexZeros(count), re: whiteNoise(count, seed) });
  const phases = { width, height, ...complexZeros(count) };
  for (let at = 0; at < count; at += 1) {
    const [real, imaginary] = [re[at] ?? 0, im[at] ?? 0];
    // Not `Math.hypot`, which browsers round in ways of their own.
    const length = Math.sqrt(real * real + imaginary * imaginary);
    phases.re[at] = length > 0 ? real / length : 1;
    phases.im[at] = length > 0 ? imaginary / length : 0;
  }
  return phases;
}

/**
 * What has these amplitudes and these phases. Two sets of amplitudes at a time, as real and imaginary parts, give two pictures, as real and
 * imaginary parts.
 */
export function picturesOf({ re, im }: Complex, phases: ComplexGrid): Complex {
  const { width, height } = phases;
  const spectrum = complexZeros(width * height);
  for (let at = 0; at < width * height; at += 1) {
    const [first, second] = [re[at] ?? 0, im[at] ?? 0];
    const [real, imaginary] = [phases.re[at] ?? 0, phases.im[at] ?? 0];
    spectrum.re[at] = first * real - second * imaginary;
    spectrum.im[at] = first * imaginary + second * real;
  }
  return inverseFourier({ width, height, ...spectrum });
}
