import { FormatError } from './check-format.ts';
import { quoted, visibleText } from '../text/visible-text.ts';

/** A line of a file, from 1. */
export interface FileLine {
  readonly file: string;
  readonly line: number;
}

/** What was wrong, for a person. */
interface Fault {
  /** The column's header; left out where the line as a whole is meant. */
  readonly column?: string;
  readonly expected: string;
  readonly found: string;
  /** A sentence on what to do. */
  readonly hint?: string;
}

/** The error that a value in a file is not what it should be: "a.csv, line 3, column rt: expected …, found “x”." */
export function fileError({ file, line }: FileLine, { column, expected, found, hint }: Fault): FormatError {
  const place = `${visibleText(file)}, line ${line}${column === undefined ? '' : `, column ${column}`}`;
  const shown = found === '' ? 'nothing' : quoted(found);
  return new FormatError(`${place}: expected ${expected}, found ${shown}.${hint ? ` ${hint}` : ''}`);
}

/** The error that an image has two answers of one observer, under one condition where conditions are said. */
export function repeatedError(
  { file, line }: FileLine,
  image: string,
  earlierLine: number,
  condition = '',
): FormatError {
  const [under, each] =
    condition === '' ? ['', ''] : [` under the condition ${quoted(condition)}`, ', condition'];
  return new FormatError(
    `${visibleText(file)}, line ${line}: the image ${quoted(image)}${under} has an answer already, in line ` +
      `${earlierLine}. Expected one answer for each image${each} and observer; keep one of the two lines.`,
  );
}
