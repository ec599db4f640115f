import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { Wnid } from '../../core/classes/class-ids.ts';
import { moveGuess, pickGuess, removeGuess } from '../../core/trials/guesses.ts';

/** The person's own five for a live picture, written down before the network's are revealed. */
export class BlindFive {
  readonly #blind = signal(false);
  readonly #guesses = signal<readonly Wnid[]>([]);
  readonly #revealed = signal(false);

  /** Whether the person names theirs first. */
  readonly blind: ReadonlySignal<boolean> = this.#blind;

  /** The surest first. */
  readonly guesses: ReadonlySignal<readonly Wnid[]> = this.#guesses;

  /** Whether the network's may be shown although the person answers blind. */
  readonly revealed: ReadonlySignal<boolean> = this.#revealed;

  setBlind(blind: boolean): void {
    this.#blind.value = blind;
    this.forget();
  }

  pick(wnid: Wnid, slot: number | null): void {
    this.#change(pickGuess(this.#guesses.value, wnid, slot));
  }

  move(from: number, to: number): void {
    this.#change(moveGuess(this.#guesses.value, from, to));
  }

  remove(slot: number): void {
    this.#change(removeGuess(this.#guesses.value, slot));
  }

  /** What was written down stands from here on. */
  reveal(): void {
    this.#revealed.value = true;
  }

  /** For another picture. */
  forget(): void {
    this.#revealed.value = false;
    this.#guesses.value = [];
  }

  #change(guesses: readonly Wnid[]): void {
    if (!this.#revealed.value) this.#guesses.value = guesses;
  }
}
