import type { Batch, BatchOutcome } from '#src/core/batches/batch.ts';
import type { ClassIndex, Wnid } from '#src/core/classes/class-ids.ts';
import type { ChallengeId } from '#src/core/trials/challenge.ts';

/** A batch over a challenge of so many images. */
export function batchOf(total: number): Batch {
  return {
    network: 'efficientnet-lite0',
    networkName: 'EfficientNet-Lite0',
    source: { kind: 'challenge', challenge: 'default' as ChallengeId, title: 'Default challenge' },
    total,
    skipped: [],
  };
}

/** An image that was answered with class 0 first. */
export function answered(
  image: string,
  truth: Wnid | null = null,
): Extract<BatchOutcome, { kind: 'answered' }> {
  const guesses = [0.5, 0.2, 0.1, 0.05, 0.01].map((probability, index) => ({
    classIndex: index as ClassIndex,
    probability,
  }));
  return { kind: 'answered', image, truth, guesses, weightsHash: 'a'.repeat(64), backend: 'wasm' };
}

/** An image that could not be answered. */
export function leftOut(image: string): BatchOutcome {
  return { kind: 'left-out', image, reason: 'is empty' };
}
