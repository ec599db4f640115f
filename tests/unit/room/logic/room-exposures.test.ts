import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ClassIndex, Wnid } from '#src/core/classes/class-ids.ts';
import { categoryList } from '#src/core/classes/category-list.ts';
import { RoomProjection } from '#src/core/room/room-projection.ts';
import type { RoomOptions } from '#src/core/room/room-options.ts';
import type { MemberId } from '#src/core/schemas/room-ids.ts';
import type { ImageId } from '#src/core/trials/challenge.ts';
import { emptyRecord } from '#src/core/trials/trial-record.ts';
import { parseClasses } from '#src/files/classes-format.ts';
import { wilsonInterval } from '#src/figures/stats/wilson.ts';
import {
  photoExposures,
  roomExposures,
  roomExposuresNote,
  roomExposuresWords,
} from '#src/room/logic/room-exposures.ts';
import { samplePrediction } from '#tools/sample-session.ts';
import { hexId, joined, logOf } from '../../core/room/samples.ts';
import { sampleRoom } from '../../core/room/sample-room.ts';
import { en } from '#src/room/words/curve/en.ts';

const catalogue = parseClasses('classes.json', readFileSync('assets/classes.json', 'utf8'));
const truth = catalogue.byIndex(0 as ClassIndex).wnid;
const wrong = catalogue.byIndex(9 as ClassIndex).wnid;
const people = [1, 2, 3].map((one) => hexId<MemberId>(one)) as [MemberId, MemberId, MemberId];
const images = ['a', 'b', 'c', 'd'];
/** The network misses d. */
const predictions = images.map((imageId) => ({
  imageId,
  predictions: [samplePrediction(imageId === 'd' ? [9] : [0])],
}));

/** An answer of somebody to a photo that was shown for so long. */
type Given = readonly [MemberId, string, exposure: number, guess: Wnid, fault?: 'frames-lost'];

function roomOf(answers: readonly Given[], options: Partial<RoomOptions>, revealed = images) {
  const room = sampleRoom(images, { options, predictions });
  const log = logOf(
    ...people.map((one) => [one, joined('P')] as const),
    ...answers.map(([actor, imageId, exposure, guess, fault]) => {
      const viewed = { exposure, mask: 'phase', frames: 1, ...(fault && { fault }) };
      const event = {
        ...{ type: 'answer', imageId, position: 0, guesses: [guess], time: { response: 1, paused: 0 } },
        ...{ timedOut: false, offered: null, record: { ...emptyRecord, viewed } },
      };
      return [actor, event as never] as const;
    }),
    ...revealed.map((imageId) => ['teacher', { type: 'reveal', imageId } as never] as const),
  );
  return { room, board: new RoomProjection(log).board(room.images) };
}

function told(answers: readonly Given[], show: readonly number[] = [17, 250], revealed = images) {
  const { room, board } = roomOf(answers, { show }, revealed);
  return roomExposures(board, room, catalogue);
}

const [ada, ben, chi] = people;
const answers: readonly Given[] = [
  // At 17 ms Ada misses 1 of 2, Ben 2 of 2, Chi 1 of 1; at 250 ms Ada none of 1, Ben 1 of 2.
  [ada, 'a', 17, truth],
  [ada, 'b', 17, wrong],
  [ben, 'c', 17, wrong],
  [ben, 'd', 17, wrong],
  [chi, 'a', 17, wrong],
  [ada, 'c', 250, truth],
  [ben, 'a', 250, truth],
  [ben, 'b', 250, wrong],
  [chi, 'b', 250, wrong, 'frames-lost'],
];

test('by hand: each person counts once at each exposure, and spoiled answers nowhere', () => {
  const figures = told(answers);
  expect(figures?.rates).toMatchObject([
    { exposure: 17, people: 3, answers: 5, errors: 4, interval: { estimate: (0.5 + 1 + 1) / 3 } },
    { exposure: 250, people: 2, answers: 3, errors: 1, interval: { estimate: 0.25 } },
  ]);
  for (const { interval } of figures?.rates ?? []) {
    expect(interval.low).toBeLessThanOrEqual(interval.estimate);
    expect(interval.high).toBeGreaterThanOrEqual(interval.estimate);
  }
  expect(figures?.network).toMatchObject({ errors: 1, images: 4, interval: wilsonInterval(1, 4) });
  expect(figures?.spoiled).toBe(1);
});

