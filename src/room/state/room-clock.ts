import { signal, type ReadonlySignal } from '@preact/signals-core';
import { timeLeft, type PhotoClock } from '../../core/room/photo-clock.ts';
import type { Seconds } from '../../core/trials/session.ts';
import type { CommonClock } from '../../label/state/label-flow.ts';

/**
 * The time that is left for the photo that a class is led to, by the server's clock: the same on the board and on each
 * device, however their own clocks stand.
 */
export class RoomClock implements CommonClock {
  readonly #left = signal<Seconds | null>(null);
  #clock: PhotoClock | null = null;
  #limit: Seconds | null = null;
  /** How far the server's clock is ahead of `performance.now()`, in milliseconds; null: not known. */
  #ahead: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Whole seconds, 0 once the time is over; null while nothing is counted, or the server has not said what time it is. */
  readonly left: ReadonlySignal<Seconds | null> = this.#left;

  get over(): number {
    return Math.max(0, -(this.#exact() ?? 0));
  }

  /**
   * The server has said what time it is; that was half way between question and answer.
   *
   * @param asked when it was asked, as `performance.now()` tells.
   */
  hear(now: string, asked: number): void {
    this.#ahead = Date.parse(now) - (asked + performance.now()) / 2;
    this.#look();
  }

  /**
   * Counts down from now on.
   *
   * @param clock null: nothing is counted; undefined: each person has a time of their own.
   * @returns the time that everybody has; null where each has their own.
   */
  count(clock: PhotoClock | null | undefined, limit: Seconds | null): CommonClock | null {
    this.#clock = clock ?? null;
    this.#limit = limit;
    this.#look();
    return clock === undefined ? null : this;
  }

  stop(): void {
    this.count(null, null);
  }

  #exact(): number | null {
    if (!this.#clock || this.#limit === null || this.#ahead === null) return null;
    return timeLeft(this.#clock, this.#limit, performance.now() + this.#ahead);
  }

  /** Looks again as the next second ends, so that all devices count in the same moment. */
  #look(): void {
    clearTimeout(this.#timer);
    const left = this.#exact();
    this.#left.value = left === null ? null : Math.max(0, Math.ceil(left / 1000));
    if (left === null || left <= 0 || this.#clock?.since === null) return;
    this.#timer = setTimeout(() => this.#look(), left % 1000 || 1000);
  }
}
