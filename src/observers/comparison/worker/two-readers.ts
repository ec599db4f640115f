import type { Catalogue } from '../../../core/classes/catalogue.ts';
import type { ComparedFile } from '../protocol.ts';
import { FilePortions } from './file-portions.ts';
import { readFile, type ReadFile } from './read-file.ts';
import type { SecondThread } from './second-thread.ts';

/** From how many bytes on it is worth the while to read in two threads: those of some 7000 answers. */
const worthTwo = 1e6;

/** Reads files in this thread and in a second one. What comes out does not depend on which of them read what. */
export class TwoReaders {
  readonly #catalogue: Catalogue;
  readonly #second: SecondThread;

  constructor(catalogue: Catalogue, second: SecondThread) {
    this.#catalogue = catalogue;
    this.#second = second;
  }

  /**
   * Reads files, each thread about half of them.
   *
   * @param onBytes called with how many bytes of a file are read; not after the file was read.
   */
  async read(
    files: readonly ComparedFile[],
    onBytes: (file: ComparedFile, bytes: number) => void,
  ): Promise<ReadonlyMap<ComparedFile, ReadFile>> {
    const found = new Map<ComparedFile, ReadFile>();
    const tell = (file: ComparedFile) => (bytes: number) => {
      if (!found.has(file)) onBytes(file, bytes);
    };
    const readHere = async (file: ComparedFile, portions: FilePortions) => {
      found.set(file, await readFile(file, portions, this.#catalogue, tell(file)));
    };
    const second = this.#second;
    const [ours, theirs] = second.isThere && bytesOf(files) >= worthTwo ? halves(files) : [files, []];
    const others = Promise.allSettled(
      theirs.map(async (file) => {
        const read = await second.read(file, tell(file));
        // The last word on its bytes can come later than what was read.
        onBytes(file, file.blob.size);
        found.set(file, read);
      }),
    );
    const begun = ours.map((file) => [file, new FilePortions(file.blob)] as const);
    for (const [file, portions] of begun) await readHere(file, portions);
    await others;
    for (const file of theirs) if (!found.has(file)) await readHere(file, new FilePortions(file.blob));
    return found;
  }
}

function bytesOf(files: readonly ComparedFile[]): number {
  return files.reduce((sum, { blob }) => sum + blob.size, 0);
}

/** The files in two parts of about as many bytes: the largest first, each to the part that has less so far. */
function halves(files: readonly ComparedFile[]): readonly [readonly ComparedFile[], readonly ComparedFile[]] {
  const [one, other]: [ComparedFile[], ComparedFile[]] = [[], []];
  for (const file of files.toSorted((a, b) => b.blob.size - a.blob.size)) {
    (bytesOf(one) <= bytesOf(other) ? one : other).push(file);
  }
  return [one, other];
}
