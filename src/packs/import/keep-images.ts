import type { FoundFile } from './found-file.ts';
import type { Search } from './search.ts';
import type { KeptFile } from './settle-plan.ts';
import { sniffFiles } from './sniff-files.ts';
import type { Sniffed } from './sniff-image.ts';

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
