/** Figures in rows and columns; a page, a report and a terminal each have one function that shows it. */
export interface Table {
  /** What it shows: its name on a page, its caption in a report. */
  readonly caption: string;
  readonly columns: readonly Column[];
  /** The first cell of a row is its head. */
  readonly rows: readonly (readonly Cell[])[];
  readonly notes?: readonly string[];
  /** Whose square of counts it is: heads of columns stand upright, shares are shades of the side's colour. */
  readonly matrix?: 'person' | 'network' | 'unknown';
}

/** A column; all but the first have numbers, unless they say `words`. */
type Column = string | { readonly name: string; readonly words?: true; readonly side?: 'person' | 'network' };

/** Text or a number; null: a dash. */
export type Cell = string | number | null | LinkedCell;

/** A cell that leads somewhere, or that shows more than one thing. */
interface LinkedCell {
  readonly text: string | number;
  /** The address of the images that it counts. */
  readonly href?: string;
  /** What a link says to those who do not see its row and column. */
  readonly label?: string;
  /** Said with it, more quietly. */
  readonly beside?: string;
  /** The address of a small picture of it, on a page only; empty: there is none at hand. */
  readonly photo?: string;
  /** From 0 to 1: the length of a bar, or how dark a square is. */
  readonly share?: number;
  /** `right`: outlined as right; `hit` and `miss`: the look of ✓ and ✗. */
  readonly look?: 'right' | 'hit' | 'miss';
}

/** A cell as one value. */
export function cellOf(cell: Cell): LinkedCell {
  return typeof cell === 'object' && cell !== null ? cell : { text: cell ?? '–' };
}

/** A column as one value. */
export function columnOf(column: Column | undefined): Exclude<Column, string> {
  return typeof column === 'object' ? column : { name: column ?? '' };
}

/** A number of images that leads to them, where there are any. */
export function countCell(count: number, href: string | undefined): Cell {
  return href === undefined || count === 0 ? count : { text: count, href };
}
