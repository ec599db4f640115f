import type { ClassIndex } from '../../core/classes/class-ids.ts';
import type { Words } from '../words/network/en.ts';

/** What a network saw of an image, in the image's pixels: a square, save where the whole image was squeezed into one. */
export interface SeenPart {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Where in one image a network finds evidence for some classes: their class activation maps (Zhou et al. 2016,
 * Learning Deep Features for Discriminative Localization, eq. 2), `M_c = Σ_k w_kc · F_k` of the last feature map F and
 * the final layer's weights w. Since F is pooled by its mean, the mean of `M_c` and the class's bias make its logit.
 */
export interface ActivationMaps {
  readonly network: string;
  /** SHA-256 over its weights, in hex. */
  readonly weightsHash: string;
  /** The width of each map, in cells. */
  readonly width: number;
  /** The height of each map, in cells. */
  readonly height: number;
  /** What the network saw of the image; the maps lie over it. */
  readonly crop: SeenPart;
  /** One a class, in the order in which they were asked for. */
  readonly maps: readonly ClassMap[];
}

interface ClassMap {
  readonly classIndex: ClassIndex;
  /** `[height × width]`, row by row, in logits; below 0 what speaks against the class. */
  readonly values: Float32Array;
}

export interface HeatMap {
  readonly width: number;
  readonly height: number;
  /** `[height × width]`, row by row, 0..1; all 0 where nothing speaks for the class. */
  readonly values: Float32Array;
}

/**
 * What speaks for a class, as shares of the most: values below 0, which speak against it, become 0 (relu), and all are
 * divided by the maximum. So two maps compare where the evidence lies, never how much there is.
 */
export function evidenceOf({ values }: ClassMap, { width, height }: ActivationMaps): HeatMap {
  const most = values.reduce((a, b) => Math.max(a, b), 0);
  return { width, height, values: values.map((value) => (most > 0 ? Math.max(0, value) / most : 0)) };
}

/**
 * The map's value between its cells: bilinear between their middles, held beyond the outermost.
 *
 * @param x 0..1, from the left edge of the map to the right one.
 * @param y 0..1, from the top edge to the bottom one.
 */
export function evidenceAt({ width, height, values }: HeatMap, x: number, y: number): number {
  const [column, right, rightShare] = between(x, width);
  const [row, below, belowShare] = between(y, height);
  const mix = (at: number) =>
    (values[at + column] ?? 0) * (1 - rightShare) + (values[at + right] ?? 0) * rightShare;
  return mix(row * width) * (1 - belowShare) + mix(below * width) * belowShare;
}

/** The two cells around a place of 0..1, and the share of the second. */
function between(place: number, cells: number): [number, number, number] {
  const at = Math.min(cells - 1, Math.max(0, place * cells - 0.5));
  const first = Math.floor(at);
  return [first, Math.min(cells - 1, first + 1), at - first];
}

interface Part {
  readonly where: keyof Words['looked']['where'];
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Windows of half the width and half the height, a quarter apart. */
const quarters: readonly Part[] = (
  [
    ['upper left', 'upper middle', 'upper right'],
    ['middle left', 'middle', 'middle right'],
    ['lower left', 'lower middle', 'lower right'],
  ] as const satisfies readonly (readonly Part['where'][])[]
).flatMap((row, y) => row.map((where, x) => ({ where, left: x / 4, top: y / 4, width: 0.5, height: 0.5 })));

const halves: readonly Part[] = [
  { where: 'left half', left: 0, top: 0, width: 0.5, height: 1 },
  { where: 'right half', left: 0.5, top: 0, width: 0.5, height: 1 },
  { where: 'upper half', left: 0, top: 0, width: 1, height: 0.5 },
  { where: 'lower half', left: 0, top: 0.5, width: 1, height: 0.5 },
];

const leastInQuarter = 0.5;
const leastInHalf = 2 / 3;

/**
 * Where most of the evidence for a class lies, as a sentence: in a quarter of the area, or in a half.
 *
 * @param label of the class.
 */
export function evidenceWords(map: HeatMap, label: string, { looked }: Words): string {
  const all = map.values.reduce((a, b) => a + b, 0);
  if (all === 0) return looked.nothing(label);
  const richest = (parts: readonly Part[]) =>
    parts
      .map((part) => ({ where: part.where, share: evidenceIn(map, part) / all }))
      .reduce((best, one) => (one.share > best.share ? one : best));
  const [quarter, half] = [richest(quarters), richest(halves)];
  if (quarter.share > leastInQuarter) return looked.at(label, looked.where[quarter.where]);
  if (half.share >= leastInHalf) return looked.at(label, looked.where[half.where]);
  return looked.everywhere(label, looked.where[quarter.where]);
}

function evidenceIn({ width, height, values }: HeatMap, part: Part): number {
  return values.reduce((sum, value, at) => {
    const across = overlap(at % width, width, part.left, part.width);
    const down = overlap(Math.floor(at / width), height, part.top, part.height);
    return sum + value * across * down;
  }, 0);
}

/** The share of a cell, 0..1, that lies within a stretch of 0..1. */
function overlap(cell: number, cells: number, start: number, length: number): number {
  const end = Math.min(cell + 1, (start + length) * cells);
  return Math.max(0, end - Math.max(cell, start * cells));
}

/**
 * What the network saw of an image, as a sentence.
 *
 * @param width of the image, in pixels.
 * @param height of the image, in pixels.
 */
export function cropWords(seen: SeenPart, width: number, height: number, { looked }: Words): string {
  const share = (seen.width * seen.height) / (width * height);
  if (share === 1) return looked.whole;
  return looked.square(share);
}
