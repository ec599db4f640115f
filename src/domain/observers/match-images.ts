import { FormatError } from '../formats/check-format.ts';
import { quoted } from '../formats/truth-files/visible-text.ts';
import { ImageIndex } from './image-index.ts';
import type { Observer } from './observer.ts';

/** All observers' images, each once. */
export interface MatchedImages {
  /** How they are named on screen, in file-name order. */
  readonly names: readonly string[];
  /** What they are matched by, in the same order. */
  readonly keys: readonly string[];
  /** For each observer, where each image stands among its answers; −1: not answered. */
  readonly places: readonly Int32Array[];
}

/**
 * Matches observers' images: by image id or file name, and where a Geirhos file is among them, by the part after the
 * last `_`. The observers' images must have names (`nameInOrder` gives them).
 *
 * @throws FormatError when an observer answered two files that differ in folder or ending only.
 */
export function matchImages(observers: readonly Observer[]): MatchedImages {
  const index = new ImageIndex();
  const found = new Map<Observer, Int32Array>();
  // With lists in file-name order first, the images mostly are in that order already.
  const named = observers.filter(({ naming }) => naming !== 'geirhos');
  const inOrder = new Set(named.filter(({ images }) => isSorted(images)));
  for (const observer of [...inOrder, ...named.filter((one) => !inOrder.has(one))]) {
    found.set(observer, index.findAll(observer.images));
  }
  for (const observer of observers) {
    if (observer.naming === 'geirhos') found.set(observer, index.findAllByLastPart(observer.images));
  }
  const order = fileNameOrder(index.names);
  const rank = new Int32Array(order.length);
  order.forEach((image, at) => {
    rank[image] = at;
  });
  return {
    names: order.map((image) => index.names[image] ?? ''),
    keys: order.map((image) => index.keys[image] ?? ''),
    places: observers.map((observer) => placesOf(observer, found.get(observer) ?? new Int32Array(), rank)),
  };
}

/** The images that no other observer answered, by name, for each observer. */
export function unmatchedImages({ names, places }: MatchedImages): readonly (readonly string[])[] {
  const answers = new Int32Array(names.length);
  for (const own of places) {
    for (let image = 0; image < own.length; image += 1) {
      if ((own[image] ?? -1) >= 0) answers[image] = (answers[image] ?? 0) + 1;
    }
  }
  return places.map((own) => names.filter((_, image) => answers[image] === 1 && (own[image] ?? -1) >= 0));
}

function placesOf({ name, images: names }: Observer, images: Int32Array, rank: Int32Array): Int32Array {
  const places = new Int32Array(rank.length).fill(-1);
  for (let place = 0; place < images.length; place += 1) {
    const at = rank[images[place] ?? 0] ?? 0;
    const earlier = places[at] ?? -1;
    if (earlier >= 0) {
      throw new FormatError(
        `${quoted(name)} has two answers to one image: ${quoted(names[earlier] ?? '')} and ` +
          `${quoted(names[place] ?? '')} have the same name but for folder and ending. Expected one answer an image.`,
      );
    }
    places[at] = place;
  }
  return places;
}

/** Numbers of the names, sorted as a file manager that knows no language would. */
function fileNameOrder(names: readonly string[]): readonly number[] {
  const order = names.map((_, image) => image);
  if (isSorted(names)) return order;
  return order.sort((a, b) => {
    const [one = '', other = ''] = [names[a], names[b]];
    return one < other ? -1 : one > other ? 1 : 0;
  });
}

function isSorted(names: readonly string[]): boolean {
  return names.every((name, at) => at === 0 || (names[at - 1] ?? '') <= name);
}
