import type { ImageId } from './challenge.ts';
import { moveGuess, pickGuess, removeGuess } from './guesses.ts';
import type {
  Assistance,
  Draft,
  Phase,
  Session,
  SessionEvent,
  SessionOutline,
  SessionPlan,
  SessionRow,
  SessionState,
} from './session.ts';
import { emptyRecord } from './trial-record.ts';

/** A session in which nothing has been answered. */
export function newSession(plan: SessionPlan): Session {
  return { ...plan, archived: false, trials: [], skipped: [] };
}

/** A session without what its trials are or come to, as it is kept. */
export function withoutTrials(session: SessionRow): SessionRow {
  const { trials: _, tally: __, ...row } = session as Session & SessionOutline;
  return row;
}

/** The answer to an image that has just come. */
export function freshDraft(position: number): Draft {
  return { position, guesses: [], time: { response: 0, paused: 0 }, assistance: [], record: emptyRecord };
}

/** How many images are behind the person: answered or skipped. */
export function donePositions(session: Session | SessionOutline): number {
  const { length } = 'tally' in session ? session.tally.positions : session.trials;
  return length + session.skipped.length;
}

/**
 * Goes on with a session as it lies on disk: at the first image without an answer when that one has been begun (it has
 * a draft), else at the answer that was shown last, so that a reload hides no feedback.
 */
export function resumeSession(session: Session, draft: Draft | null): SessionState {
  const position = donePositions(session);
  const last = session.trials.at(-1);
  const feedback = session.mode !== 'test' && draft?.position !== position && position < session.order.length;
  if (feedback && last?.position === position - 1)
    return { session, phase: { kind: 'feedback', trial: last } };
  return { session, phase: phaseAt(session, draft) };
}

/** The state at the first image without an answer, as it comes on screen. */
function nextImage(session: Session): SessionState {
  return { session, phase: phaseAt(session, null) };
}

/**
 * The next state of a session. Events that do not fit the phase (a pick after the commit, say) change nothing,
 * so that a key pressed twice does no harm.
 */
export function advance(state: SessionState, event: SessionEvent): SessionState {
  if (event.kind === 'predicted') return addPrediction(state, event);
  const { phase } = state;
  switch (phase.kind) {
    case 'answering':
      return answer(state, phase.draft, event);
    case 'feedback':
      return event.kind === 'next' ? nextImage(state.session) : state;
    case 'finished':
      return state;
  }
}

function phaseAt(session: Session, draft: Draft | null): Phase {
  const position = donePositions(session);
  if (position >= session.order.length) return { kind: 'finished' };
  if (draft?.position === position) return { kind: 'answering', draft };
  return { kind: 'answering', draft: freshDraft(position) };
}

type AnswerEvent = Exclude<SessionEvent, { kind: 'predicted' }>;

function answer(state: SessionState, draft: Draft, event: AnswerEvent): SessionState {
  const change = (part: Partial<Draft>): SessionState => ({
    ...state,
    phase: { kind: 'answering', draft: { ...draft, ...part } },
  });
  const withGuesses = (guesses: Draft['guesses']) =>
    guesses === draft.guesses ? state : change({ guesses });
  switch (event.kind) {
    case 'pick':
      return withGuesses(pickGuess(draft.guesses, event.wnid, event.slot));
    case 'unpick':
      return withGuesses(removeGuess(draft.guesses, draft.guesses.indexOf(event.wnid)));
    case 'remove':
      return withGuesses(removeGuess(draft.guesses, event.slot));
    case 'move':
      return withGuesses(moveGuess(draft.guesses, event.from, event.to));
    case 'restore':
      return withGuesses(event.guesses);
    case 'assist':
      return assist(state, draft, event.assistance, change);
    case 'progress':
      return change({ time: event.time, record: event.record });
    case 'commit':
      return commit(state.session, draft, event);
    case 'skip':
      return skip(state.session, draft, event.reason);
    case 'next':
      return state;
  }
}

/** Answer and prediction are shown before the commit in practice only, and what was shown is remembered. */
function assist(
  state: SessionState,
  draft: Draft,
  assistance: Assistance,
  change: (part: Partial<Draft>) => SessionState,
): SessionState {
  if (state.session.mode !== 'practice' || draft.assistance.includes(assistance)) return state;
  return change({ assistance: [...draft.assistance, assistance] });
}

function commit(session: Session, draft: Draft, event: SessionEvent & { kind: 'commit' }): SessionState {
  const { kind: _, ...answer } = event;
  const { position, guesses, assistance } = draft;
  const trial = { position, imageId: imageAt(session, position), guesses, assistance, ...answer };
  const after = { ...session, trials: [...session.trials, trial] };
  if (session.mode === 'test') return nextImage(after);
  return { session: after, phase: { kind: 'feedback', trial } };
}

function skip(session: Session, draft: Draft, reason: string): SessionState {
  const { position } = draft;
  const image = { position, imageId: imageAt(session, position), reason };
  return nextImage({ ...session, skipped: [...session.skipped, image] });
}

function addPrediction(state: SessionState, event: SessionEvent & { kind: 'predicted' }): SessionState {
  const { session, phase } = state;
  const late = session.trials.find((trial) => trial.imageId === event.imageId && trial.prediction === null);
  if (!late) return state;
  const trial = { ...late, prediction: event.prediction };
  return {
    session: { ...session, trials: session.trials.map((one) => (one === late ? trial : one)) },
    phase: phase.kind === 'feedback' && phase.trial === late ? { kind: 'feedback', trial } : phase,
  };
}

/** @throws RangeError when the session has no image there. */
export function imageAt(session: Session, position: number): ImageId {
  const image = session.order[position];
  if (image === undefined) throw new RangeError(`The session has no image at place ${String(position)}.`);
  return image;
}
