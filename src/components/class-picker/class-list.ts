import type { Catalogue, ImageClass } from '../../domain/classes/catalogue.ts';
import type { Wnid } from '../../domain/classes/class-ids.ts';
import { classRows, matchRows, type ListRow } from '../../domain/classes/class-rows.ts';
import { ClassSearch } from '../../domain/classes/class-search.ts';

/** The rows that the picker shows, all or those that a search found, and the one where the keys act. */
export class ClassList {
  readonly #catalogue: Catalogue;
  readonly #search: ClassSearch;
  readonly #all: readonly ListRow[];
  #rows: readonly ListRow[];
  #text = '';
  #active: number | null = null;

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
    this.#search = new ClassSearch(catalogue);
    this.#all = classRows(catalogue);
    this.#rows = this.#all;
  }

  get rows(): readonly ListRow[] {
    return this.#rows;
  }

  /** What is searched for, as typed. */
  get text(): string {
    return this.#text;
  }

  /** Whether the rows are those of a search. */
  get found(): boolean {
    return this.#text.trim() !== '';
  }

  /** How many classes the rows have. */
  get size(): number {
    return this.found ? this.#rows.length : this.#catalogue.classes.length;
  }

  /** The index of the active row. */
  get active(): number | null {
    return this.#active;
  }

  get activeClass(): ImageClass | null {
    const row = this.#active === null ? undefined : this.#rows[this.#active];
    return row?.kind === 'class' ? row.imageClass : null;
  }

  /** Searches; the best match becomes active. Without a text all rows are back, and the active class stays so. */
  setText(text: string): void {
    const active = this.activeClass;
    this.#text = text;
    this.#rows = this.found ? matchRows(this.#catalogue, this.#search.search(text)) : this.#all;
    this.#active = null;
    if (this.found && this.#rows.length > 0) this.#active = 0;
    else if (active) this.activate(active.wnid);
  }

  activate(wnid: Wnid | null): void {
    const index = this.#rows.findIndex((row) => row.kind === 'class' && row.imageClass.wnid === wnid);
    this.#active = index < 0 ? null : index;
  }

  /** Makes the class so many rows further active, headings not counted; `from` is where one starts without any. */
  move(steps: number, from: number): void {
    const direction = Math.sign(steps);
    let at = this.#active ?? from - direction;
    let last: number | null = this.#active;
    for (let left = Math.abs(steps); left > 0;) {
      at += direction;
      const row = this.#rows[at];
      if (!row) break;
      if (row.kind === 'heading') continue;
      last = at;
      left -= 1;
    }
    this.#active = last;
  }

  /**
   * The index of the row where a branch begins among all rows. The hierarchy may part a branch: then it is where
   * most of its classes stand together.
   */
  branchStart(branch: string): number {
    let best = { start: 0, length: 0 };
    let run = best;
    for (const [index, row] of this.#all.entries()) {
      if (row.kind === 'heading') continue;
      if (row.imageClass.branch !== branch) run = { start: index + 1, length: 0 };
      else run = { start: run.length === 0 ? index : run.start, length: run.length + 1 };
      if (run.length > best.length) best = run;
    }
    return best.start;
  }

  /** The branch of a row; null where the rows do not follow the hierarchy. */
  branchAt(index: number): string | null {
    if (this.found) return null;
    const row = this.#rows[index];
    return row?.kind === 'class' ? row.imageClass.branch : (row?.branch ?? null);
  }
}
