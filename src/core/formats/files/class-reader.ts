import type { Catalogue } from '../../classes/catalogue.ts';
import { classColumns, columnOfCell, wholeNumberHint } from '../truth-files/class-columns.ts';
import { codesOf, numberOf, type ReadPart } from './blocks/char-codes.ts';
import { fileError, type FileLine } from './file-error.ts';

/** How a file names classes. */
export type ClassNaming = 'wnid' | 'class index' | 'ILSVRC2012_ID';

/** From a cell to the class index; throws a FormatError with line and column when it names no class. */
export type ReadClass = (cell: string, at: FileLine, column?: string) => number;

/** The classes that a file names in one way. */
export interface ClassReader {
  readonly read: ReadClass;
  /** Reads the class index. */
  readonly find: ReadPart;
}

/** Reads classes that a file names in one way. */
export function classReader(naming: ClassNaming, catalogue: Catalogue): ClassReader {
  const own = classColumns.find(({ name }) => name === naming);
  if (!own) throw new RangeError(`Files do not name classes by ${naming}.`);
  const isWnid = naming === 'wnid';
  const known = new Map<number, number>();
  for (const one of catalogue.classes) {
    const text = own.write(one);
    known.set(digitsOf(codesOf(text), 0, text.length, isWnid), one.index);
  }
  const find: ReadPart = (codes, begin, end, into, place) => {
    const index = known.get(digitsOf(codes, begin, end, isWnid));
    if (index === undefined) return false;
    into[place] = index;
    return true;
  };
  const read: ReadClass = (cell, at, column) => {
    const index = numberOf(cell, find);
    if (!Number.isNaN(index)) return index;
    const found = cell.trim();
    if (found !== cell) return read(found, at, column);
    const other = columnOfCell(found, catalogue)?.name;
    const hint =
      other === 'wnid'
        ? 'It looks like a wnid.'
        : naming === 'wnid' && other
          ? `It looks like a number.`
          : wholeNumberHint(found);
    throw fileError(at, { ...(column === undefined ? {} : { column }), expected: own.expected, found, hint });
  };
  return { read, find };
}

/** The length of a wnid; class indices and ILSVRC2012_IDs are shorter. */
const longest = 9;
const [zero, letterN] = [48, 110];

/**
 * A number for a cell's digits, another one for each way of writing them; −1 where there is more than digits, and a
 * wnid's `n`. It is found in a map much faster than a word that was just cut out of a file.
 */
function digitsOf(codes: Uint8Array, begin: number, end: number, isWnid: boolean): number {
  if (end - begin > longest || (isWnid && codes[begin] !== letterN)) return -1;
  // A digit in front, so that zeros at the beginning count.
  let number = 1;
  for (let at = isWnid ? begin + 1 : begin; at < end; at += 1) {
    const digit = (codes[at] ?? 0) - zero;
    if (digit < 0 || digit > 9) return -1;
    number = 10 * number + digit;
  }
  return number;
}
