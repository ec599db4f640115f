import type { Pixels, Rgb } from '../../../core/pixels/pixels.ts';
import { greyOf, mapColours, mix } from './map-colours.ts';

/** The middle of the range of brightness. */
const middleGrey: Rgb = [127.5, 127.5, 127.5];

/** The brown of white paper in an old print, and the colour that is lighter than everything in a faded one. */
const sepiaPaper = [255, 235, 200] as const;
const fade: Rgb = [255, 226, 178];

/** Takes a share of the contrast away, 0..1: all colours go towards the middle grey. */
export function lessContrast(pixels: Pixels, share: number): Pixels {
  return mapColours(pixels, (colour) => mix(colour, middleGrey, share));
}

/** Takes a share of the colour away, 0..1. */
export function towardsGrey(pixels: Pixels, share: number): Pixels {
  return mapColours(pixels, (colour) => mix(colour, greyOf(colour), share));
}

/** Goes a share of the way to a brown print, 0..1. */
export function towardsSepia(pixels: Pixels, share: number): Pixels {
  return mapColours(pixels, (colour) => {
    const [grey] = greyOf(colour);
    return mix(colour, sepiaPaper.map((paper) => (grey * paper) / 255) as unknown as Rgb, share);
  });
}

/** A warm and faded filter with dark corners, as photo apps put over pictures; share 0..1. */
export function vintage(pixels: Pixels, share: number): Pixels {
  return mapColours(pixels, (colour, x, y) => {
    const faded = mix(mix(colour, greyOf(colour), 0.45), fade, 0.25);
    const light = 1 - 0.75 * Math.min(1, (x * x + y * y) / 2);
    return mix(colour, [faded[0] * light, faded[1] * light, faded[2] * light * 0.85], share);
  });
}

/** Fewer levels of each colour: from 256 at share 0 down to 2 at share 1, by equal factors. */
export function posterise(pixels: Pixels, share: number): Pixels {
  const levels = Math.round(256 * (2 / 256) ** share);
  const step = 255 / (levels - 1);
  const nearest = (value: number) => Math.round(value / step) * step;
  return mapColours(pixels, ([red, green, blue]) => [nearest(red), nearest(green), nearest(blue)]);
}
