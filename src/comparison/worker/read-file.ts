import type { Catalogue } from '../../domain/classes/catalogue.ts';
import { FormatError } from '../../domain/formats/check-format.ts';
import { readAnswerFile, type FileContent } from '../../domain/formats/files/read-answer-file.ts';
import type { ComparedFile } from '../protocol.ts';
import { readText } from './read-text.ts';

/** What a file holds, or why it cannot be read. */
export type ReadFile = FileContent | FormatError;

/**
 * Reads a file in this thread.
 *
 * @param onBytes called with how many of its bytes are read, at first with 0.
 */
export async function readFile(
  { name, blob, use }: ComparedFile,
  catalogue: Catalogue,
  onBytes: (bytes: number) => void,
): Promise<ReadFile> {
  onBytes(0);
  try {
    return readAnswerFile(name, await readText(name, blob, onBytes), catalogue, use);
  } catch (cause) {
    if (cause instanceof FormatError) return cause;
    throw cause;
  }
}
