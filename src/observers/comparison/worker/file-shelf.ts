import type { Catalogue } from '../../../core/classes/catalogue.ts';
import { FormatError } from '../../../core/formats/check-format.ts';
import { isZip, largestIlsvrcZip, readIlsvrcZip } from '../../../core/formats/files/ilsvrc-zip.ts';
import { readAnswerFile, type FileContent } from '../../../core/formats/files/read-answer-file.ts';
import type { CompareProgress } from '../../../core/observers/compare-result.ts';
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
    const before = this.#kept;
    const fresh = files.filter((file) => !before.has(keyOf(file)));
    const total = fresh.reduce((sum, { blob }) => sum + blob.size, 0);
    let done = 0;
    this.#kept = new Map();
    for (const file of files) {
      const onBytes = (own: number) =>
        onProgress({ kind: 'reading', file: file.name, bytes: done + own, total });
      const known = before.get(keyOf(file));
      this.#kept.set(keyOf(file), known ?? (await this.#readFile(file, onBytes)));
      if (!known) done += file.blob.size;
    }
    return new Map(files.map((file) => [file.name, this.#kept.get(keyOf(file)) as ReadFile]));
  }

  /** @param onBytes called with how many of its bytes are read, at first with 0. */
  async #readFile(file: ComparedFile, onBytes: (bytes: number) => void): Promise<ReadFile> {
    onBytes(0);
    try {
      const zip = await smallZip(file);
      if (zip) {
        const observers = readIlsvrcZip(file.name, zip, this.#catalogue);
        return { use: 'answers', observers, ambiguous: false };
      }
      return readAnswerFile(file.name, await readText(file, onBytes), this.#catalogue, file.use);
    } catch (cause) {
      if (cause instanceof FormatError) return cause;
      throw cause;
    }
  }
}

/** The bytes of a zip that may hold answers; null for another file, and for one that cannot be read any more. */
async function smallZip({ blob }: ComparedFile): Promise<Uint8Array | null> {
  if (blob.size > largestIlsvrcZip) return null;
  try {
    if (!isZip(new Uint8Array(await blob.slice(0, 4).arrayBuffer()))) return null;
    return new Uint8Array(await blob.arrayBuffer());
  } catch {
    // The reader of texts says why.
    return null;
  }
}
