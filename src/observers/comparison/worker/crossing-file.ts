import { FormatError } from '../../../core/formats/check-format.ts';
import { TruthRows, type TruthColumns } from '../../../core/formats/truth-files/truth-rows.ts';
import type { Truth, TruthByName } from '../../../core/formats/truth-files/truth.ts';
import type { FileContent } from '../../../core/formats/files/read-answer-file.ts';
import type { RealLabels } from '../../../core/observers/right-answers.ts';
import type { ReadFile } from './read-file.ts';

type TruthContent = Extract<FileContent, { use: 'truth' }>;

/** What a file holds, or why it cannot be read, as values that cross threads: no object of a class is among them. */
export type CrossingFile =
  | { readonly refused: string }
  | Extract<FileContent, { use: 'answers' }>
  | (Omit<TruthContent, 'truth'> & {
      readonly truth: Exclude<Truth, TruthByName> | RealLabels | CrossingRows;
    });

interface CrossingRows extends Omit<TruthByName, 'rows'> {
  readonly rows: TruthColumns;
}

/** As it is sent. */
export function toCrossingFile(read: ReadFile): CrossingFile {
  if (read instanceof FormatError) return { refused: read.message };
  if (read.use === 'answers' || read.truth.kind !== 'by-name') return read as CrossingFile;
  const { names, wnids, lines } = read.truth.rows;
  return { ...read, truth: { ...read.truth, rows: { names, wnids, lines } } };
}

/** As it was before it was sent. */
export function fromCrossingFile(sent: CrossingFile): ReadFile {
  if ('refused' in sent) return new FormatError(sent.refused);
  if (sent.use === 'answers') return sent;
  const { truth } = sent;
  if (truth.kind !== 'by-name') return { ...sent, truth };
  return { ...sent, truth: { ...truth, rows: new TruthRows(truth.rows) } };
}

/** The memory that need not be copied: the columns of numbers. */
export function columnsToTransfer(sent: CrossingFile): ArrayBuffer[] {
  if (!('observers' in sent)) return [];
  return sent.observers.flatMap(({ guesses, probabilities, seconds, truth, assisted }) =>
    [guesses, probabilities, seconds, truth, assisted].flatMap((column) => (column ? [column.buffer] : [])),
  ) as ArrayBuffer[];
}
