import { donePositions, freshDraft, resumeSession } from '../../core/trials/session-machine.ts';
import type { Session, SessionState, SkippedImage, Trial } from '../../core/trials/session.ts';

interface JoinedAnswers {
  readonly state: SessionState;
  /** Those that are new here. Such an answer takes the place of an image that was passed over here. */
  readonly trials: readonly Trial[];
  readonly skipped: readonly SkippedImage[];
}

/** Adds to a session what its person answered on another device, or what their class went on from; null where nothing of it is new. */
export function joinAnswers(
  { session, phase }: SessionState,
  given: Pick<Session, 'trials' | 'skipped'>,
): JoinedAnswers | null {
  const answered = new Set(session.trials.map(({ position }) => position));
  const passed = new Set(session.skipped.map(({ position }) => position));
  const isOpen = ({ position, imageId }: SkippedImage | Trial) =>
    !answered.has(position) && session.order[position] === imageId;
  const trials = given.trials.filter(isOpen);
  const skipped = given.skipped.filter((image) => isOpen(image) && !passed.has(image.position));
  if (trials.length + skipped.length === 0) return null;
  const now = new Set(trials.map(({ position }) => position));
  const kept = session.skipped.filter(({ position }) => !now.has(position));
  const merged: Session = {
    ...session,
    trials: inOrder([...session.trials, ...trials]),
    skipped: inOrder([...kept, ...skipped]),
  };
  if (phase.kind === 'opening' && merged.trials.length === 0) {
    return { state: resumeSession(merged, null), trials, skipped };
  }
  if (phase.kind !== 'answering' && phase.kind !== 'opening') {
    return { state: { session: merged, phase }, trials, skipped };
  }
  const isHere = phase.kind === 'answering' && phase.draft.position === donePositions(merged);
  const draft = isHere ? phase.draft : freshDraft(donePositions(merged));
  return { state: resumeSession(merged, draft), trials, skipped };
}

function inOrder<Placed extends { readonly position: number }>(all: readonly Placed[]): readonly Placed[] {
  return all.toSorted((one, other) => one.position - other.position);
}
