import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClassIndex } from '#src/core/classes/class-ids.ts';
import {
  cropWords,
  evidenceAt,
  evidenceOf,
  evidenceWords,
  type ActivationMaps,
  type HeatMap,
} from '#src/networks/logic/activation-map.ts';
import { en } from '#src/networks/words/network/en.ts';

function mapOf(width: number, values: readonly number[]): HeatMap {
  const maps: ActivationMaps = {
    network: 'a',
    weightsHash: 'b',
    width,
    height: values.length / width,
    crop: { left: 0, top: 0, width: 1, height: 1 },
    maps: [],
  };
  return evidenceOf({ classIndex: 0 as ClassIndex, values: Float32Array.from(values) }, maps);
}

/** A map of 7 × 7 that is 0 but at these places. */
function peaks(...places: readonly (readonly [column: number, row: number, value: number])[]): HeatMap {
  const values = Array.from({ length: 49 }, () => 0);
  for (const [column, row, value] of places) values[row * 7 + column] = value;
  return mapOf(7, values);
}

describe('the evidence for a class', () => {
  it('is what speaks for it, as shares of the most', () => {
    expect([...mapOf(2, [-3, 0, 1, 4]).values]).toEqual([0, 0, 0.25, 1]);
  });

  it('is none where everything speaks against it', () => {
    expect([...mapOf(2, [-3, -1, 0, -4]).values]).toEqual([0, 0, 0, 0]);
  });

  it('lies in 0..1, has its most at 1, and is the same for a map so many times as high', () => {
    // In thousandths: numbers so small that a float32 has few bits left for them are no logits.
    const logit = fc.integer({ min: -20_000, max: 20_000 }).map((thousandths) => thousandths / 1000);
    const values = fc.array(logit, { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(values, (some) => {
        const { values: evidence } = mapOf(3, some);
        expect(evidence.every((value) => value >= 0 && value <= 1)).toBe(true);
        expect(Math.max(...evidence)).toBe(Math.fround(Math.max(...some)) > 0 ? 1 : 0);
        mapOf(
          3,
          some.map((value) => value * 4),
        ).values.forEach((value, at) => expect(value).toBeCloseTo(evidence[at] ?? NaN, 5));
      }),
    );
  });
});

describe('the evidence between the cells', () => {
  const map = mapOf(2, [0, 1, 0.5, 1]);

  it('is that of a cell in its middle, and the mean half way', () => {
    expect(evidenceAt(map, 0.25, 0.25)).toBe(0);
    expect(evidenceAt(map, 0.75, 0.25)).toBe(1);
    expect(evidenceAt(map, 0.25, 0.75)).toBe(0.5);
    expect(evidenceAt(map, 0.5, 0.25)).toBe(0.5);
    expect(evidenceAt(map, 0.5, 0.5)).toBe(0.625);
  });

  it('stays what it is from the outermost middles to the borders', () => {
    expect(evidenceAt(map, 0, 0)).toBe(0);
    expect(evidenceAt(map, 1, 0.1)).toBe(1);
    expect(evidenceAt(map, 0.1, 1)).toBe(0.5);
  });

  it('a map of one cell is the same everywhere', () => {
    expect(evidenceAt(mapOf(1, [3]), 0.9, 0.2)).toBe(1);
  });
});

describe('where most of the evidence lies', () => {
  it.each([
    [0, 0, 'upper left'],
    [3, 0, 'upper middle'],
    [6, 1, 'upper right'],
    [0, 3, 'middle left'],
    [3, 3, 'middle'],
    [6, 3, 'middle right'],
    [1, 6, 'lower left'],
    [3, 6, 'lower middle'],
    [6, 6, 'lower right'],
  ])('a single peak in column %i of row %i is in the %s', (column, row, where) => {
    expect(evidenceWords(peaks([column, row, 5]), 'tiger', en)).toBe(
      `For “tiger” it looked at the ${where}.`,
    );
  });

  it('is a half where no quarter has it', () => {
    const both = peaks([1, 0, 4], [1, 6, 4], [6, 3, 1]);
    expect(evidenceWords(both, 'tiger', en)).toBe('For “tiger” it looked at the left half.');
  });

  it('is everywhere when it is everywhere the same', () => {
    const flat = mapOf(4, Array<number>(16).fill(2));
    expect(evidenceWords(flat, 'tiger', en)).toBe(
      'For “tiger” it looked everywhere, most at the upper left.',
    );
  });

  it('is nowhere without evidence', () => {
    expect(evidenceWords(peaks(), 'tiger', en)).toBe('Nothing in the photo looks like “tiger” to it.');
  });

  it('what the network saw is said as a share of the photo', () => {
    expect(cropWords({ left: 50, top: 0, width: 100, height: 100 }, 200, 100, en)).toMatch(
      /frame, 50\.0.% of the photo; it never saw the hatched/,
    );
    expect(cropWords({ left: 0, top: 0, width: 100, height: 100 }, 100, 100, en)).toBe(
      'The network saw the whole photo.',
    );
  });
});
