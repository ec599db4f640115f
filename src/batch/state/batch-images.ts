import type { Batch } from '../../core/batches/batch.ts';
import { counted } from '../../core/text/counted.ts';
import { imagesOf, type ChallengeId } from '../../core/trials/challenge.ts';
import type { LibraryStore } from '../../packs/state/library-store.ts';
import type { FoundPhotos } from '../source/batch-photos.ts';
import type { LookedThrough } from '../../core/batches/batch-state.ts';

/** Finds the images of a batch, or finds them again. */
export type FindImages = (
  abort: AbortSignal,
  onProgress: (looked: LookedThrough) => void,
) => Promise<FoundPhotos>;

/**
 * The images of a challenge that can be asked, for a batch.
 *
 * @throws Error with a message for a person when there is no such challenge; the signal's reason when aborted.
 */
export async function challengeImages(
  library: LibraryStore,
  id: ChallengeId,
  abort: AbortSignal,
): Promise<FoundPhotos> {
  const opened = await library.open(id);
  abort.throwIfAborted();
  if (!opened) throw new Error('That challenge is not in this browser any more.');
  const images = imagesOf(opened.challenge.images, {}).map((image) => ({
    name: image.id,
    truth: image.wnid,
    truths: image.wnids,
    condition: image.condition,
    load: (loading: AbortSignal) => opened.images.load(image, loading),
  }));
  return { label: opened.challenge.title, images, skipped: [], handles: [] };
}

/** @throws Error with a message for a person when these are not the images that a batch began with. */
export function requireSameImages(
  { source, total }: Batch,
  done: Iterable<string>,
  { label, images }: FoundPhotos,
): void {
  const names = new Set(images.map(({ name }) => name));
  const missing = [...done].some((name) => !names.has(name));
  if (images.length === total && !missing) return;
  const before = source.kind === 'files' ? source.label : source.title;
  throw new Error(
    `These are not the images that the batch began with: ${before} had ${counted(total, 'image')}, ` +
      `${label} has ${counted(images.length, 'image')}${missing ? ' with other names' : ''}. ` +
      'Choose the same ones, or discard the batch.',
  );
}
