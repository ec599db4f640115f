import type { Branch, Catalogue, ImageClass } from '../../../core/classes/catalogue.ts';
import type { Wnid } from '../../../core/classes/class-ids.ts';
import { classRows, matchRows, type ListRow } from '../../../core/classes/class-rows.ts';
import { ClassSearch } from '../../../core/classes/class-search.ts';

/** The rows that the picker shows, all or those that a search found, and the one where the keys act. */
export class ClassList {
  readonly #catalogue: Catalogue;
  readonly #search: ClassSearch;
  readonly #collapsed = new Set<Wnid>();
  #offered: ReadonlySet<Wnid> | null = null;
  /** Those that the list has, searched or not. */
  #classes: readonly ImageClass[];
  #all: readonly ListRow[];
  #rows: readonly ListRow[];
  #text = '';
  #active: number | null = null;

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
    this.#search = new ClassSearch(catalogue);
    this.#classes = catalogue.classes;
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

  /** How many classes the rows have, those under collapsed headings included. */
  get size(): number {
    return this.found ? this.#rows.length : this.#classes.length;
  }

  /** How many classes there are without a search. */
  get whole(): number {
    return this.#classes.length;
  }

  /** The only classes that there are; null: all. */
  get offered(): ReadonlySet<Wnid> | null {
    return this.#offered;
  }

  /** All classes of the list in its order, those under collapsed headings included. */
  get order(): readonly Wnid[] {
    if (!this.found) return this.#classes.map(({ wnid }) => wnid);
    return this.#rows.flatMap((row) => (row.kind === 'class' ? [row.imageClass.wnid] : []));
  }

  /** The branches that have classes in the list. */
  get branches(): readonly Branch[] {
    if (!this.#offered) return this.#catalogue.branches;
    const there = new Set(this.#classes.map(({ branch }) => branch));
    return this.#catalogue.branches.filter(({ id }) => there.has(id));
  }

  /** The index of the active row. */
  get active(): number | null {
    return this.#active;
  }

  get activeClass(): ImageClass | null {
    const row = this.#active === null ? undefined : this.#rows[this.#active];
    return row?.kind === 'class' ? row.imageClass : null;
  }

  /** Leaves only these classes in the list; null: all. */
  offer(offered: ReadonlySet<Wnid> | null): void {
    this.#offered = offered;
    this.#classes = this.#catalogue.classes.filter(({ wnid }) => !offered || offered.has(wnid));
    this.#arrange();
  }

  /** Hides the classes under a heading, or shows them again; whether they are hidden now. */
  toggle(node: Wnid): boolean {
    const hidden = !this.#collapsed.delete(node);
    if (hidden) this.#collapsed.add(node);
    this.#arrange();
    return hidden;
  }

  /** Searches; the best match becomes active. Without a text all rows are back, and the active class stays so. */
  setText(text: string): void {
    this.#text = text;
    this.#show();
    if (this.found) this.#active = this.#rows.length > 0 ? 0 : null;
  }

  /** Makes a class active, if it is shown. */
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

  /** The index of a class's row, or of the collapsed heading that it is under; -1: not in the list. */
  indexOf(wnid: Wnid): number {
    const own = this.#rows.findIndex((row) => row.kind === 'class' && row.imageClass.wnid === wnid);
    if (own >= 0) return own;
    const above = new Set(this.#catalogue.path(wnid).map((node) => node.wnid));
    return this.#rows.findIndex((row) => row.kind === 'heading' && row.collapsed && above.has(row.node));
  }

  /** The index of a heading; -1: it is not shown. */
  indexOfHeading(id: string): number {
    return this.#rows.findIndex((row) => row.kind === 'heading' && row.id === id);
  }

  /** The index of the heading that a row is under, its own if it is one; -1: there is none. */
  headingAbove(index: number): number {
    let at = Math.min(index, this.#rows.length - 1);
    while (at >= 0 && this.#rows[at]?.kind !== 'heading') at -= 1;
    return at;
  }

  /** The next heading after or before an index; -1: there is none. */
  nextHeading(index: number, direction: 1 | -1): number {
    let at = index + direction;
    while (this.#rows[at]?.kind === 'class') at += direction;
    return this.#rows[at] ? at : -1;
  }

  /**
   * The class where a branch begins. The hierarchy may part a branch: then it is where most of its classes stand
   * together.
   */
  branchStart(branch: string): Wnid | null {
    let best: readonly ImageClass[] = [];
    let run: ImageClass[] = [];
    for (const one of this.#classes) {
      run = one.branch === branch ? [...run, one] : [];
      if (run.length > best.length) best = run;
    }
    return best[0]?.wnid ?? null;
  }

  /** The branch of a row; null where the rows do not follow the hierarchy. */
  branchAt(index: number): string | null {
    if (this.found) return null;
    const row = this.#rows[index];
    return row?.kind === 'class' ? row.imageClass.branch : (row?.branch ?? null);
  }

  #arrange(): void {
    this.#all = classRows(this.#catalogue, { offered: this.#offered, collapsed: this.#collapsed });
    this.#show();
  }

  /** Draws the rows anew from text and arrangement; the active class stays so, if it is shown. */
  #show(): void {
    const active = this.activeClass;
    const offered = this.#offered;
    const matches = this.found ? this.#search.search(this.#text) : [];
    const shown = offered ? matches.filter(({ imageClass }) => offered.has(imageClass.wnid)) : matches;
    this.#rows = this.found ? matchRows(this.#catalogue, shown) : this.#all;
    this.activate(active?.wnid ?? null);
  }
}
