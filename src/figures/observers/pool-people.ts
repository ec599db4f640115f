import type { Catalogue } from '../../core/classes/catalogue.ts';
import { WordList } from '../../core/text/name-list.ts';
import { labelTexts } from '../../core/observers/observer-answers.ts';
import type { GradedObservers } from './grade-observers.ts';
import type { Observer } from '../../core/observers/observer.ts';
import { meanErrorRate, outcomes, type Outcomes, ownTruth } from './score-observers.ts';

/** How many ranks carry points. */
const ranks = 5;

/** The worth of a point in first places: one of these decides between equal points, however many observers there are. */
const point = 2 ** 20;

/**
 * The guesses that several people together give for one image, by Borda count (Borda 1781): a first guess gets
 * 5 points, a fifth 1. A tie goes to the class that was put first more often. Classes that are then equal all stand at
 * the last of the places that they take up together, so that the order of the observers decides nothing: where they tie
 * for a place, nobody has it. One count serves image after image.
 */
export class BordaCount<Label> {
  readonly #labels: Label[] = [];
  readonly #scores: number[] = [];
  /** For each label the last answer that named it. */
  readonly #answers: number[] = [];
  #size = 0;
  #answer = 0;
  #rank = 0;

  /** Forgets all answers. */
  clear(): void {
    this.#size = 0;
  }

  /** Begins the answer of the next observer. */
  beginAnswer(): void {
    this.#answer += 1;
    this.#rank = 0;
  }

  /** Adds the answer's next guess, in falling confidence; after the fifth, or repeated, it does not count. */
  add(label: Label): void {
    const rank = this.#rank;
    this.#rank += 1;
    if (rank >= ranks) return;
    const score = point * (ranks - rank) + (rank === 0 ? 1 : 0);
    const at = this.#find(label);
    if (at < 0) {
      this.#labels[this.#size] = label;
      this.#scores[this.#size] = score;
      this.#answers[this.#size] = this.#answer;
      this.#size += 1;
    } else if (this.#answers[at] !== this.#answer) {
      this.#scores[at] = (this.#scores[at] ?? 0) + score;
      this.#answers[at] = this.#answer;
    }
  }

