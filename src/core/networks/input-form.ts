interface InputRange {
  readonly id: InputRangeId;
  /** For a person. */
  readonly name: string;
  readonly black: number;
  readonly white: number;
}

export type InputRangeId = '0..1' | '-1..1' | '0..255';

/** The ranges that networks are trained with. */
export const inputRanges: readonly InputRange[] = [
  { id: '0..1', name: '0 to 1', black: 0, white: 1 },
  { id: '-1..1', name: '−1 to 1', black: -1, white: 1 },
  { id: '0..255', name: '0 to 255', black: 0, white: 255 },
];

/** What a network is fed with: `(x − mean) / std` of x, which runs over the range from black to white. */
export interface InputValues {
  readonly range: InputRangeId;
  /** One number, or three: red, green, blue. */
  readonly mean: readonly number[];
  /** The standard deviation: one number above 0, or three. */
  readonly std: readonly number[];
}

/**
 * Which part of a photo a network sees: the middle, cut out and then resized, as EfficientNet has it; the middle of the
 * photo that was resized before, as torchvision has it; or all of it, squeezed into a square, as Keras loads images.
 */
export const crops = ['centre', 'resized-centre', 'none'] as const;

export type Crop = (typeof crops)[number];

/** How a photo is resized: the first two as Pillow and torchvision do it. */
export const resizes = ['bicubic-antialiased', 'bilinear-antialiased', 'nearest'] as const;

export type Resize = (typeof resizes)[number];

export interface InputCut {
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

/** What a network is fed with that says nothing of it, for want of better. */
export const usualValues: InputValues = { range: '0..1', mean: [0], std: [1] };

export const usualCut: InputCut = {
  crop: 'centre',
  cropPadding: usualPadding,
  resize: 'bicubic-antialiased',
};

/** What most of torchvision's networks take: `ImageClassification` of its presets, `Resize(256)` and `CenterCrop(224)`. */
export const torchvisionInput: { readonly values: InputValues } & InputCut = {
  values: { range: '0..1', mean: [0.485, 0.456, 0.406], std: [0.229, 0.224, 0.225] },
  crop: 'resized-centre',
  cropPadding: usualPadding,
  resize: 'bilinear-antialiased',
};

/** Values with which any network is tried. */
export const triedValues: readonly InputValues[] = [
  ...inputRanges.map(({ id }) => ({ range: id, mean: [0], std: [1] })),
  torchvisionInput.values,
];

/** One number, or three that differ: red, green, blue. */
export type Channels = number | readonly [number, number, number];

interface ByteValues {
  readonly mean: Channels;
  readonly scale: Channels;
}

export function inputRange(id: InputRangeId): InputRange {
  return inputRanges.find((range) => range.id === id) as InputRange;
}

/** Values as a card has them. */
export function byteValues({ range, mean, std }: InputValues): ByteValues {
  const { black, white } = inputRange(range);
  const step = 255 / (white - black);
  return {
    mean: asChannels(mean.map((one) => (one - black) * step)),
    scale: asChannels(std.map((one) => one * step)),
  };
}

/** Values as a person says them, of those on a card: where one of `triedValues` is meant, that one. */
export function valuesOnCard(card: ByteValues): InputValues {
  const known = triedValues.find((one) => sameBytes(byteValues(one), card));
  return known ?? { range: '0..255', mean: [card.mean].flat(), std: [card.scale].flat() };
}

/** Whether a network is fed with the same numbers, up to rounding. */
export function sameValues(one: InputValues, other: InputValues): boolean {
  return sameBytes(byteValues(one), byteValues(other));
}

/** "0 to 1", and with a mean and a deviation "0 to 1, mean 0.485, 0.456, 0.406, deviation 0.229, 0.224, 0.225". */
export function valuesName({ range, mean, std }: InputValues): string {
  const isPlain = mean.every((one) => one === 0) && std.every((one) => one === 1);
  const { name } = inputRange(range);
  return isPlain ? name : `${name}, mean ${mean.join(', ')}, deviation ${std.join(', ')}`;
}

/** A crop as the command line takes it: `224/256`, `256` or `whole`. */
export function cropName({ size, crop, cropPadding }: InputCut & { readonly size: number }): string {
  const shorter = String(size + cropPadding);
  if (crop === 'none') return 'whole';
  return crop === 'centre' ? `${size}/${shorter}` : shorter;
}

/** What `cropName` means, as the end of a sentence. */
export function cropMeaning({ size, crop, cropPadding }: InputCut & { readonly size: number }): string {
  const shorter = String(size + cropPadding);
  if (crop === 'none') return 'the whole photo, squeezed into a square';
  if (crop === 'resized-centre')
    return `the shorter side is made ${shorter} pixels, then the middle ${size} are cut out`;
  return cropPadding === 0
    ? 'a square of the whole shorter side, then resized'
    : `the middle ${cropName({ size, crop, cropPadding, resize: 'nearest' })} of the shorter side, then resized`;
}

/** One number or three, separated by commas or spaces; null for any other text. */
export function readChannels(text: string): readonly number[] | null {
  const words = text.trim().split(/\s*,\s*|\s+/);
  const numbers = words.map((word) =>
    /^[-−]?(\d+\.?\d*|\.\d+)$/.test(word) ? Number(word.replace('−', '-')) : NaN,
  );
  return [1, 3].includes(numbers.length) && numbers.every(Number.isFinite) ? numbers : null;
}

/** The value of a channel, 0 red. */
export function channel(values: Channels, at: number): number {
  return typeof values === 'number' ? values : (values[at] as number);
}

function asChannels(values: readonly number[]): Channels {
  const [red = 0, green = red, blue = red] = values;
  return red === green && red === blue ? red : [red, green, blue];
}

function sameBytes(one: ByteValues, other: ByteValues): boolean {
  const near = (a: Channels, b: Channels) =>
    [0, 1, 2].every((at) => Math.abs(channel(a, at) - channel(b, at)) < 1e-6);
  return near(one.mean, other.mean) && near(one.scale, other.scale);
}
