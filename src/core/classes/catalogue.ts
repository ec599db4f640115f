import type { ClassIndex, IlsvrcId, Wnid } from './class-ids.ts';

/** One of the 1000 classes. */
export interface ImageClass {
  readonly wnid: Wnid;
  readonly index: ClassIndex;
  readonly ilsvrcId: IlsvrcId;
  /** The name on screen, unique among the 1000: "crane (bird)". */
  readonly label: string;
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

/** An inner node of the hierarchy; only the root has no parent. */
export interface HierarchyNode {
  readonly wnid: Wnid;
  readonly name: string;
  readonly parent: Wnid | null;
}

/** One target of the jump list: fish, birds, dogs. */
export interface Branch {
  readonly id: string;
  readonly label: string;
}

/** The 1000 classes in depth-first order of the hierarchy, and the hierarchy itself. */
export class Catalogue {
  readonly classes: readonly ImageClass[];
  readonly branches: readonly Branch[];
  readonly #byWnid: ReadonlyMap<Wnid, ImageClass>;
  readonly #byIndex: readonly ImageClass[];
  readonly #nodes: ReadonlyMap<Wnid, HierarchyNode>;

  constructor(classes: readonly ImageClass[], nodes: readonly HierarchyNode[], branches: readonly Branch[]) {
    this.classes = classes;
    this.branches = branches;
    this.#byWnid = new Map(classes.map((one) => [one.wnid, one]));
    this.#byIndex = [...classes].sort((a, b) => a.index - b.index);
    this.#nodes = new Map(nodes.map((node) => [node.wnid, node]));
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
}
