import { packFile, packText, type PackStrip } from '../../files/pack-format.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import { ArchiveError } from '../archives/archive-error.ts';
import { readZipEntry } from '../archives/zip-content.ts';
import { zipEntries } from '../archives/zip-entries.ts';
import type { ImportInput } from '../import/import-plan.ts';
import { PackError, type PackContents } from './pack-contents.ts';
import type { Wnid } from '../../core/classes/class-ids.ts';
import { challengeText } from '../../files/challenge-format.ts';
import { imagesOf, type ChallengeImage } from '../../core/trials/challenge.ts';
import { endingOf } from './image-endings.ts';
import type { ZipFile } from './zip-writer.ts';

/** The files of a pack before it is kept, by their paths within it; none is read before it is opened. */
export type PackFiles = ReadonlyMap<string, PackPart>;

export interface PackPart {
  /** In bytes, unpacked. */
  readonly size: number;
  /** @throws ArchiveError when it is damaged; the signal's reason when aborted. */
  open(signal: AbortSignal): Promise<Blob>;
}

/** Whether these look like a pack: one zip or folder that holds a `hit5-pack.json`. */
export function holdsPackFile(inputs: readonly ImportInput[]): boolean {
  return inputs.some(({ path }) => path === packFile || path.endsWith(`/${packFile}`));
}

/**
 * The files of a pack that is a zip; a folder around them is looked through.
 * @throws ArchiveError when the zip is damaged, or a file in it must not be opened; PackError when it is a zip, but no pack.
 */
export async function filesOfZip(zip: Blob, name: string, signal: AbortSignal): Promise<PackFiles> {
  const files = new Map<string, PackPart>();
  for await (const entry of zipEntries(zip, name, signal)) {
    if (entry.refused !== null) {
      throw new ArchiveError(
        `${visibleText(name)} is refused because of ${visibleText(entry.name)} in it: ${entry.refused}.`,
      );
    }
    files.set(entry.name, { size: entry.size, open: (opening) => readZipEntry(zip, entry, opening) });
  }
  return withoutOuterFolder(files, name);
}

/** @throws PackError when it is no pack. */
export function filesOfFolder(inputs: readonly ImportInput[]): PackFiles {
  const files = new Map(
    inputs.map(({ path, blob }) => [path, { size: blob.size, open: () => Promise.resolve(blob) }]),
  );
  return withoutOuterFolder(files, 'What you chose');
}

function withoutOuterFolder(files: PackFiles, name: string): PackFiles {
  const [place] = [...files.keys()]
    .filter((path) => path === packFile || path.endsWith(`/${packFile}`))
    .sort((a, b) => a.length - b.length);
  if (place === undefined) {
    throw new PackError(
      `${visibleText(name)} is not a Hit5 pack: there is no ${packFile} in it. Photos without one can be imported.`,
    );
  }
  const outer = place.slice(0, -packFile.length);
  return new Map(
    [...files].flatMap(([path, part]) => (path.startsWith(outer) ? [[path.slice(outer.length), part]] : [])),
  );
}

type PackProgress = (bytes: number) => void;

/** Where an image of a pack lies in it: its name says nothing of its class. */
export function imagePath(id: string, type: string): string {
  return `images/${id}.${endingOf(type)}`;
}

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

export function textFile(name: string, text: string): ZipFile {
  return { name, blob: new Blob([text], { type: 'application/json' }) };
}

/**
 * The files of a pack as Hit5 writes it: images named by their ids, what lists them at the end.
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