test('a photo says who saw it how long and knew it, the longest first', () => {
  const { room, board } = roomOf(answers, { show: [17, 100, 250] });
  expect(photoExposures(board, room, 'a' as ImageId)).toEqual([
    { exposure: 250, answers: 1, hits: 1 },
    { exposure: 17, answers: 2, hits: 1 },
  ]);
  // A spoiled answer is none.
  expect(photoExposures(board, room, 'b' as ImageId)).toEqual([
    { exposure: 250, answers: 1, hits: 0 },
    { exposure: 17, answers: 1, hits: 0 },
  ]);
  expect(photoExposures(board, { options: { ...room.options, show: [17] } }, 'a' as ImageId)).toEqual([]);
});

test('by chance is who always says the same', () => {
  const list = categoryList([
    { name: 'one', classes: [truth] },
    { name: 'other', classes: [wrong] },
  ]);
  const { room, board } = roomOf(answers, { show: [17, 250], list });
  const mixed = board.images.map((image, at) => (at === 0 ? { ...image, right: [wrong] } : image));
  expect(roomExposures({ ...board, images: mixed }, room, catalogue)?.chance).toBe(1 / 4);
  expect(told(answers)?.chance).toBe(null);
});

test('of one person the interval is Wilson’s', () => {
  const figures = told(answers.filter(([who]) => who === ben));
  expect(figures?.rates.map(({ interval }) => interval)).toEqual([
    wilsonInterval(2, 2),
    wilsonInterval(1, 2),
  ]);
});

test('there is none without several exposures, answers, or photos that are revealed', () => {
  expect(told(answers, [17])).toBe(null);
  expect(roomExposures({ images: [], members: [] }, sampleRoom(images), catalogue)).toBe(null);
  expect(told([])).toBe(null);
  expect(told(answers, [17, 250], [])).toBe(null);
});

const words = (figures: ReturnType<typeof told>) =>
  figures &&
  roomExposuresWords(figures, en)
    .map(({ text }) => text)
    .join('');

test('the board says it at both ends, and from when on the class missed less than the network', () => {
  expect(words(told(answers))).toBe(
    'Shown for 17 ms, you missed 4 of 5; shown for 250 ms, you missed 1 of 3. The network missed 1 of 4.',
  );
  const figures = told(answers);
  const rate = (exposure: number, estimate: number) => ({
    ...{ exposure, people: 9, answers: 90, errors: Math.round(90 * estimate) },
    interval: { estimate, low: estimate - 0.05, high: estimate + 0.05 },
  });
  if (!figures) throw new Error('There are no figures.');
  const network = { errors: 4, images: 20, interval: { estimate: 0.2, low: 0.1, high: 0.4 } };
  const note = (...estimates: readonly number[]) =>
    roomExposuresNote(
      {
        ...{ network, chance: null, spoiled: 3 },
        rates: estimates.map((one, at) => rate(17 * 2 ** at, one)),
      },
      en,
    );
  expect(note(0.6, 0.3, 0.15)).toMatch(
    /^From 34 ms on you missed less than half\. From 68 ms on you missed less than the network\. Where two/,
  );
  expect(note(0.15, 0.3, 0.1)).toMatch(/^You missed less than half at every time\. From 68 ms on/);
  expect(note(0.6, 0.3, 0.5)).toMatch(/^You missed half or more even at 68\sms\./);
  expect(note(0.15, 0.1)).toContain('You missed less than the network even at 17 ms.');
  expect(note(0.6, 0.2)).toContain('Even at 34 ms you did not miss less than the network.');
  expect(note(0.6, 0.2)).toMatch(/3 answers are left out: the photo was not shown as asked\.$/);
  expect(roomExposuresNote({ rates: [rate(17, 0.5)], network: null, chance: null, spoiled: 0 }, en)).toMatch(
    /^You missed half or more at every time\. Where two/,
  );
});
