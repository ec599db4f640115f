import type { CategoryList } from '../../core/classes/category-list.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import { parseCategoryList } from '../../files/formats/category-tsv.ts';
import { decodeText } from '../archives/decode-text.ts';
import type { FoundFile } from './found-file.ts';
import { ImportError } from './import-error.ts';
import { baseName } from './path-truth.ts';
import type { Search } from './search.ts';

/** No list of categories is larger, in bytes: it has 1000 lines at most. */
const largest = 1e6;

/**
 * The short list that the images are meant to be answered with: a file `categories.tsv` among them.
 *
 * @returns the list, null where there is no such file, and the other files.
 * @throws FormatError when it is malformed; ImportError when there are two, or it is too large.
 */
export async function findCategories(
  files: readonly FoundFile[],
  { catalogue, signal, meter, notes }: Search,
): Promise<{ readonly list: CategoryList | null; readonly rest: readonly FoundFile[] }> {
  const [file, second] = files.filter(({ path }) => baseName(path).toLowerCase() === 'categories.tsv');
  if (!file) return { list: null, rest: files };
  if (second)
    throw new ImportError(
      `Both ${visibleText(file.path)} and ${visibleText(second.path)} could say the categories. Leave one of them out.`,
    );
  const blob = await file.open(signal);
  if (blob.size > largest)
    throw new ImportError(`${visibleText(file.path)} is too large for a list of categories.`);
  if (file.bytes !== null) meter.add(1, file.bytes);
  const text = decodeText(new Uint8Array(await blob.arrayBuffer()));
  const list = parseCategoryList(file.path, text, catalogue);
  notes.push(`${visibleText(file.path)} says ${list.categories.length} categories to answer with.`);
  return { list, rest: files.filter((other) => other !== file) };
}
