import { parseArgs } from 'node:util';
import { holds, isMeasured, type BenchmarkRow } from './benchmark.ts';
import { benchmarks } from './benchmarks.ts';
import { keepResult } from './results.ts';

/**
 * `npm run bench`: runs all benchmarks, or with `-- --only NAME` one, prints each ratio beside its bound, and closes
 * with one line `N of M ratios hold`, M being those that could be measured here. Figures go to `tools/bench/results/`, from
 * which `write-page.ts` makes `docs/benchmarks.md`.
 *
 * @returns the exit code: 1 when a ratio does not hold, or there is no benchmark of that name.
 */
async function main(words: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...words], options: { only: { type: 'string' } } });
  const chosen = benchmarks.filter(({ name }) => values.only === undefined || values.only === name);
  if (chosen.length === 0) {
    const names = benchmarks.map(({ name }) => name).join(', ');
    console.error(`There is no benchmark ${values.only ?? ''}. There are: ${names}.`);
    return 1;
  }
  // What is built is the app without a person's own packs.
  process.env['HIT5_PACKS'] = 'none';
  const rows: BenchmarkRow[] = [];
  for (const benchmark of chosen) {
    console.log(benchmark.name);
    const found = await benchmark.run();
    for (const row of found) console.log(`  ${lineOf(row)}`);
    keepResult(benchmark.name, found);
    rows.push(...found);
  }
  const measured = rows.filter(isMeasured);
  const holding = measured.filter(holds).length;
  if (measured.length < rows.length) console.log(`${rows.length - measured.length} skipped`);
  console.log(`${holding} of ${measured.length} ratios hold`);
  return holding === measured.length ? 0 : 1;
}

/** "holds  0.410 ± 0.030, at most 1: longest task while scrolling / 50 ms" */
function lineOf(row: BenchmarkRow): string {
  if (!isMeasured(row)) return `skipped: ${row.name}: ${row.skipped}`;
  const { name, ratio, median, bound, spread } = row;
  const beside = median === undefined ? '' : ` (best run; median ${median.toFixed(3)})`;
  const figures = `${ratio.toFixed(3)}${beside} ± ${spread.toFixed(3)}, at most ${Number(bound.toFixed(3))}`;
  return `${holds(row) ? 'holds' : 'FAILS'}  ${figures}: ${name}`;
}

process.exitCode = await main(process.argv.slice(2));
