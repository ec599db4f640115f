import type { Catalogue } from '../classes/catalogue.ts';
import { majorityGuess, meanErrorRate, optimisticHit } from '../stats/pooled.ts';
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
}

/** One person's answers as words, and how they did. */
interface Person {
  readonly observer: Observer;
  readonly texts: readonly string[];
  readonly places: Int32Array;
  readonly outcomes: Int8Array;
}

/**
 * What several people do together (Russakovsky et al. 2015, section 6.4, for the optimistic figure). A common answer has
 * as many guesses as the longest answer has, up to five.
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
  const people: Person[] = observers.flatMap((observer, at) => {
    const [places, own] = [matched.places[at], scored[at]];
    if (observer.kind !== 'person' || !places || !own) return [];
    return [{ observer, texts: labelTexts(observer, catalogue), places, outcomes: own }];
  });
  if (people.length < 2) return null;
  const wnids = labelTexts({ labels: null }, catalogue);
  const depth = Math.max(...people.map(({ observer }) => observer.depth));
  const hits: boolean[][] = people.map(() => []);
  let [majorityErrors, optimisticErrors] = [0, 0];
  for (let image = 0; image < matched.names.length; image += 1) {
    if (people.some((person) => (person.outcomes[image] ?? -1) < 0)) continue;
    const own = people.map((person) => person.outcomes[image] === outcomes.right);
    own.forEach((hit, at) => hits[at]?.push(hit));
    const optimistic = optimisticHit(own);
    if (!optimistic) optimisticErrors += 1;
    const accepted = acceptedWords(people, right[image] ?? [], wnids, image);
    const common = majorityGuess(people.map((person) => wordsOf(person, image))).slice(0, depth);
    const majority = common.some((word) => accepted.includes(word));
    if (!majority) majorityErrors += 1;
    onImage?.(image, { majority, optimistic });
  }
  return {
    people: people.map(({ observer }) => observer.name),
    images: hits[0]?.length ?? 0,
    mean: meanErrorRate(hits),
    majorityErrors,
    optimisticErrors,
  };
}

function wordsOf({ observer: { depth, guesses }, texts, places }: Person, image: number): readonly string[] {
  const from = (places[image] ?? 0) * depth;
  const words: string[] = [];
  for (let slot = from; slot < from + depth; slot += 1) {
    const label = guesses[slot] ?? -1;
    if (label >= 0) words.push(texts[label] ?? '');
  }
  return words;
}

/** What is right on an image: classes by their wnids, and who answers in other words by the own file's word. */
function acceptedWords(
  people: readonly Person[],
  right: readonly number[],
  wnids: readonly string[],
  image: number,
): readonly string[] {
  const words = right.map((index) => wnids[index] ?? '');
  for (const { observer, texts, places } of people) {
    const word = observer.labels ? texts[observer.truth?.[places[image] ?? 0] ?? -1] : undefined;
    if (word !== undefined) words.push(word);
  }
  return words;
}
