import { describe, expect, it } from 'vitest';
import { benchPage } from '#tools/bench/bench-page.ts';
import type { BenchmarkResult } from '#tools/bench/results.ts';

const machine = {
  processor: 'A processor | of two parts',
  cores: 2,
  memory: 8 * 2 ** 30,
  system: 'Linux 6.1',
  browser: 'Chromium 140',
  node: 'v20.19.0',
  versions: { lit: '3.3.3' },
};

const speed: BenchmarkResult = {
  benchmark: 'speed',
  date: '2026-11-25T20:00:00.000Z',
  machine,
  rows: [
    { name: 'ours / theirs', ratio: 0.5, bound: 0.85, spread: 0.0123 },
    { name: 'longest task / 50 ms', ratio: 1.25, median: 1.5, bound: 1 / 3, spread: 0.1 },
    { name: 'against pandas', skipped: 'there is no Python' },
  ],
};

/** The cells of each line of the page's tables. */
const cells = (page: string) =>
  page
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.slice(2, -2).split(/ (?<!\\)\| /));

describe('the page about benchmarks', () => {
  it('has every row with ratio, bound, spread and verdict', () => {
    const lines = cells(benchPage([speed]));
    expect(lines).toContainEqual(['ours / theirs', '0.500', '0.85', '0.012', 'holds']);
    const best = '1.250 (best run; median 1.500)';
    expect(lines).toContainEqual(['longest task / 50 ms', best, '0.333', '0.100', '**does not hold**']);
    expect(lines).toContainEqual(['against pandas', '', '', '', 'skipped: there is no Python']);
  });

  it('says in one line how many hold, and how many could not be measured', () => {
    expect(benchPage([speed])).toContain('**1 of 2 ratios hold**; 1 could not be measured here.');
  });

  it('names machine, browser and versions once, and the day of each benchmark', () => {
    const page = benchPage([speed, { ...speed, benchmark: 'size', date: '2026-11-26T01:00:00.000Z' }]);
    const lines = cells(page).map((line) => line.join(': '));
    expect(lines.filter((line) => line === 'browser: Chromium 140')).toHaveLength(1);
    expect(lines).toContain('memory: 8.0 GiB');
    expect(lines).toContain('lit: 3.3.3');
    expect(page).toContain('## speed\n\n2026-11-25');
    expect(page).toContain('## size\n\n2026-11-26');
  });

  it('is not made of results of two machines, nor of none', () => {
    const elsewhere = { ...speed, benchmark: 'size', machine: { ...machine, cores: 64 } };
    expect(() => benchPage([speed, elsewhere])).toThrow('speed and size were measured on different machines');
    expect(() => benchPage([])).toThrow('npm run bench');
  });
});
