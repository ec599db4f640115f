import { donePositions, freshDraft, resumeSession } from './session-machine.ts';
import type { Session, SessionState, SkippedImage, Trial } from './session.ts';

/** What was answered or passed over elsewhere, and what the session is with it. */
export interface JoinedAnswers {
  readonly state: SessionState;
  /** Those that were not here yet. */
  readonly trials: readonly Trial[];
  readonly skipped: readonly SkippedImage[];
}

/**
 * Adds to a session what its person answered on another device, or what their class went on from; null where nothing of
 * it is new. An image that is answered here stays as it is. What is shown stays too, unless it was answered elsewhere.
 */
export function joinAnswers(
  { session, phase }: SessionState,
  given: Pick<Session, 'trials' | 'skipped'>,
): JoinedAnswers | null {
  const done = new Set([...session.trials, ...session.skipped].map(({ position }) => position));
  const isNew = ({ position, imageId }: SkippedImage | Trial) =>
    !done.has(position) && session.order[position] === imageId;
  const trials = given.trials.filter(isNew);
  const skipped = given.skipped.filter(isNew);
  if (trials.length + skipped.length === 0) return null;
  const merged: Session = {
    ...session,
    trials: inOrder([...session.trials, ...trials]),
    skipped: inOrder([...session.skipped, ...skipped]),
  };
  if (phase.kind !== 'answering') return { state: { session: merged, phase }, trials, skipped };
  const isDone = phase.draft.position !== donePositions(merged);
  const draft = isDone ? freshDraft(donePositions(merged)) : phase.draft;
  return { state: resumeSession(merged, draft), trials, skipped };
}

function inOrder<Placed extends { readonly position: number }>(all: readonly Placed[]): readonly Placed[] {
  return all.toSorted((one, other) => one.position - other.position);
}
