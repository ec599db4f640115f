import { median } from '../../src/figures/stats/median.ts';
import { quantile } from '../../src/figures/stats/quantile.ts';

/** One measured ratio, and the most that it may be. */
export interface MeasuredRow {
  readonly name: string;
  /** Ours divided by what it is measured against: the median of alternating runs, or the best of them where the row says so. */
  readonly ratio: number;
  /** Where the ratio is that of the best run: the median of the runs. */
  readonly median?: number;
  /** The most that the ratio may be. */
  readonly bound: number;
  /** Half the distance between the quartiles of the runs' ratios. */
  readonly spread: number;
}

/** What could not be measured here: it neither holds nor fails. */
export interface SkippedRow {
  readonly name: string;
  /** What is missing, and where there is one, how to get it. */
  readonly skipped: string;
}

export type BenchmarkRow = MeasuredRow | SkippedRow;

/** A benchmark: its name for `--only`, and its run. */
export interface Benchmark {
  readonly name: string;
  run(): Promise<readonly BenchmarkRow[]>;
}

/** One run of ours and one of what it is measured against, in one unit. */
export interface Pair {
  readonly ours: number;
  readonly other: number;
}

/** The row of alternating runs: ours against the other, pair by pair. */
export function pairedRow(name: string, bound: number, pairs: readonly Pair[]): MeasuredRow {
  const ratios = new Float64Array(pairs.map(({ ours, other }) => ours / other)).sort();
  const spread = (quantile(ratios, 0.75) - quantile(ratios, 0.25)) / 2;
  return { name, ratio: median([...ratios]), bound, spread };
}

/** Whether the row was measured, not skipped. */
export function isMeasured(row: BenchmarkRow): row is MeasuredRow {
  return 'ratio' in row;
}

/** Whether the ratio is within its bound. */
export function holds({ ratio, bound }: MeasuredRow): boolean {
  return ratio <= bound;
}
