import type { Catalogue, ImageClass } from './catalogue.ts';
import type { ClassMatch } from './class-search.ts';

/** The place in the hierarchy of the classes below it. */
export interface HeadingRow {
  readonly kind: 'heading';
  /** Up to three names of nodes, the nearest last: placental, carnivore, viverrine. */
  readonly path: readonly string[];
  readonly branch: string;
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

const pathLength = 3;

/** All classes in depth-first order, with a heading wherever the parent changes. */
export function classRows(catalogue: Catalogue): readonly ListRow[] {
  const rows: ListRow[] = [];
  let previous: ImageClass | null = null;
  let path: readonly string[] = [];
  for (const imageClass of catalogue.classes) {
    if (imageClass.parent !== previous?.parent) {
      path = nearPath(catalogue, imageClass);
      rows.push({ kind: 'heading', path, branch: imageClass.branch });
    }
    rows.push({ kind: 'class', imageClass, path, match: null, place: imageClass.position + 1 });
    previous = imageClass;
  }
  return rows;
}

/** The classes that a search found, in its order, without headings. */
export function matchRows(catalogue: Catalogue, matches: readonly ClassMatch[]): readonly ClassRow[] {
  return matches.map((match, index) => {
    const { imageClass } = match;
    return { kind: 'class', imageClass, path: nearPath(catalogue, imageClass), match, place: index + 1 };
  });
}

/** The last three nodes above a class; the root says nothing and is left out. */
function nearPath(catalogue: Catalogue, imageClass: ImageClass): readonly string[] {
  return catalogue
    .path(imageClass.wnid)
    .filter((node) => node.parent !== null)
    .slice(-pathLength)
    .map((node) => node.name);
}
