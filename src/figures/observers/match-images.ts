import { FormatError } from '../../core/schemas/check-format.ts';
import { nameKey } from '../../core/text/plain-name.ts';
import { quoted, visibleText } from '../../core/text/visible-text.ts';
import {
  geirhosKey,
  imageKey,
  validationImages,
  validationKey,
  validationNumber,
} from '../../core/observers/image-key.ts';
import { NameList } from '../../core/text/name-list.ts';
import { fileColumn, type Observer } from '../../core/observers/observer.ts';
import {
  conditionKey,
  inConditionOrder,
  saysConditions,
  stimulusKey,
  stimulusName,
} from '../../core/observers/stimulus.ts';
import type { Truth, RealLabels } from '../../core/truth/truth.ts';
import { TruthRows } from '../../core/truth/truth-rows.ts';

/**
 * All observers' stimuli, each once: an image, or where files say conditions an image under one of them. Those of one
 * image stand beside each other.
 */
export interface MatchedImages {
  /** How they are named on screen, no two the same, in file-name order. */
  readonly names: readonly string[];
  /** The names of their images, in the same order. */
  readonly images: readonly string[];
  /** What their images are matched by, in the same order. */
  readonly keys: readonly string[];
  /** The conditions that files say, each once as it was first written, in their order; none: no file says any. */
  readonly conditions: readonly string[];
  /** For each stimulus the place of its condition among these; −1: none is said. Empty where no file says any. */
  readonly conditionOf: Int32Array;
  /** For each observer, where each stimulus stands among its answers; −1: not answered. */
  readonly places: readonly Int32Array[];
}

/**
 * Matches observers' answers by stimulus. Images are matched by image id or file name, and where a Geirhos file is among
 * them, by the part after the last `_`; conditions by `conditionKey`. The observers'
 * images must have names (`nameInOrder` gives them).
 *
 * @throws FormatError when an observer answered two files that differ in folder or ending only, under one condition.
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
  const images = inOrder(index.names, order);
  const keys = inOrder(index.keys, order);
  const ranked = observers.map((observer) => {
    const own = found.get(observer) ?? new Int32Array();
    return rank ? own.map((image) => rank[image] ?? 0) : own;
  });
  if (observers.some(saysConditions)) return underConditions(observers, images, keys, ranked);
  return {
    ...{ names: images, images, keys, conditions: [], conditionOf: new Int32Array() },
    places: observers.map((observer, at) =>
      placesOf(observer, images.length, ranked[at] ?? new Int32Array()),
    ),
  };
}

/**
 * Tells the images apart by the conditions under which they were seen. What stands before the name of an image in a Geirhos
 * file belongs to one observer's trial, its condition too, and names no stimulus.
 *
 * @param found for each observer the place of each answer's image among the images.
 */
function underConditions(
  observers: readonly Observer[],
  images: readonly string[],
  keys: readonly string[],
  found: readonly Int32Array[],
): MatchedImages {
  const shown = observers.some(({ naming }) => naming === 'geirhos') ? keys : images;
  const written = new Map<string, string>();
  for (const { conditions } of observers) {
    for (const one of conditions ?? []) {
      const key = conditionKey(one);
      if (key !== '' && !written.has(key)) written.set(key, one.trim());
    }
  }
  const conditions = inConditionOrder([...written.values()]);
  const places = new Map(conditions.map((one, place) => [conditionKey(one), place]));
  const numbers = new Map<string, number>();
  const stimuli: { readonly image: number; readonly condition: number }[] = [];
  const answered = observers.map((observer, at) =>
    Int32Array.from(found[at] ?? [], (image, place) => {
      const condition = observer.conditions?.[place] ?? '';
      const key = stimulusKey(String(image), condition);
      let number = numbers.get(key);
      if (number === undefined) {
        numbers.set(key, (number = stimuli.length));
        stimuli.push({ image, condition: places.get(conditionKey(condition)) ?? -1 });
      }
      return number;
    }),
  );
  const order = stimuli
    .map((_, stimulus) => stimulus)
    .sort((a, b) => {
      const [one, other] = [stimuli[a], stimuli[b]];
      return (one?.image ?? 0) - (other?.image ?? 0) || (one?.condition ?? 0) - (other?.condition ?? 0);
    });
  const rank = ranksOf(order);
  const sorted = order.map((stimulus) => stimuli[stimulus] ?? { image: 0, condition: -1 });
  return {
    names: sorted.map(({ image, condition }) =>
      stimulusName(shown[image] ?? '', conditions[condition] ?? ''),
    ),
    images: sorted.map(({ image }) => shown[image] ?? ''),
    keys: sorted.map(({ image }) => keys[image] ?? ''),
    conditions,
    conditionOf: Int32Array.from(sorted, ({ condition }) => condition),
    places: observers.map((observer, at) =>
      placesOf(
        observer,
        stimuli.length,
        (answered[at] ?? new Int32Array()).map((stimulus) => rank[stimulus] ?? 0),
      ),
    ),
  };
}

