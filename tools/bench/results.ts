import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchmarkRow } from './benchmark.ts';
import { describeMachine, type Machine } from './machine.ts';

/** What a benchmark found when it ran last. */
export interface BenchmarkResult {
  readonly benchmark: string;
  /** When, ISO 8601. */
  readonly date: string;
  readonly machine: Machine;
  readonly rows: readonly BenchmarkRow[];
}

const pathOf = (benchmark: string) => join(import.meta.dirname, 'results', `${benchmark}.json`);

/** Keeps what a benchmark found here and now, in place of what it found before. */
export function keepResult(benchmark: string, rows: readonly BenchmarkRow[]): void {
  const result = { benchmark, date: new Date().toISOString(), machine: describeMachine(), rows };
  mkdirSync(join(import.meta.dirname, 'results'), { recursive: true });
  writeFileSync(pathOf(benchmark), `${JSON.stringify(result, null, 2)}\n`);
}

/** What a benchmark found when it ran last; null when it never ran here. */
export function readResult(benchmark: string): BenchmarkResult | null {
  const path = pathOf(benchmark);
  if (!existsSync(path)) return null;
  const result = JSON.parse(readFileSync(path, 'utf8')) as Partial<BenchmarkResult>;
  // Results of an older version did not say on what they were measured.
  return result.machine ? (result as BenchmarkResult) : null;
}
