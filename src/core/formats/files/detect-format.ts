import { fileHeaders, headerKey } from '../truth-files/class-columns.ts';
import { isKaggleHeader } from '../truth-files/parse-kaggle-solution.ts';
import { isTruthHeader } from '../truth-files/parse-truth-csv.ts';
import { textLines, withoutMark } from './text-lines.ts';

/** The forms of files that Hit5 reads. */
export type FileFormat =
  | 'hit5-session'
  | 'hit5-backup'
  | 'tidy-csv'
  | 'geirhos-csv'
  | 'imagenet-x-csv'
  | 'ilsvrc-task1'
  /** One ILSVRC2012_ID a line; answers of one guess an image look the same. */
  | 'ilsvrc-ground-truth'
  | 'kaggle-solution'
  /** A CSV of files and their class indices, under `label`. */
  | 'label-csv'
  /** Any other CSV of files and their classes. */
  | 'truth-csv'
  | 'real-labels';

/** How many lines are looked at to tell answers from a ground truth. */
const lookAhead = 1000;

/** Headers that only one form has, in lower case without `_`, `-` and spaces. */
const headers: readonly (readonly [FileFormat, readonly string[]])[] = [
  ['geirhos-csv', ['subj', 'objectresponse', 'imagename']],
  ['tidy-csv', ['observer', 'image', 'guess1']],
  ['imagenet-x-csv', ['filename', 'predictedclass']],
];

/** The form of a file by its content, not by its name; null when it is none that Hit5 reads. */
export function detectFormat(text: string): FileFormat | null {
  const body = withoutMark(text);
  const start = body.slice(0, 200).trimStart();
  if (start.startsWith('{')) return ownFormat(body);
  if (start.startsWith('[')) return /^\[\s*[[\]]/.test(start) ? 'real-labels' : null;
  const line = firstLine(body);
  return /^[\d\s]+$/.test(line) ? numbersFormat(body) : csvFormat(line);
}

/** A file of Hit5's own says what it is, mostly at its beginning. */
function ownFormat(body: string): FileFormat | null {
  const said = /^\s*\{\s*"format"\s*:\s*"([^"]*)"/.exec(body)?.[1] ?? formatField(body);
  return said === 'hit5-session' || said === 'hit5-backup' ? said : null;
}

function formatField(body: string): unknown {
  try {
    return (JSON.parse(body) as { format?: unknown } | null)?.format;
  } catch {
    return null;
  }
}

/** A ground truth has one number a line; what is wrong with other lines is for the reader to say. */
function numbersFormat(body: string): FileFormat {
  let line = 0;
  for (const text of textLines(body)) {
    if (/\d\s+\d/.test(text)) return 'ilsvrc-task1';
    line += 1;
    if (line >= lookAhead) break;
  }
  return 'ilsvrc-ground-truth';
}

function csvFormat(line: string): FileFormat | null {
  const cells = line.split(/[,;\t]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
  const keys = cells.map(headerKey);
  const found = headers.find(([, needed]) => needed.every((key) => keys.includes(key)));
  if (found) return found[0];
  if (isKaggleHeader(cells)) return 'kaggle-solution';
  if (keys.length === 2 && fileHeaders.includes(keys[0] ?? '') && keys[1] === 'label') return 'label-csv';
  return isTruthHeader(cells) ? 'truth-csv' : null;
}

/** The first line with something in it. */
function firstLine(body: string): string {
  for (const line of textLines(body)) if (line.trim() !== '') return line;
  return '';
}
