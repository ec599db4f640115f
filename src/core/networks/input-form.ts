/**
 * Which part of a photo a network sees: the middle, cut out and then resized, as EfficientNet has it; the middle of the
 * photo that was resized before, as torchvision has it; or all of it, squeezed into a square, as Keras loads images.
 */
export const crops = ['centre', 'resized-centre', 'none'] as const;

export type Crop = (typeof crops)[number];

/** How a photo is resized: the first two as Pillow and torchvision do it. */
export const resizes = ['bicubic-antialiased', 'bilinear-antialiased', 'nearest'] as const;

export type Resize = (typeof resizes)[number];

interface InputCut {
  readonly crop: Crop;
  /**
   * What is cut off, of `size`: with `centre` the crop's side is `⌊size / (size + cropPadding) · min(width, height)⌋`, with
   * `resized-centre` the shorter side is made `size + cropPadding` pixels before the crop; `none` takes no heed of it.
   */
  readonly cropPadding: number;
  readonly resize: Resize;
}

/** The padding that EfficientNet, MobileNet and most of torchvision's networks were evaluated with, in pixels. */
export const usualPadding = 32;

export const usualCut: InputCut = {
  crop: 'centre',
  cropPadding: usualPadding,
  resize: 'bicubic-antialiased',
};

/** One number, or three that differ: red, green, blue. */
export type Channels = number | readonly [number, number, number];

/** The value of a channel, 0 red. */
export function channel(values: Channels, at: number): number {
  return typeof values === 'number' ? values : (values[at] as number);
}
