import { flatShare } from './flat-share.ts';
import { isFramed } from './frame.ts';
import { coloursOf, type Pixels } from '../../../core/pixels/pixels.ts';
import { sharpness } from './sharpness.ts';
import { tint } from './tint.ts';

/** What the pixels alone say of how an image was made. */
export interface ImageTraits {
  readonly greyscale: boolean;
  readonly sepia: boolean;
  readonly framed: boolean;
  readonly blurred: boolean;
  /** Most pixels have one flat colour. */
  readonly flat: boolean;
}

/** The share of pixels of one colour from which an image counts as flat. */
const mostPixels = 0.5;

/** Sharpness below which not even the sharpest edge is sharp: a Gaussian blur of more than about 3 px. */
const blurredBelow = 0.12;

/**
 * What the pixels say of an image.
 *
 * @param pixels the whole image, made smaller first: about 256 pixels on the longer side, so that noise and the
 *   camera's own softness do not count.
 */
export function imageTraits(pixels: Pixels): ImageTraits {
  const colours = coloursOf(pixels);
  const { grey, sepia } = tint(colours);
  const edge = sharpness(pixels);
  return {
    greyscale: grey,
    sepia,
    framed: isFramed(pixels),
    blurred: edge !== null && edge < blurredBelow,
    flat: flatShare(colours) >= mostPixels,
  };
}
