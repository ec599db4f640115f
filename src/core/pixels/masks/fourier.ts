import { stages, type StageFactor } from './butterflies.ts';
import { complexZeros, swapped, type Complex } from './complex.ts';
import { rootsOfUnity } from './roots-of-unity.ts';

/** Complex numbers in rows, one row after the other. */
export interface ComplexGrid extends Complex {
  readonly width: number;
  readonly height: number;
}

/**
 * The two-dimensional discrete Fourier transform, for any width and height. It uses sums and products alone: the same
 * numbers give the same bits on every machine.
 */
export function fourier(grid: ComplexGrid): ComplexGrid {
  return transformedColumns(transformedColumns(grid));
}

/** The grid whose transform this is. */
export function inverseFourier({ width, height, ...parts }: ComplexGrid): ComplexGrid {
  const { re, im } = swapped(fourier({ width, height, ...swapped(parts) }));
  const scale = 1 / (width * height);
  return { width, height, re: re.map((part) => part * scale), im: im.map((part) => part * scale) };
}

/** Transforms some columns, which lie side by side, row by row; may write over them. What comes out may have more rows. */
type Transform = (columns: Complex, lanes: number) => Complex;

/** Columns that are transformed side by side: they fit into a processor's near memory. */
const lanesAtOnce = 32;

/** The transform of each column, as a row. Done twice, it has taken both directions, and rows are rows again. */
function transformedColumns({ width, height, re, im }: ComplexGrid): ComplexGrid {
  const transform = transformOf(height);
  const out = { width: height, height: width, ...complexZeros(width * height) };
  for (let first = 0; first < width; first += lanesAtOnce) {
    const lanes = Math.min(lanesAtOnce, width - first);
    const columns = complexZeros(lanes * height);
    for (let row = 0; row < height; row += 1) {
      const at = row * width + first;
      columns.re.set(re.subarray(at, at + lanes), row * lanes);
      columns.im.set(im.subarray(at, at + lanes), row * lanes);
    }
    const done = transform(columns, lanes);
    for (let lane = 0; lane < lanes; lane += 1) {
      const to = (first + lane) * height;
      for (let row = 0; row < height; row += 1) {
        out.re[to + row] = done.re[row * lanes + lane] ?? 0;
        out.im[to + row] = done.im[row * lanes + lane] ?? 0;
      }
    }
  }
  return out;
}

function transformOf(count: number): Transform {
  const factors = factorsOf(count);
  return factors ? byFactors(count, factors) : throughOtherLength(count);
}

/** A length as a product of factors for which there are stages; null where there is none. */
function factorsOf(count: number): readonly StageFactor[] | null {
  if (count === 1) return [];
  for (const factor of [4, 2, 3, 5] as const) {
    const others = count % factor === 0 ? factorsOf(count / factor) : null;
    if (others) return [factor, ...others];
  }
  return null;
}

/**
 * The transform in one stage for each factor of the length. A stage writes its numbers where the next one wants them.
 *
 * Source: T. G. Stockham, High-speed convolution and correlation, 1966.
 */
function byFactors(count: number, factors: readonly StageFactor[]): Transform {
  const roots = rootsOfUnity(count);
  return (columns, lanes) => {
    let from = columns;
    let to = complexZeros(columns.re.length);
    let [parts, run] = [count, lanes];
    for (const factor of factors) {
      const turn = count / parts;
      parts /= factor;
      stages[factor](from, to, { parts, run, roots, turn });
      [from, to] = [to, from];
      run *= factor;
    }
    return from;
  };
}

/**
 * The transform as a convolution, which takes the way through a length that has the factors.
 *
 * Source: L. I. Bluestein, A linear filtering approach to the computation of the discrete Fourier transform, 1970.
 */
function throughOtherLength(count: number): Transform {
  let length = 2 * count - 1;
  while (!factorsOf(length)) length += 1;
  const transform = transformOf(length);
  // e^(−πik²/count), once for the numbers that come in and once for those that go out.
  const halves = rootsOfUnity(2 * count);
  const chirp = complexZeros(count);
  const kernel = complexZeros(length);
  for (let k = 0; k < count; k += 1) {
    const half = (k * k) % (2 * count);
    chirp.re[k] = halves.re[half] ?? 0;
    chirp.im[k] = halves.im[half] ?? 0;
    for (const at of [k, (length - k) % length]) {
      kernel.re[at] = (chirp.re[k] ?? 0) / length;
      kernel.im[at] = -(chirp.im[k] ?? 0) / length;
    }
  }
  const response = transform(kernel, 1);
  return (columns, lanes) => {
    const padded = complexZeros(length * lanes);
    padded.re.set(columns.re);
    padded.im.set(columns.im);
    multiplyRows(padded, chirp, lanes);
    const spectrum = transform(padded, lanes);
    multiplyRows(spectrum, response, lanes);
    const convolved = swapped(transform(swapped(spectrum), lanes));
    multiplyRows(convolved, chirp, lanes);
    return convolved;
  };
}

/** Multiplies each row by its number; rows without one stay. */
function multiplyRows(columns: Complex, by: Complex, lanes: number): void {
  for (let row = 0; row < by.re.length; row += 1) {
    const timesRe = by.re[row] ?? 0;
    const timesIm = by.im[row] ?? 0;
    for (let at = row * lanes; at < (row + 1) * lanes; at += 1) {
      const re = columns.re[at] ?? 0;
      const im = columns.im[at] ?? 0;
      columns.re[at] = re * timesRe - im * timesIm;
      columns.im[at] = re * timesIm + im * timesRe;
    }
  }
}
