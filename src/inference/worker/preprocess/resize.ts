import type { CropSquare } from '../../../domain/networks/activation-map.ts';
import { bicubicTaps, fractionBits, type Taps } from './bicubic-taps.ts';

/** How to resize the crop of all images of one size. */
export interface ResizePlan {
  /** Of the result, in pixels. */
  readonly size: number;
  readonly horizontal: Taps;
  readonly vertical: Taps;
  /** Whether the columns are resized before the rows. */
  readonly columnsFirst: boolean;
}

const half = 1 << (fractionBits - 1);

/**
 * Plans to resize a crop to a square, exactly as Pillow's (from version 13) `Image.resize(…, BICUBIC, box)` would,
 * the order of its passes included.
 *
 * @param width of the whole image, in pixels.
 * @param height of the whole image, in pixels.
 * @param size of the result, in pixels.
 */
export function planResize(width: number, height: number, crop: CropSquare, size: number): ResizePlan {
  return {
    size,
    horizontal: bicubicTaps({ of: width, start: crop.left, length: crop.side }, size),
    vertical: bicubicTaps({ of: height, start: crop.top, length: crop.side }, size),
    columnsFirst: height > size && height - size > (width - size) * 2,
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
  const { size, horizontal, vertical } = plan;
  if (plan.columnsFirst) {
    const columns = alongColumns(rgba, horizontal.length * 4, size, vertical);
    return alongRows(columns, size, size, horizontal);
  }
  const rows = alongRows(rgba, vertical.length, size, horizontal);
  return alongColumns(rows, size * 3, size, vertical);
}

/** RGBA `[rows × taps.length × 4]` to RGB `[rows × size × 3]`. */
function alongRows(rgba: Uint8ClampedArray, rows: number, size: number, taps: Taps): Uint8ClampedArray {
  const { length, stride, first, count, weights } = taps;
  const result = new Uint8ClampedArray(rows * size * 3);
  let to = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < size; column++) {
      let red = half;
      let green = half;
      let blue = half;
      let from = (row * length + (first[column] as number)) * 4;
      const begin = column * stride;
      const end = begin + (count[column] as number);
      for (let tap = begin; tap < end; tap++) {
        const weight = weights[tap] as number;
        red = (red + Math.imul(rgba[from] as number, weight)) | 0;
        green = (green + Math.imul(rgba[from + 1] as number, weight)) | 0;
        blue = (blue + Math.imul(rgba[from + 2] as number, weight)) | 0;
        from += 4;
      }
      result[to] = red >> fractionBits;
      result[to + 1] = green >> fractionBits;
      result[to + 2] = blue >> fractionBits;
      to += 3;
    }
  }
  return result;
}

/** `[taps.length × rowLength]` to `[size × rowLength]`, whatever a row's values are. */
function alongColumns(
  values: Uint8ClampedArray,
  rowLength: number,
  size: number,
  taps: Taps,
): Uint8ClampedArray {
  const { stride, first, count, weights } = taps;
  const result = new Uint8ClampedArray(size * rowLength);
  const sums = new Int32Array(rowLength);
  let to = 0;
  for (let row = 0; row < size; row++) {
    sums.fill(half);
    let from = (first[row] as number) * rowLength;
    const begin = row * stride;
    const end = begin + (count[row] as number);
    for (let tap = begin; tap < end; tap++) {
      const weight = weights[tap] as number;
      for (let at = 0; at < rowLength; at++) {
        sums[at] = (sums[at] as number) + Math.imul(values[from++] as number, weight);
      }
    }
    for (let at = 0; at < rowLength; at++) result[to++] = (sums[at] as number) >> fractionBits;
  }
  return result;
}
