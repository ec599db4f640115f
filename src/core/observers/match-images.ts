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
 * last `_` and what `sameByLastPart` says of it. The observers' images must have names (`nameInOrder` gives them).
 *
 * @throws FormatError when an observer answered two files that differ in folder or ending only.
 */
export function matchImages(observers: readonly Observer[]): MatchedImages {
  const index = new ImageIndex();
  const found = new Map<Observer, Int32Array>();
  // With a list in file-name order first, the images mostly are in that order already.
  const named = observers.filter(({ naming }) => naming !== 'geirhos');
  const first = named.find(({ images }) => isSorted(images));
  if (first) found.set(first, index.findAll(first.images));
  for (const observer of named) if (observer !== first) found.set(observer, index.findAll(observer.images));
  const geirhos = observers.filter(({ naming }) => naming === 'geirhos');
  const lists = geirhos.length === 0 ? [] : index.findAllByLastPart(geirhos.map(({ images }) => images));
  geirhos.forEach((observer, at) => found.set(observer, lists[at] ?? new Int32Array()));
  const isOrdered = first?.images.length === index.names.length || isSorted(index.names);
  const order = isOrdered ? null : fileNameOrder(index.names);
  const rank = order && ranksOf(order);
  return {
    names: inOrder(index.names, order),
    keys: inOrder(index.keys, order),
    places: observers.map((observer) =>
      placesOf(observer, index.names.length, found.get(observer) ?? new Int32Array(), rank),
    ),
  };
}

/** The images that no other observer answered, by name, for each observer. */
export function unmatchedImages({ names, places }: MatchedImages): readonly (readonly string[])[] {
  const answers = new Int32Array(names.length);
  for (const own of places) countAnswers(own, answers);
  if (!answers.includes(1)) return places.map(() => []);
  return places.map((own) => names.filter((_, image) => answers[image] === 1 && (own[image] ?? -1) >= 0));
}

function countAnswers(places: Int32Array, answers: Int32Array): void {
  for (let image = 0; image < places.length; image += 1) {
    if ((places[image] ?? -1) >= 0) answers[image] = (answers[image] ?? 0) + 1;
  }
}

/** @param rank for each image where it stands; null: at its number. */
function placesOf(
  { name, images: names }: Observer,
  size: number,
  images: Int32Array,
  rank: Int32Array | null,
): Int32Array {
  const places = new Int32Array(size).fill(-1);
  for (let place = 0; place < images.length; place += 1) {
    const image = images[place] ?? 0;
    const at = rank ? (rank[image] ?? 0) : image;
    const earlier = places[at] ?? -1;
    if (earlier >= 0) {
      throw new FormatError(
        `${quoted(name)} has two answers to one image: ${quoted(names[earlier] ?? '')} and ` +
          `${quoted(names[place] ?? '')} have the same name but for folder and ending. Expected one answer for each image.`,
      );
    }
    places[at] = place;
  }
  return places;
}

/** Numbers of the names, sorted as a file manager that knows no language would. */
function fileNameOrder(names: readonly string[]): readonly number[] {
  return names
    .map((_, image) => image)
    .sort((a, b) => {
      const [one = '', other = ''] = [names[a], names[b]];
      return one < other ? -1 : one > other ? 1 : 0;
    });
}

function inOrder(texts: readonly string[], order: readonly number[] | null): readonly string[] {
  return order ? order.map((image) => texts[image] ?? '') : texts;
}

function ranksOf(order: readonly number[]): Int32Array {
  const rank = new Int32Array(order.length);
  order.forEach((image, at) => {
    rank[image] = at;
  });
  return rank;
}

function isSorted(names: readonly string[]): boolean {
  for (let at = 1; at < names.length; at += 1) if ((names[at - 1] ?? '') > (names[at] ?? '')) return false;
  return true;
}
