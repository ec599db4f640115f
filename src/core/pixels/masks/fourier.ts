/** Complex numbers: all their real parts, and in the same order all their imaginary parts. */
export interface Complex {
  readonly re: Float64Array;
  readonly im: Float64Array;
}

/** So many complex numbers, all 0. */
export function complexZeros(count: number): Complex {
  return { re: new Float64Array(count), im: new Float64Array(count) };
}

/** The same numbers with real and imaginary parts in each other's place: so a transform becomes its inverse, but for the scale. */
function swapped({ re, im }: Complex): Complex {
  return { re: im, im: re };
}

/** Terms of the series: what it leaves out of the angles below is less than a double shows. */
const terms = 14;

/**
 * e^(−2πik/count) for k = 0, 1, … below `count`: made of sums and products alone, which every machine rounds alike. The last bit of
 * `Math.cos` and `Math.sin` differs from browser to browser.
 */
export function rootsOfUnity(count: number): Complex {
  const roots = complexZeros(count);
  for (let k = 0; k < count; k += 1) {
    const nearest = 2 * k > count ? k - count : k;
    const { re, im } = onCircle((-2 * Math.PI * nearest) / count);
    roots.re[k] = re;
    roots.im[k] = im;
  }
  return roots;
}

/** e^(i angle), the angle between −π and π: the series of its eighth, squared three times. */
function onCircle(angle: number): { readonly re: number; readonly im: number } {
  const small = angle / 8;
  let [re, im] = [1, 0];
  // 1 + ix (1 + ix/2 (1 + ix/3 (…))), from within.
  for (let term = terms; term > 0; term -= 1) [re, im] = [1 - (small / term) * im, (small / term) * re];
  for (let time = 0; time < 3; time += 1) [re, im] = [re * re - im * im, 2 * re * im];
  return { re, im };
}

/**
 * One stage of a transform. It takes numbers that lie `parts` runs apart, as many as its factor says, and writes their transform into runs
 * side by side, times the roots that the next stage needs.
 */
interface Stage {
  readonly parts: number;
  /** How many numbers side by side are treated alike. */
  readonly run: number;
  /** Roots of unity of the whole transform. */
  readonly roots: Complex;
  /** How far apart among them the roots of this stage are. */
  readonly turn: number;
}

/** Writes a number, times the root at a place. */
function put(to: Complex, at: number, re: number, im: number, roots: Complex, root: number): void {
  const rootRe = roots.re[root] ?? 0;
  const rootIm = roots.im[root] ?? 0;
  to.re[at] = re * rootRe - im * rootIm;
  to.im[at] = re * rootIm + im * rootRe;
}

/** The sine of 120°; cosines and sines of 72° and 144°. */
const sin120 = 0.8660254037844386;
const [cos72, sin72] = [0.30901699437494745, 0.9510565162951535];
const [cos144, sin144] = [-0.8090169943749475, 0.5877852522924731];

function pairs({ re, im }: Complex, to: Complex, { parts, run, roots, turn }: Stage): void {
  const apart = parts * run;
  for (let part = 0; part < parts; part += 1) {
    const root = part * turn;
    for (let at = part * run, out = 2 * at, end = at + run; at < end; at += 1, out += 1) {
      const re0 = re[at] ?? 0;
      const im0 = im[at] ?? 0;
      const re1 = re[at + apart] ?? 0;
      const im1 = im[at + apart] ?? 0;
      to.re[out] = re0 + re1;
      to.im[out] = im0 + im1;
      put(to, out + run, re0 - re1, im0 - im1, roots, root);
    }
  }
}

function triples({ re, im }: Complex, to: Complex, { parts, run, roots, turn }: Stage): void {
  const apart = parts * run;
  for (let part = 0; part < parts; part += 1) {
    const root = part * turn;
    for (let at = part * run, out = 3 * at, end = at + run; at < end; at += 1, out += 1) {
      const re0 = re[at] ?? 0;
      const im0 = im[at] ?? 0;
      const re1 = re[at + apart] ?? 0;
      const im1 = im[at + apart] ?? 0;
      const re2 = re[at + 2 * apart] ?? 0;
      const im2 = im[at + 2 * apart] ?? 0;
      const sumRe = re1 + re2;
      const sumIm = im1 + im2;
      const turnRe = sin120 * (im1 - im2);
      const turnIm = sin120 * (re2 - re1);
      const midRe = re0 - sumRe / 2;
      const midIm = im0 - sumIm / 2;
      to.re[out] = re0 + sumRe;
      to.im[out] = im0 + sumIm;
      put(to, out + run, midRe + turnRe, midIm + turnIm, roots, root);
      put(to, out + 2 * run, midRe - turnRe, midIm - turnIm, roots, 2 * root);
    }
  }
}

