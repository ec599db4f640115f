import type { Wnid } from '../classes/class-ids.ts';
import type { Seconds } from './session.ts';
import type { GuessChange, OpenedClass, TrialRecord, TypedSearch } from './trial-record.ts';

/** Records what a person looks at while answering one image; all times are response time, so pauses do not count. */
export class TrialRecorder {
  readonly #now: () => Seconds;
  readonly #seconds: Map<Wnid, Seconds>;
  readonly #searches: TypedSearch[];
  readonly #opened: OpenedClass[];
  readonly #changes: GuessChange[];
  readonly #takenBack: readonly Seconds[] | undefined;
  #visible: readonly Wnid[] = [];
  #since: Seconds;

  /**
   * @param now response time on the image so far, in seconds.
   * @param from what was recorded before the page was closed.
   */
  constructor(now: () => Seconds, from: TrialRecord) {
    this.#now = now;
    this.#since = now();
    this.#seconds = new Map(from.seen.map(({ wnid, seconds }) => [wnid, seconds]));
    this.#searches = [...from.searches];
    this.#opened = [...from.opened];
    this.#changes = [...from.changes];
    this.#takenBack = from.takenBack;
  }

  /** From now on these classes are on screen in the list, and no others. */
  see(wnids: readonly Wnid[]): void {
    this.#settle();
    this.#visible = wnids;
    for (const wnid of wnids) this.#seconds.set(wnid, this.#seconds.get(wnid) ?? 0);
  }

  /** A search was typed, and led to these classes, the best first. */
  search(text: string, found: readonly Wnid[]): void {
    if (text !== '' && this.#searches.at(-1)?.text !== text)
      this.#searches.push({ text, at: this.#now(), found });
  }

  /** A class's sheet was opened. */
  open(wnid: Wnid): void {
    this.#opened.push({ wnid, at: this.#now() });
  }

  /** The slots hold these classes now. */
  change(guesses: readonly Wnid[]): void {
    this.#changes.push({ guesses, at: this.#now() });
  }

  /** The record so far. */
  read(): TrialRecord {
    this.#settle();
    return {
      seen: [...this.#seconds].map(([wnid, seconds]) => ({ wnid, seconds })),
      searches: [...this.#searches],
      opened: [...this.#opened],
      changes: [...this.#changes],
      ...(this.#takenBack && { takenBack: this.#takenBack }),
    };
  }

  #settle(): void {
    const now = this.#now();
    for (const wnid of this.#visible)
      this.#seconds.set(wnid, (this.#seconds.get(wnid) ?? 0) + now - this.#since);
    this.#since = now;
  }
}
