import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { Seconds } from '../../core/trials/session.ts';
import type { PresentAnswer } from './present-answer.ts';

/**
 * An answer counts from a press that begins when the photo has been seen for so long, in seconds of response time: the
 * second press of a double click, which was meant for the photo before, comes sooner.
 */
const shortest: Seconds = 0.5;

/** Whether a photo has been on screen for a moment, so that a press can answer it. */
export class Glance {
  readonly #isOver = signal(false);
  #ends = 0;

  readonly isOver: ReadonlySignal<boolean> = this.#isOver;

  /**
   * Waits until the photo counts as seen; a pause does not count.
   *
   * @param least for how long it has to be seen, in seconds; default as long as a double click takes.
   */
  await(answer: PresentAnswer | null, least: Seconds = shortest): void {
    clearTimeout(this.#ends);
    const left = least - (answer?.shownFor ?? 0);
    this.#isOver.value = answer !== null && left <= 0;
    if (!this.#isOver.value && answer?.watch.running) {
      this.#ends = setTimeout(() => this.await(answer, least), Math.max(1, left * 1000));
    }
  }

  /** Another photo comes, or none. */
  end(): void {
    clearTimeout(this.#ends);
    this.#isOver.value = false;
  }
}
