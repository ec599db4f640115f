import { fractionBits, type Taps } from './resize-taps.ts';
import type { ResizePlan } from './resize.ts';

const half = 1 << (fractionBits - 1);

/** `resize`, where WebAssembly or its SIMD is missing or gets no memory: the same bytes, some ten times as slow. */
export function resizeInScript(rgba: Uint8ClampedArray, plan: ResizePlan): Uint8ClampedArray {
  const { size, horizontal, vertical } = plan;
  const resized = plan.columnsFirst
    ? alongRows(alongColumns(rgba, horizontal.length, vertical), size, horizontal)
    : alongColumns(alongRows(rgba, vertical.length, horizontal), size, vertical);
  return resized.filter((_, at) => at % 4 !== 3);
}

/** `[rows × taps.length × 4]` to `[rows × size × 4]`. */
function alongRows(rgba: Uint8ClampedArray, rows: number, taps: Taps): Uint8ClampedArray {
  const size = taps.first.length;
  const result = new Uint8ClampedArray(rows * size * 4);
  for (let row = 0; row < rows; row++)
    for (let to = 0; to < size; to++) {
      const from = (row * taps.length + (taps.first[to] as number)) * 4;
      const place = (row * size + to) * 4;
      for (let c = 0; c < 4; c++) result[place + c] = weighted(rgba, from + c, 4, taps, to);
    }
  return result;
}

/** `[taps.length × width × 4]` to `[size × width × 4]`. */
function alongColumns(rgba: Uint8ClampedArray, width: number, taps: Taps): Uint8ClampedArray {
  const size = taps.first.length;
  const rowLength = width * 4;
  const result = new Uint8ClampedArray(size * rowLength);
  for (let to = 0; to < size; to++) {
    const from = (taps.first[to] as number) * rowLength;
    for (let at = 0; at < rowLength; at++)
      result[to * rowLength + at] = weighted(rgba, from + at, rowLength, taps, to);
  }
  return result;
}

/** One value of output pixel `to`: the sum of its taps' values, which begin at `from` and lie `step` apart. */
function weighted(values: Uint8ClampedArray, from: number, step: number, taps: Taps, to: number): number {
  const { stride, count, weights } = taps;
  let sum = half;
  for (let tap = 0; tap < (count[to] as number); tap++)
    sum += (values[from + tap * step] as number) * (weights[to * stride + tap] as number);
  return sum >> fractionBits;
}
