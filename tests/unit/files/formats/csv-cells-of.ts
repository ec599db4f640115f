import { readCsvTable } from '#src/files/csv/csv-table.ts';

/** The rows of a CSV, each as its cells by the names of the columns. */
export function cellsOf(text: string): readonly Readonly<Record<string, string>>[] {
  const rows: Record<string, string>[] = [];
  readCsvTable('a.csv', text, ({ names }) => (row) => {
    rows.push(Object.fromEntries(names.map((name, at) => [name, row.cell(at)])));
  });
  return rows;
}
