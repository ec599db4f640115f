import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { ChallengeId } from '../../core/trials/challenge.ts';
import type { Shape } from '../../core/shape.ts';
import { KeptValue } from '../../kit/keep/kept-value.ts';
import type { PackShelf } from '../pack/pack-shelf.ts';
import type { Examples } from '../source/library.ts';

type ExamplesChoice = ChallengeId | 'none' | null;

/** In brackets, because a pack may be called “none”. */
const noneKept = '(none)';

export const keptExamples = new KeptValue<ExamplesChoice>({
  key: 'hit5-examples',
  parse: (text) => {
    if (text === noneKept) return 'none';
    return text !== null && /^[\w.-]{1,100}$/.test(text) ? (text as ChallengeId) : null;
  },
  print: (choice) => (choice === 'none' ? noneKept : choice),
});

/**
 * The examples that the class list shows: those of the pack that the person chose, or, unless they want none, those that the app's own
 * server offers.
 */
export class ExamplesStore {
  readonly #packs: Pick<Shape<PackShelf>, 'examples' | 'serverExamples'>;
  readonly #kept: Shape<KeptValue<ExamplesChoice>>;
  #choice: ExamplesChoice = null;
  readonly #chosen = signal<ChallengeId | null>(null);
  readonly #examples = signal<Examples | null>(null);
  #turn = 0;

  constructor(
    packs: Pick<Shape<PackShelf>, 'examples' | 'serverExamples'>,
    kept: Shape<KeptValue<ExamplesChoice>>,
  ) {
    this.#packs = packs;
    this.#kept = kept;
  }

  readonly chosen: ReadonlySignal<ChallengeId | null> = this.#chosen;

  readonly examples: ReadonlySignal<Examples | null> = this.#examples;

  restore(): Promise<void> {
    this.#choice = this.#kept.read();
    return this.refresh();
  }

  /** Shows the examples of a pack from now on, or with “none” only those that a challenge brings itself. */
  choose(choice: ChallengeId | 'none'): Promise<void> {
    this.#kept.write(choice);
    this.#choice = choice;
    return this.refresh();
  }

  async refresh(): Promise<void> {
    const turn = ++this.#turn;
    const choice = this.#choice;
    let found = choice === null || choice === 'none' ? null : await this.#examplesOf(choice);
    // The chosen pack may be gone.
    if (!found && choice !== 'none') found = await this.#examplesOf(await this.#packs.serverExamples());
    if (turn !== this.#turn) return;
    this.#chosen.value = found?.id ?? null;
    this.#examples.value = found?.examples ?? null;
  }

  /** A damaged pack is named in the list of packs; the class list goes without its examples. */
  async #examplesOf(id: ChallengeId | null) {
    const examples = id === null ? null : await this.#packs.examples(id).catch(() => null);
    return id !== null && examples ? { id, examples } : null;
  }
}
