import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ClassIndex, Wnid } from '#src/core/classes/class-ids.ts';
import { parseClasses } from '#src/files/classes-format.ts';
import { commonAnswer } from '#src/room/logic/common-answer.ts';
import type { ImageId } from '#src/core/trials/challenge.ts';
import type { SessionId, Session } from '#src/core/trials/session.ts';
import { freshSession, samplePrediction, sampleTrial } from '#tools/sample-session.ts';

const catalogue = parseClasses('classes.json', readFileSync('assets/classes.json', 'utf8'));
const wnid = (index: number): Wnid => catalogue.byIndex(index as ClassIndex).wnid;
const images = ['a', 'b', 'c', 'd', 'e'] as ImageId[];
const all = new Set(images);

/** The truth of image i is class i; the network has a, b and c right. */
function person(
  name: string,
  guesses: readonly (readonly number[])[],
  shown: readonly string[] = [],
): Session {
  const trials = guesses.map((own, position) => {
    const imageId = images[position] as ImageId;
    return sampleTrial({
      ...{ position, imageId, truth: wnid(position), guesses: own.map(wnid) },
      assistance: shown.includes(imageId) ? ['answer'] : [],
      prediction: samplePrediction(position < 3 ? [position, 500] : [600, 500]),
    });
  });
  return freshSession({ id: name as SessionId, person: name, order: images, trials });
}

// Ada misses b and d, Ben misses d, Chi misses a, d and e.
const ada = person('ada', [[0], [9], [2], [9, 8], [4]]);
const ben = person('ben', [[0], [7, 1], [2], [7], [4]]);
const chi = person('chi', [[9], [1], [2], [], [9]]);

const of = (sessions: readonly Session[], revealed = all) => {
  const pooled = commonAnswer(sessions, revealed, catalogue);
  return (
    pooled && [pooled.people, [...pooled.right].filter(([, isRight]) => !isRight).map(([image]) => image)]
  );
};

test('by hand: alone they miss 2, 1 and 3 of 5, together only d', () => {
  expect(of([ada, ben, chi])).toEqual([3, ['d']]);
});

test('who answered one photo only does not count beside those who answered all', () => {
  expect(of([ada, ben, person('dan', [[0]])])?.[0]).toBe(2);
});

test('an image that is not revealed counts nowhere', () => {
  expect(commonAnswer([ada, ben, chi], new Set(images.slice(0, 2)), catalogue)?.right).toEqual(
    new Map([
      ['a', true],
      ['b', true],
    ]),
  );
});

test('an answer that came after its truth was shown counts nowhere', () => {
  const late = person('ben', [[0], [9], [2], [9], [4]], ['b', 'd']);
  expect([...(commonAnswer([ada, late], all, catalogue)?.right.keys() ?? [])]).toEqual(['a', 'c', 'e']);
});

test('one person has none in common, nor has nobody', () => {
  expect(of([ada])).toBe(null);
  expect(of([{ ...ada, trials: [] }])).toBe(null);
  expect(of([])).toBe(null);
});
