import { stimulusKey } from '../../core/observers/stimulus.ts';
import { FormatError } from '../../core/schemas/check-format.ts';
import { fileError, repeatedError } from '../../core/schemas/file-error.ts';
import { NameList } from '../../core/text/name-list.ts';
import { headerKey } from './class-columns.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import { readCsv, type CsvRow } from './csv-rows.ts';

/** The header of a CSV in which each row has a cell for each column. */
export class CsvHeader {
  /** What the columns are called in the file. */
  readonly names: readonly string[];
  readonly #row: CsvRow;
  readonly #keys: readonly string[];

  constructor(row: CsvRow) {
    this.names = row.cells();
    this.#row = row;
    this.#keys = this.names.map(headerKey);
  }

  /** Where a column stands; −1 when there is none. Upper and lower case, `_`, `-` and spaces make no difference. */
  find(name: string): number {
    return this.#keys.indexOf(headerKey(name));
  }

  /**
   * Where a column stands.
   *
   * @throws FormatError when there is none, or two.
   */
  column(name: string): number {
    const at = this.find(name);
    const found = this.names.join(', ');
    if (at < 0) throw fileError(this.#row, { expected: `a column ${name}`, found });
    if (this.#keys.includes(headerKey(name), at + 1)) {
      throw fileError(this.#row, { expected: `one column ${name}`, found });
    }
    return at;
  }
}

/**
 * Reads a CSV with a header and rows of its width.
 *
 * @param begin is given the header, and gives back what takes each row below it.
 * @throws FormatError as `readCsv`, and when a row has more or fewer cells than the header.
 */
export function readCsvTable(
  file: string,
  text: string,
  begin: (header: CsvHeader) => (row: CsvRow) => void,
): void {
  readCsv(file, text, (first) => {
    const take = begin(new CsvHeader(first));
    return (row) => {
      requireWidth(row, first.width);
      take(row);
    };
  });
}

/** @throws FormatError when the row is not as wide as the header, and what it has more is not empty. */
function requireWidth(row: CsvRow, width: number): void {
  if (row.width === width) return;
  const surplus = row.cells().slice(width);
  if (surplus.length > 0 && surplus.every((cell) => cell === '')) return;
  throw new FormatError(
    `${visibleText(row.file)}, line ${row.line}: expected ${width} cells as in the header, found ` +
      `${row.width}. Numbers have a decimal point, not a comma; text with a comma in it stands between ` +
      'quotation marks.',
  );
}

/** Sees to it that each image comes once, or where conditions are said, once under each. */
export class SeenImages {
  readonly #file: string;
  readonly #list = new NameList();
  readonly #lines: number[] = [];

  constructor(file: string) {
    this.#file = file;
  }

  /** @throws FormatError naming both lines when the image has come before under this condition. */
  add(name: string, line: number, condition = ''): void {
    const number = this.#list.number(stimulusKey(name, condition));
    const earlier = this.#lines[number];
    if (earlier !== undefined) throw repeatedError({ file: this.#file, line }, name, earlier, condition);
    this.#lines.push(line);
  }
}
