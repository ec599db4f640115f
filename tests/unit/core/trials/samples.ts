import type { Wnid } from '#src/core/classes/class-ids.ts';
import type { ImageId } from '#src/core/trials/challenge.ts';
import type { Prediction } from '#src/core/trials/prediction.ts';
import type { Draft, SessionEvent, Trial } from '#src/core/trials/session.ts';
import { emptyRecord } from '#src/core/trials/trial-record.ts';
import { freshSession, samplePrediction, sampleTrial } from '#tools/sample-session.ts';

export const wnids = ['n01440764', 'n01443537', 'n01484850', 'n01491361', 'n01494475', 'n01496331'] as Wnid[];

export function wnid(index: number): Wnid {
  const found = wnids[index];
  if (!found) throw new RangeError(`There is no sample wnid ${index}.`);
  return found;
}

/** Those of `freshSession`. */
export const images = freshSession().order;

/** A prediction whose first guess has this class index. */
export function prediction(first: number): Prediction {
  return samplePrediction([0, 1, 2, 3, 4].map((place) => (first + place) % 1000));
}

/** An answer of which nothing is known but its class. */
export function answerTo(
  position: number,
  imageId: ImageId,
  truth: Wnid | null,
  guesses: readonly Wnid[],
): Trial {
  return sampleTrial({ position, imageId, truth, guesses, time: { response: 12, paused: 3 } });
}

/** The unfinished answer to an image. */
export function draftOf(position: number, guesses: readonly Wnid[]): Draft {
  return { position, guesses, time: { response: 4.5, paused: 1 }, assistance: [], record: emptyRecord };
}

/** The event that commits the present image. */
export function commit(
  truth: Wnid | null,
  answer: Prediction | null = null,
): SessionEvent & { readonly kind: 'commit' } {
  return {
    kind: 'commit',
    truth,
    time: { response: 12, paused: 3 },
    record: emptyRecord,
    committedAt: '2026-11-24T10:01:00.000Z',
    timedOut: false,
    offered: null,
    prediction: answer,
  };
}
