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
  Trial,
} from './session.ts';
import { emptyRecord, type Confidence, type TrialRecord } from './trial-record.ts';

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
 * Goes on with a session as it lies on disk: before the first image as long as the person has begun none, at the first
 * image without an answer when that one has been begun (it has a draft), else at the answer that was shown last, so that
 * a reload hides no feedback.
 */
export function resumeSession(session: Session, draft: Draft | null): SessionState {
  const position = donePositions(session);
  const last = session.trials.at(-1);
  if (!last && !draft && position < session.order.length) return { session, phase: { kind: 'opening' } };
  const feedback = session.mode !== 'test' && draft?.position !== position && position < session.order.length;
  if (feedback && last?.position === position - 1)
    return { session, phase: { kind: 'feedback', trial: last } };
  return { session, phase: phaseAt(session, draft) };
}

/**
 * The empty answer that can still be taken back: the last one in a test, until the next is given; null for none. That
 * of an image whose time ran out stays.
 */
export function takeableAnswer({ session, phase }: SessionState): Trial | null {
  const last = session.trials.at(-1);
  if (session.mode !== 'test' || !last || last.guesses.length > 0 || last.timedOut) return null;
  if (last.position !== donePositions(session) - 1 || phase.kind === 'finished') return null;
  // One that was given and taken back was the next.
  const givenBefore = phase.kind === 'answering' && phase.draft.record.takenBack !== undefined;
  return givenBefore ? null : last;
}

/** The state at the first image without an answer, as it comes on screen. */
function nextImage(session: Session, draft: Draft | null = null): SessionState {
  return { session, phase: phaseAt(session, draft) };
}

/**
 * The next state of a session. Events that do not fit the phase (a pick after the commit, say) change nothing,
 * so that a key pressed twice does no harm.
 */
