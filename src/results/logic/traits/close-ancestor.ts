import type { Catalogue } from '../../../core/classes/catalogue.ts';
import type { Wnid } from '../../../core/classes/class-ids.ts';
import { lowestCommonAncestor, type CommonAncestor } from '../../../core/classes/lowest-common-ancestor.ts';

/** 2014 calls errors within these kinds fine-grained however many of the classes they have: dogs (118), birds (59). */
const fineKinds: readonly string[] = ['n02084071', 'n01503061'];

/** Below the lowest common ancestor of two alike classes stand so many of the 1000 at most: snakes 17, primates 20. */
const closeClasses = 20;

/**
 * The lowest common ancestor of two classes that are close to each other. The hierarchy is contracted, so closeness is
 * the number of classes below the ancestor, not the number of steps to it.
 *
 * @returns null when they are far apart, or the same class.
 * @throws RangeError when a wnid is none of the 1000.
 */
export function closeAncestor(catalogue: Catalogue, one: Wnid, other: Wnid): CommonAncestor | null {
  const ancestor = lowestCommonAncestor(catalogue, one, other);
  if (!ancestor) return null;
  const path = catalogue.path(one).map(({ wnid }) => wnid);
  const above = path.slice(0, path.indexOf(ancestor.node.wnid) + 1);
  const isFine = above.some((wnid) => fineKinds.includes(wnid));
  return ancestor.classes <= closeClasses || isFine ? ancestor : null;
}
