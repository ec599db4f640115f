import { standInFor, standInOf, type CategoryList } from './category-list.ts';
import type { ClassIndex, IlsvrcId, Wnid } from './class-ids.ts';
import { noEverydayNames, type EverydayNames, type LanguageWords, type PlainGloss } from './search-words.ts';

/** One of the 1000 classes. */
export interface ImageClass {
  readonly wnid: Wnid;
  readonly index: ClassIndex;
  readonly ilsvrcId: IlsvrcId;
  /** ImageNet's name, unique among the 1000, in files and in tables for researchers: "ice bear", "crane (bird)". */
  readonly label: string;
  /** What people call it, unique among the 1000, where they read what a photo shows: "polar bear". */
  readonly title: string;
  /** Every name that WordNet has for the synset, the usual one first. */
  readonly synonyms: readonly string[];
  /** WordNet's definition. */
  readonly gloss: string;
  /** The inner node of the hierarchy above it. */
  readonly parent: Wnid;
  /** The id of the branch of the jump list that it belongs to. */
  readonly branch: string;
  /** 0..999, the place in depth-first order of the hierarchy: the order on screen. */
  readonly position: number;
}

/** ImageNet's name of a class, without what stands in brackets: that tells two classes apart, and is no part of it. */
function imageNetName({ label }: Pick<ImageClass, 'label'>): string {
  const [name = label] = label.split(' (');
  return name;
}

/**
 * ImageNet's name where people would not know the class by it: "ice bear" of a polar bear; else null.
 *
 * @param called what the class is called on screen.
 */
export function otherName(one: Pick<ImageClass, 'label' | 'title'>, called = one.title): string | null {
  const name = imageNetName(one);
  return called === one.label || called.toLowerCase() === name.toLowerCase() ? null : name;
}

/** An inner node of the hierarchy; only the root has no parent. */
export interface HierarchyNode {
  readonly wnid: Wnid;
  readonly name: string;
  readonly parent: Wnid | null;
}

/** A group of classes: a node of the hierarchy, or one that the hierarchy lacks. */
export interface ClassGroup {
  readonly id: string;
  /** What people call it: "dogs". */
  readonly title: string;
  /** Its classes in depth-first order. */
  readonly members: readonly ImageClass[];
}

/** One target of the jump list: fish, birds, dogs. */
export interface Branch {
  readonly id: string;
  readonly label: string;
}

/** The 1000 classes in depth-first order of the hierarchy, the hierarchy itself, and what people call both. */
export class Catalogue {
  readonly classes: readonly ImageClass[];
  readonly branches: readonly Branch[];
  /** The inner nodes of the hierarchy, each after the one above it. */
  readonly nodes: readonly HierarchyNode[];
  readonly names: EverydayNames;
  /** The short list whose categories some of the classes are called by; undefined: none. */
  readonly list: CategoryList | undefined;
  readonly #byWnid: ReadonlyMap<Wnid, ImageClass>;
  readonly #byIndex: readonly ImageClass[];
  readonly #nodes: ReadonlyMap<string, HierarchyNode>;
  /** The classes of each node and each extra group; made when one is first asked for. */
  #members: ReadonlyMap<string, readonly ImageClass[]> | null = null;
  readonly #withCategories = new WeakMap<CategoryList, Catalogue>();

  constructor(
    classes: readonly Omit<ImageClass, 'title'>[],
    nodes: readonly HierarchyNode[],
    branches: readonly Branch[],
    names: EverydayNames = noEverydayNames,
    list?: CategoryList,
  ) {
    this.list = list;
    this.classes = classes.map((one) => ({ ...one, title: names.shown.get(one.wnid) ?? one.label }));
    this.branches = branches;
    this.nodes = nodes;
    this.names = names;
    this.#byWnid = new Map(this.classes.map((one) => [one.wnid, one]));
    this.#byIndex = [...this.classes].sort((a, b) => a.index - b.index);
    this.#nodes = new Map(nodes.map((node) => [node.wnid, node]));
  }

  /** The same classes under everyday names. */
  named(names: EverydayNames): Catalogue {
    return new Catalogue(this.classes, this.nodes, this.branches, names);
  }

  /**
   * The same classes by their names in another language: the first of each that has words.
   *
   * @param glosses what classes are, in that language; the others have WordNet's definition.
   */
  in(here: LanguageWords, glosses: EverydayNames['glosses']): Catalogue {
    const names = this.classes.map(({ wnid, title }) => [wnid, here.words.get(wnid)?.[0] ?? title] as const);
    return this.named({ ...this.names, here, shown: new Map(names), glosses });
  }

