import { lumaOf, type Pixels, type Rgb } from '../../../core/pixels/pixels.ts';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A photo with each colour replaced; where it lies in the photo is given from −1 to 1, 0 in the middle. */
function mapColours(pixels: Pixels, change: (colour: Rgb, x: number, y: number) => Rgb): Pixels {
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

function greyOf(colour: Rgb): Rgb {
  const luma = lumaOf(colour);
  return [luma, luma, luma];
}

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

/**
 * Adds independent Gaussian noise to every channel of every pixel (Box and Muller, A Note on the Generation of Random Normal Deviates,
 * 1958).
 * @param deviation standard deviation, of 255.
 */
export function gaussianNoise({ width, height, data }: Pixels, deviation: number, seed: number): Pixels {
  const random = xoroshiro128plus(seed);
  const out = new Uint8ClampedArray(data);
  let spare: number | null = null;
  const normal = () => {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - uniformFloat64(random)));
    const angle = 2 * Math.PI * uniformFloat64(random);
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
  for (let at = 0; at < data.length; at += 1) {
    if (at % 4 !== 3) out[at] = (data[at] ?? 0) + deviation * normal();
  }
  return { width, height, data: out };
}

/** How far the occluder's middle may lie from the photo's, as a share of the side. */
const reach = 0.15;

/** The occluder's grey. */
const grey = 127;

/**
 * Lays a grey rectangle of the photo's own proportions over it, near the middle, where the seed says.
 * @param share of the photo's area, 0..1.
 */
export function occlude({ width, height, data }: Pixels, share: number, seed: number): Pixels {
  const random = xoroshiro128plus(seed);
  const side = Math.sqrt(share);
  const start = (length: number) => {
    const middle = 0.5 + reach * (2 * uniformFloat64(random) - 1);
    return Math.round(length * Math.min(1 - side, Math.max(0, middle - side / 2)));
  };
  const [left, top] = [start(width), start(height)];
  const [across, down] = [Math.round(width * side), Math.round(height * side)];
  const out = new Uint8ClampedArray(data);
  for (let y = top; y < Math.min(height, top + down); y += 1) {
    const row = 4 * y * width;
    for (let at = row + 4 * left; at < row + 4 * Math.min(width, left + across); at += 4) {
      out.set([grey, grey, grey], at);
    }
  }
  return { width, height, data: out };
}
