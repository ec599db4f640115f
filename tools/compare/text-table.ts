/** A column of a table: its header, and whether its cells are numbers, which stand to the right. */
export interface TextColumn<Row> {
  readonly header: string;
  readonly cell: (row: Row) => string;
  readonly right?: boolean;
}

const gap = '  ';

/** A table in which columns stand under each other in a typeface of one width. */
export function textTable<Row>(columns: readonly TextColumn<Row>[], rows: readonly Row[]): string {
  const cells = [
    columns.map(({ header }) => header),
    ...rows.map((row) => columns.map(({ cell }) => cell(row))),
  ];
  const widths = columns.map((_, at) => Math.max(...cells.map((line) => [...(line[at] ?? '')].length)));
  const padded = (text: string, at: number) => {
    const space = ' '.repeat((widths[at] ?? 0) - [...text].length);
    return columns[at]?.right ? space + text : text + space;
  };
  return cells.map((line) => `${line.map(padded).join(gap).trimEnd()}\n`).join('');
}
