import { closeSync, existsSync, openSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
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
    this.#part = join(dirname(this.#path), `.${basename(this.#path)}.${String(process.pid)}.part`);
    if (existsSync(this.#path) && statSync(this.#path).isDirectory())
      throw new UsageError(`${path} cannot be written: it is a folder.`);
    try {
      closeSync(openSync(this.#part, 'w'));
    } catch (cause) {
      throw new UsageError(`${path} cannot be written: ${messageOf(cause)}.`, { cause });
    }
  }

  commit(text: string): void {
    writeFileSync(this.#part, text);
    renameSync(this.#part, this.#path);
  }

  /** Leaves nothing of what was not committed. */
  discard(): void {
    rmSync(this.#part, { force: true });
  }
}
