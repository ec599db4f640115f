import { holds, isMeasured, type BenchmarkRow } from './benchmark.ts';
import type { Machine } from './machine.ts';
import type { BenchmarkResult } from './results.ts';

/**
 * The page about benchmarks, in Markdown; the picture beside it is that of `benchChart`.
 *
 * @throws Error when the results are of more than one machine: beside each other they would say nothing.
 */
export function benchPage(results: readonly BenchmarkResult[]): string {
  const [first, ...others] = results;
  if (!first) throw new Error('There are no results. Run npm run bench first.');
  const odd = others.find(({ machine }) => JSON.stringify(machine) !== JSON.stringify(first.machine));
  if (odd) {
    const names = `${first.benchmark} and ${odd.benchmark}`;
    throw new Error(
      `${names} were measured on different machines or versions. Run npm run bench, all of it, here.`,
    );
  }
  const rows = results.flatMap((result) => result.rows);
  const measured = rows.filter(isMeasured);
  const skipped = rows.length - measured.length;
  const sum = `**${measured.filter(holds).length} of ${measured.length} ratios hold**`;
  return `# Benchmarks

Written by \`npx tsx tools/bench/write-page.ts\` from the last results of \`npm run bench\`. A ratio is ours divided by what stands
after the stroke, measured in turns in one browser: the median of the runs, or where it says so that of the best run. The
spread is half the distance between the quartiles of the runs: a row whose spread reaches its bound may fail in the next run.
[engine.md](engine.md) says how the network runs, and what was measured and not taken, such as LiteRT.js.

${sum}${skipped > 0 ? `; ${skipped} could not be measured here` : ''}.

## Measured on

${machineTable(first.machine)}

## At a glance

Each bar is a ratio as a share of the most that it may be: what ends before the upright stroke holds.

![Bars of all ratios of the tables below, each against its bound](benchmarks.svg)

${results.map(section).join('\n\n')}
`;
}

function machineTable(machine: Machine): string {
  const { processor, cores, memory, system, browser, node, versions } = machine;
  const lines = [
    ['processor', processor],
    ['cores', String(cores)],
    ['memory', `${(memory / 2 ** 30).toFixed(1)} GiB`],
    ['system', system],
    ['browser', browser],
    ['Node', node],
    ...Object.entries(versions),
  ];
  return table(['what', 'which'], lines);
}

function section({ benchmark, date, rows }: BenchmarkResult): string {
  const head = ['measure', 'ratio', 'at most', 'spread', 'verdict'];
  return `## ${benchmark}\n\n${date.slice(0, 10)}\n\n${table(head, rows.map(cellsOf))}`;
}

function cellsOf(row: BenchmarkRow): readonly string[] {
  if (!isMeasured(row)) return [row.name, '', '', '', `skipped: ${row.skipped}`];
  const { name, ratio, median, bound, spread } = row;
  const best = median === undefined ? '' : ` (best run; median ${median.toFixed(3)})`;
  const verdict = holds(row) ? 'holds' : '**does not hold**';
  return [name, `${ratio.toFixed(3)}${best}`, String(Number(bound.toFixed(3))), spread.toFixed(3), verdict];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
