import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { Catalogue } from '../../core/classes/catalogue.ts';
import { readLabels } from '../../files/formats/file-formats.ts';
import type { RealLabels } from '../../core/truth/truth.ts';
import { gradingRules, type GradingRule } from '../../core/trials/grading.ts';
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
  readonly #catalogue: Catalogue;
  readonly #labels = signal<RealLabels | null>(null);
  readonly #notice = signal<string | null>(null);
  #opening: Promise<void> | null = null;
  /** The rule before a reload that needs labels which are still to be read; null once another is chosen. */
  #awaited: GradingRule | null;

  constructor(database: Shape<LabelDatabase>, choice: Shape<KeptValue<GradingRule>>, catalogue: Catalogue) {
    this.#catalogue = catalogue;
    this.#database = database;
    this.#choice = choice;
    const kept = choice.read();
    const needsNone = kept === 'original' || kept === 'uncontested';
    this.#awaited = needsNone ? null : kept;
    if (needsNone) this.#rule.value = kept;
    else void this.open();
  }

  /** The rule by which results are graded; the original label in every new tab. */
  readonly rule: ReadonlySignal<GradingRule> = this.#rule;

  /** The labels of the file that is loaded; null: none is. */
  readonly labels: ReadonlySignal<RealLabels | null> = this.#labels;

  /** What went wrong with keeping the labels, for a person; null when all is well. */
  readonly notice: ReadonlySignal<string | null> = this.#notice;

  /** Reads the labels that were kept on an earlier visit, once; settles when they are there, or there are none. */
  open(): Promise<void> {
    this.#opening ??= this.#load();
    return this.#opening;
  }

  /** Grades by this rule from now on; without the labels that it needs it does not. */
  choose(rule: GradingRule): void {
    const needsNone = rule === 'original' || rule === 'uncontested';
    if (!needsNone && this.#labels.value?.by !== rule) return;
    this.#awaited = null;
    this.#rule.value = rule;
    this.#choice.write(rule);
  }

  /**
   * Takes a file of labels in place of the one before, and keeps it.
   *
   * @throws FormatError when it is none; nothing has changed then.
   */
  async use(file: string, text: string): Promise<void> {
    this.#take(readLabels(file, text, this.#catalogue));
    await this.#keep(
      () => this.#database.save(file, text),
      'They could not be kept, and last until the page is closed',
    );
  }

  /** Lets go of the labels, here and on the disk. */
  async forget(): Promise<void> {
    this.#take(null);
    await this.#keep(() => this.#database.remove(), 'They could not be removed from the disk');
  }

  /** A rule that goes by labels which are not there any more is given up. */
  #take(labels: RealLabels | null): void {
    const had = this.#labels.value?.by === this.#rule.value;
    this.#labels.value = labels;
    if (had && labels?.by !== this.#rule.value) this.choose('original');
  }

  async #load(): Promise<void> {
    try {
      const kept = await this.#database.load();
      // A file that was chosen in the meantime stays.
      if (kept && !this.#labels.value) this.#labels.value = readLabels(kept.file, kept.text, this.#catalogue);
      if (this.#awaited !== null) this.choose(this.#awaited);
    } catch (cause) {
      this.#notice.value = `The labels of an earlier visit cannot be read (${reasonOf(cause)}). Choose the file again.`;
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
