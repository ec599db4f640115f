import { type FoundFile, LooseFile } from './found-image.ts';
import type { Search } from './search.ts';
import type { KeptFile } from './settle-plan.ts';
import { type Sniffed, sniffImage } from './sniff-image.ts';
import { ArchiveError } from '../archives/archive-error.ts';
import { overlap } from './overlap.ts';

/** Loose files whose beginnings are read at once: a browser takes as long for one read as for all these. */
const batch = 64;
/** Reads at a time. */
const width = 8;

/** What each file is, from its first bytes, in the order of the files. */
async function sniffFiles(files: readonly FoundFile[], search: Search): Promise<readonly Sniffed[]> {
  const batches: FoundFile[][] = [];
  for (let at = 0; at < files.length; at += batch) batches.push(files.slice(at, at + batch));
  const sniffed = await overlap(batches, width, search.signal, async (some) => {
    const found = (await sniffTogether(some)) ?? (await Promise.all(some.map(sniffOne)));
    for (const { bytes } of some) if (bytes !== null) search.meter.add(1, bytes);
    return found;
  });
  return sniffed.flat();
}

/** Reads the beginnings of loose files as one blob; null when there are others or when one cannot be read. */
async function sniffTogether(files: readonly FoundFile[]): Promise<readonly Sniffed[] | null> {
  const heads: Blob[] = [];
  for (const file of files) {
    if (!(file instanceof LooseFile)) return null;
    heads.push(file.head());
  }
  try {
    const bytes = new Uint8Array(await new Blob(heads).arrayBuffer());
    if (bytes.length !== heads.reduce((sum, { size }) => sum + size, 0)) return null;
    let at = 0;
    return heads.map(({ size }) => {
      at += size;
      return sniffImage(bytes.subarray(at - size, at));
    });
  } catch {
    return null;
  }
}

async function sniffOne(file: FoundFile): Promise<Sniffed> {
  try {
    return await file.sniff();
  } catch (cause) {
    if (cause instanceof ArchiveError) return { type: null, reason: cause.message };
    return { type: null, reason: 'cannot be read: it was moved or changed, or the browser may not open it' };
  }
}

const imageNameForm = /\.(jpe?g|png|webp|gif|bmp|avif)$/i;
const sameName = 'has the same name as another file, which is taken';

/** The files that are images, by name, and the paths of all that are images or are named like one. */
export async function keepImages(
  files: readonly FoundFile[],
  search: Search,
): Promise<{ images: readonly KeptFile[]; named: readonly string[] }> {
  const { skipped } = search;
  const sniffed = await sniffFiles(files, search);
  const images = new Map<string, KeptFile>();
  const named = new Set<string>();
  files.forEach((file, at) => {
    const { path } = file;
    const found = sniffed[at] as Sniffed;
    if (found.type === null) skipped.push({ name: path, reason: found.reason });
    else if (images.has(path)) skipped.push({ name: path, reason: sameName });
    else images.set(path, { file, type: found.type });
    if (found.type !== null || imageNameForm.test(path)) named.add(path);
  });
  const inOrder = [...images.values()].sort((a, b) => (a.file.path < b.file.path ? -1 : 1));
  return { images: inOrder, named: [...named] };
}
