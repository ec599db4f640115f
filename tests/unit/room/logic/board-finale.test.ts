import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ClassIndex, Wnid } from '#src/core/classes/class-ids.ts';
import type { BoardMember, BoardState } from '#src/core/room/board-state.ts';
import type { WholeRoom } from '#src/core/room/room.ts';
import type { ImageId } from '#src/core/trials/challenge.ts';
import { isHit } from '#src/core/trials/hit.ts';
import { emptyRecord } from '#src/core/trials/trial-record.ts';
import { parseClasses } from '#src/files/classes-format.ts';
import { boardFinale } from '#src/room/logic/board-finale.ts';
import { samplePrediction } from '#tools/sample-session.ts';
import { plainOptions } from '../../core/room/sample-room.ts';

const catalogue = parseClasses('classes.json', readFileSync('assets/classes.json', 'utf8'));
const wnid = (index: number): Wnid => catalogue.byIndex(index as ClassIndex).wnid;
const ids = ['a', 'b', 'c'] as ImageId[];

/** Image i shows class i; a person's answers are a first guess each, −1: none. */
function board(people: readonly (readonly number[])[], isAssisted = false, revealed = ids): BoardState {
  const members = people.map((guesses, at) => ({
    id: String(at),
    answers: guesses.flatMap((guess, place) =>
      guess < 0 ? [] : [{ imageId: ids[place], guesses: [wnid(guess)], isAssisted, record: emptyRecord }],
    ),
  })) as unknown as readonly BoardMember[];
  const images = ids.map((imageId, place) => {
    const right = [wnid(place)];
    const answers = members.flatMap((one) =>
      one.answers.filter((answer) => answer.imageId === imageId && !answer.isAssisted),
    );
    const hits = answers.filter(({ guesses }) => isHit(guesses, right)).length;
    const isRevealed = revealed.includes(imageId);
    return { imageId, right, isRevealed, answers: answers.length, hits };
  });
  return { images, members } as unknown as BoardState;
}

const said = (imageId: string, ...guesses: readonly number[]): WholeRoom['predictions'][number] => ({
  imageId: imageId as ImageId,
  predictions: [samplePrediction(guesses)],
  offered: null,
});

/** The network misses a, is right about b on its second guess, and about c at once. */
const predictions = [said('a', 500, 501), said('b', 500, 1), said('c', 2, 500)];

const finaleOf = (state: BoardState, answered = predictions) =>
  boardFinale(state, { predictions: answered, options: plainOptions }, null, catalogue);

test('the mean counts those who answered all photos', () => {
  const finale = finaleOf(
    board([
      [0, 1, 2],
      [0, 9, 9],
      [9, -1, -1],
    ]),
  );
  expect(finale).toMatchObject({ people: 3, alone: { people: [{}, {}], complete: [{}, {}] } });
  expect(finale.alone?.missed).toMatchObject({ errors: 1, images: 3 });
  expect(finale.photos.map(({ answers, hits }) => `${hits}/${answers}`)).toEqual(['2/3', '1/2', '1/2']);
});

test('a photo that nobody answered, or not the network, counts in nobody’s mean', () => {
  const two = board([
    [0, 9, -1],
    [0, 1, -1],
  ]);
  expect(finaleOf(two).alone?.missed).toMatchObject({ errors: 0.5, images: 2 });
  expect(finaleOf(two, predictions.slice(0, 1)).alone?.missed).toMatchObject({ errors: 0, images: 1 });
  expect(finaleOf(two, []).alone?.missed).toMatchObject({ errors: 0.5, images: 2 });
});

test('one of two who answered all is not told apart; the only one is', () => {
  const two = board([
    [0, 1, 9],
    [0, -1, -1],
  ]);
  expect(finaleOf(two).alone).toMatchObject({
    people: [{}, {}],
    complete: [{}],
    missed: { errors: 1, images: 4 },
  });
  const one = finaleOf(board([[0, 9, 2]])).alone;
  expect(one).toMatchObject({ people: [{}], complete: [{}], answered: 1, missed: { errors: 1, images: 3 } });
});

test('what was answered after it could be seen counts nowhere, and nobody is there who answered so', () => {
  expect(finaleOf(board([[0, 1, 2]], true))).toMatchObject({ people: 0, alone: null });
});

test('only what is revealed counts', () => {
  const finale = finaleOf(board([[0, 9, 9]], false, ids.slice(0, 1)));
  expect(finale.photos.map(({ image }) => image)).toEqual(['a']);
  expect(finale.alone).toMatchObject({ people: [{}], missed: { errors: 0, images: 1 } });
});

test('the network’s first guess, and which of its five was right', () => {
  const { photos } = finaleOf(board([]), predictions.slice(0, 2));
  expect(photos.map(({ network, first }) => [network, first?.place])).toEqual([
    [false, null],
    [true, 1],
    [null, undefined],
  ]);
});

test('a photo that the class has no common answer to says so', () => {
  const { photos, pooled: people } = boardFinale(
    board([[0], [0]]),
    { predictions, options: plainOptions },
    { people: 2, right: new Map([['a', true]]) },
    catalogue,
  );
  expect([people, ...photos.map(({ together }) => together)]).toEqual([2, true, null, null]);
});
