import type { Pixels } from '../pixels.ts';
import { picturesWith, spectraOf } from './spectra.ts';
import { likePhoto, type Mask } from './like-photo.ts';
import { whiteNoise } from './white-noise.ts';

/**
 * Noise of the photo's size, which shows of it how light and how strong each colour is, and nothing more: at the frequency f, in cycles
 * a pixel, its amplitude is 1/f. Its phases are those of white noise.
 *
 * Source: R. Geirhos et al., Generalisation in humans and deep neural networks, NeurIPS 2018, whose mask is noise with this spectrum.
 */
export function pinkMask(photo: Pixels, seed: number): Mask {
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
