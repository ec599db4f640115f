import { describe, expect, it } from 'vitest';
import type { ChallengeId, ImageId } from '#src/core/trials/challenge.ts';
import { practisedLast, sharedAhead, unfinishedLast } from '#src/core/trials/practised.ts';
import { outlineOf } from '#src/label/logic/session-tally.ts';
import type { Session, SessionId } from '#src/core/trials/session.ts';
import { shippedCatalogue } from '../classes/shipped-catalogue.ts';
import { freshSession } from '#tools/sample-session.ts';
import { answerTo } from './samples.ts';

const catalogue = shippedCatalogue();

const outlines = (sessions: readonly Session[]) => sessions.map((session) => outlineOf(session, catalogue));

function practice(seed: number, order: readonly string[], part: Partial<Session> = {}): Session {
  const ids = order as readonly ImageId[];
  return {
    ...freshSession({ order: ids }),
    id: `s${seed}` as SessionId,
    mode: 'practice',
    seed,
    trials: ids.map((id, position) => answerTo(position, id, null, [])),
    ...part,
  };
}

describe('what a person practised last', () => {
  it('is the newest practice with an answer, and how many images other seeds showed beside it', () => {
    const sessions = [
      practice(3, ['x'], { trials: [] }),
      practice(2, ['a', 'b']),
      practice(1, ['b', 'c', 'd']),
      practice(4, ['e'], { mode: 'challenge' }),
    ];
    expect(practisedLast(outlines(sessions))).toEqual([
      { person: 'ada', challenge: 'default', seed: 2, practice: 2, elsewhere: 2 },
    ]);
  });

  it('is kept apart where its link named the images', () => {
    const only = ['a', 'b'] as readonly string[] as readonly ImageId[];
    const sessions = [practice(2, only, { only }), practice(1, ['b', 'c', 'd'])];
    const last = practisedLast(outlines(sessions));
    expect(last.map(({ seed, only: named }) => [seed, named])).toEqual([
      [2, only],
      [1, undefined],
    ]);
  });

  it('keeps the number that was set aside for practice, also where fewer were practised', () => {
    expect(practisedLast(outlines([practice(2, ['a', 'b'], { practice: 50 })]))).toMatchObject([
      { practice: 50 },
    ]);
  });

  it('is told apart by the kinds of images: each choice has an order of its own', () => {
    const sessions = [practice(2, ['a'], { kinds: 'photos' }), practice(1, ['b', 'c'])];
    expect(practisedLast(outlines(sessions))).toMatchObject([
      { kinds: 'photos', seed: 2, practice: 1, elsewhere: 0 },
      { kinds: undefined, seed: 1, practice: 2 },
    ]);
  });

  it('is each person’s own', () => {
    const sessions = [practice(2, ['a']), practice(1, ['b'], { person: 'bob' })];
    expect(practisedLast(outlines(sessions)).map(({ person }) => person)).toEqual(['ada', 'bob']);
  });
});

describe('what of a session should not come', () => {
  it('is in a test all that the person practised, whatever the seeds', () => {
    const test = practice(9, ['a', 'b', 'c', 'd'], { mode: 'test', trials: [] });
    const others = [
      practice(1, ['a', 'x']),
      practice(2, ['a', 'b']),
      practice(3, ['c'], { person: 'bob' }),
      practice(4, ['d'], { mode: 'challenge' }),
      practice(5, ['d'], { challengeId: 'dogs' as ChallengeId }),
    ];
    expect(sharedAhead(test, outlines([test, ...others]))).toBe(2);
  });

  it('is in practice what is still to come in a challenge or a test that was begun', () => {
    const begun = (seed: number, order: readonly string[], part: Partial<Session> = {}) => {
      const whole = practice(seed, order, { mode: 'test', ...part });
      return { ...whole, trials: whole.trials.slice(0, 1) };
    };
    const here = practice(9, ['a', 'b', 'c', 'd', 'e', 'f'], { trials: [] });
    const others = [
      begun(1, ['a', 'b']),
      begun(2, ['x', 'c'], { mode: 'challenge' }),
      begun(3, ['x', 'd'], { archived: true }),
      begun(4, ['x', 'e'], { person: 'bob' }),
      practice(5, ['f'], { mode: 'test' }),
      practice(6, ['x', 'f'], { mode: 'test', trials: [] }),
    ];
    expect(sharedAhead(here, outlines([here, ...others]))).toBe(2);
  });

  it('is only what is still to come', () => {
    const test = practice(9, ['a', 'b', 'c'], { mode: 'test' });
    const half = { ...test, trials: test.trials.slice(0, 2) };
    expect(sharedAhead(half, outlines([half, practice(1, ['a', 'c'])]))).toBe(1);
  });
});

describe('what a person has not finished', () => {
  it('is the newest challenge or test with an answer, in each challenge', () => {
    const test = (seed: number, done: number, part: Partial<Session> = {}) => {
      const whole = practice(seed, ['a', 'b', 'c'], { mode: 'test', ...part });
      return { ...whole, trials: whole.trials.slice(0, done) };
    };
    const sessions = [
      test(1, 0),
      test(2, 3),
      test(3, 1, { archived: true }),
      test(4, 2),
      test(5, 1),
      test(6, 1, { mode: 'practice' }),
      test(7, 1, { person: 'bob', mode: 'challenge' }),
    ];
    expect(unfinishedLast(outlines(sessions))).toEqual([
      { person: 'ada', challenge: 'default', mode: 'test', seed: 4, images: 3 },
      { person: 'bob', challenge: 'default', mode: 'challenge', seed: 7, images: 3 },
    ]);
  });
});
