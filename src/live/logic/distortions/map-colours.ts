import { lumaOf, type Pixels, type Rgb } from '../../../core/pixels/pixels.ts';

/** A photo with each colour replaced; where it lies in the photo is given from −1 to 1, 0 in the middle. */
export function mapColours(pixels: Pixels, change: (colour: Rgb, x: number, y: number) => Rgb): Pixels {
  const { width, height, data } = pixels;
  const out = new Uint8ClampedArray(data);
  for (let at = 0; at < data.length; at += 4) {
    const place = at / 4;
    const x = (2 * ((place % width) + 0.5)) / width - 1;
    const y = (2 * (Math.floor(place / width) + 0.5)) / height - 1;
    out.set(change([data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0], x, y), at);
  }
  return { width, height, data: out };
}

/** A colour on the way from one to another, 0..1. */
export function mix(one: Rgb, other: Rgb, share: number): Rgb {
  const between = (channel: 0 | 1 | 2) => one[channel] + share * (other[channel] - one[channel]);
  return [between(0), between(1), between(2)];
}

/** The grey of a colour's brightness. */
export function greyOf(colour: Rgb): Rgb {
  const luma = lumaOf(colour);
  return [luma, luma, luma];
}
