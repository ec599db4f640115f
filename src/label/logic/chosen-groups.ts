import type { Catalogue, ClassGroup } from '../../core/classes/catalogue.ts';
import { categoryList, mostCategories, type CategoryList } from '../../core/classes/category-list.ts';
import type { Words } from '../words/session-form/en.ts';

/** The ids of what can be chosen beside single classes: the tiles of the class list, then the groups of its search. */
function choosable({ names, groupIds }: Catalogue): readonly string[] {
  return [...names.tiles.map(({ id }) => id), ...groupIds];
}

/** Tiles, groups and classes by what people call them, in lower case. A name of several is the first one's: a tile's. */
export function groupNames(catalogue: Catalogue): ReadonlyMap<string, string> {
  const ids = [...choosable(catalogue), ...catalogue.classes.map(({ wnid }) => wnid)];
  const names = new Map<string, string>();
  for (const id of ids) {
    for (const name of [catalogue.title(id), ...(catalogue.names.english.words.get(id) ?? [])]) {
      const key = name.toLowerCase();
      if (!names.has(key)) names.set(key, id);
    }
  }
  return names;
}

export function offeredNames(catalogue: Catalogue): readonly string[] {
  return [...new Set(choosable(catalogue).map((id) => catalogue.title(id)))].sort();
}

interface ChosenGroups {
  readonly list: CategoryList | null;
  readonly problem: string | null;
}

/** Makes each group a category. Groups that share classes are named, as are too few and too many of them. */
export function chosenGroups(groups: readonly ClassGroup[], words: Words['answer']): ChosenGroups {
  if (groups.length < 2 || groups.length > mostCategories)
    return { list: null, problem: words.needsGroups(2, mostCategories, groups.length) };
  const shared = sharedBy(groups, words);
  if (shared !== null) return { list: null, problem: shared };
  const categories = groups.map(({ title, members }) => ({
    name: title,
    classes: members.map(({ wnid }) => wnid),
  }));
  return { list: categoryList(categories), problem: null };
}

function sharedBy(groups: readonly ClassGroup[], words: Words['answer']): string | null {
  for (const [at, one] of groups.entries()) {
    const members = new Set(one.members.map(({ wnid }) => wnid));
    for (const other of groups.slice(at + 1)) {
      const both = other.members.filter(({ wnid }) => members.has(wnid));
      const [first] = both;
      if (one.title.toLowerCase() === other.title.toLowerCase()) return words.already(one.title);
      if (!first) continue;
      return both.length === 1
        ? words.shareClass(one.title, other.title, first.title)
        : words.shareClasses(one.title, other.title, both.length, first.title);
    }
  }
  return null;
}
