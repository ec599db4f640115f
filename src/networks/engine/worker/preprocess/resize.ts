import type { Resize } from '../../../../core/networks/input-form.ts';
import type { PhotoCrop } from './crop.ts';
import { resizeTaps, type Taps } from './resize-taps.ts';
import { resizeInScript } from './resize-in-script.ts';
import { ResizeKernel } from './resize-kernel.ts';

/** How to resize the crop of all images of one size. */
export interface ResizePlan {
  /** The side of the result, in pixels. */
  readonly size: number;
  readonly horizontal: Taps;
  readonly vertical: Taps;
  /** Whether the columns are resized before the rows. */
  readonly columnsFirst: boolean;
}

/** How much memory is kept from one image to the next, in bytes: enough for a photo of 12 megapixels. */
const mostKeptBytes = 2 ** 26;

let kernel: ResizeKernel | null = null;

/**
 * Plans to resize a crop to a square, exactly as Pillow's (from version 13) `Image.resize` would, the order of its passes
 * included.
 *
 * @param width of the whole image, in pixels.
 * @param height of the whole image, in pixels.
 * @param size of the result, in pixels.
 */
export function planResize(
  width: number,
  height: number,
  { columns, rows }: PhotoCrop,
  size: number,
  by: Resize,
): ResizePlan {
  return {
    size,
    horizontal: resizeTaps(by, width, columns, size),
    vertical: resizeTaps(by, height, rows, size),
    columnsFirst: height > rows.into && height - rows.into > (width - columns.into) * 2,
  };
}

/**
 * Resizes by a plan, bit for bit as Pillow does: in fixed point, rounded to 8 bits after each pass.
 *
 * @param rgba `[plan.vertical.length × plan.horizontal.length × 4]`, opaque: the image's pixels from
 *   `plan.vertical.begin` and `plan.horizontal.begin`.
 * @returns `[size × size × 3]`, RGB.
 */
export function resize(rgba: Uint8ClampedArray, plan: ResizePlan): Uint8ClampedArray {
  if (!ResizeKernel.runsHere()) return resizeInScript(rgba, plan);
  try {
    return resizeInKernel(rgba, plan);
  } catch (cause) {
    // It gets no more memory.
    if (!(cause instanceof RangeError)) throw cause;
    kernel = null;
    return resizeInScript(rgba, plan);
  }
}

function resizeInKernel(rgba: Uint8ClampedArray, plan: ResizePlan): Uint8ClampedArray {
  const { size, horizontal, vertical } = plan;
  kernel ??= new ResizeKernel();
  const image = kernel.write(rgba);
  const resized = plan.columnsFirst
    ? kernel.alongRows(kernel.alongColumns(image, horizontal.length, vertical), size, horizontal)
    : kernel.alongColumns(kernel.alongRows(image, vertical.length, horizontal), size, vertical);
  const result = kernel.readRgb(resized, size * size);
  // A huge image's memory is not kept: WebAssembly's memory never shrinks.
  if (kernel.bytes > mostKeptBytes) kernel = null;
  return result;
}
