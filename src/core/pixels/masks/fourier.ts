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
  // A larger prime factor costs more than the way through another length.
  return largestFactorOf(count) <= 13 ? byFactors(count) : throughSmoothLength(count);
}

/** The prime factors of a whole number; itself where there are none. */
function primeFactors(count: number): readonly number[] {
  for (let factor = 2; factor * factor <= count; factor += 1)
    if (count % factor === 0) return [factor, ...primeFactors(count / factor)];
  return [count];
}

function largestFactorOf(count: number): number {
  return Math.max(...primeFactors(count));
}

/**
 * The transform in one stage for each prime factor of the length. A stage writes its numbers where the next one wants them.
 *
 * Source: T. G. Stockham, High-speed convolution and correlation, 1966.
 */
function byFactors(count: number): Transform {
  const factors = primeFactors(count);
  const roots = rootsOfUnity(count);
  return (columns, lanes) => {
    let from = columns;
    let to = complexZeros(columns.re.length);
    let length = count;
    let run = lanes;
    for (const factor of factors) {
      const parts = length / factor;
      const turn = count / length;
      for (let part = 0; part < parts; part += 1) {
        for (let out = 0; out < factor; out += 1) {
          for (let place = part; place < length; place += parts) {
            const root = (out * place * turn) % count;
            const times = { re: roots.re[root] ?? 0, im: roots.im[root] ?? 0 };
            addRun(to, (part * factor + out) * run, from, place * run, run, times);
          }
        }
      }
      [from, to] = [to, from];
      to.re.fill(0);
      to.im.fill(0);
      length = parts;
      run *= factor;
    }
    return from;
  };
}

/** Adds a run of numbers, times one number, to another run. */
function addRun(
  to: Complex,
  target: number,
  from: Complex,
  source: number,
  count: number,
  times: { readonly re: number; readonly im: number },
): void {
  for (let at = 0; at < count; at += 1) {
    const re = from.re[source + at] ?? 0;
    const im = from.im[source + at] ?? 0;
    to.re[target + at] = (to.re[target + at] ?? 0) + (re * times.re - im * times.im);
    to.im[target + at] = (to.im[target + at] ?? 0) + (re * times.im + im * times.re);
  }
}

/**
 * The transform as a convolution, which takes the way through another length, one with small factors.
 *
 * Source: L. I. Bluestein, A linear filtering approach to the computation of the discrete Fourier transform, 1970.
 */
function throughSmoothLength(count: number): Transform {
  let length = 2 * count - 1;
  while (largestFactorOf(length) > 5) length += 1;
  const transform = byFactors(length);
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
  for (let at = 0; at < by.re.length * lanes; at += 1) {
    const row = Math.floor(at / lanes);
    const [re, im] = [columns.re[at] ?? 0, columns.im[at] ?? 0];
    const [timesRe, timesIm] = [by.re[row] ?? 0, by.im[row] ?? 0];
    columns.re[at] = re * timesRe - im * timesIm;
    columns.im[at] = re * timesIm + im * timesRe;
  }
}
