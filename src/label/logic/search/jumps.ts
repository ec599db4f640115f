import { grouped } from '../../../core/grouped.ts';
import type { Catalogue, HierarchyNode, ImageClass } from '../../../core/classes/catalogue.ts';
import type { Wnid } from '../../../core/classes/class-ids.ts';

/** A place to jump to: a branch of the hierarchy, or a part of one, by its everyday name. */
export interface Jump {
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

/**
 * The branches that have classes among these. The hierarchy may part a branch: then it begins where most of its classes
 * stand together.
 */
export function branchJumps({ branches }: Catalogue, classes: readonly ImageClass[]): readonly Jump[] {
  const runs = new Map<string, (readonly ImageClass[])[]>();
  let run: ImageClass[] = [];
  for (const one of classes) {
    if (run[0]?.branch !== one.branch) {
      run = [];
      runs.set(one.branch, [...(runs.get(one.branch) ?? []), run]);
    }
    run.push(one);
  }
  return branches.flatMap(({ id, label }) => {
    const own = runs.get(id) ?? [];
    const [first] = own.reduce((most, one) => (one.length > most.length ? one : most), []);
    const wnids = new Set(own.flat().map(({ wnid }) => wnid));
    return first ? [{ label, first: first.wnid, classes: wnids }] : [];
  });
}

/** The groups of a branch in depth-first order, made by parting the largest again and again; none for a small branch. */
export function partJumps(catalogue: Catalogue, branch: string, all: readonly ImageClass[]): readonly Jump[] {
  const classes = all.filter((one) => one.branch === branch);
  const paths = new Map(classes.map(({ wnid }) => [wnid, catalogue.path(wnid)]));
  const part = (of: readonly ImageClass[], depth: number): readonly Group[] => {
    const groups = grouped(of, ({ wnid }) => paths.get(wnid)?.[depth]);
    return [...groups].flatMap(([node, members]) => (node ? [{ node, depth, classes: members }] : []));
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
  return targets.length < 2 ? [] : targets.flatMap((group) => toJump(catalogue, group));
}

function toJump(catalogue: Catalogue, { node, classes }: Group): readonly Jump[] {
  const [first] = classes;
  if (!first) return [];
  const wnids = new Set(classes.map(({ wnid }) => wnid));
  return [{ label: catalogue.title(node.wnid), first: first.wnid, classes: wnids }];
}
