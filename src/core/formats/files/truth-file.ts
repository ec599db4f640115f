import type { Catalogue } from '../../classes/catalogue.ts';
import type { ClassIndex } from '../../classes/class-ids.ts';
import { FormatError } from '../check-format.ts';
import { textCell } from '../csv/csv-cells.ts';
import { readCsvTable } from '../csv/csv-table.ts';
import { parseTruthFile } from '../truth-files/parse-truth-file.ts';
import type { Truth, TruthByName } from '../truth-files/truth.ts';
import { TruthRows } from '../truth-files/truth-rows.ts';
import { visibleText } from '../truth-files/visible-text.ts';
import { classReader } from './class-reader.ts';
import { detectFormat } from './detect-format.ts';
import { fileError } from './file-error.ts';

/**
 * Reads what is right from a file: the devkit's ground truth, Kaggle's solution, a CSV such as `file,wnid`, or a CSV
 * `file_name,label` of class indices, as ImageNet-X ships it.
 *
 * @throws FormatError naming the line and what was expected.
 */
export function readTruthFile(file: string, text: string, catalogue: Catalogue): Truth {
  const format = detectFormat(text);
  if (format === 'real-labels') {
    throw new FormatError(
      `${visibleText(file)} holds ReaL labels, which are not a truth file. Give it as ReaL labels.`,
    );
  }
  return format === 'label-csv' ? readLabels(file, text, catalogue) : parseTruthFile(file, text, catalogue);
}

/** Only in this form a column `label` means class indices. */
function readLabels(file: string, text: string, catalogue: Catalogue): TruthByName {
  const shown = visibleText(file);
  const read = classReader('class index', catalogue);
  const rows = new TruthRows();
  readCsvTable(file, text, (header) => (row) => {
    const name = textCell(row.cell(0));
    if (name === '')
      throw fileError(row, { column: header.names[0] ?? '', expected: 'the name of a file', found: '' });
    const { wnid } = catalogue.byIndex(read(row.cell(1), row, 'label') as ClassIndex);
    rows.add({ name, wnid, line: row.line }, shown);
  });
  return { kind: 'by-name', file, rows };
}
