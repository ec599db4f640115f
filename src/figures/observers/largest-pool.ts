import { answeredSets, peopleSet, type AnsweredSet, type PeopleSet } from './answered-sets.ts';
import type { Outcomes } from './score-observers.ts';

/** As many sets, and as many of their intersections, are looked at: all there can be of nine people. */
const mostSets = 1000;

/** People, and the images that all of them answered. */
interface Group {
  readonly people: PeopleSet;
  readonly size: number;
  readonly images: number;
  /** The first of these images; −1 where there is none. */
  readonly first: number;
}

/**
 * The two people or more who have the most answers in common: people × images that all of them answered and that
 * count. Of several such groups the one with more people, then the one with the first image.
 *
 * Looked at are the sets of people who answered an image and the intersections of these, which is every group that can
 * be the one; at most 1000 of either, those with the most answers first. Of more people also the groups that are left
 * when one after the other leaves, each time whose leaving gives the rest the most images; so with ten people or more
 * the group is a large one, but need not be the largest (that is the maximum edge biclique, NP-hard: Peeters 2003).
 *
 * @param people for each person the outcomes, aligned with the images.
 * @returns their places, rising; all people where no two have an image in common.
 */
export function largestPool(people: readonly Outcomes[]): readonly number[] {
  const everybody = people.map((_, at) => at);
  const [first = new Int8Array(), ...others] = people;
  if (others.every((other) => haveSameImages(first, other))) return everybody;
  const sets = answeredSets(people).filter((set) => sizeOf(set.people) > 1);
  let best: Group | null = null;
  for (const candidate of [...intersections(sets), ...leavingInTurn(people, sets)]) {
    const group = groupOf(candidate, sets);
    if (group.images > 0 && (!best || isLarger(group, best))) best = group;
  }
  const pool = best?.people;
  return pool ? everybody.filter((at) => has(pool, at)) : everybody;
}

/** Whether two people answered the same images: mostly all did, and there is nothing to look for. */
function haveSameImages(one: Outcomes, other: Outcomes): boolean {
  for (let image = 0; image < one.length; image += 1) {
    if ((one[image] ?? -1) >= 0 !== (other[image] ?? -1) >= 0) return false;
  }
  return true;
}

function isLarger(one: Group, other: Group): boolean {
  const more = one.size * one.images - other.size * other.images;
  return (more || one.size - other.size || other.first - one.first) > 0;
}

/** The sets and their intersections, of two people or more, each one once. */
function intersections(sets: readonly AnsweredSet[]): readonly PeopleSet[] {
  const weight = ({ people, images }: AnsweredSet) => sizeOf(people) * images;
  const seeds = sets.toSorted((a, b) => weight(b) - weight(a)).slice(0, mostSets);
  const found = seeds.map(({ people }) => people);
  const known = new Set(found.map(String));
  // What is found meanwhile is intersected in its turn.
  for (const one of found) {
    for (const { people } of seeds) {
      if (found.length >= seeds.length + mostSets) return found;
      const both = one.map((word, at) => word & (people[at] ?? 0));
      if (known.has(String(both)) || sizeOf(both) < 2) continue;
      known.add(String(both));
      found.push(both);
    }
  }
  return found;
}

/** All people, then one fewer each time, down to two: who leaves gives the rest most images, or else answered fewest. */
function leavingInTurn(people: readonly Outcomes[], sets: readonly AnsweredSet[]): readonly PeopleSet[] {
  const answers = people.map((_, at) =>
    sets.reduce((sum, set) => sum + (has(set.people, at) ? set.images : 0), 0),
  );
  let staying = people.map((_, at) => at);
  const found: PeopleSet[] = [];
  while (staying.length >= 2) {
    const group = peopleSet(staying, people.length);
    found.push(group);
    const gains = new Int32Array(people.length);
    for (const { people: there, images } of sets) {
      const at = onlyAbsent(group, there);
      if (at >= 0) gains[at] = (gains[at] ?? 0) + images;
    }
    const leaver = staying.reduce((chosen, at) => {
      const more = (gains[at] ?? 0) - (gains[chosen] ?? 0) || (answers[chosen] ?? 0) - (answers[at] ?? 0);
      return more >= 0 ? at : chosen;
    });
    staying = staying.filter((at) => at !== leaver);
  }
  return found;
}

function groupOf(people: PeopleSet, sets: readonly AnsweredSet[]): Group {
  let [images, first] = [0, -1];
  for (const set of sets) {
    if (!isWithin(people, set.people)) continue;
    images += set.images;
    if (first < 0) first = set.first;
  }
  return { people, size: sizeOf(people), images, first };
}

/** A loop of its own, like the next: engines keep it compiled from one set to the next. */
function isWithin(part: PeopleSet, whole: PeopleSet): boolean {
  for (let at = 0; at < part.length; at += 1) if ((part[at] ?? 0) & ~(whole[at] ?? 0)) return false;
  return true;
}

/** The place of the one of a group who is not there; −1 where that is nobody or several. */
function onlyAbsent(group: PeopleSet, there: PeopleSet): number {
  let absent = -1;
  for (let at = 0; at < group.length; at += 1) {
    const word = (group[at] ?? 0) & ~(there[at] ?? 0);
    if (word === 0) continue;
    if (absent >= 0 || (word & (word - 1)) !== 0) return -1;
    absent = 32 * at + 31 - Math.clz32(word);
  }
  return absent;
}

function has(set: PeopleSet, at: number): boolean {
  return (((set[at >> 5] ?? 0) >> (at & 31)) & 1) === 1;
}

function sizeOf(set: PeopleSet): number {
  let size = 0;
  for (let word of set) for (; word !== 0; word &= word - 1) size += 1;
  return size;
}
