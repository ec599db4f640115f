import { geirhosKey, imageKey } from '../../core/observers/image-key.ts';
import { sameByLastPart } from './last-parts.ts';
import { NameList } from '../../core/text/name-list.ts';

/** Several images end in the same part after the last `_`: it names none of them. */
const ambiguous = -2;

/** Which image a name means, over all observers: each new image gets the next number, from 0. */
export class ImageIndex {
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
   * key, else by the part after the last `_`, also where only one of two names has the wnid (`sameByLastPart`).
   */
  findAllByLastPart(lists: readonly (readonly string[])[]): readonly Int32Array[] {
    const lastParts = this.keys.map(geirhosKey);
    const byLastPart = new Map<string, number>();
    lastParts.forEach((last, image) => byLastPart.set(last, byLastPart.has(last) ? ambiguous : image));
    const keys = lists.map((names) => names.map(geirhosKey));
    const same = sameByLastPart(lastParts, keys);
    const find = (own: string, name: string) => {
      const key = same.size === 0 ? own : (same.get(own) ?? own);
      const known = this.#keys.find(key);
      if (known >= 0) return known;
      const image = byLastPart.get(key) ?? ambiguous;
      return image === ambiguous ? this.#find(key, name) : image;
    };
    return lists.map((names, at) =>
      Int32Array.from(names, (name, place) => find(keys[at]?.[place] ?? name, name)),
    );
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
