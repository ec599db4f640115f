import type { NetworkCard } from '../../../../files/network-card-format.ts';
import { channel } from '../../../../core/networks/input-form.ts';
import { messageOf } from '../../../../core/message-of.ts';
import { InferenceError } from '../inference-error.ts';
import { photoCrop } from './crop.ts';
import { planResize, resize as resized, type ResizePlan } from './resize.ts';

type CutCard = Pick<NetworkCard['input'], 'size' | 'crop' | 'cropPadding' | 'resize'>;
type ValuesCard = Pick<NetworkCard['input'], 'mean' | 'scale'>;

/** Photos of one camera share a size, so a few plans serve nearly all. */
const mostPlans = 32;
const plans = new Map<string, ResizePlan>();

/** One canvas for all images: the crop of each is drawn and read here, in main memory. */
let canvas: OffscreenCanvas | null = null;

/**
 * What the network gets to see of an image: its crop, resized, `(x − mean) / scale`.
 *
 * @param into filled where it has the right length.
 * @returns `[size × size × 3]`, RGB.
 * @throws InferenceError where it has none, or they cannot be read.
 */
export function networkInput(
  bitmap: ImageBitmap,
  input: CutCard & ValuesCard,
  into?: Float32Array,
): Float32Array {
  return normalise(networkPixels(bitmap, input), input, into);
}

/**
 * The image's crop at the network's size.
 *
 * @returns `[size × size × 3]`, RGB in 0..255.
 * @throws InferenceError where it has none, or they cannot be read.
 */
export function networkPixels(bitmap: ImageBitmap, input: CutCard): Uint8ClampedArray {
  if (bitmap.width === 0 || bitmap.height === 0) throw new InferenceError('The image has no pixels.');
  const plan = planFor(bitmap, input);
  return resized(readOnWhite(bitmap, plan), plan);
}

/**
 * `(x − mean) / scale` of every value, by the mean and the scale of its channel.
 *
 * @param pixels `[size × size × 3]`, RGB in 0..255.
 * @param into filled where it has the right length.
 */
export function normalise(
  pixels: Uint8ClampedArray,
  { mean, scale }: ValuesCard,
  into?: Float32Array,
): Float32Array {
  const table = (at: number) =>
    new Float32Array(256).map((_, value) => (value - channel(mean, at)) / channel(scale, at));
  const [red, green, blue] = [table(0), table(1), table(2)];
  const result = into?.length === pixels.length ? into : new Float32Array(pixels.length);
  for (let at = 0; at < pixels.length; at += 3) {
    result[at] = red[pixels[at] as number] as number;
    result[at + 1] = green[pixels[at + 1] as number] as number;
    result[at + 2] = blue[pixels[at + 2] as number] as number;
  }
  return result;
}

function planFor({ width, height }: ImageBitmap, input: CutCard): ResizePlan {
  const { size, crop, cropPadding, resize } = input;
  const key = [width, height, size, crop, cropPadding, resize].join(' ');
  const known = plans.get(key);
  if (known) return known;
  if (plans.size >= mostPlans) plans.clear();
  const plan = planResize(width, height, photoCrop(width, height, input), size, resize);
  plans.set(key, plan);
  return plan;
}

/** How far a pixel that was read may be from the one that was drawn, of 255: some browsers add a little noise. */
const mostNoise = 8;

/**
 * Whether pixels that were drawn are read back as they are. A browser that hides them from pages, against being told apart
 * by them, gives noise or white in their place.
 */
export function readsPixels(): boolean {
  const shades = [20, 90, 160, 230] as const;
  const context = new OffscreenCanvas(16, 16).getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) return false;
  for (const [at, shade] of shades.entries()) {
    context.fillStyle = `rgb(${[shade, 255 - shade, shade].join(' ')})`;
    context.fillRect(4 * at, 0, 4, 16);
  }
  const { data } = context.getImageData(0, 0, 16, 16);
  return data.every((value, at) => {
    const shade = shades[((at >> 2) % 16) >> 2] ?? 0;
    const drawn = [shade, 255 - shade, shade, 255][at % 4] ?? 0;
    return Math.abs(value - drawn) <= mostNoise;
  });
}

/** The pixels that the plan needs, RGBA; what is transparent shows white. */
function readOnWhite(bitmap: ImageBitmap, { horizontal, vertical }: ResizePlan): Uint8ClampedArray {
  const [width, height] = [horizontal.length, vertical.length];
  try {
    canvas ??= new OffscreenCanvas(width, height);
    if (canvas.width < width) canvas.width = width;
    if (canvas.height < height) canvas.height = height;
    const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
    if (!context) throw new Error('there is no 2D canvas');
    context.imageSmoothingEnabled = false;
    context.fillStyle = 'white';
    context.fillRect(0, 0, width, height);
    context.drawImage(bitmap, horizontal.begin, vertical.begin, width, height, 0, 0, width, height);
    return context.getImageData(0, 0, width, height).data;
  } catch (cause) {
    canvas = null;
    throw new InferenceError(`The image's pixels cannot be read: ${messageOf(cause)}`, {
      cause,
    });
  }
}
