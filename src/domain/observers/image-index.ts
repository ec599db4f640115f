import { geirhosKey, imageKey } from './image-key.ts';

/** Several images end in the same part after the last `_`: it names none of them. */
const ambiguous = -2;

/** Which image a name means, over all observers: each new image gets the next number, from 0. */
export class ImageIndex {
  /** The first name of each image. */
  readonly names: string[] = [];
  /** What each image is matched by. */
  readonly keys: string[] = [];
  readonly #byKey = new Map<string, number>();
  /** Names as they were met: most are met in several files, and need no key then. */
  readonly #byName = new Map<string, number>();
  readonly #byLastPart = new Map<string, number>();
  /** The list before: most files have their images in the same order, and so need no looking up. */
  #before: { readonly names: readonly string[]; readonly images: Int32Array } | null = null;

  /** The images that file names mean. */
  findAll(names: readonly string[]): Int32Array {
    const before = this.#before;
    const images = new Int32Array(names.length);
    for (let place = 0; place < names.length; place += 1) {
      const name = names[place] ?? '';
      const same = before !== null && before.names[place] === name;
      images[place] = same ? (before.images[place] ?? 0) : this.#findName(name);
    }
    this.#before = { names, images };
    return images;
  }

  /** The images that the names of a Geirhos file mean, when all other files have been looked through. */
  findAllByLastPart(names: readonly string[]): Int32Array {
    if (this.#byLastPart.size === 0) this.#indexLastParts();
    return Int32Array.from(names, (name) => {
      const key = geirhosKey(name);
      const known = this.#byKey.get(key) ?? this.#byLastPart.get(key) ?? ambiguous;
      return known === ambiguous ? this.#find(key, name) : known;
    });
  }

  #findName(name: string): number {
    const known = this.#byName.get(name);
    if (known !== undefined) return known;
    const image = this.#find(imageKey(name), name);
    this.#byName.set(name, image);
    return image;
  }

  #find(key: string, name: string): number {
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const image = this.keys.push(key) - 1;
    this.names.push(name);
    this.#byKey.set(key, image);
    return image;
  }

  #indexLastParts(): void {
    this.keys.forEach((key, image) => {
      const last = geirhosKey(key);
      this.#byLastPart.set(last, this.#byLastPart.has(last) ? ambiguous : image);
    });
  }
}
