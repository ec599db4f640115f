import type { Pixels } from '../pixels.ts';
import { amplitudesOf, picturesWith, spectraOf } from './spectra.ts';
import { channelOf, likePhoto, type Mask } from './like-photo.ts';
import { whiteNoise } from './white-noise.ts';

/**
 * Each colour channel's amplitudes with the phases of white noise, each channel with the mean and spread that it has in the photo. All three
 * channels take their phases from one field of noise, so that light and dark differ as strongly as in the photo.
 *
 * Source: D. Mayo et al., How hard are computer vision datasets? Calibrating dataset difficulty to viewing time, NeurIPS 2023. Their
 * code was not at hand: the one field of noise, and that each channel keeps mean and spread, are Hit5's own choice.
 */
export function phaseMask(photo: Pixels, seed: number): Mask {
  const noise = whiteNoise(photo.width * photo.height, seed);
  const [red, green] = spectraOf(photo, channelOf(photo, 0), channelOf(photo, 1));
  const [blue, phases] = spectraOf(photo, channelOf(photo, 2), noise);
  const [newRed, newGreen] = picturesWith(photo, phases, amplitudesOf(red), amplitudesOf(green));
  const [newBlue] = picturesWith(photo, phases, amplitudesOf(blue), new Float64Array(noise.length));
  return likePhoto(photo, [newRed, newGreen, newBlue]);
}
