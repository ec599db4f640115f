import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, release, totalmem, type } from 'node:os';
import { format, resolveConfig } from 'prettier';
import { messageOf } from '../../src/core/message-of.ts';
import { findChromium } from '../chromium.ts';
import { verdictOf, type Benchmark, type BenchmarkRow } from './benchmark.ts';

interface BenchmarkResult {
  readonly benchmark: string;
  readonly rows: readonly BenchmarkRow[];
}

/**
 * Runs benchmarks, prints each ratio beside its bound, and closes with one line `N of M ratios hold`. Where all were asked for and
 * could run, the page is written anew.
 *
 * @param only the name of one; null: all.
 * @param page where the page about benchmarks is written.
 * @returns the exit code: 1 where a ratio is above its bound, a benchmark cannot run, or there is none of that name.
 */
export async function runBenchmarks(
  all: readonly Benchmark[],
  only: string | null,
  page: string,
): Promise<number> {
  const chosen = all.filter(({ name }) => only === null || only === name);
  if (only !== null && chosen.length === 0) {
    console.error(`There is no benchmark ${only}. There are: ${all.map(({ name }) => name).join(', ')}.`);
    return 1;
  }
  const results: BenchmarkResult[] = [];
  for (const { name, run } of chosen) {
    console.log(name);
    try {
      const rows = await run();
      for (const row of rows) console.log(`  ${lineOf(row)}`);
      results.push({ benchmark: name, rows });
    } catch (cause) {
      console.log(`  cannot run: ${messageOf(cause)}`);
    }
  }
  const lacking = chosen.length - results.length;
  const rows = results.flatMap((result) => result.rows);
  if (only === null && lacking === 0) await writePage(page, results);
  if (lacking > 0) console.log(`${lacking} of ${chosen.length} benchmarks could not run`);
  console.log(sumOf(rows));
  return lacking > 0 || rows.some((row) => verdictOf(row) === 'FAILS') ? 1 : 0;
}

function sumOf(rows: readonly BenchmarkRow[]): string {
  const count = (verdict: string) => rows.filter((row) => verdictOf(row) === verdict).length;
  const noisy = count('too noisy to say');
  return `${count('holds')} of ${rows.length} ratios hold${noisy > 0 ? `, ${noisy} too noisy to say` : ''}`;
}

/** "holds: 0.410 (0.380 to 0.440), at most 1: longest task while scrolling / 50 ms" */
function lineOf(row: BenchmarkRow): string {
  const { name, ratio, interval, bound } = row;
  const [low, high] = interval.map((end) => end.toFixed(3));
  return `${verdictOf(row)}: ${ratio.toFixed(3)} (${low} to ${high}), at most ${bound}: ${name}`;
}

async function writePage(path: string, results: readonly BenchmarkResult[]): Promise<void> {
  writeFileSync(
    path,
    await format(benchPage(results), { ...(await resolveConfig(path)), parser: 'markdown' }),
  );
}

function benchPage(results: readonly BenchmarkResult[]): string {
  return `# Benchmarks

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}. A ratio is ours divided by what stands after the stroke, measured in turns in one run: the
median, and between what it lies with 95 % confidence. A row whose interval reaches its bound from above is too noisy to say.
[engine.md](engine.md) says how the network runs.

**${sumOf(results.flatMap(({ rows }) => rows))}.**

${table(['measured on', ''], machine())}

${results.map(section).join('\n\n')}
`;
}

function section({ benchmark, rows }: BenchmarkResult): string {
  const cells = rows.map((row) => {
    const [low, high] = row.interval.map((end) => end.toFixed(3));
    return [row.name, row.ratio.toFixed(3), `${low} to ${high}`, String(row.bound), verdictOf(row)];
  });
  return `## ${benchmark}\n\n${table(['measure', 'ratio', '95 %', 'at most', 'verdict'], cells)}`;
}

function machine(): readonly (readonly [string, string])[] {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly devDependencies: Readonly<Record<string, string>>;
  };
  const packages = ['@tensorflow/tfjs-core', '@tensorflow-models/mobilenet', 'lit', 'vite'];
  return [
    ['processor', `${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} cores`],
    ['memory', `${(totalmem() / 2 ** 30).toFixed(1)} GiB`],
    ['system', `${type()} ${release()}`],
    ['browser', execFileSync(findChromium(), ['--version'], { encoding: 'utf8', stdio: 'pipe' }).trim()],
    ['Node', process.version],
    ...packages.map((name) => [name, devDependencies[name] ?? 'unknown'] as const),
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
