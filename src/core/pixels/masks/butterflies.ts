import type { Complex } from './complex.ts';

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
export const stages = { 2: pairs, 3: triples, 4: fours, 5: fives } as const;

export type StageFactor = keyof typeof stages;
