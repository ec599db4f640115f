import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { AskPerson, FetchQuestion } from '../core/text/fetch-question.ts';

/** What the person is asked while a file comes from another server, which waits for the answer. */
export class FetchAsking {
  readonly #question = signal<FetchQuestion | null>(null);
  #goOn: (yes: boolean) => void = () => undefined;

  /** Null where nothing is asked. */
  readonly question: ReadonlySignal<FetchQuestion | null> = this.#question;

  /** Fetches; what is asked goes with the fetch, however that ends, and nothing is asked for one that was aborted. */
  async during<File>(signal: AbortSignal, fetching: (ask: AskPerson) => Promise<File>): Promise<File> {
    let own: FetchQuestion | null = null;
    const end = () => {
      if (this.#question.value === own) this.#question.value = null;
    };
    signal.addEventListener('abort', end, { once: true });
    try {
      return await fetching((question) => {
        return new Promise((resolve) => {
          if (signal.aborted) return;
          this.#question.value = own = question;
          this.#goOn = resolve;
        });
      });
    } finally {
      end();
    }
  }

  /** The person's answer to what is asked. */
  answer(yes: boolean): void {
    if (!this.#question.value) return;
    this.#question.value = null;
    this.#goOn(yes);
  }
}
