import { proxy, wrap } from 'comlink';
import type { ComparedFile } from '../protocol.ts';
import { fromCrossingFile } from './crossing-file.ts';
import type { ReadFile } from './read-file.ts';
import type { ReadingService } from './reading-service.ts';

/** The second thread, as the one that compares sees it: it reads files for as long as it lives. */
export class SecondReader {
  readonly #api;
  #isThere = true;
  #fail: (reason: Error) => void = () => undefined;
  /** Rejects when the thread has ended. */
  readonly #ended = new Promise<never>((_, reject) => (this.#fail = reject));

  /** @param port to the thread. */
  constructor(port: MessagePort) {
    this.#api = wrap<ReadingService>(port);
    this.#ended.catch(() => undefined);
  }

  /** Whether it reads, or is about to. */
  get isThere(): boolean {
    return this.#isThere;
  }

  /**
   * What a file holds; files are read in the order in which they are given.
   *
   * @throws Error when the thread ends before.
   */
  async read(file: ComparedFile, onBytes: (bytes: number) => void): Promise<ReadFile> {
    return fromCrossingFile(await Promise.race([this.#api.read(file, proxy(onBytes)), this.#ended]));
  }

  /** To be told when the thread has ended: what it has not read is never read there. */
  end(): void {
    this.#isThere = false;
    this.#fail(new Error('The second thread ended.'));
  }
}
