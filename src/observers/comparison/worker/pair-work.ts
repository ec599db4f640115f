import { pairFigures, type PairFigures, type PairTable } from '../../../core/observers/pair-figures.ts';
import type { SecondThread } from './second-thread.ts';

/** From how many pairs on it is worth the while to work in two threads. */
const worthTwo = 6;

/** How many pairs a thread takes at a time: about as much work as the first thread has beside them. */
const portion = 12;

/**
 * Makes the figures of pairs in two threads: the second one begins at once, from the front; this one helps from the back
 * when it has nothing else to do. What comes out does not depend on which of them took what.
 */
export class PairWork {
  readonly #pairs: readonly PairTable[];
  readonly #second: SecondThread;
  readonly #onPairs: (done: number, total: number) => void;
  readonly #figures: PairFigures[];
  #done = 0;
  /** The pairs that nobody has taken: from this one, up to the other. */
  #from = 0;
  #to: number;
  readonly #there: Promise<void>;

  /** @param onPairs called with how many pairs are done. */
  constructor(
    pairs: readonly PairTable[],
    second: SecondThread,
    onPairs: (done: number, total: number) => void,
  ) {
    this.#pairs = pairs;
    this.#second = second;
    this.#onPairs = onPairs;
    this.#figures = new Array<PairFigures>(pairs.length);
    this.#to = pairs.length;
    this.#there = pairs.length < worthTwo ? Promise.resolve() : this.#workThere();
  }

  /** Takes pairs in this thread too, until all are done. */
  async finish(): Promise<readonly PairFigures[]> {
    while (this.#from < this.#to) {
      const end = this.#to;
      this.#to = Math.max(this.#from, end - portion);
      this.#workHere(this.#to, end);
      // Lets the figures of the other thread come in.
      if (this.#from < this.#to) await new Promise((resume) => setTimeout(resume));
    }
    await this.#there;
    return this.#figures;
  }

  async #workThere(): Promise<void> {
    while (this.#second.isThere && this.#from < this.#to) {
      const begin = this.#from;
      this.#from = Math.min(begin + portion, this.#to);
      const end = this.#from;
      try {
        this.#keep(begin, await this.#second.figuresOf(this.#pairs.slice(begin, end)));
      } catch {
        this.#workHere(begin, end);
      }
    }
  }

  #workHere(begin: number, end: number): void {
    this.#keep(begin, this.#pairs.slice(begin, end).map(pairFigures));
  }

  #keep(begin: number, figures: readonly PairFigures[]): void {
    figures.forEach((own, at) => {
      this.#figures[begin + at] = own;
    });
    this.#done += figures.length;
    this.#onPairs(this.#done, this.#pairs.length);
  }
}
