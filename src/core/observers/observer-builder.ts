import type { ImageNaming, Observer, ObserverKind } from './observer.ts';

/** What an observer is, beside the answers. */
export interface ObserverHead {
  readonly name: string;
  readonly kind: ObserverKind;
  readonly naming: ImageNaming;
  readonly simulated?: boolean;
  readonly challenge?: string | null;
  readonly group?: string | null;
  readonly weights?: string | null;
  /** Labels beyond the 1000 classes; may still grow until `build`. */
  readonly labels?: readonly string[] | null;
  /** How many guesses could be given for an image; default the most that were. */
  readonly guessCount?: number;
}

/** What may be known of an answer beside its guesses. */
interface AnswerDetails {
  /** Beside the guesses, 0..1; NaN: not known. */
  readonly probabilities?: readonly number[] | null;
  /** Response time; NaN: not known. */
  readonly seconds?: number;
  /** The right label; −1: not said. */
  readonly truth?: number;
  /** Further right labels; default none. */
  readonly alsoRight?: readonly number[];
  readonly assisted?: boolean;
  /** Whether the view was not as asked. */
  readonly spoiled?: boolean;
  readonly condition?: string;
  /** 0 guess, 1 lean, 2 sure; −1: not said. */
  readonly confidence?: number;
}

const slots = 5;
/** Small, so that engines see columns grow before they compile what fills them. */
const firstRoom = 64;
const growth = 4;

/** Gathers answers one by one into an observer's columns, which grow when they are full. */
export class ObserverBuilder {
  readonly #head: ObserverHead;
  #group: string | null;
  #guessCount: number | null;
  readonly #images: string[] = [];
  #conditions: string[] | null = null;
  #guesses = new Int16Array(firstRoom * slots).fill(-1);
  #probabilities: Float64Array | null = null;
  #seconds = new Float64Array(firstRoom).fill(Number.NaN);
  #truth = new Int16Array(firstRoom).fill(-1);
  #assisted = new Uint8Array(firstRoom);
  #confidence: Int8Array | null = null;
  #spoiled: Uint8Array | null = null;
  #alsoRight: Map<number, readonly number[]> | null = null;
  readonly #also = new Map<string, string[]>();
  #depth = 1;
  /** How many guesses the answer has that was begun last. */
  #slot = 0;
  readonly #known = { seconds: false, truth: false, assisted: false };

  constructor(head: ObserverHead) {
    this.#head = head;
    this.#group = head.group ?? null;
    this.#guessCount = head.guessCount ?? null;
  }

  get size(): number {
    return this.#images.length;
  }

  /**
   * Adds an answer; that an image comes once is the caller's to check, who knows the line.
   *
   * @param guesses up to five labels in falling confidence.
   */
  add(image: string, guesses: readonly number[], details: AnswerDetails = {}): void {
    this.begin(image);
    for (let slot = 0; slot < guesses.length; slot += 1) {
      this.guess(guesses[slot] ?? -1, details.probabilities?.[slot]);
    }
    this.describe(details);
  }

