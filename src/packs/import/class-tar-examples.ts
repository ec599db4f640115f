import { ArchiveError } from '../archives/archive-error.ts';
import { tarEntries } from '../archives/tar-entries.ts';
import { linkReason, type ClassTar } from './find-files.ts';
import { TarMember } from './found-file.ts';
import { FoundImage } from './found-image.ts';
import { examplesPerClass, type ImportedImage } from './import-plan.ts';
import type { Search } from './search.ts';
import { sniffImage } from './sniff-image.ts';

/** The first 13 images in the tar of a class, in the tar's order; what follows them is not looked at. */
export async function classTarExamples(
  { path, wnid, blob }: ClassTar,
  { catalogue, signal, meter, skipped, notes }: Search,
): Promise<readonly ImportedImage[]> {
  const examples: ImportedImage[] = [];
  if (!catalogue.has(wnid)) {
    skipped.push({ name: path, reason: `${wnid} is not one of the 1000 classes` });
    meter.add(1, blob.size);
    return examples;
  }
  try {
    for await (const { isLink, name, offset, size, head } of tarEntries(blob, path, signal)) {
      const inner = `${path}/${name}`;
      const sniffed = sniffImage(head);
      if (isLink) skipped.push({ name: inner, reason: linkReason });
      else if (sniffed.type === null) skipped.push({ name: inner, reason: sniffed.reason });
      else
        examples.push(
          new FoundImage(new TarMember(inner, blob, { offset, size }, sniffed), sniffed.type, wnid),
        );
      if (examples.length === examplesPerClass) break;
    }
  } catch (cause) {
    if (!(cause instanceof ArchiveError)) throw cause;
    notes.push(cause.message);
    skipped.push({ name: path, reason: cause.message });
    examples.length = 0;
  }
  meter.add(examples.length, blob.size);
  return examples;
}
