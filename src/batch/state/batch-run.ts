import type { BatchOutcome } from '../../core/batches/batch.ts';
import { ImageUnreadableError } from '../../core/trials/image-unreadable-error.ts';
import { whyLeftOut } from '../../core/trials/why-left-out.ts';
import type { BatchPhoto } from '../source/batch-photos.ts';
import type { BatchLanes } from '../../networks/engine/network-lanes.ts';

/**
 * Lets a network answer images, as many at a time as it has use for, so that reading, decoding, resizing and answering
 * overlap; when it begins more lanes, more at a time. What cannot be read is left out.
 *
 * @throws the signal's reason when aborted; whatever is no image's fault.
 */
export async function runBatch(
  images: readonly BatchPhoto[],
  lanes: BatchLanes,
  signal: AbortSignal,
  onOutcome: (outcome: BatchOutcome) => void,
): Promise<void> {
  let next = 0;
  let failed = false;
  const work = async () => {
    try {
      while (!failed) {
        signal.throwIfAborted();
        const image = images[next++];
        if (!image) return;
        const outcome = await outcomeOf(image, lanes, signal);
        signal.throwIfAborted();
        onOutcome(outcome);
        begin();
      }
    } catch (cause) {
      failed = true;
      throw cause;
    }
  };
  const works: Promise<void>[] = [];
  const begin = () => {
    while (works.length < Math.min(lanes.width, images.length)) {
      const one = work();
      // Why it failed is heard below, in its turn.
      one.catch(() => undefined);
      works.push(one);
    }
  };
  begin();
  for (const one of works) await one;
}

async function outcomeOf(image: BatchPhoto, lanes: BatchLanes, signal: AbortSignal): Promise<BatchOutcome> {
  try {
    const bitmap = await image.load(signal);
    try {
      const { guesses, weightsHash, backend } = await lanes.classify(bitmap, signal);
      return { kind: 'answered', image: image.name, truth: image.truth, guesses, weightsHash, backend };
    } finally {
      bitmap.close();
    }
  } catch (cause) {
    if (!(cause instanceof ImageUnreadableError)) throw cause;
    return { kind: 'left-out', image: image.name, reason: whyLeftOut(image.name, cause).reason };
  }
}
