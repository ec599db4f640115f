import type { ClassIndex, Wnid } from '../../../src/domain/classes/class-ids.ts';
import type { ChallengeId, ImageId } from '../../../src/domain/trials/challenge.ts';
import type { Prediction } from '../../../src/domain/trials/prediction.ts';
import { newSession } from '../../../src/domain/trials/session-machine.ts';
import type { Session, SessionId } from '../../../src/domain/trials/session.ts';

export const wnids = ['n01440764', 'n01443537', 'n01484850', 'n01491361', 'n01494475', 'n01496331'] as Wnid[];

export function wnid(index: number): Wnid {
  const found = wnids[index];
  if (!found) throw new RangeError(`There is no sample wnid ${String(index)}.`);
  return found;
}

export const images = ['a', 'b', 'c'] as ImageId[];

/** A session of three images in which nothing has been answered. */
export function freshSession(order: readonly ImageId[] = images): Session {
  return newSession({
    id: 's1' as SessionId,
    challengeId: 'default' as ChallengeId,
    seed: 7,
    startedAt: '2026-11-24T10:00:00.000Z',
    order,
  });
}

/** A prediction whose first guess has this class index. */
export function prediction(first: number): Prediction {
  return {
    network: 'efficientnet-lite0',
    weightsHash: 'abc',
    backend: 'wasm',
    guesses: [0, 1, 2, 3, 4].map((place) => ({
      classIndex: ((first + place) % 1000) as ClassIndex,
      probability: 0.5 / 2 ** place,
    })),
    milliseconds: 30,
  };
}

/** The event that commits the present image. */
export function commit(truth: Wnid, answer: Prediction | null = null) {
  const time = { response: 12, paused: 3 };
  return { kind: 'commit', truth, time, committedAt: '2026-11-24T10:01:00.000Z', prediction: answer } as const;
}
