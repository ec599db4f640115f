import { signal, type ReadonlySignal } from '@preact/signals-core';
import { diskFailure } from '../../kit/keep/disk-failure.ts';

/** What was wrong with observers' files, or with the disk that keeps them, for a person; each is told once. */
export class ObserverProblems {
  readonly #all = signal<readonly string[]>([]);

  readonly all: ReadonlySignal<readonly string[]> = this.#all;

  tell(problem: string): void {
    if (!this.#all.value.includes(problem)) this.#all.value = [...this.#all.value, problem];
  }

  /** The person has read what was wrong. */
  dismiss(problem: string): void {
    this.#all.value = this.#all.value.filter((one) => one !== problem);
  }

  clear(): void {
    this.#all.value = [];
  }

  /** Writes to disk; where that fails, the person is told what it means. */
  async guard(write: () => Promise<void>): Promise<void> {
    try {
      await write();
    } catch (cause) {
      this.tell(`This change lasts only until the page is closed. ${diskFailure(cause)}`);
    }
  }
}
