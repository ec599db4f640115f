import type { Catalogue } from '../../classes/catalogue.ts';
import type { ClassIndex } from '../../classes/class-ids.ts';
import { FormatError } from '../check-format.ts';
import { fileHeaders, headerKey } from '../truth-files/class-columns.ts';
import { parseTruthFile } from '../truth-files/parse-truth-file.ts';
import type { Truth, TruthByName } from '../truth-files/truth.ts';
import { TruthRows } from '../truth-files/truth-rows.ts';
import { visibleText } from '../truth-files/visible-text.ts';
import { classReader } from './class-reader.ts';
import type { ReadPart } from './blocks/char-codes.ts';
import { readColumn, textColumn } from './blocks/column-cells.ts';
import { textCell } from './csv-cells.ts';
import { CsvTable } from './csv-table.ts';
import { detectFormat } from './detect-format.ts';
import { fileError } from './file-error.ts';
import { mostRows, type RowBlock } from './blocks/row-block.ts';

/**
 * Reads what is right from a file: the devkit's ground truth, Kaggle's solution, a CSV such as `file,wnid`, or a CSV
 * `file_name,label` of class indices, as ImageNet-X ships it.
 *
 * @param ascii as in `CsvTable`.
 * @throws FormatError naming the line and what was expected.
 */
export function readTruthFile(
  file: string,
  text: string,
  catalogue: Catalogue,
  ascii: Uint8Array | null = null,
): Truth {
  const format = detectFormat(text);
  if (format === 'real-labels') {
    throw new FormatError(
      `${visibleText(file)} holds ReaL labels, which are not a truth file. Give it as ReaL labels.`,
    );
  }
  const table = format === 'truth-csv' ? new CsvTable(file, text, ascii) : null;
  return table && isLabelled(table) ? readLabels(table, catalogue) : parseTruthFile(file, text, catalogue);
}

function isLabelled({ header }: CsvTable): boolean {
  const [name, label] = header.map(headerKey);
  return header.length === 2 && fileHeaders.includes(name ?? '') && label === 'label';
}

/** Only in this form a column `label` means class indices. */
function readLabels(table: CsvTable, catalogue: Catalogue): TruthByName {
  const { file } = table;
  const shown = visibleText(file);
  const { read, find } = classReader('class index', catalogue);
  const wnids = catalogue.classes.map((_, index) => catalogue.byIndex(index as ClassIndex).wnid);
  const rows = new TruthRows();
  const add = (name: string, label: number, line: number) => {
    const wnid = wnids[label];
    if (wnid) rows.add({ name, wnid, line }, shown);
  };
  const labels = new Float64Array(mostRows);
  const addBlock = (block: RowBlock) => {
    const names = readPlain(block, find, labels);
    names?.forEach((name, at) => add(name, labels[at] ?? Number.NaN, block.line + at));
    return names !== null;
  };
  table.read(addBlock, (row) => {
    const name = textCell(row.cell(0));
    if (name === '')
      throw fileError(row, { column: table.header[0] ?? '', expected: 'the name of a file', found: '' });
    add(name, read(row.cell(1), row, 'label'), row.line);
  });
  return { kind: 'by-name', file, rows };
}

/** The names of a block whose cells are all plain, and their labels; null: its rows are to be read one by one. */
function readPlain(block: RowBlock, find: ReadPart, labels: Float64Array): readonly string[] | null {
  const names = textColumn(block, 0);
  const isPlain = names !== null && !names.includes('') && readColumn(block, 1, find, labels) === block.size;
  return isPlain ? names : null;
}
