import type { Pixels } from '../pixels.ts';
import { complexZeros } from './complex.ts';
import { phasesOfNoise, picturesOf } from './noise-phases.ts';
import { stretched } from './stretched.ts';

/**
 * Grey noise of the photo's size, which shows nothing of it: its amplitude is 1/f at the frequency f in cycles a pixel, its phases are
 * those of white noise; stretched to 0 … 255.
 *
 * Source: R. Geirhos et al., Generalisation in humans and deep neural networks, NeurIPS 2018, whose mask is pink noise with this spectrum.
 */
export function pinkMask({ width, height }: Pixels, seed: number): Pixels {
  const amplitudes = complexZeros(width * height);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const across = Math.min(column, width - column) / width;
      const down = Math.min(row, height - row) / height;
      if (row + column > 0)
        amplitudes.re[row * width + column] = 1 / Math.sqrt(across * across + down * down);
    }
  }
  const { re } = picturesOf(amplitudes, phasesOfNoise(width, height, seed));
  return stretched(width, height, [re, re, re]);
}
