import type { Wnid } from '../../core/classes/class-ids.ts';
import { challengeText } from '../../files/challenge-format.ts';
import { packFile, packText, type PackStrip } from '../../files/pack-format.ts';
import { imagesOf, type ChallengeImage } from '../../core/trials/challenge.ts';
import { endingOf } from './image-endings.ts';
import type { PackContents } from './pack-contents.ts';
import type { ZipFile } from './zip-writer.ts';

/** How much of a pack has been gone through. */
type PackProgress = (bytes: number) => void;

/** Where an image of a pack lies in it: its name says nothing of its class. */
export function imagePath(id: string, type: string): string {
  return `images/${id}.${endingOf(type)}`;
}

/** Where the strip of a class lies in a pack. */
export function stripPath(wnid: Wnid, type: string): string {
  return `examples/${wnid}.${endingOf(type)}`;
}

/** How many images of a pack can be asked, and of how many classes they are. */
export function countImages(images: readonly ChallengeImage[]): {
  readonly images: number;
  readonly classes: number;
} {
  const asked = imagesOf(images, {});
  return { images: asked.length, classes: new Set(asked.flatMap(({ wnid }) => wnid ?? [])).size };
}

/** A text file of a pack. */
export function textFile(name: string, text: string): ZipFile {
  return { name, blob: new Blob([text], { type: 'application/json' }) };
}

/**
 * The files of a pack as Hit5 writes it: images named by their ids, what lists them at the end.
 *
 * @throws ArchiveError or PackError when a file of the pack is damaged or no image; the signal's reason when aborted.
 */
export async function* packEntries(
  contents: PackContents,
  signal: AbortSignal,
  onProgress: PackProgress,
): AsyncGenerator<ZipFile> {
  const { manifest, challenge, predictions } = contents;
  let done = 0;
  const passed = (blob: Blob) => {
    done += blob.size;
    onProgress(done);
  };
  const images: ChallengeImage[] = [];
  for (const image of challenge?.images ?? []) {
    const blob = await contents.openImage(image, signal);
    const file = imagePath(image.id, blob.type);
    images.push({ ...image, file });
    yield { name: file, blob };
    passed(blob);
  }
  const examples = new Map<Wnid, PackStrip>();
  for (const [wnid, strip] of manifest.examples) {
    const blob = await contents.openStrip(wnid, signal);
    const file = stripPath(wnid, blob.type);
    examples.set(wnid, { ...strip, file });
    yield { name: file, blob };
    passed(blob);
  }
  if (predictions !== null) yield textFile('predictions.json', predictions);
  if (challenge) yield textFile('challenge.json', challengeText({ ...challenge, images }));
  yield textFile(packFile, packText({ ...manifest, examples }));
}
