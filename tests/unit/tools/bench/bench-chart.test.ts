import { expect, it } from 'vitest';
import { benchChart } from '#tools/bench/bench-chart.ts';
import type { BenchmarkResult } from '#tools/bench/results.ts';

const result = {
  benchmark: 'speed',
  date: '2026-11-25T20:00:00.000Z',
  machine: {},
  rows: [
    { name: 'half of what it may be', ratio: 0.3, bound: 0.6, spread: 0 },
    { name: 'just what it may be & <no more>', ratio: 1, bound: 1, spread: 0 },
    { name: 'four times what it may be', ratio: 2, bound: 0.5, spread: 0 },
    { name: 'not measured', skipped: 'there is no Python' },
  ],
} as unknown as BenchmarkResult;

/** The bars' kinds and lengths in pixels, and where the strokes at the bound stand. */
function drawn(svg: string) {
  const bars = [...svg.matchAll(/<rect class="(holds|fails)" x="16" y="\d+" width="([\d.]+)"/g)];
  const strokes = [...svg.matchAll(/<path class="bound" d="M([\d.]+) /g)];
  return {
    kinds: bars.map(([, kind]) => kind),
    lengths: bars.map(([, , length]) => Number(length)),
    bounds: strokes.map(([, x]) => Number(x) - 16),
  };
}

it('a bar is as long as its share of the bound, and is cut where it would leave the picture', () => {
  const { kinds, lengths, bounds } = drawn(benchChart([result]));
  const bound = bounds[0] ?? NaN;
  expect(kinds).toEqual(['holds', 'holds', 'fails']);
  expect(bounds).toEqual([bound, bound, bound]);
  expect(lengths[0]).toBeCloseTo(bound / 2, 0);
  expect(lengths[1]).toBeCloseTo(bound, 0);
  expect(lengths[2]).toBeCloseTo(bound * 1.5, 0);
});

it('words say what fails, and what was not measured is left out', () => {
  const svg = benchChart([result]);
  expect(svg).toContain('does not hold: 2.000, at most 0.5<');
  expect(svg).toContain('just what it may be &amp; &lt;no more>');
  expect(svg).not.toContain('not measured');
});
