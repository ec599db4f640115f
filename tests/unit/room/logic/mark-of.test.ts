import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { markColours, markShapes, markOf } from '#src/room/logic/mark-of.ts';
import { drawPseudonym } from '#src/core/room/pseudonym.ts';

it('gives every name a mark, the emptiest and the oddest too, and the same one each time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const mark = markOf(name);
      expect(markShapes).toContain(mark.shape);
      expect(mark.colour).toBeGreaterThanOrEqual(1);
      expect(mark.colour).toBeLessThanOrEqual(markColours);
      expect(markOf(name)).toEqual(mark);
    }),
  );
});

it('keeps the mark of a name, so that board, phones and older pages agree', () => {
  expect(['Quiet Harbour', 'Azure Pebble', 'ليلى', '🦔'].map(markOf)).toEqual([
    { shape: 'triangle', colour: 4 },
    { shape: 'circle', colour: 1 },
    { shape: 'plus', colour: 8 },
    { shape: 'plus', colour: 2 },
  ]);
});

it('knows a name again, however its accents are written', () => {
  expect(markOf('Zoe\u0308')).toEqual(markOf('Zo\u00eb'));
});

it('tells drawn names apart: each of the 64 marks comes about as often', () => {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  for (let seed = 0; seed < 3200; seed += 1) {
    const name = drawPseudonym(seed, taken);
    taken.add(name);
    const { shape, colour } = markOf(name);
    counts.set(`${shape} ${colour}`, (counts.get(`${shape} ${colour}`) ?? 0) + 1);
  }
  expect(counts.size).toBe(64);
  // 50 is expected of each; chance alone keeps it within five standard deviations.
  expect(Math.min(...counts.values())).toBeGreaterThan(15);
  expect(Math.max(...counts.values())).toBeLessThan(85);
});
