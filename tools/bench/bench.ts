import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { batchBenchmark } from './batch/batch-benchmark.ts';
import type { Benchmark, BenchmarkRow, MeasuredRow } from './benchmark.ts';
import { classListBenchmark } from './class-list/class-list-benchmark.ts';
import { classify } from './classify/classify.ts';
import { compareBenchmark } from './compare/compare-benchmark.ts';
import { imageTableBenchmark } from './image-table/image-table-benchmark.ts';
import { importBenchmark } from './import/import-benchmark.ts';
import { visitBenchmark } from './visit/visit-benchmark.ts';

const benchmarks: readonly Benchmark[] = [
  classify,
  classListBenchmark,
  importBenchmark,
  compareBenchmark,
  imageTableBenchmark,
  visitBenchmark,
  batchBenchmark,
];

/**
 * `npm run bench`: runs all benchmarks, or with `-- --only NAME` one, prints each ratio beside its bound, and closes
 * with one line `N of M ratios hold`, M being those that could be measured here. Figures go to `tools/bench/results/`.
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
  const rows: BenchmarkRow[] = [];
  for (const benchmark of chosen) {
    console.log(benchmark.name);
    const found = await benchmark.run();
    for (const row of found) console.log(`  ${lineOf(row)}`);
    keep(benchmark.name, found);
    rows.push(...found);
  }
  const measured = rows.filter((row) => 'ratio' in row);
  const holding = measured.filter(holds).length;
  if (measured.length < rows.length) console.log(`${String(rows.length - measured.length)} skipped`);
  console.log(`${String(holding)} of ${String(measured.length)} ratios hold`);
  return holding === measured.length ? 0 : 1;
}

function holds({ ratio, bound }: MeasuredRow): boolean {
  return ratio <= bound;
}

/** "holds  0.410 ± 0.030, at most 1: longest task while scrolling / 50 ms" */
function lineOf(row: BenchmarkRow): string {
  if ('skipped' in row) return `skipped: ${row.name}: ${row.skipped}`;
  const { name, ratio, median, bound, spread } = row;
  const beside = median === undefined ? '' : ` (best run; median ${median.toFixed(3)})`;
  const figures = `${ratio.toFixed(3)}${beside} ± ${spread.toFixed(3)}, at most ${String(Number(bound.toFixed(3)))}`;
  return `${holds(row) ? 'holds' : 'FAILS'}  ${figures}: ${name}`;
}

function keep(name: string, rows: readonly BenchmarkRow[]): void {
  const folder = join(import.meta.dirname, 'results');
  mkdirSync(folder, { recursive: true });
  const text = JSON.stringify({ benchmark: name, date: new Date().toISOString(), rows }, null, 2);
  writeFileSync(join(folder, `${name}.json`), `${text}\n`);
}

process.exitCode = await main(process.argv.slice(2));
