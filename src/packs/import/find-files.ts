import { ArchiveError } from '../archives/archive-error.ts';
import { tarEntries } from '../archives/tar-entries.ts';
import { zipEntries } from '../archives/zip-entries.ts';
import { LooseFile, TarMember, ZipMember, type FoundFile } from './found-image.ts';
import type { ImportInput } from './import-plan.ts';
import type { Search } from './search.ts';
import { sniffImage } from './sniff-image.ts';

/** A tar with the training images of one class, `n01440764.tar`, on its own or within the training tar. */
export interface ClassTar {
  readonly path: string;
  readonly wnid: string;
  readonly blob: Blob;
}

interface Found {
  readonly files: FoundFile[];
  readonly classTars: ClassTar[];
}

const classTarForm = /(?:^|\/)(n\d{8})\.tar$/i;
const archiveForm = /\.(tar|zip)$/i;
const packedForm = /\.(t?gz|tgz|bz2|tbz2?|xz|txz|zst|7z|rar)$/i;
const hiddenForm = /(^|\/)(\.[^/]+|thumbs\.db|desktop\.ini)$|(^|\/)__MACOSX\//i;

/** Why a link in a tar is left out, as a sentence's end. */
export const linkReason = 'is a link, without content of its own';

/** Finds the files in what the person gave; of archives, only directories and headers are read. */
export async function findFiles(inputs: readonly ImportInput[], search: Search): Promise<Found> {
  const found: Found = { files: [], classTars: [] };
  for (const input of inputs) {
    search.signal.throwIfAborted();
    const classTar = classTarForm.exec(input.path);
    try {
      if (hiddenForm.test(input.path)) skipHidden(input.path, search);
      else if (classTar?.[1]) found.classTars.push({ ...input, wnid: classTar[1].toLowerCase() });
      else if (/\.tar$/i.test(input.path)) await goThroughTar(input, found, search);
      else if (/\.zip$/i.test(input.path)) await goThroughZip(input, found, search);
      else if (packedForm.test(input.path)) skipPacked(input.path, search);
      else found.files.push(new LooseFile(input.path, input.blob));
    } catch (cause) {
      if (!(cause instanceof ArchiveError)) throw cause;
      search.notes.push(cause.message);
      search.skipped.push({ name: input.path, reason: cause.message });
    }
  }
  return found;
}

/** Takes the files of a tar all together or, where it is cut, none. */
async function goThroughTar({ path, blob }: ImportInput, found: Found, search: Search): Promise<void> {
  const own: Found = { files: [], classTars: [] };
  const skipped: (() => void)[] = [];
  let seen = 0;
  for await (const { isLink, name, offset, size, head } of tarEntries(blob, path, search.signal)) {
    const inner = `${path}/${name}`;
    const wnid = classTarForm.exec(name)?.[1];
    if (hiddenForm.test(inner)) skipped.push(() => skipHidden(inner, search));
    else if (isLink) skipped.push(() => search.skipped.push({ name: inner, reason: linkReason }));
    else if (wnid) {
      const content = blob.slice(offset, offset + size);
      own.classTars.push({ path: inner, wnid: wnid.toLowerCase(), blob: content });
      // Its bytes count once its examples have been read.
      seen = offset + size;
      continue;
    } else if (archiveForm.test(name) || packedForm.test(name)) skipped.push(() => skipInner(inner, search));
    else own.files.push(new TarMember(inner, blob, { offset, size }, sniffImage(head)));
    search.meter.add(1, offset + size - seen);
    seen = offset + size;
  }
  for (const file of own.files) found.files.push(file);
  found.classTars.push(...own.classTars);
  for (const skip of skipped) skip();
}

/** Takes the files of a zip all together or, where its directory is refused half-way, none. */
async function goThroughZip({ path, blob }: ImportInput, found: Found, search: Search): Promise<void> {
  const files: FoundFile[] = [];
  const skipped: (() => void)[] = [];
  for await (const entry of zipEntries(blob, path, search.signal)) {
    const inner = `${path}/${entry.name}`;
    if (hiddenForm.test(inner)) skipped.push(() => skipHidden(inner, search));
    else if (entry.refused !== null) {
      const reason = `is refused: ${entry.refused}`;
      skipped.push(() => search.skipped.push({ name: inner, reason }));
    } else if (archiveForm.test(inner) || packedForm.test(inner))
      skipped.push(() => skipInner(inner, search));
    else files.push(new ZipMember(inner, blob, entry));
  }
  for (const file of files) found.files.push(file);
  for (const skip of skipped) skip();
}

function skipHidden(name: string, search: Search): void {
  search.skipped.push({ name, reason: 'is a hidden file of the operating system' });
}

function skipPacked(name: string, search: Search): void {
  search.skipped.push({
    name,
    reason: 'is compressed as a whole, so that nothing in it can be read by itself: unpack it first',
  });
}

function skipInner(name: string, search: Search): void {
  search.skipped.push({ name, reason: 'is an archive within an archive: unpack the outer one first' });
}
