import type { Catalogue } from '../../../core/classes/catalogue.ts';
import { FormatError } from '../../../core/formats/check-format.ts';
import { readAnswerFile, type FileContent } from '../../../core/formats/files/read-answer-file.ts';
import type { ComparedFile } from '../protocol.ts';
import type { FilePortions } from './file-portions.ts';
import { readText } from './read-text.ts';

/** What a file holds, or why it cannot be read. */
export type ReadFile = FileContent | FormatError;

/**
 * Reads a file in this thread.
 *
 * @param portions its bytes.
 * @param onBytes called with how many of its bytes are read, at first with 0.
 */
export async function readFile(
  { name, use }: ComparedFile,
  portions: FilePortions,
  catalogue: Catalogue,
  onBytes: (bytes: number) => void,
): Promise<ReadFile> {
  onBytes(0);
  try {
    const { text, ascii } = await readText(name, portions, onBytes);
    return readAnswerFile(name, text, catalogue, { use, ascii });
  } catch (cause) {
    if (cause instanceof FormatError) return cause;
    throw cause;
  }
}
