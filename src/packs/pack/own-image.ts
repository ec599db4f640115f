import { sha256 } from '@noble/hashes/sha2.js';
import type { Wnid } from '../../core/classes/class-ids.ts';
import type { ChallengeImage, ImageId } from '../../core/trials/challenge.ts';
import type { ImportedImage } from '../import/import-plan.ts';
import { validationNumber } from '../import/find-truth.ts';
import { withoutMetadata } from './without-metadata.ts';

/** Hexadecimal digits of a hash that make an id: two of a million images share one in 1 of 37 million cases. */
const idLength = 16;

/**
 * A validation image by its number, so that files of other observers find it; any other by a hash of its content, which says nothing of
 * its class.
 */
export function imageId(name: string, content: Uint8Array): ImageId {
  const number = validationNumber(name);
  const id =
    number === null
      ? hex(sha256(content)).slice(0, idLength)
      : `ILSVRC2012_val_${String(number).padStart(8, '0')}`;
  return id as ImageId;
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** @param wnid the truth; where that is what the image was found with, so are the other classes that are right. */
export function ownImage(
  found: ImportedImage,
  id: ImageId,
  wnid: Wnid | null,
  { width, height }: { readonly width: number; readonly height: number },
): Omit<ChallengeImage, 'file'> {
  const wnids = wnid === found.wnid ? found.wnids : null;
  const right = { wnid, ...(wnids && { wnids }) };
  const { condition, use } = found;
  const shown = {
    kind: 'photo',
    ...(condition !== '' && { condition }),
    ...((use === 'check' || use === 'practice') && { use }),
  } as const;
  return { id, width, height, ...right, ...shown, credit: null, madeOf: found.name };
}

interface ReadImage {
  readonly blob: Blob;
  readonly listed: Omit<ChallengeImage, 'file'>;
}

/**
 * Reads an image, to be put into a pack without what it says beside its picture; its id is that of the whole file.
 * @throws ImageUnreadableError saying why; the signal's reason when aborted.
 */
export async function readImage(
  image: ImportedImage,
  wnid: Wnid | null,
  signal: AbortSignal,
): Promise<ReadImage> {
  const bitmap = await image.decode(signal);
  const { width, height } = bitmap;
  bitmap.close();
  const blob = await image.open(signal);
  const bytes = new Uint8Array(await blob.arrayBuffer());
  signal.throwIfAborted();
  const listed = ownImage(image, imageId(image.name, bytes), wnid, { width, height });
  // From memory: the file on the person's disk may change before it is written.
  return { blob: new Blob([withoutMetadata(bytes)], { type: blob.type }), listed };
}
