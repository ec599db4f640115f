import type { GradedObservers } from '../../figures/observers/grade-observers.ts';
import { outcomes } from '../../figures/observers/score-observers.ts';

/** What an answer is in the grid. */
export const gridCells = { notAnswered: 0, missed: 1, hit: 2, notCounted: 3 } as const;

/** All answers of all observers, one byte each, as they cross from the thread that compares. */
export interface AnswerGrid {
  /** The images by name, in file-name order. */
  readonly images: readonly string[];
  /** Beside them the class index that is right; −1 where none is known. */
  readonly classes: Int16Array;
  /** Beside them how many observers missed the image, of those whose answer counts. */
  readonly missed: Uint16Array;
  /** Beside them how many observers' answers count. */
  readonly counted: Uint16Array;
  /** How many observers there are. */
  readonly observers: number;
  /** One of `gridCells` an answer: those of the first image for every observer, then those of the second, … */
  readonly cells: Uint8Array<ArrayBuffer>;
}

/** The answers as a grid of images by observers. */
export function answerGrid({ matched, right, outcomes: scored }: GradedObservers): AnswerGrid {
  const images = matched.names.length;
  const grid = {
    images: matched.names,
    classes: Int16Array.from({ length: images }, (_, image) => right[image]?.[0] ?? -1),
    missed: new Uint16Array(images),
    counted: new Uint16Array(images),
    observers: scored.length,
    cells: new Uint8Array(images * scored.length),
  };
  scored.forEach((own, observer) => fill(grid, own, observer));
  return grid;
}

/** A loop of its own: engines keep it compiled from one observer to the next. */
function fill({ cells, missed, counted, observers }: AnswerGrid, own: Int8Array, observer: number): void {
  for (let image = 0; image < own.length; image += 1) {
    const outcome = own[image] ?? outcomes.notAnswered;
    cells[image * observers + observer] = cellOf(outcome);
    if (outcome < 0) continue;
    counted[image] = (counted[image] ?? 0) + 1;
    if (outcome === outcomes.wrong) missed[image] = (missed[image] ?? 0) + 1;
  }
}

function cellOf(outcome: number): number {
  if (outcome === outcomes.wrong) return gridCells.missed;
  if (outcome === outcomes.right) return gridCells.hit;
  return outcome === outcomes.notAnswered ? gridCells.notAnswered : gridCells.notCounted;
}

/** Orders of the images in the grid; `name`: by file name. */
export const gridOrders = ['difficulty', 'branch', 'kind', 'name'] as const;

export type GridOrder = (typeof gridOrders)[number];

/**
 * The images of a grid in an order, as places in its list of images. Within a branch or kind, and in the order of
 * difficulty, the largest share missed comes first; images that do not count come last.
 *
 * @param groupOf for orders by branch or kind: the place of an image's group among the groups, 0..
 */
export function orderedImages(
  { images, missed, counted }: Pick<AnswerGrid, 'images' | 'missed' | 'counted'>,
  order: GridOrder,
  groupOf: (image: number) => number = () => 0,
): Int32Array {
  const places = Int32Array.from(images, (_, image) => image);
  if (order === 'name') return places;
  const shares = Float64Array.from(images, (_, image) => {
    const count = counted[image] ?? 0;
    return count === 0 ? -1 : (missed[image] ?? 0) / count;
  });
  const groups = Int32Array.from(images, (_, image) => (order === 'difficulty' ? 0 : groupOf(image)));
  return places.sort(
    (a, b) => (groups[a] ?? 0) - (groups[b] ?? 0) || (shares[b] ?? 0) - (shares[a] ?? 0) || a - b,
  );
}