function fours({ re, im }: Complex, to: Complex, { parts, run, roots, turn }: Stage): void {
  const apart = parts * run;
  for (let part = 0; part < parts; part += 1) {
    const root = part * turn;
    for (let at = part * run, out = 4 * at, end = at + run; at < end; at += 1, out += 1) {
      const re0 = re[at] ?? 0;
      const im0 = im[at] ?? 0;
      const re1 = re[at + apart] ?? 0;
      const im1 = im[at + apart] ?? 0;
      const re2 = re[at + 2 * apart] ?? 0;
      const im2 = im[at + 2 * apart] ?? 0;
      const re3 = re[at + 3 * apart] ?? 0;
      const im3 = im[at + 3 * apart] ?? 0;
      const evenRe = re0 + re2;
      const evenIm = im0 + im2;
      const oddRe = re1 + re3;
      const oddIm = im1 + im3;
      const midRe = re0 - re2;
      const midIm = im0 - im2;
      const turnRe = im1 - im3;
      const turnIm = re3 - re1;
      to.re[out] = evenRe + oddRe;
      to.im[out] = evenIm + oddIm;
      put(to, out + run, midRe + turnRe, midIm + turnIm, roots, root);
      put(to, out + 2 * run, evenRe - oddRe, evenIm - oddIm, roots, 2 * root);
      put(to, out + 3 * run, midRe - turnRe, midIm - turnIm, roots, 3 * root);
    }
  }
}

function fives({ re, im }: Complex, to: Complex, { parts, run, roots, turn }: Stage): void {
  const apart = parts * run;
  for (let part = 0; part < parts; part += 1) {
    const root = part * turn;
    for (let at = part * run, out = 5 * at, end = at + run; at < end; at += 1, out += 1) {
      const re0 = re[at] ?? 0;
      const im0 = im[at] ?? 0;
      const re1 = re[at + apart] ?? 0;
      const im1 = im[at + apart] ?? 0;
      const re2 = re[at + 2 * apart] ?? 0;
      const im2 = im[at + 2 * apart] ?? 0;
      const re3 = re[at + 3 * apart] ?? 0;
      const im3 = im[at + 3 * apart] ?? 0;
      const re4 = re[at + 4 * apart] ?? 0;
      const im4 = im[at + 4 * apart] ?? 0;
      const outerRe = re1 + re4;
      const outerIm = im1 + im4;
      const innerRe = re2 + re3;
      const innerIm = im2 + im3;
      const wideRe = im1 - im4;
      const wideIm = re4 - re1;
      const nearRe = im2 - im3;
      const nearIm = re3 - re2;
      const midRe1 = re0 + cos72 * outerRe + cos144 * innerRe;
      const midIm1 = im0 + cos72 * outerIm + cos144 * innerIm;
      const midRe2 = re0 + cos144 * outerRe + cos72 * innerRe;
      const midIm2 = im0 + cos144 * outerIm + cos72 * innerIm;
      const turnRe1 = sin72 * wideRe + sin144 * nearRe;
      const turnIm1 = sin72 * wideIm + sin144 * nearIm;
      const turnRe2 = sin144 * wideRe - sin72 * nearRe;
      const turnIm2 = sin144 * wideIm - sin72 * nearIm;
      to.re[out] = re0 + outerRe + innerRe;
      to.im[out] = im0 + outerIm + innerIm;
      put(to, out + run, midRe1 + turnRe1, midIm1 + turnIm1, roots, root);
      put(to, out + 2 * run, midRe2 + turnRe2, midIm2 + turnIm2, roots, 2 * root);
      put(to, out + 3 * run, midRe2 - turnRe2, midIm2 - turnIm2, roots, 3 * root);
      put(to, out + 4 * run, midRe1 - turnRe1, midIm1 - turnIm1, roots, 4 * root);
    }
  }
}

/** The stages that there are, by their factor. */
const stages = { 2: pairs, 3: triples, 4: fours, 5: fives } as const;

type StageFactor = keyof typeof stages;

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
