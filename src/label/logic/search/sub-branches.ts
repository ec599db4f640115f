import type { Catalogue, HierarchyNode, ImageClass } from '../../../core/classes/catalogue.ts';
import type { Wnid } from '../../../core/classes/class-ids.ts';

/** One target of the jump list within a branch, by its everyday name: terriers, hounds, spitz dogs within dogs. */
export interface SubBranch {
  readonly node: Wnid;
  readonly label: string;
  /** Where it begins. */
  readonly first: Wnid;
  readonly classes: ReadonlySet<Wnid>;
}

interface Group {
  readonly node: HierarchyNode;
  readonly depth: number;
  readonly classes: readonly ImageClass[];
}

/** A branch is parted until it has this many groups. */
const wanted = 8;
/** A group of fewer classes is no target of its own. */
const smallest = 3;
/** A group of no more classes is not parted. */
const small = 10;

/** The groups of a branch in depth-first order, made by parting the largest again and again; none for a small branch. */
export function subBranches(
  catalogue: Catalogue,
  branch: string,
  offered: ReadonlySet<Wnid> | null,
): readonly SubBranch[] {
  const classes = catalogue.classes.filter(
    (one) => one.branch === branch && (!offered || offered.has(one.wnid)),
  );
  const paths = new Map(classes.map(({ wnid }) => [wnid, catalogue.path(wnid)]));
  const part = (of: readonly ImageClass[], depth: number): readonly Group[] => {
    const groups = new Map<HierarchyNode, ImageClass[]>();
    for (const one of of) {
      const node = paths.get(one.wnid)?.[depth];
      if (node) groups.set(node, [...(groups.get(node) ?? []), one]);
    }
    return [...groups].map(([node, members]) => ({ node, depth, classes: members }));
  };
  let groups = part(classes, 0);
  const whole = new Set<Group>();
  while (groups.length < wanted) {
    const largest = groups
      .filter((group) => !whole.has(group) && (groups.length === 1 || group.classes.length > small))
      .sort((a, b) => b.classes.length - a.classes.length)[0];
    if (!largest) break;
    const parts = part(largest.classes, largest.depth + 1);
    if (parts.length === 0) whole.add(largest);
    else groups = groups.flatMap((group) => (group === largest ? parts : [group]));
  }
  const targets = groups.filter((group) => group.classes.length >= smallest);
  return targets.length < 2 ? [] : targets.flatMap((group) => toSubBranch(catalogue, group));
}

function toSubBranch(catalogue: Catalogue, { node, classes }: Group): readonly SubBranch[] {
  const [first] = classes;
  if (!first) return [];
  const wnids = new Set(classes.map(({ wnid }) => wnid));
  return [{ node: node.wnid, label: catalogue.title(node.wnid), first: first.wnid, classes: wnids }];
}
