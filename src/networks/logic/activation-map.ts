import type { ClassIndex } from '../../core/classes/class-ids.ts';

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
