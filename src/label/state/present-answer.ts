import type { ImageId } from '../../core/trials/challenge.ts';
import type { Draft, Seconds } from '../../core/trials/session.ts';
import { Stopwatch, TrialRecorder } from '../logic/stopwatch.ts';
import { computed, signal, type ReadonlySignal } from '@preact/signals-core';
import type { Wnid } from '../../core/classes/class-ids.ts';

/** The answer that is being made: its time, what is looked at for it, and when it was last changed. */
export class PresentAnswer {
  readonly imageId: ImageId;
  readonly watch: Stopwatch;
  readonly recorder: TrialRecorder;
  /** Response time when the photo came on screen: more than 0 where it had been there before. */
  readonly #since: Seconds;
  #ends = 0;
  #changedAt = new Date().toISOString();

  constructor(imageId: ImageId, { time, record }: Draft) {
    const watch = new Stopwatch(() => performance.now() / 1000, time);
    this.imageId = imageId;
    this.watch = watch;
    this.recorder = new TrialRecorder(() => watch.read().response, record);
    this.#since = time.response;
  }

  /** When the person last changed it, ISO 8601; until then, when the photo came. */
  get changedAt(): string {
    return this.#changedAt;
  }

  noteChange(): void {
    this.#changedAt = new Date().toISOString();
  }

  get shownFor(): Seconds {
    return this.watch.read().response - this.#since;
  }

  /** Has something done when its response time is over, in milliseconds; null: never. After a pause it is asked for anew. */
  endAfter(milliseconds: number | null, end: () => void): void {
    clearTimeout(this.#ends);
    if (milliseconds === null) return;
    const left = milliseconds - 1000 * this.watch.read().response;
    this.#ends = setTimeout(() => this.watch.running && end(), Math.max(0, left));
  }
}

/** What the slots held before each change of the present answer, so that changes can be taken back. */
export class TakenChanges {
  readonly #earlier = signal<readonly (readonly Wnid[])[]>([]);

  readonly undoable: ReadonlySignal<boolean> = computed(() => this.#earlier.value.length > 0);

  /** Another answer goes on; its record may lack the last changes. */
  begin({ guesses, record }: Draft): void {
    const states = [[], ...record.changes.map((change) => change.guesses)];
    this.#earlier.value = states.at(-1)?.join() === guesses.join() ? states.slice(0, -1) : states;
  }

  add(before: readonly Wnid[]): void {
    this.#earlier.value = [...this.#earlier.value, before];
  }

  take(): readonly Wnid[] | null {
    const last = this.#earlier.value.at(-1) ?? null;
    this.#earlier.value = this.#earlier.value.slice(0, -1);
    return last;
  }
}
