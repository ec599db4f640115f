import type { ClassIndex } from '../src/core/classes/class-ids.ts';
import type { ChallengeId, ImageId } from '../src/core/trials/challenge.ts';
import type { Prediction } from '../src/core/trials/prediction.ts';
import { newSession } from '../src/core/trials/session-machine.ts';
import { plainRequest } from '../src/core/trials/session-request.ts';
import type { Session, SessionId, Trial } from '../src/core/trials/session.ts';
import { emptyRecord } from '../src/core/trials/trial-record.ts';

/** A session of tests and tools: they say what matters to them; without that, nothing of its three images was answered. */
export function freshSession(part: Partial<Session> = {}): Session {
  const plan = {
    ...plainRequest,
    id: 's1' as SessionId,
    person: 'ada',
    challengeId: 'default' as ChallengeId,
    seed: 7,
    startedAt: '2026-11-24T10:00:00.000Z',
    order: ['a', 'b', 'c'] as ImageId[],
  };
  return { ...newSession(plan), ...part };
}

/** A trial of tests and tools: they say what matters to them, and of all else nothing is known. */
export function sampleTrial({
  position,
  imageId,
  ...part
}: Pick<Trial, 'position' | 'imageId'> & Partial<Trial>): Trial {
  return {
    // Files have a trial's fields in this order.
    position,
    imageId,
    truth: null,
    guesses: [],
    time: { response: 12, paused: 0 },
    committedAt: '2026-11-24T10:01:00.000Z',
    timedOut: false,
    assistance: [],
    offered: null,
    record: emptyRecord,
    prediction: null,
    ...part,
  };
}

/**
 * What a network said of a photo.
 *
 * @param classes the likeliest, surest first.
 * @param probability of the first, default 0.5; each further one has half of that before.
 */
export function samplePrediction(
  classes: readonly number[],
  { probability = 0.5, ...part }: Partial<Prediction> & { readonly probability?: number } = {},
): Prediction {
  return {
    network: 'efficientnet-lite0',
    weightsHash: 'abc',
    backend: 'wasm',
    guesses: classes.map((classIndex, place) => ({
      classIndex: classIndex as ClassIndex,
      probability: probability / 2 ** place,
    })),
    milliseconds: 30,
    ...part,
  };
}
