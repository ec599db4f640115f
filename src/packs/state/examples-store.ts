import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { ChallengeId } from '../../core/trials/challenge.ts';
import type { Shape } from '../../core/shape.ts';
import { KeptValue } from '../../kit/keep/kept-value.ts';
import type { PackShelf } from '../pack/pack-shelf.ts';
import type { Examples } from '../source/library.ts';

/** Which pack's examples are shown in the class list; null when none was chosen. */
export const keptExamples = new KeptValue<ChallengeId | null>({
  key: 'hit5-examples',
  parse: (text) => (text !== null && /^[\w.-]{1,100}$/.test(text) ? (text as ChallengeId) : null),
  print: (id) => id,
});

/** The examples that the class list shows, whatever challenge is played: those of the pack that the person chose. */
export class ExamplesStore {
  readonly #packs: Pick<Shape<PackShelf>, 'examples'>;
  readonly #choice: Shape<KeptValue<ChallengeId | null>>;
  readonly #chosen = signal<ChallengeId | null>(null);
  readonly #examples = signal<Examples | null>(null);

  constructor(packs: Pick<Shape<PackShelf>, 'examples'>, choice: Shape<KeptValue<ChallengeId | null>>) {
    this.#packs = packs;
    this.#choice = choice;
  }

  /** The pack whose examples are shown; null when the person chose none. */
  get chosen(): ReadonlySignal<ChallengeId | null> {
    return this.#chosen;
  }

  /** Null when none was chosen, or its pack is gone. */
  get examples(): ReadonlySignal<Examples | null> {
    return this.#examples;
  }

  /** Takes up the choice that was kept. */
  restore(): Promise<void> {
    return this.#show(this.#choice.read());
  }

  /** Shows the examples of a pack from now on, or with null those that a challenge brings itself. */
  choose(id: ChallengeId | null): Promise<void> {
    this.#choice.write(id);
    return this.#show(id);
  }

  /** Reads the examples anew, after a pack has come or gone. */
  refresh(): Promise<void> {
    return this.#show(this.#chosen.value);
  }

  async #show(id: ChallengeId | null): Promise<void> {
    this.#chosen.value = id;
    // A damaged pack is named in the list of packs; the class list goes without its examples.
    const examples = id === null ? null : await this.#packs.examples(id).catch(() => null);
    if (this.#chosen.value !== id) return;
    this.#examples.value = examples;
    if (examples === null) this.#chosen.value = null;
  }
}
