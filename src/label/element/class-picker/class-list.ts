import type { Catalogue, ClassGroup, ImageClass } from '../../../core/classes/catalogue.ts';
import type { Wnid } from '../../../core/classes/class-ids.ts';
import type { LanguageCode, LanguageWords } from '../../../core/classes/search-words.ts';
import { classRows, groupRows, matchRows, type ListRow } from '../../logic/search/class-rows.ts';
import { sharedSearch, type ClassSearch, type SearchResult } from '../../logic/search/class-search.ts';
import { language as pageLanguage } from '../../../kit/words/spoken.ts';

export interface OtherName {
  readonly language: LanguageCode;
  readonly text: string;
}

export const allClasses = 'all';

const nothingSought: SearchResult = { matches: [], missing: null, meant: null, sure: false };

/** The rows that the picker shows, and the one where the keys act: the groups first, then the classes of one, or what a search found. */
export class ClassList {
  readonly #catalogue: Catalogue;
  #search: ClassSearch;
  #others: readonly LanguageWords[] = [];
  #offered: ReadonlySet<Wnid> | null = null;
  #classes: readonly ImageClass[];
  /** Those with which the list begins, that of all classes last. */
  #groups: readonly ClassGroup[] = [];
  /** The groups that were opened, each out of the one before. */
  #open: readonly string[] = [];
  #text = '';
  #result = nothingSought;
  /** The rows without a search, made once; null: to be made again. */
  #browsed: readonly ListRow[] | null = null;
  #rows: readonly ListRow[] = [];
  #active: number | null = null;

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
    this.#search = sharedSearch(catalogue, []);
    this.#classes = catalogue.classes;
    this.offer(null);
    this.begin();
  }

  get groups(): readonly ClassGroup[] {
    return this.#groups;
  }

  get atGroups(): boolean {
    return this.#open.length === 0;
  }

  /** The group whose classes alone are shown; null: none is open, or the one of all classes. */
  get group(): ClassGroup | null {
    return this.#inside === allClasses ? null : this.#groupOf(this.#inside);
  }

  get behind(): 'groups' | 'classes' | 'search' {
    if (this.#text.trim() !== '') return 'search';
    return this.#open.length > 1 ? 'classes' : 'groups';
  }

  get hasWayBack(): boolean {
    if (this.#inside !== allClasses) return true;
    return this.#text === '' && !this.atGroups && this.#groups.length > 0;
  }

  get rows(): readonly ListRow[] {
    return this.#rows;
  }

  get text(): string {
    return this.#text;
  }

  get found(): boolean {
    return this.#text.trim() !== '' && this.#inside === allClasses;
  }

  get result(): SearchResult {
    return this.#result;
  }

  get foundClasses(): readonly Wnid[] {
    return this.#result.matches.flatMap((match) => (match.kind === 'class' ? [match.imageClass.wnid] : []));
  }

  get size(): number {
    return this.order.length;
  }

  /** How many options the rows are. */
  get options(): number {
    return this.found || this.atGroups ? this.#rows.length : this.size;
  }

  /** How many classes there are without a search. */
  get whole(): number {
    return this.#classes.length;
  }

  /** The only classes that there are; null: all. */
  get offered(): ReadonlySet<Wnid> | null {
    return this.#offered;
  }

  get order(): readonly Wnid[] {
    if (this.found) return this.foundClasses;
    return (this.group?.members ?? this.#classes).map(({ wnid }) => wnid);
  }

  get active(): number | null {
    return this.#active;
  }

  get activeRow(): ListRow | null {
    return this.#active === null ? null : (this.#rows[this.#active] ?? null);
  }

  get activeClass(): ImageClass | null {
    const row = this.activeRow;
    return row?.kind === 'class' ? row.imageClass : null;
  }

  get activeGroup(): ClassGroup | null {
    const row = this.activeRow;
    return row?.kind === 'group' ? row.group : null;
  }

  /** What it is called in the languages that are searched beside that of the page. */
  otherNames(id: string): readonly OtherName[] {
    return this.#others.flatMap(({ language, words }) => {
      const text = words.get(id)?.[0];
      return text === undefined || language === pageLanguage.value ? [] : [{ language, text }];
    });
  }

  searchIn(others: readonly LanguageWords[]): void {
    this.#others = others;
    this.#search = sharedSearch(this.#catalogue, others);
    if (this.#text !== '') this.#seek();
    this.#arrange();
  }

  /** Makes the index ready for slips of the pen. */
  prepare(): void {
    this.#search.prepare();
  }

  offer(offered: ReadonlySet<Wnid> | null): void {
    this.#offered = offered;
    this.#classes = this.#catalogue.classes.filter(({ wnid }) => !offered || offered.has(wnid));
    const { tiles } = this.#catalogue.names;
    const groups = tiles.map(({ id }) => this.#groupOf(id)).filter(({ members }) => members.length > 0);
    this.#groups = tiles.length > 0 ? [...groups, this.#groupOf(allClasses)] : [];
    this.#seek();
    this.#browse();
  }

  begin(): void {
    this.#open = this.#groups.length > 0 ? [] : [allClasses];
    this.#active = null;
    this.#browse();
  }

  /** Shows the classes of a group, by its id, alone; the search is kept. */
  openGroup(id: string): void {
    this.#open = [...this.#open, id];
    this.#active = null;
    this.#browse();
  }

  /** Leads back to where a group was opened, which is active there. */
  closeGroup(): void {
    const id = this.#open.at(-1);
    this.#open = this.#open.slice(0, -1);
    this.#active = null;
    this.#browse();
    if (id !== undefined && id !== allClasses) this.activate(id);
  }

  /** The best match becomes active where it may be what the person means; without a text the active row stays so. */
  setText(text: string): void {
    this.#text = text;
    if (this.#open.at(-1) !== allClasses) this.#browsed = null;
    this.#open = [allClasses];
    this.#seek();
    this.#arrange();
    if (this.found) this.#active = this.#result.sure && this.#rows.length > 0 ? 0 : null;
  }

  /** The text is gone, while the group that it led to stays open: out of it one comes to the groups. */
  forgetText(): void {
    this.#text = '';
    this.#seek();
    if (this.#groups.length > 0) this.#open = this.#open.filter((id) => id !== allClasses);
  }

  activate(id: string | null): void {
    const index = id === null ? -1 : this.indexOf(id);
    this.#active = index < 0 ? null : index;
  }

  /** Makes the row so many further active, headings not counted; `from` is where one starts without any. */
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

  /** The index of a row by its id; -1: it is not shown. */
  indexOf(id: string): number {
    return this.#rows.findIndex((row) => row.id === id);
  }

  /** The index of the heading that a row is under, its own if it is one; -1: there is none. */
  headingAbove(index: number): number {
    let at = Math.min(index, this.#rows.length - 1);
    while (at >= 0 && this.#rows[at]?.kind !== 'heading') at -= 1;
    return at;
  }

  nextHeading(index: number): number {
    return this.#rows.findIndex((row, at) => at > index && row.kind === 'heading');
  }

  /** What is missing is not said where what comes near it is found by the same text. */
  #seek(): void {
    const result = this.#text.trim() === '' ? nothingSought : this.#search.search(this.#text, this.#offered);
    const near = new Set<string>(result.missing?.near.map(({ id }) => id));
    const isFound = result.matches.some((match) =>
      near.has(match.kind === 'class' ? match.imageClass.wnid : match.id),
    );
    this.#result = isFound ? { ...result, missing: null, sure: result.meant === null } : result;
  }

  #groupOf(id: string): ClassGroup {
    if (id === allClasses) return { id, title: 'all in one list', members: this.#classes };
    const group = this.#catalogue.group(id);
    const offered = this.#offered;
    return offered ? { ...group, members: group.members.filter(({ wnid }) => offered.has(wnid)) } : group;
  }

  get #inside(): string {
    return this.#open.at(-1) ?? allClasses;
  }

  #browse(): void {
    this.#browsed = null;
    this.#arrange();
  }

  /** Makes the rows again; the active one stays so, if it is shown. */
  #arrange(): void {
    const active = this.activeRow?.id ?? null;
    this.#rows = this.#makeRows();
    this.activate(active);
  }

  #makeRows(): readonly ListRow[] {
    if (this.found) return matchRows(this.#catalogue, this.#result.matches);
    this.#browsed ??= this.#browsedRows();
    return this.#browsed;
  }

  #browsedRows(): readonly ListRow[] {
    if (this.atGroups) return groupRows(this.#groups);
    const { group } = this;
    return classRows(this.#catalogue, group ? new Set(group.members.map(({ wnid }) => wnid)) : this.#offered);
  }
}
