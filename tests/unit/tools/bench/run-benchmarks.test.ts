import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { pairedRow, verdictOf } from '#tools/bench/benchmark.ts';
import { runBenchmarks } from '#tools/bench/run-benchmarks.ts';

const said: string[] = [];
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hit5-bench-'));
  said.length = 0;
  vi.spyOn(console, 'log').mockImplementation((line: string) => said.push(line));
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

/** Fifteen runs in turns whose median is this one, from half of it to half as much again. */
const runsAround = (middle: number) =>
  Array.from({ length: 15 }, (_, at) => ({ ours: middle * (0.5 + at / 14), other: 1 }));

const benchmark = (name: string, ratio: number, bound = 1) => ({
  name,
  run: () => Promise.resolve([pairedRow(`${name} | other`, bound, runsAround(ratio))]),
});

const unable = {
  name: 'python',
  run: () => Promise.reject(new Error('no Python with pandas here')),
};

it('a median above its bound fails only where its interval is above it too', () => {
  const verdicts = [0.9, 1.1, 2].map((ratio) => verdictOf(pairedRow('a / b', 1, runsAround(ratio))));
  expect(verdicts).toEqual(['holds', 'too noisy to say', 'FAILS']);
  // Of 15 in order the 4th and the 12th, by the table of the sign test.
  const { interval } = pairedRow('a / b', 1, runsAround(1));
  expect(interval).toEqual([0.5 + 3 / 14, 0.5 + 11 / 14]);
});

it('a whole run writes the page and closes with one line', async () => {
  const page = join(folder, 'benchmarks.md');
  expect(await runBenchmarks([benchmark('one', 0.5), benchmark('two', 1.1)], null, page)).toBe(0);
  expect(said.at(-1)).toBe('1 of 2 ratios hold, 1 too noisy to say');
  const text = readFileSync(page, 'utf8');
  expect(text).toContain('**1 of 2 ratios hold, 1 too noisy to say.**');
  expect(text).toMatch(/\| one \\\| other +\| 0\.500 +\| 0\.357 to 0\.643 \| 1 +\| holds/);
});

it('a ratio above its bound, a benchmark that cannot run and one that is not there are errors', async () => {
  const page = join(folder, 'benchmarks.md');
  expect(await runBenchmarks([benchmark('slow', 3)], null, page)).toBe(1);
  rmSync(page);
  expect(await runBenchmarks([benchmark('one', 0.5), unable], null, page)).toBe(1);
  expect(said.slice(-3)).toEqual([
    '  cannot run: no Python with pandas here',
    '1 of 2 benchmarks could not run',
    '1 of 1 ratios hold',
  ]);
  expect(() => readFileSync(page)).toThrow('ENOENT');
  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(await runBenchmarks([unable], 'none', page)).toBe(1);
  expect(error).toHaveBeenCalledWith('There is no benchmark none. There are: python.');
});
