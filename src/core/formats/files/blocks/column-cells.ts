import { beyondAscii, type ReadPart } from './char-codes.ts';
import { guessSlots } from '../../../trials/session.ts';
import type { RowBlock } from './row-block.ts';
import { isBare } from '../trimmed.ts';

const [space, apostrophe] = [32, 39];

/** What stands in every row's cell of a column, nothing where there is no column; null: they are not all the same. */
export function constantCell(block: RowBlock, column: number): string | null {
  if (column < 0) return '';
  const { codes, size } = block;
  const text = block.slice(0, column);
  const first = block.begin(0, column);
  const isAscii = !codes.subarray(first, first + text.length).includes(beyondAscii);
  for (let row = 1; row < size; row += 1) {
    const begin = block.begin(row, column);
    if (block.end(row, column) - begin !== text.length) return null;
    if (!areAlike(codes, first, begin, text.length)) return null;
    if (!isAscii && block.slice(row, column) !== text) return null;
  }
  return text;
}

/** Whether two parts of one length are the same. */
function areAlike(codes: Uint8Array, one: number, other: number, length: number): boolean {
  for (let at = 0; at < length; at += 1) if (codes[one + at] !== codes[other + at]) return false;
  return true;
}

/** The texts of a column; null where one has white space at its ends or an apostrophe in front. */
export function textColumn(block: RowBlock, column: number): readonly string[] | null {
  const { codes, size } = block;
  const cells: string[] = [];
  for (let row = 0; row < size; row += 1) {
    const [begin, end] = [block.begin(row, column), block.end(row, column)];
    const [first = 0, last = 0] = [codes[begin], codes[end - 1]];
    if (end > begin && (first === apostrophe || !isBare(first) || !isBare(last))) return null;
    cells.push(block.slice(row, column));
  }
  return cells;
}

/**
 * Reads a column of numbers; an empty cell, or one of a column that is not there, is NaN.
 *
 * @param into gets the first row's number at `from`, and each next one `step` places further.
 * @returns how many cells hold a number; −1 where one holds anything else.
 */
export function readColumn(
  block: RowBlock,
  column: number,
  read: ReadPart,
  into: Float64Array,
  { from = 0, step = 1 } = {},
): number {
  const { codes, size } = block;
  let place = from;
  let count = 0;
  for (let row = 0; row < size; row += 1) {
    const begin = block.begin(row, column);
    const end = column < 0 ? begin : block.end(row, column);
    if (end === begin) into[place] = Number.NaN;
    else if (read(codes, begin, end, into, place)) count += 1;
    else return -1;
    place += step;
  }
  return count;
}

/**
 * Reads a column of up to five numbers a cell, with single spaces between them; none where there is no such column.
 *
 * @param into gets five places a row, NaN where a cell has fewer.
 * @returns how many numbers there are; −1 where a cell holds anything else.
 */
export function readLists(block: RowBlock, column: number, read: ReadPart, into: Float64Array): number {
  const { codes, size } = block;
  let count = 0;
  into.fill(Number.NaN);
  if (column < 0) return count;
  for (let row = 0; row < size; row += 1) {
    const end = block.end(row, column);
    let begin = block.begin(row, column);
    if (begin === end) continue;
    let place = row * guessSlots;
    const last = place + guessSlots;
    for (let at = begin; at <= end; at += 1) {
      if (at < end && codes[at] !== space) continue;
      if (begin === at || place === last || !read(codes, begin, at, into, place)) return -1;
      count += 1;
      place += 1;
      begin = at + 1;
    }
  }
  return count;
}
