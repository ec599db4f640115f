import { describe, expect, it } from 'vitest';
import type { ChallengeId, ImageId } from '#src/core/trials/challenge.ts';
import { outlineOf } from '../../../../src/figures/scoring/session-summary.ts';
import type { Session, SessionId } from '#src/core/trials/session.ts';
import { sharedAhead } from '#src/label/logic/session-plan.ts';
import { shippedCatalogue } from '../../core/classes/shipped-catalogue.ts';
import { freshSession } from '#tools/sample-session.ts';
import { answerTo } from '../../core/trials/samples.ts';

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
