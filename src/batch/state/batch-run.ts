import type { BatchOutcome } from '../../core/batches/batch.ts';
import { whyLeftOut } from '../../core/message-of.ts';
import { ImageUnreadableError } from '../../core/trials/challenge.ts';
import type { BatchPhoto } from '../source/batch-photos.ts';
import type { BatchPool } from '../../networks/engine/worker-pool.ts';

/**
 * Lets a network answer images, as many at a time as it has use for, so that reading, decoding, resizing and answering
 * overlap; when it begins more lanes, more at a time. What cannot be read is left out.
 *
 * @param all whether all 1000 probabilities are kept.
 * @throws at once, whatever the other lanes do: the signal's reason when aborted; whatever is no image's fault. Nothing
 * is told after that.
 */
export function runBatch(
  images: readonly BatchPhoto[],
  lanes: BatchPool,
  signal: AbortSignal,
  onOutcome: (outcome: BatchOutcome) => void,
  all = false,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let next = 0;
    let begun = 0;
    let ended = 0;
    let failed = false;
    const work = async () => {
      while (!failed) {
        signal.throwIfAborted();
        const image = images[next++];
        if (!image) return;
        const outcome = await outcomeOf(image, lanes, signal, all);
        signal.throwIfAborted();
        if (failed) return;
        onOutcome(outcome);
        begin();
      }
    };
    const begin = () => {
      while (begun < Math.min(lanes.width, images.length)) {
        begun += 1;
        work().then(
          () => {
            ended += 1;
            if (ended === begun) resolve();
          },
          (cause: unknown) => {
            failed = true;
            reject(cause as Error);
          },
        );
      }
    };
    begin();
    if (images.length === 0) resolve();
  });
}

async function outcomeOf(
  image: BatchPhoto,
  lanes: BatchPool,
  signal: AbortSignal,
  all: boolean,
): Promise<BatchOutcome> {
  try {
    const bitmap = await image.load(signal);
    try {
      const { name, truth, truths, condition } = image;
      const { guesses, weightsHash, backend, probabilities } = await lanes.classify(bitmap, signal, all);
      const answer = { image: name, truth, truths, condition, guesses, weightsHash, backend };
      return { kind: 'answered', ...answer, ...(probabilities && { probabilities }) };
    } finally {
      bitmap.close();
    }
  } catch (cause) {
    if (!(cause instanceof ImageUnreadableError)) throw cause;
    return { kind: 'left-out', image: image.name, reason: whyLeftOut(image.name, cause).reason };
  }
}
