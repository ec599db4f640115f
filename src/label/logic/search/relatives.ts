import type { Catalogue, HierarchyNode, ImageClass } from '../../../core/classes/catalogue.ts';
import type { Wnid } from '../../../core/classes/class-ids.ts';

export interface Relatives {
  /** The parent, or for an only child the nearest node above that has other classes; null: there is none. */
  readonly node: HierarchyNode | null;
  /** The parent's other classes, or at most the twenty nearest ones under that node; in depth-first order. */
  readonly siblings: readonly ImageClass[];
  /** Those that share a name with the class: the two Cardigans, the two cranes. */
  readonly namesakes: readonly ImageClass[];
}

/** How many relatives of a node as large as carnivore are shown; the largest family of one parent has nineteen. */
const mostSiblings = 20;

export function relatives(catalogue: Catalogue, wnid: Wnid, offered: ReadonlySet<Wnid> | null): Relatives {
  const one = catalogue.byWnid(wnid);
  const others = catalogue.classes.filter(
    (other) => other.wnid !== wnid && (!offered || offered.has(other.wnid)),
  );
  const names = new Set(namesOf(one));
  const namesakes = others.filter((other) => namesOf(other).some((name) => names.has(name)));
  const path = catalogue.path(wnid);
  const siblings = others.filter((other) => other.parent === one.parent);
  if (siblings.length > 0) return { node: path.at(-1) ?? null, siblings, namesakes };
  for (const node of [...path].reverse()) {
    const family = others.filter((other) => catalogue.path(other.wnid).includes(node));
    if (node.parent !== null && family.length > 0) return { node, siblings: nearest(family, one), namesakes };
  }
  return { node: null, siblings: [], namesakes };
}

function namesOf({ synonyms }: ImageClass): readonly string[] {
  return synonyms.map((name) => name.toLowerCase());
}

function nearest(classes: readonly ImageClass[], { position }: ImageClass): readonly ImageClass[] {
  const distance = (one: ImageClass) => Math.abs(one.position - position);
  return [...classes]
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, mostSiblings)
    .sort((a, b) => a.position - b.position);
}
