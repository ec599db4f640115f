import type { Catalogue } from '../classes/catalogue.ts';
import { majorityGuess, meanErrorRate, optimisticHit } from '../stats/pooled.ts';
import { WordList } from '../formats/files/word-list.ts';
import { largestPool } from './largest-pool.ts';
import { labelTexts } from './observer-answers.ts';
import type { Comparison } from './compare-observers.ts';
import type { Observer } from './observer.ts';
import { outcomes } from './score-observers.ts';

/** Several people as one, Hit@5, over the images that all of them answered and that count. */
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
  /** People who have no image in common with all of these, by name. */
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
 * What several people do together (Russakovsky et al. 2015, section 6.4, for the optimistic figure): the most who have
 * images in common. A common answer has as many guesses as the longest answer has, up to five.
 *
 * @param observers those that were compared, in the same order.
 * @param onImage called for each image that counts, with whether they were right on it.
 * @returns null when fewer than two of them are people.
 */
export function poolPeople(
  observers: readonly Observer[],
  { matched, right, outcomes: scored }: Pick<Comparison, 'matched' | 'right' | 'outcomes'>,
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
  const pool = new Set(largestPool(everybody.map((person) => person.outcomes)));
  const people = everybody.filter((_, at) => pool.has(at));
  const depth = Math.max(...people.map(({ observer }) => observer.depth));
  const hits: boolean[][] = people.map(() => []);
  let [majorityErrors, optimisticErrors] = [0, 0];
  for (let image = 0; image < matched.names.length; image += 1) {
    if (people.some((person) => (person.outcomes[image] ?? -1) < 0)) continue;
    const own = people.map((person) => person.outcomes[image] === outcomes.right);
    own.forEach((hit, at) => hits[at]?.push(hit));
    const optimistic = optimisticHit(own);
    if (!optimistic) optimisticErrors += 1;
    const accepted = acceptedNumbers(people, right[image] ?? [], image);
    const common = majorityGuess(people.map((person) => guessesOf(person, image)));
    const majority = accepted.some((number) => isAmong(common, depth, number));
    if (!majority) majorityErrors += 1;
    onImage?.(image, { majority, optimistic });
  }
  return {
    people: people.map(({ observer }) => observer.name),
    images: hits[0]?.length ?? 0,
    mean: meanErrorRate(hits),
    majorityErrors,
    optimisticErrors,
    leftOut: everybody.filter((_, at) => !pool.has(at)).map(({ observer }) => observer.name),
  };
}

function isAmong(guesses: readonly number[], depth: number, number: number): boolean {
  const rank = guesses.indexOf(number);
  return rank >= 0 && rank < depth;
}

function guessesOf(
  { observer: { depth, guesses }, numbers, places }: Person,
  image: number,
): readonly number[] {
  const from = (places[image] ?? 0) * depth;
  const named: number[] = [];
  for (let slot = from; slot < from + depth; slot += 1) {
    const label = guesses[slot] ?? -1;
    if (label >= 0) named.push(numbers?.[label] ?? label);
  }
  return named;
}

/** What is right on an image: the classes, and for who answers in other words the own file's word. */
function acceptedNumbers(
  people: readonly Person[],
  right: readonly number[],
  image: number,
): readonly number[] {
  const own = people.flatMap(({ observer: { truth }, numbers, places }) => {
    const label = numbers?.[truth?.[places[image] ?? 0] ?? -1];
    return label === undefined ? [] : [label];
  });
  return own.length === 0 ? right : [...right, ...own];
}
