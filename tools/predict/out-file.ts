import { closeSync, existsSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from '../compare/words.ts';
import { messageOf } from '../../src/core/message-of.ts';

/** A file that is there as a whole or not at all: it is written beside its place, and moved there in the end. */
export class OutFile {
  readonly #path: string;
  readonly #part: string;

  /** @throws UsageError when it cannot be written. */
  constructor(path: string) {
    this.#path = resolve(path);
    this.#part = join(dirname(this.#path), `.${basename(this.#path)}.${process.pid}.part`);
    if (existsSync(this.#path) && statSync(this.#path).isDirectory())
      throw new UsageError(`${path} cannot be written: it is a folder.`);
    try {
      closeSync(openSync(this.#part, 'w'));
    } catch (cause) {
      throw new UsageError(`${path} cannot be written: ${messageOf(cause)}.`, { cause });
    }
  }

  /** Writes it, in pieces: a text or a typed array each. */
  commit(pieces: Iterable<string | Uint8Array>): void {
    const file = openSync(this.#part, 'w');
    try {
      for (const piece of pieces) {
        const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
        for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
      }
    } finally {
      closeSync(file);
    }
    renameSync(this.#part, this.#path);
  }

  /** Leaves nothing of what was not committed. */
  discard(): void {
    rmSync(this.#part, { force: true });
  }
}
