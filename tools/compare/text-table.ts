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
  // Not Math.max(...): the pairs of 500 observers are more than a call takes arguments.
  const widths = columns.map((_, at) =>
    cells.reduce((widest, line) => Math.max(widest, [...(line[at] ?? '')].length), 0),
  );
  const padded = (text: string, at: number) => {
    const space = ' '.repeat((widths[at] ?? 0) - [...text].length);
    return columns[at]?.right ? space + text : text + space;
  };
  return cells.map((line) => `${line.map(padded).join(gap).trimEnd()}\n`).join('');
}
