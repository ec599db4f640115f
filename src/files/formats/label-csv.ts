import type { Catalogue } from '../../core/classes/catalogue.ts';
import { textCell } from '../csv/csv-cells.ts';
import { readCsvTable } from '../csv/csv-table.ts';
import type { TruthByName } from '../../core/truth/truth.ts';
import { TruthRows } from '../../core/truth/truth-rows.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import { classReader, fileHeaders } from '../csv/class-columns.ts';
import { fileError } from '../../core/schemas/file-error.ts';
import type { FileFormat } from './file-format.ts';

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
