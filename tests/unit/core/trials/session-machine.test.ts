import { describe, expect, it } from 'vitest';
import type { ImageId } from '#src/core/trials/challenge.ts';
import { advance, donePositions, resumeSession } from '#src/core/trials/session-machine.ts';
import type { Session, SessionEvent, SessionState } from '#src/core/trials/session.ts';
import { emptyRecord, type Confidence } from '#src/core/trials/trial-record.ts';
import { freshSession } from '#tools/sample-session.ts';
import { commit, draftOf, images, prediction, wnid } from './samples.ts';

const begin: SessionEvent = { kind: 'begin' };

/** What comes of events once the person has begun. */
function play(...events: SessionEvent[]): SessionState {
  return events.reduce(advance, begun(freshSession()));
}

function begun(session: Session): SessionState {
  return advance(resumeSession(session, null), begin);
}

const pick = (index: number): SessionEvent => ({ kind: 'pick', wnid: wnid(index), slot: null });
const next: SessionEvent = { kind: 'next' };
const predicted = (first: number): SessionEvent => ({
  kind: 'predicted',
  imageId: 'a' as ImageId,
  prediction: prediction(first),
});

describe('a session', () => {
  it('waits before its first image until the person begins, and nothing else can be done', () => {
    const opening = resumeSession(freshSession(), null);
    expect(opening.phase).toEqual({ kind: 'opening' });
    for (const event of [pick(2), commit(wnid(0)), next]) expect(advance(opening, event)).toBe(opening);
    expect(advance(opening, begin).phase).toMatchObject({ kind: 'answering', draft: { position: 0 } });
  });

  it('starts when the person begins, where that is said, and else when it was opened', () => {
    const opening = resumeSession(freshSession(), null);
    const opened = opening.session.startedAt;
    const at = '2026-11-29T20:00:00.000Z';
    expect(advance(opening, { kind: 'begin', at }).session.startedAt).toBe(at);
    expect(advance(opening, begin).session.startedAt).toBe(opened);
    const later = advance(play(pick(1)), { kind: 'begin', at });
    expect(later.session.startedAt).toBe(opened);
  });

  it('waits no more once it was begun or answered, also after a reload', () => {
    expect(resumeSession(freshSession(), draftOf(0, [])).phase).toMatchObject({ kind: 'answering' });
    const { session } = play(pick(0), commit(wnid(0)));
    expect(resumeSession(session, null).phase).toMatchObject({ kind: 'feedback' });
    expect(advance(play(pick(1)), begin).phase).toMatchObject({ draft: { guesses: [wnid(1)] } });
  });

  it('passes over an image that cannot be shown before the person has begun', () => {
    const skip: SessionEvent = { kind: 'skip', reason: 'It is no image.' };
    const opening = advance(resumeSession(freshSession(), null), skip);
    expect(opening.phase).toEqual({ kind: 'opening' });
    expect(opening.session.skipped).toEqual([{ position: 0, imageId: 'a', reason: 'It is no image.' }]);
    expect(advance(opening, begin).phase).toMatchObject({ kind: 'answering', draft: { position: 1 } });
    const none = images.map(() => skip).reduce(advance, resumeSession(freshSession(), null));
    expect(none.phase).toEqual({ kind: 'finished' });
  });

  it('begins at its first image with nothing picked', () => {
    expect(play().phase).toEqual({
      kind: 'answering',
      draft: { ...draftOf(0, []), time: { response: 0, paused: 0 } },
    });
  });

  it('shows the answer after the commit and keeps it as a trial', () => {
    const { session, phase } = play(pick(0), commit(wnid(0), prediction(0)));
    expect(phase).toMatchObject({
      kind: 'feedback',
      trial: { position: 0, imageId: 'a', guesses: [wnid(0)] },
    });
    expect(session.trials).toHaveLength(1);
    expect(session.trials[0]?.time).toEqual({ response: 12, paused: 3 });
  });

  it.each<readonly [string, readonly SessionEvent[], SessionEvent]>([
    ['another pick after the commit', [pick(0), commit(wnid(0))], pick(1)],
    ['another commit', [pick(0), commit(wnid(0))], commit(wnid(0))],
    ['a prediction before the commit', [pick(0)], predicted(0)],
    [
      'a word of how sure the person is, where none is asked',
      [pick(0)],
      { kind: 'say-sure', confidence: 'sure' },
    ],
    ['taking back an empty answer that was shown', [commit(wnid(0))], { kind: 'take-back' }],
  ])('is left as it is by %s', (_, events, event) => {
    const before = play(...events);
    expect(advance(before, event)).toBe(before);
  });

  it('goes to the next image only when asked', () => {
    expect(play(commit(wnid(0)), next).phase).toMatchObject({ kind: 'answering', draft: { position: 1 } });
    expect(play(next).phase).toMatchObject({ kind: 'answering', draft: { position: 0 } });
  });

  it('learns late what a room reveals, of the answer on screen too', () => {
    const answered = play(pick(0), commit(null));
    const shown: SessionEvent = {
      kind: 'revealed',
      imageId: 'a' as ImageId,
      truth: wnid(0),
      prediction: prediction(3),
    };
    const after = advance(answered, shown);
    expect(after.session.trials[0]).toMatchObject({ truth: wnid(0), prediction: prediction(3) });
    const kept = { truths: [wnid(0), wnid(1)], imageFile: 'fish/a.jpg', condition: 'blur 3' };
    expect(advance(answered, { ...shown, ...kept }).session.trials[0]).toMatchObject(kept);
    expect(after.phase).toEqual({ kind: 'feedback', trial: after.session.trials[0] });
    expect(advance(after, shown)).toBe(after);
    expect(advance(after, { ...shown, truth: null, prediction: null })).toBe(after);
    expect(advance(answered, { ...shown, imageId: 'b' as ImageId })).toBe(answered);
    const assisted = advance(after, { ...shown, isAssisted: true });
    expect(assisted.session.trials[0]?.assistance).toEqual(['answer']);
    expect(advance(assisted, { ...shown, isAssisted: true })).toBe(assisted);
  });

  describe('in a test', () => {
    const start = () => begun({ ...freshSession(), mode: 'test' });
    const answer = (...events: SessionEvent[]) => events.reduce(advance, start());
    const time = { response: 4, paused: 1 };
    const record = { ...emptyRecord, searches: [{ text: 'dog', at: 2 }] };
    const spent: SessionEvent = { kind: 'progress', time, record };
    const back: SessionEvent = { kind: 'take-back' };

    it('makes an empty answer that is taken back the draft that it was, and says so', () => {
      const { session, phase } = answer(commit(wnid(0)), spent, back);
      expect(session.trials).toEqual([]);
      expect(phase).toMatchObject({
        kind: 'answering',
        draft: {
          position: 0,
          guesses: [],
          time: { response: 12, paused: 3 + 5 },
          record: { takenBack: [12] },
        },
      });
    });

    it('keeps what was done for the image after it', () => {
      const { phase } = answer(commit(wnid(0)), pick(1), spent, back, pick(2), commit(wnid(0)));
      expect(phase).toEqual({ kind: 'answering', draft: { ...draftOf(1, [wnid(1)]), time, record } });
    });

    it('takes no answer with a guess back, none whose time ran out, and none before the last', () => {
      for (const before of [
        answer(pick(0), commit(wnid(0))),
        answer({ ...commit(wnid(0)), timedOut: true }),
        answer(commit(wnid(0)), pick(1), commit(wnid(1))),
        answer(commit(wnid(0)), commit(wnid(0)), back),
        answer(commit(wnid(0)), { kind: 'skip', reason: 'It is no image.' }),
      ]) {
        expect(advance(before, back)).toBe(before);
      }
    });

    it('waits before its end where the last answer is empty', () => {
      const first = images.slice(0, -1).flatMap(() => [pick(0), commit(wnid(0))]);
      const closing = answer(...first, commit(wnid(0)));
      expect(closing.phase).toEqual({ kind: 'closing' });
      expect(advance(closing, next).phase).toEqual({ kind: 'finished' });
      expect(advance(closing, back).phase).toMatchObject({
        kind: 'answering',
        draft: { position: images.length - 1 },
      });
      expect(answer(...first, pick(0), commit(wnid(0))).phase).toEqual({ kind: 'finished' });
      expect(resumeSession(closing.session, null).phase).toEqual({ kind: 'finished' });
    });
  });

  it('passes over an image that cannot be shown, and counts it nowhere', () => {
    const { session, phase } = play({ kind: 'skip', reason: 'a.jpg is no image.' });
    expect(session.skipped).toEqual([{ position: 0, imageId: 'a', reason: 'a.jpg is no image.' }]);
    expect(session.trials).toEqual([]);
    expect(phase).toMatchObject({ draft: { position: 1 } });
  });

  it('is finished after its last image, answered or passed over', () => {
    const end = play(commit(wnid(0)), next, { kind: 'skip', reason: 'broken' }, commit(wnid(1)), next);
    expect(end.phase.kind).toBe('finished');
    expect(donePositions(end.session)).toBe(3);
  });

  it('takes a prediction that comes after the commit, once', () => {
    const early = play(commit(wnid(0)));
    const late = advance(early, predicted(1));
    expect(late.session.trials[0]?.prediction?.guesses[0]?.classIndex).toBe(1);
    expect(late.phase).toMatchObject({ trial: { prediction: prediction(1) } });
    expect(advance(late, predicted(2))).toBe(late);
  });

  it('goes on where it stopped, with the half-made answer', () => {
    const { session } = play(commit(wnid(0)));
    const draft = draftOf(1, [wnid(3)]);
    expect(resumeSession(session, draft).phase).toEqual({ kind: 'answering', draft });
  });

  it('drops a draft of an image that has been answered since', () => {
    const { session } = play(commit(wnid(0)));
    const stale = draftOf(0, [wnid(3)]);
    expect(resumeSession(session, stale).phase).toMatchObject({ kind: 'feedback', trial: { position: 0 } });
  });

  it('shows the answer again when the page was reloaded on it, and goes on from there', () => {
    const { session } = play(commit(wnid(0)));
    const back = resumeSession(session, null);
    expect(back.phase).toMatchObject({ kind: 'feedback', trial: { position: 0 } });
    expect(advance(back, next).phase).toMatchObject({ kind: 'answering', draft: { position: 1 } });
  });

  it('remembers what was shown before the commit, in practice only', () => {
    const assist: SessionEvent = { kind: 'assist', assistance: 'answer' };
    const practice = begun({ ...freshSession(), mode: 'practice' });
    const after = [assist, assist, commit(wnid(0))].reduce<SessionState>(advance, practice);
    expect(after.session.trials[0]?.assistance).toEqual(['answer']);
    const challenge = play();
    expect(advance(challenge, assist)).toBe(challenge);
  });

  describe('that asks how sure the person is', () => {
    const say = (confidence: Confidence): SessionEvent => ({ kind: 'say-sure', confidence });
    const asking = (...events: SessionEvent[]) =>
      events.reduce(advance, begun({ ...freshSession(), sure: true }));
    const saidIn = ({ phase }: SessionState) =>
      phase.kind === 'answering' ? (phase.draft.record.confidence ?? null) : null;
    const measured: SessionEvent = {
      kind: 'progress',
      time: { response: 4, paused: 1 },
      record: { ...emptyRecord, searches: [{ text: 'dog', at: 2 }] },
    };

    it('keeps the last word with the answer, beside what was recorded meanwhile', () => {
      const before = asking(pick(0), say('guess'), measured, say('lean'), pick(1));
      expect(before.phase).toMatchObject({
        draft: { record: { confidence: 'lean', searches: [{ at: 2 }] } },
      });
      const { session } = advance(before, commit(wnid(0)));
      expect(session.trials[0]?.record).toEqual({ ...emptyRecord, confidence: 'lean' });
    });

    it('goes on after a reload with the word that was said', () => {
      const { session, phase } = asking(pick(0), say('sure'));
      const draft = phase.kind === 'answering' ? phase.draft : null;
      const back = resumeSession(session, draft);
      expect(saidIn(back)).toBe('sure');
      expect(advance(back, commit(wnid(0))).session.trials[0]?.record.confidence).toBe('sure');
    });

    it('keeps an answer of which nothing was said without a word', () => {
      expect(asking(pick(0), commit(wnid(0))).session.trials[0]?.record).toEqual(emptyRecord);
    });

    it.each<[string, SessionEvent]>([
      ['another class comes first', { kind: 'move', from: 1, to: 0 }],
      ['the first guess is removed', { kind: 'remove', slot: 0 }],
      ['all guesses are taken back', { kind: 'restore', guesses: [] }],
    ])('forgets the word when %s, since it was said of another guess', (_, event) => {
      const said = asking(pick(0), pick(1), say('sure'));
      expect(saidIn(said)).toBe('sure');
      const after = advance(said, event);
      expect(saidIn(after)).toBeNull();
      expect(
        saidIn(advance(after, { ...measured, record: { ...emptyRecord, confidence: 'sure' } })),
      ).toBeNull();
    });

    it('keeps the word when only the later guesses change', () => {
      const said = asking(pick(0), pick(1), pick(2), say('sure'));
      expect(saidIn(advance(said, { kind: 'remove', slot: 1 }))).toBe('sure');
      expect(saidIn(advance(said, { kind: 'move', from: 1, to: 2 }))).toBe('sure');
    });

    it('takes no word for an answer without a guess, nor begins the next image with one', () => {
      const empty = asking(say('sure'));
      expect(saidIn(empty)).toBeNull();
      expect(advance(empty, commit(wnid(0))).session.trials[0]?.record).toEqual(emptyRecord);
      expect(saidIn(asking(pick(0), say('sure'), commit(wnid(0)), next))).toBeNull();
    });
  });

  it('takes guesses back all at once', () => {
    const state = play(pick(0), pick(1), { kind: 'restore', guesses: [wnid(0)] });
    expect(state.phase).toMatchObject({ draft: { guesses: [wnid(0)] } });
  });
});
