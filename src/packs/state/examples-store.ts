import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { ChallengeId } from '../../core/trials/challenge.ts';
import type { ExamplesChoicePort, PacksPort } from './pack-ports.ts';
import type { ExamplesPort } from '../../app/state/ports.ts';

/** The examples that the class list shows, whatever challenge is played: those of the pack that the person chose. */
export class ExamplesStore {
  readonly #packs: Pick<PacksPort, 'examples'>;
  readonly #choice: ExamplesChoicePort;
  readonly #chosen = signal<ChallengeId | null>(null);
  readonly #examples = signal<ExamplesPort | null>(null);

  constructor(packs: Pick<PacksPort, 'examples'>, choice: ExamplesChoicePort) {
    this.#packs = packs;
    this.#choice = choice;
  }

  /** The pack whose examples are shown; null when the person chose none. */
  get chosen(): ReadonlySignal<ChallengeId | null> {
    return this.#chosen;
  }

  /** Null when none was chosen, or its pack is gone. */
  get examples(): ReadonlySignal<ExamplesPort | null> {
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
