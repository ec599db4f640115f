import type { Catalogue } from '../../core/classes/catalogue.ts';
import { conditionKey } from '../../core/observers/stimulus.ts';
import { FormatError } from '../../core/schemas/check-format.ts';
import { eachCsvRow, readCsv, type CsvRow } from '../csv/csv-rows.ts';
import type { FileFormat } from './file-format.ts';
import { classColumns, classReader, fileHeaders, headerKey, type ClassColumn } from '../csv/class-columns.ts';
import { nameKey } from '../../core/text/name-key.ts';
import {
  imageUses,
  longestCondition,
  type ImageUse,
  type SaidOfImage,
  type TruthByName,
} from '../../core/truth/truth.ts';
import { TruthRows } from '../../core/truth/truth-rows.ts';
import { quoted, visibleText } from '../../core/text/visible-text.ts';

/** A CSV of files and their classes. */
export const truthCsv: FileFormat = {
  id: 'truth-csv',
  title: 'CSV of classes',
  page: {
    topic: 'truth',
    words: 'A CSV with a column for the file and one for its class: wnid, class_index or ILSVRC2012_ID.',
  },
  detect: ({ keys }) => isTruthHeader(keys),
  readTruth: parseTruthCsv,
};

/** Where the two columns stand. */
interface Columns {
  readonly file: number;
  readonly classAt: number;
  readonly column: ClassColumn;
  /** Where it stands what an image is for; −1: nowhere. */
  readonly use: number;
  /** Where it stands how an image is shown; −1: nowhere. */
  readonly condition: number;
}

const example = 'a header such as file,wnid (or file,class_index, or file,ILSVRC2012_ID)';

/**
 * A CSV with a header: one column for the file (`file`, `filename`, `path`, `image`, `image_id` …), one for the class
 * (`wnid` or `synset`; `class_index` or `index`; `ILSVRC2012_ID`); a column `use` may say which images are a stimulus,
 * a check, for practice or an example, a column `condition` how each is shown; other columns are passed over. Upper and lower case, `_`, `-`
 * and spaces make no difference in the header, and capitals and spaces none between conditions, which are taken as they
 * are written first. An image with several right classes has several rows, or all of them in one cell, with spaces between
 * them.
 *
 * @throws FormatError naming the line, the value and what was expected; two class columns, values of another kind
 *   than the header says, a class that a file has twice, and rows of one image with two conditions are refused.
 */
export function parseTruthCsv(file: string, text: string, catalogue: Catalogue): TruthByName {
  const shown = visibleText(file);
  const rows = new TruthRows();
  const said = new Map<string, SaidOfImage>();
  const written = new Map<string, string>();
  readCsv(file, text, (header) => {
    const columns = findColumns(shown, header);
    const { name: naming } = columns.column;
    const read = classReader(naming, catalogue);
    return (row) => {
      const { line } = row;
      const name = row.cell(columns.file);
      const place = `${shown}, line ${line}`;
      if (name === '') throw new FormatError(`${place}: expected the name of a file, found an empty cell.`);
      const wnids = row
        .cell(columns.classAt)
        .split(/\s+/)
        .map((cell) => catalogue.byIndex(read(cell, row, naming)).wnid);
      rows.add({ name, wnids, line }, shown);
      const use = useCell(row.cell(columns.use), place);
      const condition = conditionCell(row.cell(columns.condition), place, written);
      if (!use && condition === '') return;
      const first = rows.find(nameKey(name))?.name ?? name;
      const before = said.get(first) ?? { use: null, condition: '' };
      if (before.condition !== '' && condition !== '' && before.condition !== condition) {
        throw new FormatError(
          `${place}, column condition: ${quoted(name)} is ${quoted(before.condition)} further up, and ` +
            `${quoted(condition)} here. Expected one condition an image: the same photo shown in two ways is two files.`,
        );
      }
      said.set(first, { use: use ?? before.use, condition: condition || before.condition });
    };
  });
  return { kind: 'by-name', file, rows, ...(said.size > 0 && { said }) };
}

/** @throws FormatError where it is another word. */
function useCell(cell: string, place: string): ImageUse | null {
  const word = cell.trim().toLowerCase();
  const use = imageUses.find((one) => one === word);
  if (word === '' || use) return use ?? null;
  throw new FormatError(
    `${place}, column use: expected “stimulus”, “check”, “practice” or “example”, or an empty cell, found ${quoted(cell)}.`,
  );
}

/**
 * @param written each condition as it is written first, by what its ways to write it have in common.
 * @throws FormatError where it is too long.
 */
function conditionCell(cell: string, place: string, written: Map<string, string>): string {
  const condition = cell.trim().replace(/\s+/g, ' ');
  if (condition.length > longestCondition) {
    throw new FormatError(
      `${place}, column condition: expected at most ${longestCondition} characters, found ${condition.length}.`,
    );
  }
  const key = conditionKey(condition);
  const first = written.get(key) ?? condition;
  written.set(key, first);
  return first;
}

/** Whether the header announces a list of truths, so that a CSV found among images can be taken for one. */
function isTruthHeader(header: readonly string[]): boolean {
  const keys = header.map(headerKey);
  return keys.some((key) => fileHeaders.includes(key)) && keys.some((key) => columnOf(key));
}

/**
 * Why a CSV found among images cannot be taken for a list of truths: its header announces none, or cannot be read. Null
 * where it does announce one; what is wrong further down, parseTruthCsv says.
 */
export function truthHeaderProblem(file: string, text: string): string | null {
  const shown = visibleText(file);
  const [first = ''] = text.split(/\r\n|\r|\n/, 1);
  try {
    const rows: CsvRow[] = [];
    eachCsvRow(file, first, (row) => rows.push(row));
    const [header] = rows;
    if (!header) return `${shown} does not begin with a header: expected ${example}.`;
    return isTruthHeader(header.cells()) ? null : wrongHeader(`${shown}, line 1`, header.cells());
  } catch (cause) {
    if (cause instanceof FormatError) return cause.message;
    throw cause;
  }
}

function findColumns(shown: string, header: CsvRow): Columns {
  const cells = header.cells();
  const keys = cells.map(headerKey);
  const file = keys.findIndex((key) => fileHeaders.includes(key));
  const found = keys.flatMap((key, classAt) => {
    const column = columnOf(key);
    return column
      ? [{ file, classAt, column, use: keys.indexOf('use'), condition: keys.indexOf('condition') }]
      : [];
  });
  const place = `${shown}, line ${header.line}`;
  const [first, second] = found;
  if (file < 0 || !first) throw new FormatError(wrongHeader(place, cells));
  if (second) {
    const names = found.map(({ classAt }) => quoted(cells[classAt] ?? '')).join(' and ');
    throw new FormatError(`${place}: expected one column for the class, found ${names}. Keep one of them.`);
  }
  return first;
}

/** The class column that a header announces. */
function columnOf(key: string): ClassColumn | undefined {
  return classColumns.find(({ headers }) => headers.includes(key));
}

function wrongHeader(place: string, cells: readonly string[]): string {
  return `${place}: expected ${example}, found ${quoted(cells.join(', '))}.`;
}
