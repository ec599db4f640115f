import { pairedRow, type BenchmarkRow } from './benchmark.ts';
import type { TracedTasks } from './trace-tasks.ts';

/** Milliseconds: a longer task is felt. */
const longest = 50;

/**
 * The longest task on the main thread against 50 ms, by the clock and by processor time.
 *
 * All runs do the same, step by step. A task of ours strikes the same step in every run; what else the machine does
 * strikes now this one, now that, and only lengthens: so by the clock each step counts with its best run, and of the
 * steps the worst. Processor time, which others hardly add to, counts whole, with the longest task of each run: it
 * finds what comes now and then.
 */
export function taskRows(name: string, traced: readonly TracedTasks[]): readonly BenchmarkRow[] {
  const steps = Math.min(...traced.map(({ wall }) => wall.length));
  const byStep = Array.from({ length: steps }, (_, at) => traced.map(({ wall }) => wall[at] ?? NaN));
  const worst = byStep.reduce((one, other) => (Math.min(...other) > Math.min(...one) ? other : one));
  const against = (values: readonly number[]) => values.map((ours) => ({ ours, other: longest }));
  const byClock = pairedRow(`${name}: longest main-thread task / 50 ms`, 1, against(worst));
  return [
    { ...byClock, ratio: Math.min(...worst) / longest, median: byClock.ratio },
    pairedRow(
      `${name}: longest main-thread task, processor time / 50 ms`,
      1,
      against(traced.map(({ processor }) => processor)),
    ),
  ];
}
