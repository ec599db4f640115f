import type { Pixels } from '../pixels.ts';
import { amplitudesOf, picturesWith, spectraOf } from './spectra.ts';
import { stretched } from './stretched.ts';
import { whiteNoise } from './white-noise.ts';

/**
 * Each colour channel's amplitudes with the phases of white noise, then stretched to 0 … 255, each channel by itself. All three
 * channels take their phases from one field of noise, so that light and dark differ as strongly as in the photo.
 *
 * Source: D. Mayo et al., How hard are computer vision datasets? Calibrating dataset difficulty to viewing time, NeurIPS 2023. Their
 * code was not at hand: the one field of noise, and that each channel is stretched by itself, are Hit5's own choice.
 */
export function phaseMask(photo: Pixels, seed: number): Pixels {
  const noise = whiteNoise(photo.width * photo.height, seed);
  const [red, green] = spectraOf(photo, channelOf(photo, 0), channelOf(photo, 1));
  const [blue, phases] = spectraOf(photo, channelOf(photo, 2), noise);
  const [newRed, newGreen] = picturesWith(photo, phases, amplitudesOf(red), amplitudesOf(green));
  const [newBlue] = picturesWith(photo, phases, amplitudesOf(blue), new Float64Array(noise.length));
  return stretched(photo, [newRed, newGreen, newBlue]);
}

function channelOf({ width, height, data }: Pixels, channel: number): Float64Array {
  return new Float64Array(width * height).map((_, at) => data[4 * at + channel] ?? 0);
}
