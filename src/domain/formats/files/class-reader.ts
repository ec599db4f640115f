import type { Catalogue } from '../../classes/catalogue.ts';
import { classColumns, columnOfCell } from '../truth-files/class-columns.ts';
import { fileError, type FileLine } from './file-error.ts';

/** How a file names classes. */
export type ClassNaming = 'wnid' | 'class index' | 'ILSVRC2012_ID';

/** From a cell to the class index; throws a FormatError with line and column when it names no class. */
export type ReadClass = (cell: string, at: FileLine, column?: string) => number;

/** Reads classes that a file names in one way. */
export function classReader(naming: ClassNaming, catalogue: Catalogue): ReadClass {
  const own = classColumns.find(({ name }) => name === naming);
  if (!own) throw new RangeError(`Files do not name classes by ${naming}.`);
  const known = new Map<number, number>();
  for (const one of catalogue.classes) known.set(numberIn(own.write(one)), one.index);
  const written = catalogue.classes.map(() => '');
  for (const one of catalogue.classes) written[one.index] = own.write(one);
  const read: ReadClass = (cell, at, column) => {
    const index = known.get(numberIn(cell));
    if (index !== undefined && written[index] === cell) return index;
    const found = cell.trim();
    if (found !== cell) return read(found, at, column);
    const other = columnOfCell(found, catalogue)?.name;
    const hint =
      other === 'wnid'
        ? 'It looks like a wnid.'
        : naming === 'wnid' && other
          ? `It looks like a number.`
          : '';
    throw fileError(at, { ...(column === undefined ? {} : { column }), expected: own.expected, found, hint });
  };
  return read;
}

/** The digits of a text as a number: found in a map much faster than a word that was just cut out of a file. */
function numberIn(text: string): number {
  let number = 0;
  for (let at = 0; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit >= 0 && digit <= 9) number = 10 * number + digit;
  }
  return number;
}
