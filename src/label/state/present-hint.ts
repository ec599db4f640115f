import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { Seconds } from '../../core/trials/session.ts';

/** How long the page says why a press did not answer, in seconds of response time. */
const hintTime: Seconds = 5;

/** Why a press did not answer: the photo had not been on screen long enough, or no class was picked. */
export type AnswerHint = 'too-soon' | 'no-guess';

/** Why the last press did not answer, as long as the page says it. */
export class PresentHint {
  readonly #shown = signal<AnswerHint | null>(null);
  #ends: Seconds = 0;

  readonly shown: ReadonlySignal<AnswerHint | null> = this.#shown;

  /** @param response the response time so far, at which it is said. */
  say(hint: AnswerHint, response: Seconds): void {
    this.#shown.value = hint;
    this.#ends = response + hintTime;
  }

  /** Goes once its time is over. */
  at(response: Seconds): void {
    if (response > this.#ends) this.clear();
  }

  clear(): void {
    this.#shown.value = null;
  }
}
