import { describe, expect, it } from 'vitest';
import type { ChallengeId, ImageId } from '../../../src/domain/trials/challenge.ts';
import { practisedAmong, practisedLast } from '../../../src/domain/trials/practised.ts';
import type { Session, SessionId } from '../../../src/domain/trials/session.ts';
import { answerTo, freshSession } from './samples.ts';

function practice(seed: number, order: readonly string[], part: Partial<Session> = {}): Session {
  const ids = order as readonly ImageId[];
  return {
    ...freshSession(ids),
    id: `s${String(seed)}` as SessionId,
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
    expect(practisedLast(sessions)).toEqual([
      { person: 'ada', challenge: 'default', seed: 2, practice: 2, elsewhere: 2 },
    ]);
  });

  it('keeps the number that was set aside for practice, also where fewer were practised', () => {
    expect(practisedLast([practice(2, ['a', 'b'], { practice: 50 })])).toMatchObject([{ practice: 50 }]);
  });

  it('is each person’s own', () => {
    const sessions = [practice(2, ['a']), practice(1, ['b'], { person: 'bob' })];
    expect(practisedLast(sessions).map(({ person }) => person)).toEqual(['ada', 'bob']);
  });
});

describe('what of a session was practised before', () => {
  it('is counted over all practices of the person, whatever their seeds', () => {
    const test = practice(9, ['a', 'b', 'c', 'd'], { mode: 'test', trials: [] });
    const others = [
      practice(1, ['a', 'x']),
      practice(2, ['a', 'b']),
      practice(3, ['c'], { person: 'bob' }),
      practice(4, ['d'], { mode: 'challenge' }),
      practice(5, ['d'], { challengeId: 'dogs' as ChallengeId }),
    ];
    expect(practisedAmong(test, [test, ...others])).toBe(2);
  });
});
