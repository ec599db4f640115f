import { readFileSync } from 'node:fs';
import { colourAt, type Pixels } from '#src/core/pixels/pixels.ts';
import type { MaskKind } from '#src/core/trials/timed-view.ts';
import { picture } from '#tests/unit/core/pixels/picture.ts';

/** A mask by numpy. */
interface MaskCase {
  readonly kind: Exclude<MaskKind, 'none'>;
  readonly width: number;
  readonly height: number;
  readonly seed: number;
  readonly sha256: string;
  readonly clipped: number;
  readonly rgb?: readonly number[];
}

/** A transform by numpy. */
interface TransformCase {
  readonly width: number;
  readonly height: number;
  readonly re: readonly number[];
  readonly im: readonly number[];
}

/** What numpy makes, by tests/fixtures/masks/make.py. */
export const byNumpy = JSON.parse(
  readFileSync(new URL('../../../../fixtures/masks/masks.json', import.meta.url), 'utf8'),
) as {
  readonly noise: readonly { readonly seed: number; readonly values: readonly number[] }[];
  readonly transforms: readonly TransformCase[];
  readonly masks: readonly MaskCase[];
};

/** The picture of make.py. */
export function drawn(width: number, height: number): Pixels {
  const value = (x: number, y: number, channel: number) =>
    (x * 37 +
      y * 101 +
      channel * 59 +
      ((x * y * (channel + 3)) % 251) +
      ((Math.floor(x / 5) + Math.floor(y / 7)) % 2) * 128) %
    256;
  return picture(width, height, (x, y) => [value(x, y, 0), value(x, y, 1), value(x, y, 2)]);
}

/** Red, green and blue of all pixels, one after the other. */
export function rgbOf(pixels: Pixels): Uint8Array {
  const rgb = new Uint8Array(3 * pixels.width * pixels.height);
  for (let at = 0; at < pixels.width * pixels.height; at += 1)
    rgb.set(colourAt(pixels, at % pixels.width, Math.floor(at / pixels.width)), 3 * at);
  return rgb;
}