  /**
   * The same classes, those by which categories stand in answers called by the categories' names: "airplane" of the
   * airliner. The classes keep their places; their branches are the categories.
   */
  withCategories(list: CategoryList): Catalogue {
    const names = new Map(list.categories.map((one) => [standInOf(one), one.name]));
    const shown = new Map([...this.names.shown, ...names]);
    // What ImageNet says of one class says nothing of a category.
    const glosses = new Map([...this.names.glosses].filter(([wnid]) => !names.has(wnid)));
    const classes = this.classes.map((one) => {
      const branch = standInFor(list, one.wnid) ?? '';
      const label = names.get(one.wnid);
      return { ...one, branch, ...(label !== undefined && { label, synonyms: [label] }) };
    });
    const branches = list.categories.map((one) => ({ id: standInOf(one), label: one.name }));
    return new Catalogue(classes, this.nodes, branches, { ...this.names, shown, glosses }, list);
  }

  /** The classes as a session calls them: those of its short list by their categories' names, where it has one. */
  of({ list }: { readonly list?: CategoryList | undefined }): Catalogue {
    if (!list) return this;
    const made = this.#withCategories.get(list) ?? this.withCategories(list);
    this.#withCategories.set(list, made);
    return made;
  }

  /** @throws RangeError when the wnid is none of the 1000. */
  byWnid(wnid: Wnid): ImageClass {
    const found = this.#byWnid.get(wnid);
    if (!found) throw new RangeError(`${wnid} is not one of the 1000 classes.`);
    return found;
  }

  /** @throws RangeError when the index is not in 0..999. */
  byIndex(index: ClassIndex): ImageClass {
    const found = this.#byIndex[index];
    if (!found) throw new RangeError(`${String(index)} is not a class index in 0..999.`);
    return found;
  }

  has(wnid: string): wnid is Wnid {
    return this.#byWnid.has(wnid as Wnid);
  }

  /** The inner nodes above a class, from the root down to its parent. */
  path(wnid: Wnid): readonly HierarchyNode[] {
    const nodes: HierarchyNode[] = [];
    let above: Wnid | null = this.byWnid(wnid).parent;
    while (above) {
      const node = this.#nodes.get(above);
      if (!node) break;
      nodes.unshift(node);
      above = node.parent;
    }
    return nodes;
  }

  /** The ids of all groups of classes: the inner nodes but for the root, then the groups that the hierarchy lacks. */
  get groupIds(): readonly string[] {
    const nodes = this.nodes.filter(({ parent }) => parent !== null).map(({ wnid }) => wnid);
    return [...nodes, ...this.names.groups.map(({ id }) => id)];
  }

  /**
   * What people call a class, a node, an extra group or a missing thing: "polar bear", "dogs", "hoofed animals". Where there is no
   * everyday name it is ImageNet's.
   */
  title(id: string): string {
    const own = this.#byWnid.get(id as Wnid)?.title;
    const named = this.names.here?.words.get(id) ?? this.names.english.words.get(id);
    return own ?? named?.[0] ?? this.#nodes.get(id)?.name ?? id;
  }

  /** What a class is and how ImageNet files it, as it stands beside the truth. */
  plainGloss(wnid: Wnid): PlainGloss {
    return this.names.glosses.get(wnid) ?? { gloss: this.byWnid(wnid).gloss, filed: null };
  }

  /** ImageNet's name of a class under which it files a thing oddly; null where it does not. */
  filedUnder(wnid: Wnid): string | null {
    return this.plainGloss(wnid).filed === null ? null : imageNetName(this.byWnid(wnid));
  }

  /** The classes of a node, an extra group or a class itself, in depth-first order; none where there is no such id. */
  members(id: string): readonly ImageClass[] {
    const own = this.#byWnid.get(id as Wnid);
    if (own) return [own];
    this.#members ??= this.#gatherMembers();
    return this.#members.get(id) ?? [];
  }

  group(id: string): ClassGroup {
    return { id, title: this.title(id), members: this.members(id) };
  }

  #gatherMembers(): ReadonlyMap<string, readonly ImageClass[]> {
    const members = new Map<string, ImageClass[]>(this.nodes.map(({ wnid }) => [wnid, []]));
    for (const one of this.classes) {
      for (const node of this.path(one.wnid)) members.get(node.wnid)?.push(one);
    }
    for (const { id, members: wnids } of [...this.names.groups, ...this.names.tiles]) {
      const own = new Set(wnids.flatMap((wnid) => this.#byWnid.get(wnid) ?? members.get(wnid) ?? []));
      members.set(
        id,
        [...own].sort((a, b) => a.position - b.position),
      );
    }
    return members;
  }
}
