import type { Wnid } from '../../core/classes/class-ids.ts';
import { whyLeftOut } from '../../core/trials/why-left-out.ts';
import type { ImportedImage, Skipped } from '../import/import-plan.ts';
import type { MakeMeter } from './make-meter.ts';
import { readImage } from './own-image.ts';
import type { PackContents } from './pack-contents.ts';
import { PackError } from './pack-error.ts';

/** A pack with photos at its end that it had not, and those that were left out. */
interface ExtendedPack {
  readonly contents: PackContents;
  readonly added: number;
  readonly skipped: readonly Skipped[];
}

/**
 * Puts photos at the end of a pack; one that is in it already is left out.
 * @param images a few: all are in memory until the pack is written.
 * @throws PackError when none of them could be added; the signal's reason when aborted.
 */
export async function extendPack(
  pack: PackContents,
  images: readonly ImportedImage[],
  truthOf: (image: ImportedImage) => Wnid | null,
  signal: AbortSignal,
  meter: MakeMeter,
): Promise<ExtendedPack> {
  const { challenge } = pack;
  if (!challenge) throw new PackError('This pack has no challenge to which photos could be added.');
  const known = new Set(challenge.images.map(({ id }) => id));
  const blobs = new Map<string, Blob>();
  const listed = [...challenge.images];
  const skipped: Skipped[] = [];
  for (const image of images) {
    try {
      const { blob, listed: one } = await readImage(image, truthOf(image), signal);
      meter.add(blob.size);
      if (known.has(one.id)) {
        skipped.push({ name: image.name, reason: 'is in this pack already' });
        continue;
      }
      known.add(one.id);
      blobs.set(one.id, blob);
      listed.push({ ...one, file: '' });
    } catch (cause) {
      signal.throwIfAborted();
      skipped.push({ name: image.name, reason: whyLeftOut(image.name, cause).reason });
    }
  }
  if (blobs.size === 0) {
    const [first] = skipped;
    throw new PackError(`No photo could be added.${first ? ` ${first.name} ${first.reason}.` : ''}`);
  }
  const contents: PackContents = {
    manifest: pack.manifest,
    predictions: pack.predictions,
    challenge: { ...challenge, images: listed },
    openImage: async (image, opening) => blobs.get(image.id) ?? pack.openImage(image, opening),
    openStrip: (wnid, opening) => pack.openStrip(wnid, opening),
  };
  return { contents, added: blobs.size, skipped };
}
