import type { Catalogue } from '../../core/classes/catalogue.ts';
import { conditionKey } from '../../core/observers/stimulus.ts';
import { FormatError } from '../../core/schemas/check-format.ts';
import { fileError } from '../../core/schemas/file-error.ts';
import { nameKey } from '../../core/text/plain-name.ts';
import { textCell } from '../csv/csv-cells.ts';
import { eachCsvRow, readCsv, type CsvRow } from '../csv/csv-rows.ts';
import { readCsvTable } from '../csv/csv-table.ts';
import type { FileFormat } from './file-format.ts';
import { type ClassColumn, classColumns, classReader, fileHeaders, headerKey } from '../csv/class-columns.ts';
import {
  type ImageUse,
  imageUses,
  longestCondition,
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
    const columns = findColumns(header);
    const read = classReader(columns.naming, catalogue);
    return (row) => {
      const name = row.cell(columns.file);
      if (name === '') throw fileError(row, { expected: 'the name of a file', found: '' });
      const wnids = row
        .cell(columns.classAt)
        .split(/\s+/)
        .map((cell) => catalogue.byIndex(read(cell, row, columns.naming)).wnid);
      rows.add({ name, wnids, line: row.line }, shown);
      const use = useCell(row, columns.use);
      const condition = conditionCell(row, columns.condition, written);
      if (!use && condition === '') return;
      const first = rows.find(nameKey(name))?.name ?? name;
      const before = said.get(first) ?? { use: null, condition: '' };
      if (before.condition !== '' && condition !== '' && before.condition !== condition) {
        throw fileError(row, {
          column: 'condition',
          expected: `one condition for ${quoted(name)}, ${quoted(before.condition)} as further up`,
          found: condition,
          hint: 'The same photo shown in two ways is two files.',
        });
      }
      said.set(first, { use: use ?? before.use, condition: condition || before.condition });
    };
  });
  return { kind: 'by-name', file, rows, ...(said.size > 0 && { said }) };
}

/** @throws FormatError where it is another word. */
function useCell(row: CsvRow, at: number): ImageUse | null {
  const found = row.cell(at);
  const use = imageUses.find((one) => one === found.toLowerCase());
  if (found === '' || use) return use ?? null;
  const expected = 'stimulus, check, practice or example, or nothing';
  throw fileError(row, { column: 'use', expected, found });
}

/**
 * @param written each condition as it is written first, by what its ways to write it have in common.
 * @throws FormatError where it is too long.
 */
function conditionCell(row: CsvRow, at: number, written: Map<string, string>): string {
  const condition = row.cell(at).replace(/\s+/g, ' ');
  if (condition.length > longestCondition)
    throw fileError(row, {
      column: 'condition',
      expected: `at most ${longestCondition} characters`,
      found: `${condition.slice(0, 30)}…`,
      hint: `There are ${condition.length}.`,
    });
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
  const [first = ''] = text.split(/\r\n|\r|\n/, 1);
  try {
    const rows: CsvRow[] = [];
    eachCsvRow(file, first, (row) => rows.push(row));
    const [header] = rows;
    if (!header) return `${visibleText(file)} does not begin with a header: expected ${example}.`;
    return isTruthHeader(header.cells()) ? null : wrongHeader(header).message;
  } catch (cause) {
    if (cause instanceof FormatError) return cause.message;
    throw cause;
  }
}

/** Where the columns stand, −1: nowhere, and how the class is named. */
function findColumns(header: CsvRow) {
  const cells = header.cells();
  const keys = cells.map(headerKey);
  const file = keys.findIndex((key) => fileHeaders.includes(key));
  const classes = keys.flatMap((key, at) => (columnOf(key) ? [at] : []));
  const [classAt = -1, second] = classes;
  const naming = columnOf(keys[classAt] ?? '')?.name;
  if (file < 0 || !naming) throw wrongHeader(header);
  if (second !== undefined) {
    const found = classes.map((at) => cells[at]).join(', ');
    throw fileError(header, { expected: 'one column for the class', found, hint: 'Keep one of them.' });
  }
  return { file, classAt, naming, use: keys.indexOf('use'), condition: keys.indexOf('condition') };
}

/** The class column that a header announces. */
function columnOf(key: string): ClassColumn | undefined {
  return classColumns.find(({ headers }) => headers.includes(key));
}

function wrongHeader(header: CsvRow): FormatError {
  return fileError(header, { expected: example, found: header.cells().join(', ') });
}

/** A CSV of files and their class indices, under `label`, as ImageNet-X ships it. */
export const labelCsv: FileFormat = {
  id: 'label-csv',
  title: 'CSV of class indices',
  page: { topic: 'truth', words: 'A CSV file_name,label of class indices.' },
  detect: ({ keys: [name = '', label, ...others] }) =>
    fileHeaders.includes(name) && label === 'label' && others.length === 0,
  readTruth: readLabelCsv,
};

/** Only in this form a column `label` means class indices. */
function readLabelCsv(file: string, text: string, catalogue: Catalogue): TruthByName {
  const shown = visibleText(file);
  const read = classReader('class index', catalogue);
  const rows = new TruthRows();
  readCsvTable(file, text, (header) => (row) => {
    const name = textCell(row.cell(0));
    if (name === '')
      throw fileError(row, { column: header.names[0] ?? '', expected: 'the name of a file', found: '' });
    const { wnid } = catalogue.byIndex(read(row.cell(1), row, 'label'));
    rows.add({ name, wnids: [wnid], line: row.line }, shown);
  });
  return { kind: 'by-name', file, rows };
}
