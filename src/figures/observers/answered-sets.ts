import type { Outcomes } from './score-observers.ts';

/** Some people as bits, 32 a word: bit p % 32 of word p / 32 stands for the person at place p. */
export type PeopleSet = Int32Array;

/** The people who answered an image, and on how many images it was just these. */
export interface AnsweredSet {
  readonly people: PeopleSet;
  readonly images: number;
  /** The first of these images. */
  readonly first: number;
}

/**
 * The sets of people who answered an image, each one once, in the order of their first images.
 *
 * @param people for each person the outcomes, aligned with the images; those below 0 do not count.
 */
export function answeredSets(people: readonly Outcomes[]): readonly AnsweredSet[] {
  const numbers = new Int32Array(people[0]?.length ?? 0);
  let count = 1;
  // Person by person, the images that were alike so far are told apart by whether this one answered.
  for (const own of people) count = splitBy(own, numbers, count);
  const images = new Int32Array(count);
  const firsts = new Int32Array(count).fill(-1);
  for (let image = 0; image < numbers.length; image += 1) {
    const number = numbers[image] ?? 0;
    images[number] = (images[number] ?? 0) + 1;
    if (firsts[number] === -1) firsts[number] = image;
  }
  return Array.from(firsts, (first, number) => ({
    people: answeredBy(people, first),
    images: images[number] ?? 0,
    first,
  })).filter(({ first }) => first >= 0);
}

/** Numbers the images again, those first that come first, and says how many numbers there are now. */
function splitBy(own: Outcomes, numbers: Int32Array, count: number): number {
  const fresh = new Int32Array(2 * count).fill(-1);
  let next = 0;
  for (let image = 0; image < numbers.length; image += 1) {
    const old = 2 * (numbers[image] ?? 0) + ((own[image] ?? -1) >= 0 ? 1 : 0);
    if (fresh[old] === -1) {
      fresh[old] = next;
      next += 1;
    }
    numbers[image] = fresh[old] ?? 0;
  }
  return next;
}

function answeredBy(people: readonly Outcomes[], image: number): PeopleSet {
  const places = people.flatMap((own, at) => ((own[image] ?? -1) >= 0 ? [at] : []));
  return peopleSet(places, people.length);
}

/**
 * A set of people by their places.
 *
 * @param count how many people there are, in the set or not.
 */
export function peopleSet(places: readonly number[], count: number): PeopleSet {
  const set = new Int32Array(Math.ceil(count / 32));
  for (const at of places) set[at >> 5] = (set[at >> 5] ?? 0) | (1 << (at & 31));
  return set;
}
