import type { Branch, Catalogue, ImageClass } from '../../../core/classes/catalogue.ts';
import type { Wnid } from '../../../core/classes/class-ids.ts';
import { classRows, matchRows, type ListRow } from '../../logic/search/class-rows.ts';
import { sharedSearch, type ClassSearch, type SearchResult } from '../../logic/search/class-search.ts';
import type { GroupMatch } from '../../logic/search/ranked-matches.ts';
import type { LanguageCode, LanguageWords } from '../../../core/classes/search-words.ts';

/** A class's name in a language that is searched beside English. */
export interface OtherName {
  readonly language: LanguageCode;
  readonly text: string;
}

/** A tile that leads to a group of classes. */
export interface ShownTile {
  /** The id of the group; null: all classes. */
  readonly id: string | null;
  readonly title: string;
  /** How many of its classes the list has. */
  readonly size: number;
}

/** A group whose classes alone are shown. */
export interface OpenGroup {
  readonly id: string;
  readonly title: string;
}

const nothingSought: SearchResult = { matches: [], missing: null, meant: null, sure: false };

/** The rows that the picker shows, all, those that a search found or those of a group, and the one where the keys act. */
export class ClassList {
  readonly #catalogue: Catalogue;
  #search: ClassSearch;
  #others: readonly LanguageWords[] = [];
  readonly #collapsed = new Set<Wnid>();
  /** Those of the group that is open. */
  readonly #collapsedInGroup = new Set<Wnid>();
  #offered: ReadonlySet<Wnid> | null = null;
  /** Those that the list has, searched or not. */
  #classes: readonly ImageClass[];
  #all: readonly ListRow[];
  #rows: readonly ListRow[];
  #text = '';
  #result = nothingSought;
  #group: OpenGroup | null = null;
  #active: number | null = null;
  #tiles: readonly ShownTile[];
  /** The list begins with the tiles, until something is searched for. */
  #begun = false;
  #activeTile: number | null = null;

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
    this.#search = sharedSearch(catalogue, []);
    this.#classes = catalogue.classes;
    this.#all = classRows(catalogue);
    this.#rows = this.#all;
    this.#tiles = this.#makeTiles();
  }

  /** The tiles, those of all classes last; none where classes have no everyday names. */
  get tiles(): readonly ShownTile[] {
    return this.#tiles;
  }

  /** Whether the tiles are shown in place of rows. */
  get atTiles(): boolean {
    return this.behind === 'tiles' && this.#group === null;
  }

  /** What closing a group leads back to. */
  get behind(): 'tiles' | 'classes' | 'search' {
    if (this.#text.trim() !== '') return 'search';
    return this.#begun || this.#tiles.length === 0 ? 'classes' : 'tiles';
  }

  /** Whether there is a way out of a group, or from all classes to the tiles. */
  get hasWayBack(): boolean {
    if (this.#group !== null) return true;
    return this.#text === '' && !this.atTiles && this.#tiles.length > 0;
  }

  /** The tile where the keys act. */
  get activeTile(): ShownTile | null {
    return this.atTiles && this.#activeTile !== null ? (this.#tiles[this.#activeTile] ?? null) : null;
  }

  /** Makes the tile so many further active, as far as there are tiles; without an active one the first or the last. */
  moveTile(steps: number): void {
    const last = this.#tiles.length - 1;
    if (this.#activeTile === null) this.#activeTile = steps > 0 ? 0 : last;
    else this.#activeTile = Math.max(0, Math.min(last, this.#activeTile + steps));
  }

  /** Makes the first tile active, or the last. */
  endTile(direction: 1 | -1): void {
    this.#activeTile = direction < 0 ? 0 : this.#tiles.length - 1;
  }

  /** Shows all classes in place of the tiles. */
  showAll(): void {
    this.#begun = true;
  }

  /** Leads back to the tiles, where there are any and nothing is searched for. */
  showTiles(): void {
    this.#begun = false;
    this.#group = null;
    this.#active = null;
    this.#activeTile = null;
    this.#arrange();
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
    return this.#text.trim() !== '' && this.#group === null;
  }

  /** What the search led to, beside its rows. */
  get result(): SearchResult {
    return this.#result;
  }

  /** The classes that the search found, in its order. */
  get foundClasses(): readonly Wnid[] {
    return this.#result.matches.flatMap((match) => (match.kind === 'class' ? [match.imageClass.wnid] : []));
  }

  /** The group whose classes alone are shown; null: none is open. */
  get group(): OpenGroup | null {
    return this.#group;
  }

  /** How many classes the rows have, those under collapsed headings included. */
  get size(): number {
    return this.found ? this.foundClasses.length : this.order.length;
  }

  /** How many options the rows are, those under collapsed headings included. */
  get options(): number {
    return this.found ? this.#rows.length : this.size;
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
    if (this.found) return this.foundClasses;
    return (this.#group === null ? this.#classes : this.#groupClasses()).map(({ wnid }) => wnid);
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

  /** The group that is active among those that a search found. */
  get activeGroup(): GroupMatch | null {
    const row = this.#active === null ? undefined : this.#rows[this.#active];
    return row?.kind === 'group' ? row.match : null;
  }

  /** The names of a class, a node or a group in the languages that are searched beside English. */
  otherNames(id: string): readonly OtherName[] {
    return this.#others.flatMap(({ language, words }) => {
      const text = words.get(id)?.[0];
      return text === undefined ? [] : [{ language, text }];
    });
  }

  /** Searches the words of these languages too. */
  searchIn(others: readonly LanguageWords[]): void {
    this.#others = others;
    this.#search = sharedSearch(this.#catalogue, others);
    if (this.#text !== '') this.#seek();
    this.#show();
  }

  /** Makes the index ready for slips of the pen. */
  prepare(): void {
    this.#search.prepare();
  }

  /** Shows the classes of a group, by its id, alone; the search is kept. */
  openGroup(id: string): void {
    this.#group = { id, title: this.#catalogue.title(id) };
    const tile = this.#tiles.findIndex((one) => one.id === id);
    this.#activeTile = tile < 0 ? null : tile;
    this.#collapsedInGroup.clear();
    this.#active = null;
    this.#arrange();
  }

  /** Leads back to what the search found, where the group is active; without a search to all classes. */
  closeGroup(): void {
    const id = this.#group?.id;
    this.#group = null;
    this.#active = null;
    this.#arrange();
    const row = this.#rows.findIndex((one) => one.kind === 'group' && one.match.id === id);
    if (row >= 0) this.#active = row;
  }

  /** Leaves only these classes in the list; null: all. */
  offer(offered: ReadonlySet<Wnid> | null): void {
    this.#offered = offered;
    this.#classes = this.#catalogue.classes.filter(({ wnid }) => !offered || offered.has(wnid));
    this.#tiles = this.#makeTiles();
    this.#activeTile = null;
    this.#seek();
    this.#arrange();
  }

  /** Hides the classes under a heading, or shows them again; whether they are hidden now. */
  toggle(node: Wnid): boolean {
    const collapsed = this.#group ? this.#collapsedInGroup : this.#collapsed;
    const hidden = !collapsed.delete(node);
    if (hidden) collapsed.add(node);
    this.#arrange();
    return hidden;
  }

  /**
   * Searches; the best match becomes active where it may be what the person means. Without a text all rows are back, and the
   * active class stays so.
   */
  setText(text: string): void {
    this.#text = text;
    this.#begun = true;
    const wasOpen = this.#group !== null;
    this.#group = null;
    this.#seek();
    if (wasOpen) this.#arrange();
    else this.#show();
    if (this.found) this.#active = this.#result.sure && this.#rows.length > 0 ? 0 : null;
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
    if (row?.kind === 'class') return row.imageClass.branch;
    return row?.kind === 'heading' ? row.branch : null;
  }

  #makeTiles(): readonly ShownTile[] {
    const { names } = this.#catalogue;
    if (names.tiles.length === 0) return [];
    const tiles = names.tiles.flatMap(({ id }) => {
      const size = this.#offeredOf(id).length;
      return size === 0 ? [] : [{ id, title: this.#catalogue.title(id), size }];
    });
    return [...tiles, { id: null, title: 'all in one list', size: this.whole }];
  }

  #seek(): void {
    this.#result = this.#text.trim() === '' ? nothingSought : this.#search.search(this.#text, this.#offered);
  }

  #groupClasses(): readonly ImageClass[] {
    return this.#offeredOf(this.#group?.id ?? '');
  }

  #offeredOf(group: string): readonly ImageClass[] {
    const members = this.#catalogue.members(group);
    return this.#offered ? members.filter(({ wnid }) => this.#offered?.has(wnid)) : members;
  }

  #arrange(): void {
    const offered = this.#group ? new Set(this.#groupClasses().map(({ wnid }) => wnid)) : this.#offered;
    this.#all = classRows(this.#catalogue, {
      offered,
      collapsed: this.#group ? this.#collapsedInGroup : this.#collapsed,
    });
    this.#show();
  }

  /** Draws the rows again from result and arrangement; the active class stays so, if it is shown. */
  #show(): void {
    const active = this.activeClass;
    this.#rows = this.found ? matchRows(this.#catalogue, this.#result.matches) : this.#all;
    this.activate(active?.wnid ?? null);
  }
}
