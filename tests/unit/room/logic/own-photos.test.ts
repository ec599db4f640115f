import { describe, expect, it } from 'vitest';
import type { RoomOptions } from '#src/core/room/room-options.ts';
import type { Reveal } from '#src/core/room/room.ts';
import type { ImageId } from '#src/core/trials/challenge.ts';
import type { MemberId } from '#src/core/schemas/room-ids.ts';
import type { Trial } from '#src/core/trials/session.ts';
import type { KeptSeat } from '#src/label/logic/kept-seat.ts';
import { callWords, isCalledRight, ownPhotos } from '#src/room/logic/own-photos.ts';
import { readSeat } from '#src/room/state/read-seat.ts';
import { sampleRoom } from '#tests/unit/core/room/sample-room.ts';
import { catalogue, classAt, sampleSession } from '#tests/unit/figures/errors/sample-cases.ts';
import { samplePrediction } from '#tools/sample-session.ts';
import { en } from '#src/room/words/wait/en.ts';

/** Two answers, the second “I don’t know”; what the network said came with the first. */
const session = sampleSession([
  { truth: null, person: [99], network: { guesses: [278], probability: 0.1 } },
  { truth: null, person: [], network: null },
]);

const [a0, a1] = session.order as [ImageId, ImageId];

/** The network has a goose on its fifth place. */
const reveal: Reveal = {
  imageId: a0,
  truth: classAt(99).wnid,
  credit: null,
  predictions: [samplePrediction([278, 279, 277, 280, 99])],
  class: null,
};

function seat(more: Partial<KeptSeat>, isAnswered = true, options: Partial<RoomOptions> = {}): KeptSeat {
  const { id, code, title, challengeId, options: all } = sampleRoom(['a0', 'a1'], { options });
  const card = { id, code, title, challengeId, phase: 'open', options: all, images: 2 } as const;
  const image = { width: null, height: null, kind: 'photo', key: 'f'.repeat(32), offered: null } as const;
  return {
    ...{ room: id, token: 'a'.repeat(32), member: 'b'.repeat(32) as MemberId },
    ...{ name: 'Quiet Harbour', returnCode: 'ABCD2345', reveals: [] },
    card: { ...card, isLocked: false, isFull: false },
    state: {
      ...{ seq: 1, phase: 'open', position: null, isLocked: false, name: 'Quiet Harbour' },
      ...{ joinedAt: '2026-11-27T10:00:00.000Z', order: [a0, a1], have: [], revealed: [] },
      ...{ isTelling: false, revealedToAll: [], told: null },
      ...{ people: 2, answered: {}, completion: null },
      images: [a0, a1].map((one) => ({ id: one, ...image, isAnswered })),
    } as unknown as KeptSeat['state'],
    ...more,
  };
}

describe('one’s own photos in a class', () => {
  it('say what was guessed, and ask about the network as long as nothing may be seen', () => {
    expect(ownPhotos(seat({ calls: { [a0]: true } }, true), session, catalogue)).toEqual([
      { imageId: a0, number: 1, guess: 'goose', call: true, asks: true, shown: null },
      { imageId: a1, number: 2, guess: null, call: null, asks: true, shown: null },
    ]);
  });

  it('say for how long each photo was seen in a timed view', () => {
    const viewed = { exposure: 17, mask: 'phase' } as Trial['record']['viewed'] & object;
    const [first, ...others] = session.trials;
    const trials = [{ ...first, record: { ...first?.record, viewed } } as Trial, ...others];
    const found = ownPhotos(seat({}), { ...session, trials }, catalogue);
    expect(found.map(({ exposure }) => exposure)).toEqual([17, undefined]);
  });

  it('ask nothing where the network has not answered', () => {
    const asks = (one: KeptSeat) => ownPhotos(one, session, catalogue).map((photo) => photo.asks);
    expect(asks(seat({}, false))).toEqual([false, false]);
    expect(asks(seat({}))).toEqual([true, true]);
    // Each device runs its own: it has answered the first only.
    expect(asks(seat({}, undefined, { where: 'device' }))).toEqual([true, false]);
  });

  it('show the network’s five and what is right once that may be seen, and count the call', () => {
    const [first] = ownPhotos(seat({ reveals: [reveal], calls: { [a0]: true } }, true), session, catalogue);
    expect(first).toMatchObject({ asks: false, shown: { truth: 'goose', hit: true, place: 4 } });
    expect(first?.shown?.guesses.map(({ label }) => label).slice(3)).toEqual(['grey fox', 'goose']);
    expect(first && isCalledRight(first)).toBe(true);
    const [no] = ownPhotos(seat({ reveals: [reveal], calls: { [a0]: false } }), session, catalogue);
    expect(no && isCalledRight(no)).toBe(false);
  });

  it('count no call where the network never answered, or nobody knows what is right', () => {
    const calls = { [a1]: true, [a0]: true };
    for (const one of [
      { ...reveal, truth: null },
      { ...reveal, imageId: a1, predictions: [] },
    ]) {
      const photos = ownPhotos(seat({ reveals: [one], calls }), session, catalogue);
      expect(photos.map(isCalledRight)).toEqual([null, null]);
      expect(callWords(photos, en)).toBe('');
    }
  });

  it('keep their calls with the seat; damaged ones cost no seat', () => {
    const kept = seat({ calls: { [a0]: false }, bet: 17 }, true);
    expect(readSeat(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
    expect(readSeat({ ...kept, calls: { [a0]: 'yes' } })).toMatchObject({ member: kept.member, calls: {} });
    expect(readSeat(seat({}))).not.toHaveProperty('calls');
  });
});
