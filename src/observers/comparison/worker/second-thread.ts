import { proxy, wrap } from 'comlink';
import type { PairFigures, PairTable } from '../../../core/observers/pair-figures.ts';
import type { ComparedFile } from '../protocol.ts';
import { fromCrossingFile } from './crossing-file.ts';
import type { ReadFile } from './read-file.ts';
import type { SecondService } from './second-service.ts';

/** The second thread, as the one that compares sees it: it helps for as long as it lives. */
export class SecondThread {
  readonly #api;
  #isThere = true;
  #fail: (reason: Error) => void = () => undefined;
  /** Rejects when the thread has ended. */
  readonly #ended = new Promise<never>((_, reject) => (this.#fail = reject));

  /** @param port to the thread. */
  constructor(port: MessagePort) {
    this.#api = wrap<SecondService>(port);
    this.#ended.catch(() => undefined);
  }

  /** Whether it works, or is about to. */
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

  /** @throws Error when the thread ends before. */
  figuresOf(pairs: readonly PairTable[]): Promise<readonly PairFigures[]> {
    return Promise.race([this.#api.figuresOf(pairs), this.#ended]);
  }

  /** To be told when the thread has ended: what it has not done is never done there. */
  end(): void {
    this.#isThere = false;
    this.#fail(new Error('The second thread ended.'));
  }
}
