import { signal } from '@preact/signals-core';
import type { Shape } from '../../core/shape.ts';
import { KeptValue } from '../../kit/keep/kept-value.ts';

const hints = ['unused-guesses', 'timed-practice'] as const;

/** What a person is told once: that guesses were left after a miss, and how photos are shown for a moment. */
type Hint = (typeof hints)[number];

/** The hints that were given in this browser. */
export const keptHints = new KeptValue<readonly Hint[]>({
  key: 'hit5-hints',
  parse: (text) => hints.filter((hint) => text?.split(' ').includes(hint)),
  print: (given) => given.join(' '),
});

/** Which hints were given in this browser, so that none is given twice. */
export class HintsStore {
  readonly #kept: Shape<KeptValue<readonly Hint[]>>;
  readonly #given = signal<readonly Hint[]>([]);

  constructor(kept: Shape<KeptValue<readonly Hint[]>>) {
    this.#kept = kept;
    this.#given.value = kept.read();
  }

  /** Whether it was given. Reads a signal. */
  has(hint: Hint): boolean {
    return this.#given.value.includes(hint);
  }

  /** It was given, and is not given again. */
  end(hint: Hint): void {
    if (this.has(hint)) return;
    this.#given.value = [...this.#given.value, hint];
    this.#kept.write(this.#given.value);
  }
}
