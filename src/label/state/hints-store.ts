import { signal } from '@preact/signals-core';
import type { Shape } from '../../core/shape.ts';
import { KeptValue } from '../../kit/keep/kept-value.ts';

const hints = ['unused-guesses', 'timed-practice'] as const;

type Hint = (typeof hints)[number];

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

  has(hint: Hint): boolean {
    return this.#given.value.includes(hint);
  }

  end(hint: Hint): void {
    if (this.has(hint)) return;
    this.#given.value = [...this.#given.value, hint];
    this.#kept.write(this.#given.value);
  }
}
