import { median } from '../../src/figures/stats/quantile.ts';

export interface Benchmark {
  readonly name: string;
  /** @throws Error that says what is missing, where it cannot run here. */
  run(): Promise<readonly BenchmarkRow[]>;
}

/** One ratio: ours divided by what it is measured against. */
export interface BenchmarkRow {
  readonly name: string;
  /** Of runs in turns. */
  readonly ratio: number;
  /** Between which the median lies with 95 % confidence; of fewer than six runs, their least and most. */
  readonly interval: readonly [number, number];
  /** The most that the ratio may be. */
  readonly bound: number;
}

export interface Pair {
  readonly ours: number;
  readonly other: number;
}

/** The row of runs in turns; the interval is that of the sign test (Conover 1999, section 3.2). */
export function pairedRow(name: string, bound: number, pairs: readonly Pair[]): BenchmarkRow {
  const ratios = pairs.map(({ ours, other }) => ours / other).sort((a, b) => a - b);
  const place = Math.max(0, Math.floor(ratios.length / 2 - 0.98 * Math.sqrt(ratios.length)));
  return {
    name,
    ratio: median(ratios),
    interval: [ratios.at(place) ?? NaN, ratios.at(-1 - place) ?? NaN],
    bound,
  };
}

/** Noise alone breaks no bound: a ratio above it fails only where its whole interval lies above. */
export function verdictOf({
  ratio,
  interval: [low],
  bound,
}: BenchmarkRow): 'holds' | 'too noisy to say' | 'FAILS' {
  if (ratio <= bound) return 'holds';
  return low <= bound ? 'too noisy to say' : 'FAILS';
}
