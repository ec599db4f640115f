/** A row of a CSV while it is read: its cells are cut out of the text when they are asked for. */
export interface TableRow {
  /** How to name the file in a message. */
  readonly file: string;
  /** 1.., where the row begins in the file. */
  readonly line: number;
  /** How many cells it has. */
  readonly width: number;
  /** A cell, trimmed, by its place from 0; nothing where the row has none. */
  cell(at: number): string;
}
