import { expect, test } from 'vitest';
import type { ClassIndex } from '#src/core/classes/class-ids.ts';
import { RoomProjection } from '#src/core/room/room-projection.ts';
import type { MemberId } from '#src/core/schemas/room-ids.ts';
import { classScore } from '#src/room/logic/class-score.ts';
import { samplePrediction } from '#tools/sample-session.ts';
import { shippedCatalogue } from '../../core/classes/shipped-catalogue.ts';
import { answered, hexId, joined, logOf } from '../../core/room/samples.ts';
import { sampleRoom } from '../../core/room/sample-room.ts';

const catalogue = shippedCatalogue();
const wnid = (index: number) => catalogue.byIndex(index as ClassIndex).wnid;
const truth = 'n01440764';
const [ada, ben] = [hexId<MemberId>(1), hexId<MemberId>(2)];
const images = ['a', 'b', 'c'];

/** Each photo shows class 0: Ada names it first, Ben never; the network second, first, never. */
function scoreOf(revealed: readonly string[], saysSomething = true) {
  const guesses = [[500, 0], [0], [500]];
  const predictions = images.map((imageId, at) => ({
    imageId,
    predictions: saysSomething ? [samplePrediction(guesses[at] ?? [])] : [],
  }));
  const room = sampleRoom(images, { predictions });
  const whole = { ...room, images: room.images.map((image) => ({ ...image, truth: wnid(0) })) };
  const log = logOf(
    [ada, joined('Ada')],
    [ben, joined('Ben')],
    ...images.flatMap((image) => [
      [ada, answered(image, truth)] as const,
      [ben, answered(image, wnid(500))] as const,
    ]),
    ...revealed.map((imageId) => ['teacher', { type: 'reveal', imageId } as never] as const),
  );
  return classScore(new RoomProjection(log).board(whole.images), whole, catalogue);
}

test('the class has the mean of its people’s points, the network its own, and each photo a winner', () => {
  // Of the class 2.5 for each photo; of the network 4, 5, 0.
  expect(scoreOf(images)).toEqual({ person: 8, network: 9, winners: ['network', 'network', 'person'] });
});

test('only photos that are revealed count', () => {
  expect(scoreOf(['c'])).toEqual({ person: 3, network: 0, winners: [null, null, 'person'] });
  expect(scoreOf([])).toBe(null);
});

test('there is no score against a network that has not answered', () => {
  expect(scoreOf(images, false)).toBe(null);
});
