import type { Pixels } from '../pixels.ts';
import { complexZeros, type Complex } from './complex.ts';
import { fourier } from './fourier.ts';
import { phasesOfNoise, picturesOf } from './noise-phases.ts';
import { stretched } from './stretched.ts';

/**
 * Each colour channel's amplitudes with the phases of white noise, then stretched to 0 … 255, each channel by itself. All three
 * channels take their phases from one field of noise, so light and dark are as strong beside each other as in the photo.
 *
 * Source: D. Mayo et al., How hard are computer vision datasets? Calibrating dataset difficulty to viewing time, NeurIPS 2023. Their
 * code was not at hand: the one field of noise, and the channels stretched one by one, are Hit5's own choice.
 */
export function phaseMask(photo: Pixels, seed: number): Pixels {
  const { width, height } = photo;
  const phases = phasesOfNoise(width, height, seed);
  const redAndGreen = picturesOf(amplitudesOf(photo, 0, 1), phases);
  const blue = picturesOf(amplitudesOf(photo, 2, null), phases);
  return stretched(width, height, [redAndGreen.re, redAndGreen.im, blue.re]);
}

/** The amplitudes of one channel, as real parts, and of another, as imaginary parts: both by one transform. */
function amplitudesOf({ width, height, data }: Pixels, one: number, other: number | null): Complex {
  const count = width * height;
  const channels = complexZeros(count);
  for (let at = 0; at < count; at += 1) {
    channels.re[at] = data[4 * at + one] ?? 0;
    if (other !== null) channels.im[at] = data[4 * at + other] ?? 0;
  }
  const { re, im } = fourier({ width, height, ...channels });
  const amplitudes = complexZeros(count);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const at = row * width + column;
      // A real picture has at the opposite frequency the conjugate: so the two are told apart.
      const opposite = ((height - row) % height) * width + ((width - column) % width);
      const [real, imaginary] = [re[at] ?? 0, im[at] ?? 0];
      const [oppositeReal, oppositeImaginary] = [re[opposite] ?? 0, im[opposite] ?? 0];
      amplitudes.re[at] = half(real + oppositeReal, imaginary - oppositeImaginary);
      amplitudes.im[at] = half(real - oppositeReal, imaginary + oppositeImaginary);
    }
  }
  return amplitudes;
}

/** Half the length of a complex number. */
function half(real: number, imaginary: number): number {
  return Math.sqrt(real * real + imaginary * imaginary) / 2;
}