  /** Begins the next answer. */
  begin(image: string): void {
    const place = this.#images.push(image) - 1;
    if (place === this.#truth.length) this.#grow();
    this.#slot = 0;
    this.#conditions?.push('');
  }

  /** Adds the next guess to the answer; one that comes after the fifth is left out. */
  guess(label: number, probability = Number.NaN): void {
    if (this.#slot === slots) return;
    const at = (this.size - 1) * slots + this.#slot;
    this.#guesses[at] = label;
    this.#slot += 1;
    if (this.#slot > this.#depth) this.#depth = this.#slot;
    if (Number.isNaN(probability)) return;
    this.#probabilities ??= new Float64Array(this.#guesses.length).fill(Number.NaN);
    this.#probabilities[at] = probability;
  }

  /** Whether the answer has the guess already. */
  hasGuess(label: number): boolean {
    const from = (this.size - 1) * slots;
    for (let slot = 0; slot < this.#slot; slot += 1) if (this.#guesses[from + slot] === label) return true;
    return false;
  }

  /** Says what is known of the answer beside its guesses and their probabilities. */
  describe(details: AnswerDetails): void {
    const { seconds = Number.NaN, truth = -1, assisted = false, condition = '', confidence = -1 } = details;
    const place = this.size - 1;
    const known = this.#known;
    this.#seconds[place] = seconds;
    this.#truth[place] = truth;
    this.#assisted[place] = assisted ? 1 : 0;
    known.seconds ||= !Number.isNaN(seconds);
    known.truth ||= truth >= 0;
    known.assisted ||= assisted;
    if (details.alsoRight && details.alsoRight.length > 0)
      (this.#alsoRight ??= new Map()).set(place, details.alsoRight);
    if (confidence >= 0) {
      this.#confidence ??= new Int8Array(this.#truth.length).fill(-1);
      this.#confidence[place] = confidence;
    }
    if (details.spoiled) (this.#spoiled ??= new Uint8Array(this.#truth.length))[place] = 1;
    if (condition === '') return;
    this.#conditions ??= new Array<string>(this.size).fill('');
    this.#conditions[place] = condition;
  }

  /**
   * Says what else the file has beside the answer.
   *
   * @param column its name in the tidy CSV.
   */
  say(column: string, text: string): void {
    if (text === '') return;
    let texts = this.#also.get(column);
    if (!texts) this.#also.set(column, (texts = []));
    fillUp(texts, this.size - 1);
    texts[this.size - 1] = text;
  }

  /** Says of which group the observer is; the file may say it late. */
  joinGroup(group: string): void {
    this.#group = group;
  }

  /** How many guesses the answers have that have most, 1..5. */
  get depth(): number {
    return this.#depth;
  }

  /** Says how many guesses could be given; the file may say it late. */
  allow(guesses: number): void {
    this.#guessCount = guesses;
  }

  /** The observer; columns in which nothing is known are null. */
  build(): Observer {
    const {
      name,
      kind,
      naming,
      simulated = false,
      challenge = null,
      weights = null,
      labels = null,
    } = this.#head;
    const depth = this.#depth;
    const size = this.size;
    const known = this.#known;
    for (const texts of this.#also.values()) fillUp(texts, size);
    return {
      name,
      kind,
      simulated,
      challenge,
      group: this.#group,
      weights,
      naming,
      labels,
      guessCount: Math.max(this.#guessCount ?? depth, depth),
      depth,
      images: this.#images,
      guesses: narrowed(this.#guesses, new Int16Array(size * depth), depth),
      probabilities:
        this.#probabilities && narrowed(this.#probabilities, new Float64Array(size * depth), depth),
      seconds: known.seconds ? this.#seconds.slice(0, size) : null,
      truth: known.truth ? this.#truth.slice(0, size) : null,
      alsoRight: this.#alsoRight,
      assisted: known.assisted ? this.#assisted.slice(0, size) : null,
      spoiled: this.#spoiled?.slice(0, size) ?? null,
      conditions: this.#conditions,
      confidence: this.#confidence?.slice(0, size) ?? null,
      also: this.#also,
    };
  }

  /** Fourfold: each time everything is copied. */
  #grow(): void {
    const room = growth * this.#truth.length;
    this.#guesses = copied(this.#guesses, new Int16Array(room * slots).fill(-1));
    this.#probabilities &&= copied(this.#probabilities, new Float64Array(room * slots).fill(Number.NaN));
    this.#seconds = copied(this.#seconds, new Float64Array(room).fill(Number.NaN));
    this.#truth = copied(this.#truth, new Int16Array(room).fill(-1));
    this.#assisted = copied(this.#assisted, new Uint8Array(room));
    this.#spoiled &&= copied(this.#spoiled, new Uint8Array(room));
    this.#confidence &&= copied(this.#confidence, new Int8Array(room).fill(-1));
  }
}

/** Lets a column reach to a place, with nothing where nothing was said. */
function fillUp(texts: string[], size: number): void {
  while (texts.length < size) texts.push('');
}

function copied<Column extends Int8Array | Int16Array | Float64Array | Uint8Array>(
  old: Column,
  column: Column,
): Column {
  column.set(old);
  return column;
}

/** The part of a column with five places an image that is in use, with `depth` places an image. */
function narrowed<Column extends Int16Array | Float64Array>(
  wide: Column,
  narrow: Column,
  depth: number,
): Column {
  if (depth === slots) narrow.set(wide.subarray(0, narrow.length));
  else
    for (let from = 0, to = 0; to < narrow.length; from += slots) {
      for (let slot = 0; slot < depth; slot += 1, to += 1) narrow[to] = wide[from + slot] ?? -1;
    }
  return narrow;
}
