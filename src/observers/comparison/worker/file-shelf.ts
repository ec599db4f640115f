import type { Catalogue } from '../../../core/classes/catalogue.ts';
import { FormatError } from '../../../core/schemas/check-format.ts';
import { readAnswerFile, type FileContent } from '../../logic/files/read-answer-file.ts';
import type { CompareProgress } from '../../../figures/observers/compare-result.ts';
import type { ComparedFile } from '../protocol.ts';
import { readText } from './read-text.ts';

/** What a file holds, or why it cannot be read. */
type ReadFile = FileContent | FormatError;

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
    const keyOf = ({ id, use }: ComparedFile) => `${id} ${String(use)}`;
    const read = new Map(this.#kept);
    const fresh = files.filter((file) => !read.has(keyOf(file)));
    const total = fresh.reduce((sum, { blob }) => sum + blob.size, 0);
    let done = 0;
    const tell = ({ name }: ComparedFile, own: number) =>
      onProgress({ kind: 'reading', file: name, bytes: done + own, total });
    // Why a file cannot be read is a value, so that it can wait for its turn.
    const open = (file?: ComparedFile) => file && readText(file, (own) => tell(file, own)).catch(asRefusal);
    let opened = open(fresh[0]);
    for (const [at, file] of fresh.entries()) {
      tell(file, 0);
      const text = (await opened) as string | FormatError;
      // The bytes of the next one come in while this one is taken apart.
      opened = open(fresh[at + 1]);
      read.set(keyOf(file), this.#take(file, text));
      done += file.blob.size;
    }
    const kept = (file: ComparedFile) => read.get(keyOf(file)) as ReadFile;
    this.#kept = new Map(files.map((file) => [keyOf(file), kept(file)]));
    return new Map(files.map((file) => [file.name, kept(file)]));
  }

  #take({ name, use }: ComparedFile, text: string | FormatError): ReadFile {
    if (text instanceof FormatError) return text;
    try {
      return readAnswerFile(name, text, this.#catalogue, use);
    } catch (cause) {
      return asRefusal(cause);
    }
  }
}

/** What is wrong with a file, as a value; whatever else was thrown is thrown again. */
export function asRefusal(cause: unknown): FormatError {
  if (cause instanceof FormatError) return cause;
  throw cause;
}
