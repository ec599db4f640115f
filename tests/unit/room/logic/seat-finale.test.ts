import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ClassIndex } from '#src/core/classes/class-ids.ts';
import { parseClasses } from '#src/files/classes-format.ts';
import type { KeptSeat } from '#src/label/logic/kept-seat.ts';
import { seatFinale } from '#src/room/logic/seat-finale.ts';
import { samplePrediction } from '#tools/sample-session.ts';

const catalogue = parseClasses('classes.json', readFileSync('assets/classes.json', 'utf8'));

/** Image a shows class 0, of which 2 of 3 knew; the network took it for another. */
function seat(
  phase: 'open' | 'ended',
  revealedToAll: readonly string[],
  counts: { readonly answers: number; readonly hits: number } | null = { answers: 3, hits: 2 },
): KeptSeat {
  const reveal = {
    imageId: 'a',
    truth: catalogue.byIndex(0 as ClassIndex).wnid,
    predictions: [samplePrediction([500, 501], { probability: 0.6 })],
    class: counts && { ...counts, guesses: [] },
  };
  return { state: { phase, order: ['a', 'b'], revealedToAll }, reveals: [reveal] } as unknown as KeptSeat;
}

test('nothing of a class is told before all its answers are shown', () => {
  expect(seatFinale(seat('open', ['a']), catalogue)).toBe(null);
  expect(seatFinale(seat('open', ['a', 'b'], null), catalogue)).toBe(null);
});

test('once all is revealed, or the class has ended, it counts what this device was told', () => {
  for (const one of [seat('open', ['a', 'b']), seat('ended', [])]) {
    const finale = seatFinale(one, catalogue);
    expect(finale).toMatchObject({ people: 3, alone: null, pooled: 0 });
    expect(finale?.photos).toMatchObject([
      {
        image: 'a',
        answers: 3,
        hits: 2,
        together: null,
        network: false,
        first: { sure: 0.6, place: null },
      },
    ]);
  }
});

test('a photo that nobody’s answer counts for is left out', () => {
  expect(seatFinale(seat('ended', [], { answers: 0, hits: 0 }), catalogue)).toBe(null);
});
