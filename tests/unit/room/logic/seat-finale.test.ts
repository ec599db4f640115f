import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ClassIndex } from '#src/core/classes/class-ids.ts';
import { parseClasses } from '#src/files/classes-format.ts';
import type { KeptSeat } from '#src/label/logic/kept-seat.ts';
import { seatFinale } from '#src/room/logic/seat-finale.ts';
import { emptyRecord } from '#src/core/trials/trial-record.ts';
import type { Trial } from '#src/core/trials/session.ts';
import { samplePrediction } from '#tools/sample-session.ts';
import { plainOptions } from '../../core/room/sample-room.ts';

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
  const card = { options: plainOptions };
  return {
    card,
    state: { phase, order: ['a', 'b'], revealedToAll },
    reveals: [reveal],
  } as unknown as KeptSeat;
}

const truth = catalogue.byIndex(0 as ClassIndex).wnid;

/** This person's answer to image a. */
const trial = (guesses: readonly string[], assistance: readonly string[] = []) =>
  ({ imageId: 'a', guesses, assistance, record: emptyRecord }) as unknown as Trial;

const finaleOf = (one: KeptSeat, ...trials: readonly Trial[]) => seatFinale(one, { trials }, catalogue);

test('nothing of a class is told before all its answers are shown', () => {
  expect(finaleOf(seat('open', ['a']))).toBe(null);
  expect(finaleOf(seat('open', ['a', 'b'], null))).toBe(null);
});

test('once all is revealed, or the class has ended, it counts what this device was told', () => {
  for (const one of [seat('open', ['a', 'b']), seat('ended', [])]) {
    const finale = finaleOf(one)?.all;
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
  expect(finaleOf(seat('ended', [], { answers: 0, hits: 0 }))).toBe(null);
});

test('alone it counts what this person answered before anybody was told, beside the network on the same photos', () => {
  const one = seat('ended', []);
  const own = (...trials: readonly Trial[]) => finaleOf(one, ...trials)?.own?.photos;
  expect(own(trial([]))).toMatchObject([{ answers: 1, hits: 0 }]);
  expect(own(trial([truth]))).toMatchObject([{ answers: 1, hits: 1, network: false }]);
  expect(finaleOf(one)?.own).toBe(null);
  expect(finaleOf(one, trial([truth], ['answer']))?.own).toBe(null);
});
