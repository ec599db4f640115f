import type { CompareProgress } from '../../../core/observers/compare-result.ts';
import type { ComparedFile } from '../protocol.ts';
import type { ReadFile } from './read-file.ts';
import type { TwoReaders } from './two-readers.ts';

/** Keeps what files hold, so that each is read once. */
export class FileShelf {
  readonly #readers: TwoReaders;
  #kept = new Map<string, ReadFile>();

  constructor(readers: TwoReaders) {
    this.#readers = readers;
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
    const fresh = files.filter((file) => !this.#kept.has(keyOf(file)));
    const total = fresh.reduce((sum, { blob }) => sum + blob.size, 0);
    const bytesOf = new Map<ComparedFile, number>();
    const read = await this.#readers.read(fresh, (file, own) => {
      bytesOf.set(file, own);
      const bytes = [...bytesOf.values()].reduce((sum, one) => sum + one, 0);
      onProgress({ kind: 'reading', file: file.name, bytes, total });
    });
    for (const [file, content] of read) this.#kept.set(keyOf(file), content);
    return new Map(files.map((file) => [file.name, this.#kept.get(keyOf(file)) as ReadFile]));
  }
}
