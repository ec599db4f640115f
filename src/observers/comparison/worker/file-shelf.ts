import type { Catalogue } from '../../../core/classes/catalogue.ts';
import { FormatError } from '../../../core/schemas/check-format.ts';
import { isZip, largestIlsvrcZip, readIlsvrcZip } from '../../logic/files/ilsvrc-zip.ts';
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
    const open = (file?: ComparedFile) => file && contentOf(file, (own) => tell(file, own));
    let opened = open(fresh[0]);
    for (const [at, file] of fresh.entries()) {
      tell(file, 0);
      const content = (await opened) as Content;
      // The bytes of the next one come in while this one is taken apart.
      opened = open(fresh[at + 1]);
      read.set(keyOf(file), this.#take(file, content));
      done += file.blob.size;
    }
    const kept = (file: ComparedFile) => read.get(keyOf(file)) as ReadFile;
    this.#kept = new Map(files.map((file) => [keyOf(file), kept(file)]));
    return new Map(files.map((file) => [file.name, kept(file)]));
  }

  #take({ name, use }: ComparedFile, content: Content): ReadFile {
    if (content instanceof FormatError) return content;
    try {
      if (typeof content === 'string') return readAnswerFile(name, content, this.#catalogue, use);
      const observers = readIlsvrcZip(name, content, this.#catalogue);
      return { use: 'answers', observers, ambiguous: false };
    } catch (cause) {
      return asRefusal(cause);
    }
  }
}

/** A file's text, the bytes of a zip that may hold answers, or why it cannot be read. */
type Content = string | Uint8Array | FormatError;

/** What is wrong with a file, as a value; whatever else was thrown is thrown again. */
function asRefusal(cause: unknown): FormatError {
  if (cause instanceof FormatError) return cause;
  throw cause;
}

/** @param onBytes called with how many of its bytes are read. */
async function contentOf(file: ComparedFile, onBytes: (bytes: number) => void): Promise<Content> {
  // Asked for at once, before it is known to be no zip: while another file is taken apart, only what was asked for comes in.
  const text = readText(file, onBytes).catch(asRefusal);
  return (await smallZip(file)) ?? text;
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