export function advance(state: SessionState, event: SessionEvent): SessionState {
  if (event.kind === 'predicted' || event.kind === 'revealed') return addLate(state, event);
  const { phase } = state;
  switch (phase.kind) {
    case 'opening':
      return open(state, event);
    case 'answering':
      return answer(state, phase.draft, event);
    case 'feedback':
      return event.kind === 'next' ? nextImage(state.session) : state;
    case 'closing':
      if (event.kind === 'take-back') return takeBack(state, null);
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

type LateEvent = Extract<SessionEvent, { kind: 'predicted' | 'revealed' }>;
type RevealEvent = Extract<SessionEvent, { kind: 'revealed' }>;
type AnswerEvent = Exclude<SessionEvent, LateEvent>;

function answer(state: SessionState, draft: Draft, event: AnswerEvent): SessionState {
  const change = (part: Partial<Draft>): SessionState => ({
    ...state,
    phase: { kind: 'answering', draft: { ...draft, ...part } },
  });
  const withGuesses = (guesses: Draft['guesses']) =>
    guesses === draft.guesses ? state : change({ guesses, record: recordFor(draft, guesses) });
  switch (event.kind) {
    case 'pick':
      return withGuesses(pickGuess(draft.guesses, event.wnid, event.slot));
    case 'remove':
      return withGuesses(removeGuess(draft.guesses, event.slot));
    case 'move':
      return withGuesses(moveGuess(draft.guesses, event.from, event.to));
    case 'restore':
      return withGuesses(event.guesses);
    case 'say-sure':
      if (!state.session.sure || draft.guesses.length === 0) return state;
      return change({ record: { ...draft.record, confidence: event.confidence } });
    case 'assist':
      return assist(state, draft, event.assistance, change);
    case 'progress':
      return change({ time: event.time, record: withConfidence(event.record, draft.record.confidence) });
    case 'commit':
      return commit(state.session, draft, event);
    case 'take-back':
      return takeBack(state, draft);
    case 'skip':
      return nextImage(skipped(state.session, event.reason), draft.later);
    case 'begin':
    case 'next':
      return state;
  }
}

/** The person begins; until then only an image that cannot be shown is passed over. */
function open(state: SessionState, event: AnswerEvent): SessionState {
  if (event.kind === 'begin') {
    const { at: startedAt = state.session.startedAt } = event;
    return nextImage({ ...state.session, startedAt });
  }
  return event.kind === 'skip' ? resumeSession(skipped(state.session, event.reason), null) : state;
}

/** The draft's record once these are the guesses: what was said of another first guess goes. */
function recordFor({ guesses, record }: Draft, after: Draft['guesses']): TrialRecord {
  return guesses[0] === after[0] ? record : withConfidence(record, undefined);
}

/** A record with what the person says of the first guess, which the draft knows and no recorder. */
function withConfidence(record: TrialRecord, confidence: Confidence | undefined): TrialRecord {
  const { confidence: _, ...rest } = record;
  return confidence === undefined ? rest : { ...rest, confidence };
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
  const { position, guesses, assistance, later = null } = draft;
  const record = withConfidence(event.record, draft.record.confidence);
  const trial = { position, imageId: imageAt(session, position), guesses, assistance, ...answer, record };
  const after = { ...session, trials: [...session.trials, trial] };
  if (session.mode !== 'test') return { session: after, phase: { kind: 'feedback', trial } };
  const next = nextImage(after, later);
  const closing: SessionState = { session: after, phase: { kind: 'closing' } };
  return next.phase.kind === 'finished' && takeableAnswer(closing) ? closing : next;
}

/**
 * The empty answer becomes the draft that it was; the time spent on the image after it is time away from this one.
 *
 * @param later the answer to the image after it, as far as it was made.
 */
function takeBack(state: SessionState, later: Draft | null): SessionState {
  const trial = takeableAnswer(state);
  if (!trial) return state;
  const { position, guesses, assistance, time, record } = trial;
  const away = later ? later.time.response + later.time.paused : 0;
  const draft: Draft = {
    position,
    guesses,
    assistance,
    time: { response: time.response, paused: time.paused + away },
    record: { ...record, takenBack: [...(record.takenBack ?? []), time.response] },
    ...(later && { later }),
  };
  const trials = state.session.trials.filter((one) => one !== trial);
  return { session: { ...state.session, trials }, phase: { kind: 'answering', draft } };
}

/** The session without the first image that is not behind the person. */
function skipped(session: Session, reason: string): Session {
  const position = donePositions(session);
  const image = { position, imageId: imageAt(session, position), reason };
  return { ...session, skipped: [...session.skipped, image] };
}

/** The answer to an image with what was not known when it was given. */
function addLate(state: SessionState, event: LateEvent): SessionState {
  const { session, phase } = state;
  const late = session.trials.find(({ imageId }) => imageId === event.imageId);
  if (!late) return state;
  const prediction = late.prediction ?? event.prediction;
  const {
    kind: _,
    prediction: __,
    isAssisted = false,
    truth,
    ...known
  }: RevealEvent = event.kind === 'revealed' ? event : { ...event, kind: 'revealed', truth: null };
  const isNews = isAssisted && !late.assistance.includes('answer');
  const isKnown = truth === null || truth === late.truth;
  if (prediction === late.prediction && isKnown && !isNews) return state;
  const assistance: Trial['assistance'] = isNews ? [...late.assistance, 'answer'] : late.assistance;
  const trial = { ...late, ...known, truth: truth ?? late.truth, prediction, assistance };
  return {
    session: { ...session, trials: session.trials.map((one) => (one === late ? trial : one)) },
    phase: phase.kind === 'feedback' && phase.trial === late ? { kind: 'feedback', trial } : phase,
  };
}

/** @throws RangeError when the session has no image there. */
function imageAt(session: Session, position: number): ImageId {
  const image = session.order[position];
  if (image === undefined) throw new RangeError(`The session has no image at place ${position}.`);
  return image;
}
