import { signal, type ReadonlySignal } from '@preact/signals-core';
import { readRealLabels } from '../../core/formats/files/real-labels.ts';
import type { RealLabels } from '../../core/observers/right-answers.ts';
import { gradingRules, type GradingRule } from '../../core/scoring/grading.ts';
import type { Shape } from '../../core/shape.ts';
import { messageOf } from '../../core/message-of.ts';
import { KeptValue } from '../../kit/keep/kept-value.ts';
import type { LabelDatabase } from '../disk/label-database.ts';

/** By which labels this tab grades: the original ones when nothing was chosen. */
export const keptGradingRule = new KeptValue<GradingRule>({
  key: 'hit5-label-rule',
  place: 'sessionStorage',
  parse: (text) => gradingRules.find((rule) => rule === text) ?? 'original',
  print: (rule) => rule,
});

/** What counts as right in all results, and the labels beyond those of the challenges. */
export class GradingStore {
  readonly #database: Shape<LabelDatabase>;
  readonly #choice: Shape<KeptValue<GradingRule>>;
  readonly #rule = signal<GradingRule>('original');
  readonly #real = signal<RealLabels | null>(null);
  readonly #notice = signal<string | null>(null);
  #opening: Promise<void> | null = null;
  /** Whether ReaL labels were the rule before a reload, and nothing else has been chosen since. */
  #waitsForReal: boolean;

  constructor(database: Shape<LabelDatabase>, choice: Shape<KeptValue<GradingRule>>) {
    this.#database = database;
    this.#choice = choice;
    const kept = choice.read();
    this.#waitsForReal = kept === 'real';
    if (this.#waitsForReal) void this.open();
    else this.#rule.value = kept;
  }

  /** The rule by which results are graded; the original label in every new tab. */
  get rule(): ReadonlySignal<GradingRule> {
    return this.#rule;
  }

  /** The ReaL labels; null while none are loaded. */
  get real(): ReadonlySignal<RealLabels | null> {
    return this.#real;
  }

  /** What went wrong with keeping the labels, for a person; null when all is well. */
  get notice(): ReadonlySignal<string | null> {
    return this.#notice;
  }

  /** Reads the labels that were kept on an earlier visit, once; settles when they are there, or there are none. */
  open(): Promise<void> {
    this.#opening ??= this.#load();
    return this.#opening;
  }

  /** Grades by this rule from now on; without ReaL labels it is not by them. */
  choose(rule: GradingRule): void {
    if (rule === 'real' && this.#real.value === null) return;
    this.#waitsForReal = false;
    this.#rule.value = rule;
    this.#choice.write(rule);
  }

  /**
   * Takes a file of ReaL labels in place of the one before, and keeps it.
   *
   * @throws FormatError when it is none; nothing has changed then.
   */
  async use(file: string, text: string): Promise<void> {
    this.#real.value = readRealLabels(file, text);
    await this.#keep(
      () => this.#database.save(file, text),
      'They could not be kept, and last until the page is closed',
    );
  }

  /** Lets go of the ReaL labels, here and on the disk. */
  async forget(): Promise<void> {
    this.#real.value = null;
    if (this.#rule.value === 'real') this.choose('original');
    await this.#keep(() => this.#database.remove(), 'They could not be removed from the disk');
  }

  async #load(): Promise<void> {
    try {
      const kept = await this.#database.load();
      // A file that was chosen in the meantime stays.
      if (kept && this.#real.value === null) this.#real.value = readRealLabels(kept.file, kept.text);
      if (this.#waitsForReal) this.choose('real');
    } catch (cause) {
      this.#notice.value = `The ReaL labels of an earlier visit cannot be read (${reasonOf(cause)}). Choose the file again.`;
    }
  }

  async #keep(act: () => Promise<void>, failure: string): Promise<void> {
    try {
      await act();
      this.#notice.value = null;
    } catch (cause) {
      this.#notice.value = `${failure} (${reasonOf(cause)}).`;
    }
  }
}

function reasonOf(cause: unknown): string {
  return messageOf(cause).replace(/\.$/, '');
}
