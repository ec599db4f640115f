import { grouped } from '../../src/core/grouped.ts';
import type { Wnid } from '../../src/core/classes/class-ids.ts';
import { seededOrder } from '../../src/core/trials/seeded-order.ts';
import type { ListedPhoto } from './photo-list.ts';

/** The photos of one class that are to be answered, or those that are to be its examples. */
export interface PhotoGroup {
  readonly part: ListedPhoto['part'];
  readonly wnid: Wnid;
  /** In the order in which they are tried: what cannot be had is replaced by the next one. */
  readonly candidates: readonly ListedPhoto[];
  /** How many of them are wanted. */
  readonly wanted: number;
}

/**
 * Photos to be answered, as even over the classes as the list allows: no class has two more than another,
 * unless the other has no more. The seed decides which classes have one more, and which of their photos are taken.
 */
export function chooseChallenge(
  list: readonly ListedPhoto[],
  count: number,
  seed: number,
): readonly PhotoGroup[] {
  const classes = seededOrder(byClass(list, 'challenge'), seed);
  const wanted = new Map<Wnid, number>();
  let left = count;
  for (let level = 1; left > 0; level += 1) {
    const open = classes.filter(([, photos]) => photos.length >= level).slice(0, left);
    if (open.length === 0) break;
    for (const [wnid] of open) wanted.set(wnid, level);
    left -= open.length;
  }
  return classes.flatMap(([wnid, photos]) => {
    const number = wanted.get(wnid) ?? 0;
    if (number === 0) return [];
    return [{ part: 'challenge', wnid, candidates: seededOrder(photos, seed), wanted: number }];
  });
}

/**
 * Up to so many examples of every class that the list has examples of, whatever the challenge is: a class with a strip
 * must say nothing of the photos that are answered.
 */
export function chooseExamples(
  list: readonly ListedPhoto[],
  perClass: number,
  seed: number,
): readonly PhotoGroup[] {
  if (perClass === 0) return [];
  return byClass(list, 'examples').map(([wnid, photos]) => ({
    part: 'examples',
    wnid,
    candidates: seededOrder(photos, seed),
    wanted: Math.min(perClass, photos.length),
  }));
}

/** How many photos of the groups of a part are wanted. */
export function countWanted(groups: readonly PhotoGroup[], part: ListedPhoto['part']): number {
  return groups.reduce((sum, group) => sum + (group.part === part ? group.wanted : 0), 0);
}

/** By wnid, so that the order of the list's lines decides nothing but the order within a class. */
function byClass(
  list: readonly ListedPhoto[],
  part: ListedPhoto['part'],
): readonly (readonly [Wnid, readonly ListedPhoto[]])[] {
  const classes = grouped(
    list.filter((photo) => photo.part === part),
    ({ wnid }) => wnid,
  );
  return [...classes].sort(([a], [b]) => (a < b ? -1 : 1));
}
