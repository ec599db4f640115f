import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { Seconds } from '../../core/trials/session.ts';

/** How long the page says why a press did not answer, in seconds of response time. */
const hintTime: Seconds = 5;

export type AnswerHint = 'too-soon' | 'no-guess';

export class HintToast {
  readonly #shown = signal<AnswerHint | null>(null);
  #ends: Seconds = 0;

  readonly shown: ReadonlySignal<AnswerHint | null> = this.#shown;

  say(hint: AnswerHint, response: Seconds): void {
    this.#shown.value = hint;
    this.#ends = response + hintTime;
  }

  at(response: Seconds): void {
    if (response > this.#ends) this.clear();
  }

  clear(): void {
    this.#shown.value = null;
  }
}
