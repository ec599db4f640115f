import type { Catalogue } from '../../core/classes/catalogue.ts';
import {
  categoryList,
  longestCategory,
  mostCategories,
  type CategoryList,
} from '../../core/classes/category-list.ts';
import { FormatError } from '../../core/schemas/check-format.ts';
import { fileError } from '../../core/schemas/file-error.ts';
import { isPlainName } from '../../core/text/plain-name.ts';
import { quoted, visibleText } from '../../core/text/visible-text.ts';
import { headerKey } from '../csv/class-columns.ts';
import { textCell } from '../csv/csv-cells.ts';
import { eachCsvRow, type CsvRow } from '../csv/csv-rows.ts';
import { classReader } from '../csv/class-columns.ts';

/** A category while the file's lines are read. */
interface Reading {
  readonly name: string;
  /** Where it is named first. */
  readonly line: number;
  readonly classes: string[];
}

/** What a file must be that says the categories to answer with. */
const form = 'lines of a category and a wnid with a tab between them, such as “dog” and “n02085620”';

/**
 * Reads a short list of categories: a line for each class, `category<TAB>wnid`, with or without that header. The lines of a
 * category need not follow one another; categories stand in the order in which they are named first.
 *
 * @throws FormatError naming the file, the line and the word: a class that is none of the 1000 or is there twice, a category
 * without a class, one that is written in two ways, letters that are not UTF-8; and where the lines make no list of 2 to 40 categories.
 */
export function parseCategoryList(file: string, text: string, catalogue: Catalogue): CategoryList {
  const read = classReader('wnid', catalogue);
  const categories = new Map<string, Reading>();
  const taken = new Map<string, { readonly name: string; readonly line: number }>();
  let isFirst = true;
  eachCsvRow(file, text, (row) => {
    const isHeader = isFirst && headerKey(row.cell(0)) === 'category' && headerKey(row.cell(1)) === 'wnid';
    isFirst = false;
    if (isHeader) return;
    const unread = row.cells().find((cell) => cell.includes('\ufffd'));
    if (unread !== undefined)
      throw fileError(row, { expected: 'text in UTF-8', found: unread, hint: 'Save the file as UTF-8.' });
    if (
      row.width < 2 ||
      row
        .cells()
        .slice(2)
        .some((cell) => cell !== '')
    )
      throw fileError(row, { expected: form, found: row.cells().join(' ').trim() });
    const [name, wnid] = [textCell(row.cell(0)), row.cell(1)];
    const category = categoryOfRow(categories, name, row);
    read(wnid, row, 'wnid');
    const before = taken.get(wnid);
    if (before)
      throw fileError(row, {
        column: 'wnid',
        expected: `each class once, and line ${before.line} has it in ${quoted(before.name)}`,
        found: wnid,
      });
    taken.set(wnid, { name, line: row.line });
    category.classes.push(wnid);
  });
  const shown = visibleText(file);
  if (categories.size === 0) throw new FormatError(`${shown} has no category in it: expected ${form}.`);
  const [first] = categories.values();
  if (categories.size === 1)
    throw new FormatError(
      `${shown}: expected 2 to ${mostCategories} categories, found one, ${quoted(first?.name ?? '')}.`,
    );
  return categoryList([...categories.values()]);
}

/**
 * The category that a line names, begun where no line before did.
 *
 * @throws FormatError when it is no name, another way to write one further up, or one too many.
 */
function categoryOfRow(categories: Map<string, Reading>, name: string, row: CsvRow): Reading {
  if (!isPlainName(name, longestCategory))
    throw fileError(row, {
      column: 'category',
      expected: `a category’s name of 1 to ${longestCategory} characters`,
      found: name,
    });
  const key = name.toLowerCase();
  const known = categories.get(key);
  if (known && known.name !== name)
    throw fileError(row, {
      column: 'category',
      expected: `${quoted(known.name)}, as line ${known.line} writes it`,
      found: name,
    });
  if (known) return known;
  if (categories.size === mostCategories)
    throw fileError(row, {
      column: 'category',
      expected: `at most ${mostCategories} categories`,
      found: name,
      hint: 'It is one too many.',
    });
  const category = { name, line: row.line, classes: [] };
  categories.set(key, category);
  return category;
}
