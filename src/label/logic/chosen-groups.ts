import type { Catalogue, ClassGroup } from '../../core/classes/catalogue.ts';
import {
  categoryList,
  listProblem,
  mostCategories,
  type CategoryList,
} from '../../core/classes/category-list.ts';

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
export function chosenGroups(groups: readonly ClassGroup[]): ChosenGroups {
  if (groups.length < 2 || groups.length > mostCategories)
    return { list: null, problem: `Choose 2 to ${mostCategories} groups: ${groups.length} so far.` };
  const shared = sharedBy(groups);
  if (shared !== null) return { list: null, problem: shared };
  const categories = groups.map(({ title, members }) => ({
    name: title,
    classes: members.map(({ wnid }) => wnid),
  }));
  const problem = listProblem(categories);
  return problem === null
    ? { list: categoryList(categories), problem }
    : { list: null, problem: `The groups make no list. It needs ${problem}.` };
}

function sharedBy(groups: readonly ClassGroup[]): string | null {
  for (const [at, one] of groups.entries()) {
    const members = new Set(one.members.map(({ wnid }) => wnid));
    for (const other of groups.slice(at + 1)) {
      const both = other.members.filter(({ wnid }) => members.has(wnid));
      const [first] = both;
      if (!first) continue;
      const what =
        both.length === 1 ? `the class ${first.title}` : `${both.length} classes, such as ${first.title}`;
      return `“${one.title}” and “${other.title}” share ${what}. Take one of them out.`;
    }
  }
  return null;
}