/** The stimuli that no other observer answered, by name, for each observer. */
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

/** @param stimuli for each answer the place of its stimulus. */
function placesOf({ name, images: names }: Observer, size: number, stimuli: Int32Array): Int32Array {
  const places = new Int32Array(size).fill(-1);
  for (let place = 0; place < stimuli.length; place += 1) {
    const at = stimuli[place] ?? 0;
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

/** Several images end in the same part after the last `_`: it names none of them. */
const ambiguous = -2;

/** Which image a name means, over all observers: each new image gets the next number, from 0. */
class ImageIndex {
  /** The first name of each image. */
  readonly names: string[] = [];
  readonly #keys = new NameList();
  /** Names as they were met: most are met in several files, and need no key then. */
  readonly #met = new NameList();
  /** For each of them its image. */
  readonly #images: number[] = [];
  /** By its first name the last list: as long as a file has its images in the same order, they need no looking up. */
  readonly #lists = new Map<string, { readonly names: readonly string[]; readonly images: Int32Array }>();

  /** What each image is matched by. */
  get keys(): readonly string[] {
    return this.#keys.names;
  }

  /** The images that file names mean. */
  findAll(names: readonly string[]): Int32Array {
    const before = this.#lists.get(names[0] ?? '');
    const alike = before ? countAlike(names, before.names) : 0;
    const images = new Int32Array(names.length);
    if (before) images.set(before.images.subarray(0, alike));
    this.#findRest(names, alike, images);
    this.#lists.set(names[0] ?? '', { names, images });
    return images;
  }

  /**
   * The images that the names of each Geirhos observer mean, when all other files have been looked through: by the whole
   * key, else by the part after the last `_`.
   */
  findAllByLastPart(lists: readonly (readonly string[])[]): readonly Int32Array[] {
    const byLastPart = new Map<string, number>();
    this.keys.forEach((key, image) => {
      const last = geirhosKey(key);
      byLastPart.set(last, byLastPart.has(last) ? ambiguous : image);
    });
    const find = (name: string) => {
      const key = geirhosKey(name);
      const known = this.#keys.find(key);
      if (known >= 0) return known;
      const image = byLastPart.get(key) ?? ambiguous;
      return image === ambiguous ? this.#find(key, name) : image;
    };
    return lists.map((names) => Int32Array.from(names, find));
  }

  /** Finds the images of the names from a place on; a loop of its own: engines keep it compiled from list to list. */
  #findRest(names: readonly string[], from: number, images: Int32Array): void {
    for (let place = from; place < names.length; place += 1) {
      const name = names[place] ?? '';
      const number = this.#met.number(name);
      if (number === this.#images.length) this.#images.push(this.#find(imageKey(name), name));
      images[place] = this.#images[number] ?? 0;
    }
  }

  #find(key: string, name: string): number {
    const image = this.#keys.number(key);
    if (image === this.names.length) this.names.push(name);
    return image;
  }
}

/** How many names two lists have in common from the first one on. */
function countAlike(names: readonly string[], others: readonly string[]): number {
  let count = 0;
  while (count < names.length && names[count] === others[count]) count += 1;
  return count;
}

/** Observers and what is right, which name the same image by one name. */
interface NamedByFile {
  readonly observers: readonly Observer[];
  readonly truth: Truth | RealLabels | null;
}

/**
 * A pack calls its images otherwise than the files that it was made of, so that no name says a class. Where an observer
 * says which files those were, the others' answers to these files, and what is right of them, get the pack's names: by
 * the longest end of a path that means one image. What means several, or is one of two names of one image, stays.
 */
export function nameByFile(given: readonly Observer[], truth: Truth | RealLabels | null): NamedByFile {
  const ids = idsByFile(given);
  if (ids.size === 0) return { observers: given, truth };
  const idOf = (name: string) => {
    const end = endsOf(name).find((one) => ids.has(one));
    return (end === undefined ? null : ids.get(end)) ?? name;
  };
  const observers = given.map((observer) =>
    observer.naming !== 'file' || observer.also.has(fileColumn)
      ? observer
      : { ...observer, images: renamed(observer.images, idOf) },
  );
  if (truth?.kind !== 'by-name') return { observers, truth };
  const names = renamed(truth.rows.names, idOf);
  const rows = new TruthRows();
  let at = 0;
  for (const row of truth.rows) rows.add({ ...row, name: names[at++] ?? row.name }, visibleText(truth.file));
  return { observers, truth: { ...truth, rows } };
}

/** The id of each image by every end of its file's path; null where an end means several. */
function idsByFile(observers: readonly Observer[]): ReadonlyMap<string, string | null> {
  const ids = new Map<string, string | null>();
  for (const { images, also } of observers) {
    also.get(fileColumn)?.forEach((file, at) => {
      const id = images[at];
      if (file === '' || id === undefined) return;
      for (const end of endsOf(file)) ids.set(end, ids.has(end) && ids.get(end) !== id ? null : id);
    });
  }
  return ids;
}

/** The ends of a path without the file's ending, the longest first: "a/b/1", "b/1", "1". */
function endsOf(path: string): readonly string[] {
  const parts = nameKey(path).split('/');
  const stem = imageKey(parts.pop() ?? '');
  const all = [...parts, stem];
  return all.map((_, from) => all.slice(from).join('/'));
}

/** The names with those that are the only one for an image in its pack's words. */
function renamed(names: readonly string[], idOf: (name: string) => string): readonly string[] {
  const ids = names.map(idOf);
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return ids.map((id, at) => (counts.get(id) === 1 ? id : (names[at] ?? id)));
}

/**
 * Names the images of observers whose files have lines in file-name order and no names.
 *
 * Where all other images are of the ILSVRC validation set, or there are no others, a line's number is the image's
 * number there. Else the lines belong to the other observers' images in file-name order, if there are as many. As many
 * lines as the validation set has images are those of the validation set, whatever else is there.
 *
 * @param names further image names that the lines may belong to: those of a truth file.
 * @throws FormatError saying both counts when they differ.
 */
export function nameInOrder(
  observers: readonly Observer[],
  names: readonly string[] = [],
): readonly Observer[] {
  const inOrder = observers.filter(({ naming }) => naming === 'in-order');
  if (inOrder.length === 0) return observers;
  const named = namedImages(observers, names);
  return observers.map((observer) => {
    if (observer.naming !== 'in-order') return observer;
    return { ...observer, naming: 'file', images: namesFor(observer, named) };
  });
}

/** The names of the images of each key, in file-name order. */
function namedImages(observers: readonly Observer[], names: readonly string[]): readonly string[] {
  const byKey = new Map<string, string>();
  const add = (key: string, name: string) => {
    if (!byKey.has(key)) byKey.set(key, name);
  };
  for (const { naming, images } of observers) {
    if (naming === 'file') images.forEach((name) => add(imageKey(name), name));
    if (naming === 'geirhos') images.forEach((name) => add(geirhosKey(name), geirhosKey(name)));
  }
  if (byKey.size === 0) names.forEach((name) => add(imageKey(name), name));
  return [...byKey.values()].sort();
}

function namesFor({ name, images }: Observer, named: readonly string[]): readonly string[] {
  const byNumber = named.every((other) => {
    const number = validationNumber(imageKey(other));
    return number !== null && number <= images.length;
  });
  const isLikeOthers = named.length === images.length;
  if (byNumber || (images.length === validationImages && !isLikeOthers))
    return images.map((_, line) => validationKey(line + 1));
  if (isLikeOthers) return named;
  throw new FormatError(
    `${quoted(name)} has ${images.length} lines, one an image in file-name order, but the other files name ` +
      `${named.length} images: it cannot be told which line belongs to which image.`,
  );
}
