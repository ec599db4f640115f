import type { Catalogue } from '../../domain/classes/catalogue.ts';
import { FormatError } from '../../domain/formats/check-format.ts';
import { readAnswerFile, type FileContent } from '../../domain/formats/files/read-answer-file.ts';
import type { CompareProgress } from '../../domain/observers/compare-result.ts';
import type { ComparedFile } from '../protocol.ts';
import { readText } from './read-text.ts';

/** What a file holds, or why it cannot be read. */
export type ReadFile = FileContent | FormatError;

/** Keeps what files hold, so that each is read once. */
export class FileShelf {
  readonly #catalogue: Catalogue;
  #kept = new Map<string, ReadFile>();

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
  }

  /** Reads the files that are new, and forgets those that are not among them any more. */
  async read(
    files: readonly ComparedFile[],
    onProgress: (progress: CompareProgress) => void,
  ): Promise<ReadonlyMap<string, ReadFile>> {
    const keyOf = ({ id, use }: ComparedFile) => `${String(id)} ${String(use)}`;
    this.#kept = new Map(
      files.flatMap((file) => {
        const known = this.#kept.get(keyOf(file));
        return known ? [[keyOf(file), known]] : [];
      }),
    );
    const total = files.reduce((sum, file) => sum + (this.#kept.has(keyOf(file)) ? 0 : file.blob.size), 0);
    let before = 0;
    for (const file of files) {
      if (this.#kept.has(keyOf(file))) continue;
      const onBytes = (bytes: number) =>
        onProgress({ kind: 'reading', file: file.name, bytes: before + bytes, total });
      onBytes(0);
      this.#kept.set(keyOf(file), await this.#readOne(file, onBytes));
      before += file.blob.size;
    }
    return new Map(files.map((file) => [file.name, this.#kept.get(keyOf(file)) as ReadFile]));
  }

  async #readOne({ name, blob, use }: ComparedFile, onBytes: (bytes: number) => void): Promise<ReadFile> {
    try {
      return readAnswerFile(name, await readText(name, blob, onBytes), this.#catalogue, use);
    } catch (cause) {
      if (cause instanceof FormatError) return cause;
      throw cause;
    }
  }
}
