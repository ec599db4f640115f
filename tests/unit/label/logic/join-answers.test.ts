import { describe, expect, it } from 'vitest';
import type { ChallengeId, ImageId } from '#src/core/trials/challenge.ts';
import { joinAnswers } from '#src/label/logic/join-answers.ts';
import { freshDraft, newSession } from '#src/core/trials/session-machine.ts';
import { usualOptions } from '#src/core/trials/session-options.ts';
import type { Session, SessionId, SessionState, Trial } from '#src/core/trials/session.ts';
import { emptyRecord } from '#src/core/trials/trial-record.ts';

const order = ['a', 'b', 'c', 'd'] as ImageId[];

function trialAt(position: number, response = 1): Trial {
  return {
    position,
    imageId: order[position] as ImageId,
    truth: null,
    guesses: [],
    time: { response, paused: 0 },
    committedAt: '2026-11-27T10:00:00.000Z',
    timedOut: false,
    assistance: [],
    offered: null,
    record: emptyRecord,
    prediction: null,
  };
}

function sessionWith(...trials: Trial[]): Session {
  const plan = newSession({
    ...usualOptions,
    id: 's' as SessionId,
    person: 'Quiet Harbour',
    challengeId: 'default' as ChallengeId,
    mode: 'challenge',
    seed: 1,
    practice: 0,
    startedAt: '2026-11-27T10:00:00.000Z',
    order,
  });
  return { ...plan, trials };
}

function answering(session: Session, position: number): SessionState {
  return { session, phase: { kind: 'answering', draft: freshDraft(position) } };
}

describe('answers that come from elsewhere', () => {
  it('are added, and the session goes on behind them', () => {
    const joined = joinAnswers(answering(sessionWith(trialAt(0)), 1), {
      trials: [trialAt(2), trialAt(1)],
      skipped: [],
    });
    expect(joined?.state.session.trials.map(({ position }) => position)).toEqual([0, 1, 2]);
    expect(joined?.state.phase).toMatchObject({ kind: 'answering', draft: { position: 3 } });
  });

  it('leave who has not begun before the first image, unless they were answers of theirs', () => {
    const opening: SessionState = { session: sessionWith(), phase: { kind: 'opening' } };
    const passed = { position: 0, imageId: order[0] as ImageId, reason: 'The class went on.' };
    const late = joinAnswers(opening, { trials: [], skipped: [passed] });
    expect(late?.state.phase).toEqual({ kind: 'opening' });
    const other = joinAnswers(opening, { trials: [trialAt(0)], skipped: [] });
    expect(other?.state.phase).toMatchObject({ kind: 'answering', draft: { position: 1 } });
  });

  it('change no answer that was given here, and nothing where none is new', () => {
    const state = answering(sessionWith(trialAt(0, 7)), 1);
    expect(joinAnswers(state, { trials: [trialAt(0, 9)], skipped: [] })).toBeNull();
    const joined = joinAnswers(state, { trials: [trialAt(0, 9), trialAt(1)], skipped: [] });
    expect(joined?.trials).toEqual([trialAt(1)]);
    expect(joined?.state.session.trials[0]?.time.response).toBe(7);
  });

  it('take the place of an image that was passed over here', () => {
    const passed = (position: number) => ({
      position,
      imageId: order[position] as ImageId,
      reason: 'It went on.',
    });
    const session = { ...sessionWith(trialAt(0)), skipped: [1, 2, 3].map(passed) };
    const state = { session, phase: { kind: 'finished' } } as const;
    const joined = joinAnswers(state, { trials: [trialAt(2)], skipped: [passed(1)] });
    expect(joined?.state.session.trials).toEqual([trialAt(0), trialAt(2)]);
    expect(joined?.state.session.skipped).toEqual([passed(1), passed(3)]);
    expect(joined?.state.phase.kind).toBe('finished');
    expect(joined?.skipped).toEqual([]);
  });

  it('leave the answer face to face on screen', () => {
    const session = sessionWith(trialAt(0));
    const phase = { kind: 'feedback', trial: trialAt(0) } as const;
    expect(joinAnswers({ session, phase }, { trials: [trialAt(1)], skipped: [] })?.state.phase).toBe(phase);
  });

  it('end the session where nothing is left', () => {
    const skipped = [1, 2, 3].map((position) => ({
      position,
      imageId: order[position] as ImageId,
      reason: 'The class ended before you answered.',
    }));
    const joined = joinAnswers(answering(sessionWith(trialAt(0)), 1), { trials: [], skipped });
    expect(joined?.state.phase).toEqual({ kind: 'finished' });
    expect(joined?.state.session.skipped).toEqual(skipped);
  });

  it('are passed over where the image stands elsewhere in the order', () => {
    const other = { ...trialAt(1), imageId: 'z' as ImageId };
    expect(joinAnswers(answering(sessionWith(), 0), { trials: [other], skipped: [] })).toBeNull();
  });
});
