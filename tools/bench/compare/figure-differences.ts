import type { Figures } from './page.ts';

/** How far two computations of the same figures are apart at most. */
export interface FigureDifferences {
  /** The difference of all figures but the bootstrap's over the value, or over 1 where the value is smaller. */
  readonly exact: number;
  /** The difference of the ends of bootstrap intervals, in standard errors of drawing. */
  readonly drawn: number;
}

/** The ends of κ's intervals are drawn by lot, each side by its own. */
const drawnFigure = 'kappaInterval';

/**
 * Compares figures that were computed twice, name by name.
 *
 * @param samples of the bootstrap, on both sides.
 * @throws Error when one side lacks a figure that the other has.
 */
export function figureDifferences(ours: Figures, other: Figures, samples: number): FigureDifferences {
  const [found, expected] = [numbersOf(ours), numbersOf(other)];
  let exact = 0;
  for (const [name, value] of expected) {
    const own = found.get(name);
    if (own === undefined) throw new Error(`Hit5 has no figure ${name}.`);
    if (name.includes(drawnFigure)) continue;
    // The comparison is turned round so that NaN on either side is a difference.
    const apart = Math.abs(own - value) / Math.max(1, Math.abs(value));
    if (!(apart <= exact)) exact = Number.isNaN(apart) ? Infinity : apart;
  }
  const drawn = ours.pairs.flatMap(({ kappaInterval }, at) =>
    endDifferences(kappaInterval, other.pairs[at]?.kappaInterval ?? null, samples),
  );
  return { exact, drawn: Math.max(...drawn) };
}

/** The numbers of the figures by their path: "pairs.3.z". Names and what only one side tells are passed over. */
function numbersOf(value: unknown, path = ''): ReadonlyMap<string, number> {
  if (typeof value === 'number') return new Map([[path, value]]);
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(Object.entries(value).flatMap(([name, inner]) => [...numbersOf(inner, `${path}.${name}`)]));
}

type Ends = readonly [number, number];

/** In standard errors of the difference of two quantiles at 2.5 % (Maritz and Jarrett 1978, for a normal distribution). */
function endDifferences(ours: Ends | null, other: Ends | null, samples: number): readonly number[] {
  if (!ours || !other) throw new Error('A pair has no interval of κ.');
  const spread = (other[1] - other[0]) / (2 * 1.959964);
  const density = Math.exp(-(1.959964 ** 2) / 2) / Math.sqrt(2 * Math.PI);
  const standardError = (spread * Math.sqrt((0.025 * 0.975) / samples)) / density;
  return [0, 1].map(
    (end) => Math.abs((ours[end] ?? NaN) - (other[end] ?? NaN)) / (standardError * Math.SQRT2),
  );
}
