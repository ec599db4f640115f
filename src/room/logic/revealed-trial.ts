import type { Reveal } from '../../core/room/room.ts';
import type { ImageId } from '../../core/trials/challenge.ts';
import type { Phase, Session, Trial } from '../../core/trials/session.ts';
import { emptyRecord } from '../../core/trials/trial-record.ts';

/** A photo that a whole class is shown, as one of its members sees it. */
export interface RevealedTrial {
  readonly trial: Trial;
  readonly isAnswered: boolean;
}

/** A member's answer to a photo, or none, with what may be shown of it; null before that has come. */
export function revealedTrial(
  imageId: ImageId,
  { trials, order }: Session,
  reveals: readonly Reveal[],
): RevealedTrial | null {
  const reveal = reveals.find((one) => one.imageId === imageId);
  if (!reveal) return null;
  const { truth, truths, imageFile, condition, predictions } = reveal;
  const known = {
    truth,
    ...(truths && { truths }),
    ...(imageFile !== undefined && { imageFile }),
    ...(condition !== undefined && { condition }),
    prediction: predictions[0] ?? null,
  };
  const own = trials.find((one) => one.imageId === imageId);
  if (own) return { trial: { ...own, ...known }, isAnswered: true };
  const trial: Trial = {
    position: order.indexOf(imageId),
    imageId,
    guesses: [],
    time: { response: 0, paused: 0 },
    committedAt: '',
    timedOut: false,
    assistance: [],
    offered: null,
    record: emptyRecord,
    ...known,
  };
  return { trial, isAnswered: false };
}

/** What may be shown of the photo that is face to face; undefined where none is, or nothing has come. */
export function revealOf(
  reveals: readonly Reveal[],
  phase: Phase,
  told: RevealedTrial | null,
): Reveal | undefined {
  const trial = told?.trial ?? (phase.kind === 'feedback' ? phase.trial : null);
  return reveals.find(({ imageId }) => imageId === trial?.imageId);
}
