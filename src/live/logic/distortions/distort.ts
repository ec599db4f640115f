import type { Pixels } from '../../../core/pixels/pixels.ts';
import {
  lessContrast,
  posterise,
  towardsGrey,
  towardsSepia,
  vintage,
  gaussianNoise,
  occlude,
} from './colours.ts';
import { distortionKinds, type Distortion, type DistortionKind } from './distortion.ts';
import { towardsEdges, gaussianBlur, rotate, shrink, zoom } from './spatial.ts';

/** What each kind does at a strength in its slider's unit. */
const distorters: Readonly<
  Record<DistortionKind, (pixels: Pixels, strength: number, seed: number) => Pixels>
> = {
  rotate,
  shrink: (pixels, percent) => shrink(pixels, percent / 100),
  zoom: (pixels, percent) => zoom(pixels, percent / 100),
  occlude: (pixels, percent, seed) => occlude(pixels, percent / 100, seed),
  blur: (pixels, percent) => gaussianBlur(pixels, (percent / 100) * Math.max(pixels.width, pixels.height)),
  noise: (pixels, percent, seed) => gaussianNoise(pixels, (percent / 100) * 255, seed),
  contrast: (pixels, percent) => lessContrast(pixels, percent / 100),
  greyscale: (pixels, percent) => towardsGrey(pixels, percent / 100),
  sepia: (pixels, percent) => towardsSepia(pixels, percent / 100),
  vintage: (pixels, percent) => vintage(pixels, percent / 100),
  posterise: (pixels, percent) => posterise(pixels, percent / 100),
  edges: (pixels, percent) => towardsEdges(pixels, percent / 100),
};

/**
 * A photo under distortions, one after the other in the order of `distortionKinds`; the same for the same seed (another browser may
 * differ by one level, where its sine and logarithm round otherwise).
 * @param pixels opaque; not changed.
 * @param seed a whole number, 0 to 2³¹ − 1.
 */
export function distort(pixels: Pixels, distortions: readonly Distortion[], seed: number): Pixels {
  return distortionKinds
    .flatMap((kind) => distortions.filter((one) => one.kind === kind && one.strength !== 0))
    .reduce((photo, { kind, strength }) => distorters[kind](photo, strength, seed), pixels);
}
