/** A power of two, above the 50,000 images of the ILSVRC validation set. */
const room = 2 ** 16;
const mostDigits = 5;

/**
 * Numbers names: each new one gets the next number, from 0. The names of one set of images mostly differ in a number
 * at their end, by which they are found faster than in a `Map`.
 */
export class NameList {
  /** The names by their numbers. */
  readonly names: string[] = [];
  /** For each number at the end of a name the first name with it: its own number plus 1; 0: none. */
  readonly #byEnd = new Int32Array(room);
  readonly #others = new Map<string, number>();

  /** The number of a name; −1 when it has none. */
  find(name: string): number {
    return this.#known(name, endNumber(name));
  }

  /** The number of a name; a new one gets the next number, and `names` grows by it. */
  number(name: string): number {
    const end = endNumber(name);
    const known = this.#known(name, end);
    if (known >= 0) return known;
    const size = this.names.push(name);
    if (this.#byEnd[end] === 0) this.#byEnd[end] = size;
    else this.#others.set(name, size - 1);
    return size - 1;
  }

  #known(name: string, end: number): number {
    const first = (this.#byEnd[end] ?? 0) - 1;
    return first < 0 || this.names[first] === name ? first : (this.#others.get(name) ?? -1);
  }
}

/** The last digits of a name as a number, 0..65535: 293 for "ILSVRC2012_val_00000293.JPEG", 0 where there are none. */
function endNumber(name: string): number {
  let number = 0;
  let digits = 0;
  let place = 1;
  for (let at = name.length - 1; at >= 0 && digits < mostDigits; at -= 1) {
    const digit = name.charCodeAt(at) - 48;
    if (digit >= 0 && digit <= 9) {
      number += digit * place;
      place *= 10;
      digits += 1;
    } else if (digits > 0) break;
  }
  return number % room;
}

/** The words that an observer answers with, each once, in the order of first use. */
export class WordList {
  readonly words: string[] = [];
  readonly #labels = new Map<string, number>();

  /** The label of a word: its place in the list, to which it is added when new. */
  label(word: string): number {
    const known = this.#labels.get(word);
    if (known !== undefined) return known;
    const label = this.words.push(word) - 1;
    this.#labels.set(word, label);
    return label;
  }
}
