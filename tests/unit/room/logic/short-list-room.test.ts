import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { categoryGuesses, standInOf } from '#src/core/classes/category-list.ts';
import type { Wnid } from '#src/core/classes/class-ids.ts';
import { sixteenCategories } from '#src/core/classes/sixteen-categories.ts';
import { RoomProjection } from '#src/core/room/room-projection.ts';
import { roomSessions } from '#src/core/room/room-session.ts';
import type { AnswerEvent } from '#src/core/room/room-event.ts';
import type { MemberId } from '#src/core/schemas/room-ids.ts';
import { depthOf } from '#src/core/trials/hit.ts';
import { emptyRecord } from '#src/core/trials/trial-record.ts';
import type { Viewed } from '#src/core/trials/timed-view.ts';
import { parseClasses } from '#src/files/classes-format.ts';
import { boardFinale } from '#src/room/logic/board-finale.ts';
import { commonAnswer } from '#src/room/logic/common-answer.ts';
import { boardSides, networksSaid } from '#src/room/view/board-sides.ts';
import { samplePrediction } from '#tools/sample-session.ts';
import { hexId, joined, logOf } from '../../core/room/samples.ts';
import { sampleRoom } from '../../core/room/sample-room.ts';

const catalogue = parseClasses('classes.json', readFileSync('assets/classes.json', 'utf8'));
const standIn = (name: string): Wnid => {
  const found = sixteenCategories.categories.find((one) => one.name === name);
  if (!found) throw new Error(`There is no ${name}.`);
  return standInOf(found);
};
const [dog, cat, bear] = ['dog', 'cat', 'bear'].map(standIn) as [Wnid, Wnid, Wnid];
const people = [1, 2, 3, 4].map((one) => hexId<MemberId>(one));

/** An answer to photo a that was shown for 50 ms. */
function seen(guesses: readonly Wnid[], fault?: Viewed['fault'], imageId = 'a') {
  const viewed = { exposure: 50, mask: 'phase', frames: 3, ...(fault && { fault }) } as const;
  return {
    ...{ type: 'answer', imageId, position: 0, guesses, time: { response: 1, paused: 0 } },
    ...{ timedOut: false, offered: null, record: { ...emptyRecord, viewed } },
  } as unknown as Omit<AnswerEvent, 'id' | 'at'>;
}

/** A photo of a dog; the network says cat, then dog. */
const predictions = [
  { imageId: 'a', predictions: [samplePrediction([cat, dog].map((one) => catalogue.byWnid(one).index))] },
];
const options = { list: sixteenCategories, show: [50] };
const plain = sampleRoom(['a'], { options, predictions });
const room = { ...plain, images: plain.images.map((image) => ({ ...image, truth: dog })) };
const log = new RoomProjection(
  logOf(
    ...people.map((one) => [one, joined('P')] as const),
    [people[0] ?? 'teacher', seen([dog])],
    [people[1] ?? 'teacher', seen([bear, dog])],
    [people[2] ?? 'teacher', seen([dog], 'frames-lost')],
    [people[3] ?? 'teacher', seen([cat], 'hidden')],
    ['teacher', { type: 'reveal', imageId: 'all' }],
  ),
);
const board = log.board(room.images, depthOf(room.options));
const [image] = board.images;
if (!image) throw new Error('There is no photo.');

describe('a room that answers with categories, at a glance', () => {
  it('counts the first guess, and apart those who were not shown the photo as asked', () => {
    expect(image).toMatchObject({ answered: 4, spoiled: 2, answers: 2, hits: 1 });
    expect(image.guesses.map(({ wnid, count }) => [wnid, count])).toEqual(
      [dog, bear].sort().map((wnid) => [wnid, 1]),
    );
    // With all 1000 classes the second guess counts too.
    expect(log.board(room.images).images).toMatchObject([{ hits: 2 }]);
  });

  it('says categories on the board, and a network that has it second has missed it', () => {
    const named = catalogue.withCategories(sixteenCategories);
    const [own, network] = boardSides(room, image, named);
    expect(own?.guesses.map(({ label }) => label)).toEqual(
      [dog, bear].sort().map((wnid) => named.title(wnid)),
    );
    expect(own?.rest).toBe('2 were not shown the photo as asked, and do not count.');
    expect(network?.guesses.map(({ label }) => label)).toEqual(['cat', 'dog']);
    expect(networksSaid(room, image, named)).toMatchObject([{ first: 'cat', place: null }]);
    expect(named.plainGloss(dog).filed).toBeNull();
  });

  it('counts the same in the finale', () => {
    const finale = boardFinale(board, room, null, catalogue);
    expect(finale).toMatchObject({
      people: 2,
      alone: { missed: { share: 0.5 } },
      photos: [{ answers: 2, hits: 1, network: false }],
    });
  });

  it('is one photo, for how long each person saw it', () => {
    const [first, second] = people as [MemberId, MemberId];
    const other = { ...seen([dog]), record: { ...emptyRecord, viewed: { exposure: 17, mask: 'phase' } } };
    const two = new RoomProjection(
      logOf(
        [first, joined('P')],
        [second, joined('Q')],
        [first, seen([dog])],
        [second, other as never],
        ['teacher', { type: 'reveal', imageId: 'all' }],
      ),
    );
    const pooled = commonAnswer(roomSessions(room, two), new Set([image.imageId]), catalogue);
    expect(pooled).toEqual({ people: 2, right: new Map([['a', true]]) });
  });

  it('takes as a network’s answer the mean over each category’s classes', () => {
    const probabilities = new Float32Array(1000);
    const category = sixteenCategories.categories.find(({ name }) => name === 'bear');
    for (const wnid of category?.classes ?? []) probabilities[catalogue.byWnid(wnid).index] = 0.1;
    probabilities[catalogue.byWnid(dog).index] = 0.3;
    const [likeliest] = categoryGuesses(
      probabilities,
      sixteenCategories,
      (one) => catalogue.byWnid(one).index,
    );
    expect(likeliest && catalogue.byIndex(likeliest.classIndex).wnid).toBe(bear);
  });
});
