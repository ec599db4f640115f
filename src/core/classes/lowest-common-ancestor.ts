import type { Catalogue, HierarchyNode } from './catalogue.ts';
import type { Wnid } from './class-ids.ts';

/** The nearest node of the hierarchy above two classes. */
export interface CommonAncestor {
  readonly node: HierarchyNode;
  /** How many of the 1000 classes are below it: the fewer, the closer the two; 1000 at the root. */
  readonly classes: number;
  /** How many edges of the hierarchy lead from one class up to the node and down to the other, 2 or more. */
  readonly edges: number;
}

/**
 * The lowest common ancestor of two classes: how far a guess is from the truth.
 *
 * @returns null when it is the same class: there is nothing between them.
 * @throws RangeError when a wnid is none of the 1000.
 */
export function lowestCommonAncestor(catalogue: Catalogue, one: Wnid, other: Wnid): CommonAncestor | null {
  if (one === other) return null;
  const [ownPath, otherPath] = [catalogue.path(one), catalogue.path(other)];
  const common = ownPath.filter((node, depth) => node.wnid === otherPath[depth]?.wnid);
  const node = common.at(-1);
  if (!node) throw new RangeError(`${one} and ${other} are in no common hierarchy.`);
  // A class stands one edge below the last node of its path.
  const edges = ownPath.length + otherPath.length - 2 * (common.length - 1);
  return { node, classes: classesBelow(catalogue).get(node.wnid) ?? 0, edges };
}

const counted = new WeakMap<Catalogue, ReadonlyMap<Wnid, number>>();

/** How many classes each node has below it; counted once a catalogue. */
function classesBelow(catalogue: Catalogue): ReadonlyMap<Wnid, number> {
  const known = counted.get(catalogue);
  if (known) return known;
  const counts = new Map<Wnid, number>();
  for (const { wnid } of catalogue.classes) {
    for (const node of catalogue.path(wnid)) counts.set(node.wnid, (counts.get(node.wnid) ?? 0) + 1);
  }
  counted.set(catalogue, counts);
  return counts;
}