  /** Where the label stands among the common guesses, from 0: how many others did as well; −1: nobody named it. */
  rankOf(label: Label): number {
    const own = this.#find(label);
    if (own < 0) return own;
    const score = this.#scores[own] ?? 0;
    let others = -1;
    for (let at = 0; at < this.#size; at += 1) if ((this.#scores[at] ?? 0) >= score) others += 1;
    return others;
  }

  #find(label: Label): number {
    for (let at = 0; at < this.#size; at += 1) if (this.#labels[at] === label) return at;
    return -1;
  }
}

/** Several people as a group, over the images that all of them answered and that count. */
export interface PooledPeople {
  /** Their names. */
  readonly people: readonly string[];
  /** How many images these figures stand on; at 0 the mean is null. */
  readonly images: number;
  /** The mean of their error rates, each counting once. */
  readonly mean: number | null;
  /** Images on which their common answer (Borda count over the ranks) was wrong. */
  readonly majorityErrors: number;
  /** Images that none of them had right. */
  readonly optimisticErrors: number;
  /** People who did not answer every image that half of them answered, by name. */
  readonly leftOut: readonly string[];
}

/** One person's answers, and how they did. */
interface Person {
  readonly observer: Observer;
  /** For each of the person's own words its number in a list that all people share; null: the class indices. */
  readonly numbers: Int32Array | null;
  readonly places: Int32Array;
  readonly outcomes: Int8Array;
}

/**
 * What several people do together (Russakovsky et al. 2015, section 6.4, for the optimistic figure): those who answered
 * every image that half of them answered, or all where these are not two. A common answer has as many guesses as count.
 *
 * @param observers those that were compared, in the same order.
 * @param onImage called for each image that counts, with whether they were right on it.
 * @returns null when fewer than two of them are people.
 */
export function poolPeople(
  observers: readonly Observer[],
  {
    matched,
    right,
    outcomes: scored,
    guesses,
  }: Pick<GradedObservers, 'matched' | 'right' | 'outcomes' | 'guesses'>,
  catalogue: Catalogue,
  onImage?: (image: number, right: { readonly majority: boolean; readonly optimistic: boolean }) => void,
): PooledPeople | null {
  const list = new WordList();
  // The classes come first, so that their numbers are their class indices.
  for (const wnid of labelTexts({ labels: null }, catalogue)) list.label(wnid);
  const everybody: Person[] = observers.flatMap((observer, at) => {
    const [places, own] = [matched.places[at], scored[at]];
    if (observer.kind !== 'person' || !places || !own) return [];
    const numbers = observer.labels && Int32Array.from(observer.labels, (word) => list.label(word));
    return [{ observer, numbers, places, outcomes: own }];
  });
  if (everybody.length < 2) return null;
  const pool = new Set(poolOf(everybody.map((person) => person.outcomes)));
  const people = everybody.filter((_, at) => pool.has(at));
  const depth = Math.min(guesses, Math.max(...people.map(({ observer }) => observer.depth)));
  const errors = new Int32Array(people.length);
  const count = new BordaCount<number>();
  let [images, majorityErrors, optimisticErrors] = [0, 0, 0];
  for (let image = 0; image < matched.names.length; image += 1) {
    const hits = countHits(people, image, errors);
    if (hits < 0) continue;
    images += 1;
    const optimistic = hits > 0;
    if (!optimistic) optimisticErrors += 1;
    const majority = isCommonlyRight(people, image, right[image] ?? [], depth, count);
    if (!majority) majorityErrors += 1;
    onImage?.(image, { majority, optimistic });
  }
  return {
    people: people.map(({ observer }) => observer.name),
    images,
    mean: meanErrorRate(Array.from(errors, (own) => ({ errors: own, images }))),
    majorityErrors,
    optimisticErrors,
    leftOut: everybody.filter((_, at) => !pool.has(at)).map(({ observer }) => observer.name),
  };
}

/** The places of those who answered every image that half of the people with an answer did; all where these are not two. */
function poolOf(people: readonly Outcomes[]): readonly number[] {
  const everybody = people.map((_, at) => at);
  const has = (own: Outcomes, image: number) => (own[image] ?? outcomes.notAnswered) >= 0;
  const half = people.filter((own) => own.some((outcome) => outcome >= 0)).length / 2;
  const images = Array.from(people[0] ?? [], (_, image) => image).filter(
    (image) => people.filter((own) => has(own, image)).length >= half,
  );
  const pool = everybody.filter((at) => images.every((image) => has(people[at] ?? new Int8Array(), image)));
  return pool.length > 1 ? pool : everybody;
}

/** How many had the image right, −1 where it does not count for all of them; else adds to each one's errors. */
function countHits(people: readonly Person[], image: number, errors: Int32Array): number {
  for (const person of people) if ((person.outcomes[image] ?? -1) < 0) return -1;
  let hits = 0;
  for (let at = 0; at < people.length; at += 1) {
    if (people[at]?.outcomes[image] === outcomes.right) hits += 1;
    else errors[at] = (errors[at] ?? 0) + 1;
  }
  return hits;
}

/** Whether a class that is right, or for who answers in other words the own file's word, is among the common guesses. */
function isCommonlyRight(
  people: readonly Person[],
  image: number,
  right: readonly number[],
  depth: number,
  count: BordaCount<number>,
): boolean {
  count.clear();
  for (const { observer, numbers, places } of people) {
    const from = (places[image] ?? 0) * observer.depth;
    count.beginAnswer();
    for (let slot = from; slot < from + Math.min(depth, observer.depth); slot += 1) {
      const label = observer.guesses[slot] ?? -1;
      if (label >= 0) count.add(numbers?.[label] ?? label);
    }
  }
  for (const label of right) if (isAmong(count, label, depth)) return true;
  for (const { observer, numbers, places } of people) {
    if (!numbers) continue;
    for (const own of ownTruth(observer, places[image] ?? 0)) {
      const label = numbers[own];
      if (label !== undefined && isAmong(count, label, depth)) return true;
    }
  }
  return false;
}

function isAmong(count: BordaCount<number>, label: number, depth: number): boolean {
  const rank = count.rankOf(label);
  return rank >= 0 && rank < depth;
}
