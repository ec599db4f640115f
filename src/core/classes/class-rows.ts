import type { Catalogue, HierarchyNode, ImageClass } from './catalogue.ts';
import type { Wnid } from './class-ids.ts';
import type { ClassMatch } from './class-search.ts';

/** The place in the hierarchy of the classes below it. */
export interface HeadingRow {
  readonly kind: 'heading';
  /** Unique among the headings, and the same whether collapsed or not. */
  readonly id: string;
  /** The node that the path leads to. */
  readonly node: Wnid;
  /** Up to three names of nodes, the nearest last: placental, carnivore, viverrine. */
  readonly path: readonly string[];
  readonly branch: string;
  /** How many classes of the list the node has, those of the nodes under it included. */
  readonly size: number;
  /** Whether these classes are left out. */
  readonly collapsed: boolean;
}

/** One class in the list. */
export interface ClassRow {
  readonly kind: 'class';
  readonly imageClass: ImageClass;
  readonly path: readonly string[];
  /** How it was found; null in the list of all classes. */
  readonly match: ClassMatch | null;
  /** 1.., its place among the classes of the list. */
  readonly place: number;
}

export type ListRow = HeadingRow | ClassRow;

/** Which classes have a row of their own. */
export interface RowChoice {
  /** The only classes that the list has; null: all. */
  readonly offered: ReadonlySet<Wnid> | null;
  /** The nodes of which only the heading is shown. */
  readonly collapsed: ReadonlySet<Wnid>;
}

const everything: RowChoice = { offered: null, collapsed: new Set() };

const pathLength = 3;

/** The classes in depth-first order, with a heading wherever the parent changes. */
export function classRows(
  catalogue: Catalogue,
  { offered, collapsed }: RowChoice = everything,
): readonly ListRow[] {
  const classes = catalogue.classes.filter(({ wnid }) => !offered || offered.has(wnid));
  const sizes = new Map<Wnid, number>();
  const nodes = classes.map(({ wnid }) => catalogue.path(wnid));
  for (const { wnid } of nodes.flat()) sizes.set(wnid, (sizes.get(wnid) ?? 0) + 1);
  const rows: ListRow[] = [];
  const times = new Map<Wnid, number>();
  let heading = null as HeadingRow | null;
  for (const [index, imageClass] of classes.entries()) {
    const above = nodes[index] ?? [];
    const closed = above.findIndex(({ wnid }) => collapsed.has(wnid));
    const headed = closed < 0 ? above : above.slice(0, closed + 1);
    const node = headed.at(-1)?.wnid ?? imageClass.parent;
    if (heading?.node !== node) {
      const { branch } = imageClass;
      const time = times.get(node) ?? 0;
      times.set(node, time + 1);
      heading = {
        kind: 'heading',
        id: `${node}-${String(time)}`,
        node,
        path: nearPath(headed),
        branch,
        size: sizes.get(node) ?? 0,
        collapsed: closed >= 0,
      };
      rows.push(heading);
    }
    if (closed >= 0) continue;
    rows.push({ kind: 'class', imageClass, path: heading.path, match: null, place: index + 1 });
  }
  return rows;
}

/** The classes that a search found, in its order, without headings. */
export function matchRows(catalogue: Catalogue, matches: readonly ClassMatch[]): readonly ClassRow[] {
  const paths = new Map<Wnid, readonly string[]>();
  return matches.map((match, index) => {
    const { imageClass } = match;
    const path = paths.get(imageClass.parent) ?? nearPath(catalogue.path(imageClass.wnid));
    paths.set(imageClass.parent, path);
    return { kind: 'class', imageClass, path, match, place: index + 1 };
  });
}

/** The last three of the nodes; the root says nothing and is left out. */
function nearPath(nodes: readonly HierarchyNode[]): readonly string[] {
  return nodes
    .filter((node) => node.parent !== null)
    .slice(-pathLength)
    .map((node) => node.name);
}
