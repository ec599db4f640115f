import type { AnswerTime, Seconds } from '../../core/trials/session.ts';

/**
 * Measures an answer: response time runs while the image is visible and the page in front, all other time since
 * the first start is paused time.
 */
export class Stopwatch {
  readonly #now: () => Seconds;
  #response: Seconds;
  #paused: Seconds;
  #since: Seconds | null = null;
  #running = false;

  /**
   * @param now a clock that never goes back, in seconds.
   * @param from time already spent on this image, from its draft.
   */
  constructor(now: () => Seconds, from: AnswerTime) {
    this.#now = now;
    this.#response = from.response;
    this.#paused = from.paused;
  }

  get running(): boolean {
    return this.#running;
  }

  /** The image is visible and the page in front. */
  start(): void {
    this.#settle();
    this.#running = true;
    this.#since ??= this.#now();
  }

  /** The page went to the back. */
  pause(): void {
    this.#settle();
    this.#running = false;
  }

  /** Time so far. */
  read(): AnswerTime {
    this.#settle();
    return { response: this.#response, paused: this.#paused };
  }

  /** Books the time since the last look; before the first start there is none. */
  #settle(): void {
    if (this.#since === null) return;
    const now = this.#now();
    if (this.#running) this.#response += now - this.#since;
    else this.#paused += now - this.#since;
    this.#since = now;
  }
}
