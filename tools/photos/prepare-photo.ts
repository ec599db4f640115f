import sharp from 'sharp';
import { messageOf } from '../../src/core/message-of.ts';
import type { Box, ListedPhoto } from './photo-list.ts';

/** In pixels. */
const longestSide = 512;

/** In pixels. */
export const tileSide = 128;

/** A box of fewer pixels a side shows too little. */
const leastSide = 64;

/** A camera's largest panoramas have as many; more is a trap. */
const mostPixels = 200e6;

/** What `sharp` reads that a camera or a browser writes: no drawings, no documents. */
const formats: readonly string[] = ['jpeg', 'png', 'gif', 'webp'];

export interface PreparedPhoto {
  /** A JPEG of at most `longestSide`; of an example a PNG of `tileSide` by `tileSide`. */
  readonly file: Buffer;
  /** In pixels. */
  readonly width: number;
  /** In pixels. */
  readonly height: number;
}

/** A picture of three bytes a pixel, red, green and blue, row by row. */
interface Pixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** What came is no picture that can be used. */
export class NoImageError extends Error {
  override readonly name = 'NoImageError';
}

/** What came is the picture that Flickr shows in place of a photo that is gone. */
export class UnavailableError extends Error {
  override readonly name = 'UnavailableError';
}

interface Region {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** In shares of width and height, from the upper left corner. */
type Point = readonly [x: number, y: number];

// Several photos are worked on at a time; the threads of one would only wait for those of another.
sharp.concurrency(1);
sharp.cache(false);

/**
 * Cuts the box out of the picture, turns it upright and makes it small. Its colours become sRGB, and nothing else of the
 * original is kept: no profile, no place, no camera.
 *
 * @param original its file, or the path of it.
 * @throws NoImageError when it does not decode as a whole, is a drawing or document, has more than 200 million pixels,
 *   or less than 64 pixels a side in its box; UnavailableError.
 */
export async function preparePhoto(
  original: Buffer | string,
  { box, part }: Pick<ListedPhoto, 'box' | 'part'>,
): Promise<PreparedPhoto> {
  try {
    const read = () => sharp(original, { limitInputPixels: mostPixels, failOn: 'error' });
    const { format, orientation, autoOrient: whole } = await read().metadata();
    if (!formats.includes(format)) throw new NoImageError(`It is of the format ${format}.`);
    const region = regionOf(uprightBox(box, orientation), whole);
    // One decoding serves all; a JPEG is decoded at an eighth, a quarter or half of its size where that is enough.
    const scale = scaleOf(region, part);
    const small = scaled({ left: 0, top: 0, ...whole }, scale);
    const { data } = await read()
      .autoOrient()
      .resize(small.width, small.height, { fit: 'fill', kernel: 'cubic' })
      .flatten({ background: '#fff' })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    const pixels: Pixels = { data, width: small.width, height: small.height };
    if (format !== 'jpeg' && looksUnavailable(pixels)) throw new UnavailableError();
    const cut = within(scaled(region, scale), pixels);
    const file = await (
      part === 'challenge'
        ? opened(pixels).extract(cut).jpeg({ quality: 90 })
        : opened(pixels).extract(middleOf(cut)).resize(tileSide, tileSide, { fit: 'fill' }).png()
    ).toBuffer();
    const { width, height } = part === 'challenge' ? cut : { width: tileSide, height: tileSide };
    return { file, width, height };
  } catch (cause) {
    if (cause instanceof NoImageError || cause instanceof UnavailableError) throw cause;
    throw new NoImageError(messageOf(cause), { cause });
  }
}

/** The box as it lies once the camera's turn is made up for; the list has it as it lies among the stored pixels. */
function uprightBox(box: Box, orientation = 1): Box {
  const [[ax, ay], [bx, by]] = [
    upright([box.x1, box.y1], orientation),
    upright([box.x2, box.y2], orientation),
  ];
  return { x1: Math.min(ax, bx), y1: Math.min(ay, by), x2: Math.max(ax, bx), y2: Math.max(ay, by) };
}

/** Where a point of the stored picture comes to lie, in shares, by its orientation from 1 to 8 (Exif 2.32, tag 0x0112). */
function upright([x, y]: Point, orientation: number): Point {
  const swapped = orientation >= 5;
  const [across, down] = swapped ? [y, x] : [x, y];
  const fromRight = [2, 3, 6, 7].includes(orientation);
  const fromBottom = [3, 4, 7, 8].includes(orientation);
  return [fromRight ? 1 - across : across, fromBottom ? 1 - down : down];
}

/** @throws NoImageError when the part of the box that lies in the picture is too small. */
function regionOf(box: Box, whole: { readonly width: number; readonly height: number }): Region {
  const inside = (share: number, length: number) => Math.round(Math.min(Math.max(share, 0), 1) * length);
  const left = inside(box.x1, whole.width);
  const top = inside(box.y1, whole.height);
  const width = inside(box.x2, whole.width) - left;
  const height = inside(box.y2, whole.height) - top;
  if (Math.min(width, height) < leastSide) throw new NoImageError(`Its box has ${width} × ${height} pixels.`);
  return { left, top, width, height };
}

function scaleOf({ width, height }: Region, part: ListedPhoto['part']): number {
  if (part === 'challenge') return Math.min(1, longestSide / Math.max(width, height));
  return Math.min(1, tileSide / Math.min(width, height));
}

function scaled({ left, top, width, height }: Region, scale: number): Region {
  const by = (length: number) => Math.round(length * scale);
  return { left: by(left), top: by(top), width: Math.max(1, by(width)), height: Math.max(1, by(height)) };
}

/** Rounding may lead a pixel out of the picture. */
function within({ left, top, width, height }: Region, pixels: Pixels): Region {
  return {
    left,
    top,
    width: Math.min(width, pixels.width - left),
    height: Math.min(height, pixels.height - top),
  };
}

/** The middle square, as large as fits in it. */
function middleOf({ left, top, width, height }: Region): Region {
  const side = Math.min(width, height);
  return {
    left: left + Math.floor((width - side) / 2),
    top: top + Math.floor((height - side) / 2),
    width: side,
    height: side,
  };
}

function opened({ data, width, height }: Pixels) {
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/**
 * Whether it is a notice in place of a photo: nearly all of it of one tone, with letters, and without colour. Flickr's
 * are PNG or GIF, its originals in the list JPEG.
 */
function looksUnavailable({ data, width, height }: Pixels): boolean {
  const tones = new Uint32Array(256);
  let coloured = 0;
  for (let at = 0; at < data.length; at += 3) {
    const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > 16) coloured += 1;
    tones[green] = (tones[green] ?? 0) + 1;
  }
  const pixels = width * height;
  const share = Math.max(...tones) / pixels;
  return coloured / pixels < 0.01 && share > 0.8 && share < 0.999;
}
