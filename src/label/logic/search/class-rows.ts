import type { Catalogue, ClassGroup, HierarchyNode, ImageClass } from '../../../core/classes/catalogue.ts';
import type { Wnid } from '../../../core/classes/class-ids.ts';
import type { ClassMatch, GroupMatch } from './ranked-matches.ts';

/** The place in the hierarchy of the classes below it. */
export interface HeadingRow {
  readonly kind: 'heading';
  readonly id: string;
  readonly node: Wnid;
  /** Up to three everyday names of nodes, the nearest last: meat-eating mammals, mongooses and meerkats. */
  readonly path: readonly string[];
}

export interface ClassRow {
  readonly kind: 'class';
  readonly id: Wnid;
  readonly imageClass: ImageClass;
  readonly match: ClassMatch | null;
  /** 1.., its place among the classes of the list, or among the rows of a search. */
  readonly place: number;
}

/** A group that leads to its classes: one with which the list begins, or one that a search found. */
export interface GroupRow {
  readonly kind: 'group';
  readonly id: string;
  readonly group: ClassGroup;
  /** The largest groups right under it, by their everyday names and with the number of their classes. */
  readonly parts: readonly { readonly title: string; readonly size: number }[];
  readonly place: number;
}

export type ListRow = HeadingRow | ClassRow | GroupRow;

const pathLength = 3;

/**
 * The classes in depth-first order, with a heading wherever the nearest node over two or more of them changes.
 * @param offered null: all.
 */
export function classRows(
  catalogue: Catalogue,
  offered: ReadonlySet<Wnid> | null = null,
): readonly (HeadingRow | ClassRow)[] {
  const classes = catalogue.classes.filter(({ wnid }) => !offered || offered.has(wnid));
  const sizes = new Map<Wnid, number>();
  const nodes = classes.map(({ wnid }) => catalogue.path(wnid));
  for (const { wnid } of nodes.flat()) sizes.set(wnid, (sizes.get(wnid) ?? 0) + 1);
  const rows: (HeadingRow | ClassRow)[] = [];
  const times = new Map<Wnid, number>();
  let heading = null as HeadingRow | null;
  for (const [index, imageClass] of classes.entries()) {
    // A heading over one class says no more than the one above it.
    const path = nodes[index] ?? [];
    const shared = path.findLastIndex(({ wnid }) => (sizes.get(wnid) ?? 0) > 1);
    const above = shared < 0 ? path : path.slice(0, shared + 1);
    const node = above.at(-1)?.wnid ?? imageClass.parent;
    if (heading?.node !== node) {
      const time = times.get(node) ?? 0;
      times.set(node, time + 1);
      heading = {
        kind: 'heading',
        id: `${node}-${time}`,
        node,
        path: nearPath(catalogue, above),
      };
      rows.push(heading);
    }
    rows.push({
      kind: 'class',
      id: imageClass.wnid,
      imageClass,
      match: null,
      place: index + 1,
    });
  }
  return rows;
}

/** A group of so many classes is read as quickly as its name, once they are all found. */
const fewMembers = 8;

/** The groups and classes that a search found, in its order, without headings; a small group whose classes are all there has no row. */
export function matchRows(
  catalogue: Catalogue,
  matches: readonly (ClassMatch | GroupMatch)[],
): readonly (ClassRow | GroupRow)[] {
  const found = new Set(matches.flatMap((match) => (match.kind === 'class' ? [match.imageClass] : [])));
  return matches
    .filter(
      (match) =>
        match.kind === 'class' ||
        match.members.length > fewMembers ||
        match.members.some((one) => !found.has(one)),
    )
    .map((match, index) => {
      const place = index + 1;
      if (match.kind === 'group')
        return { kind: 'group', id: match.id, group: match, parts: partsOf(catalogue, match), place };
      return { kind: 'class', id: match.imageClass.wnid, imageClass: match.imageClass, match, place };
    });
}

export function groupRows(groups: readonly ClassGroup[]): readonly GroupRow[] {
  return groups.map((group, index) => ({ kind: 'group', id: group.id, group, parts: [], place: index + 1 }));
}

/** A group is parted in words when so many of its parts hold most of it. */
const mostParts = 3;

/** The groups right under one that most of its classes are in; none where they say little. */
function partsOf(catalogue: Catalogue, { id, title, members }: ClassGroup): GroupRow['parts'] {
  const shown = new Set(members);
  const parts = catalogue.nodes
    .filter(({ parent }) => parent === id)
    .map(({ wnid }) => ({
      title: catalogue.title(wnid),
      size: catalogue.members(wnid).filter((one) => shown.has(one)).length,
    }))
    .filter((part) => part.size > 1 && part.title !== title)
    .sort((a, b) => b.size - a.size)
    .slice(0, mostParts);
  const held = parts.reduce((sum, { size }) => sum + size, 0);
  return parts.length > 1 && 2 * held > members.length ? parts : [];
}

/** What people call the last three of the nodes; the root says nothing and is left out. */
function nearPath(catalogue: Catalogue, nodes: readonly HierarchyNode[]): readonly string[] {
  return nodes
    .filter((node) => node.parent !== null)
    .slice(-pathLength)
    .map((node) => catalogue.title(node.wnid));
}
