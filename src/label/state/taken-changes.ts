import { computed, signal, type ReadonlySignal } from '@preact/signals-core';
import type { Wnid } from '../../core/classes/class-ids.ts';
import type { Draft } from '../../core/trials/session.ts';

/** What the slots held before each change of the present answer, so that changes can be taken back. */
export class TakenChanges {
  readonly #earlier = signal<readonly (readonly Wnid[])[]>([]);

  /** Whether a change can be taken back. */
  readonly undoable: ReadonlySignal<boolean> = computed(() => this.#earlier.value.length > 0);

  /** Another answer goes on; its record may lack the last changes. */
  begin({ guesses, record }: Draft): void {
    const states = [[], ...record.changes.map((change) => change.guesses)];
    this.#earlier.value = states.at(-1)?.join() === guesses.join() ? states.slice(0, -1) : states;
  }

  /** A change that can be taken back. */
  add(before: readonly Wnid[]): void {
    this.#earlier.value = [...this.#earlier.value, before];
  }

  /** Takes the last change back: what the slots held before it; null where there is none. */
  take(): readonly Wnid[] | null {
    const last = this.#earlier.value.at(-1) ?? null;
    this.#earlier.value = this.#earlier.value.slice(0, -1);
    return last;
  }
}
