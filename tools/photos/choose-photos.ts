import { grouped } from '../../src/core/grouped.ts';
import type { Wnid } from '../../src/core/classes/class-ids.ts';
import { seededOrder } from '../../src/core/trials/seeded-order.ts';
import type { ListedPhoto } from './photo-list.ts';
import type { ImageId } from '../../src/core/trials/challenge.ts';
import { pluralize } from '../../src/core/text/pluralize.ts';

/** The photos of one class that are to be answered, or those that are to be its examples. */
export interface PhotoGroup {
  readonly part: ListedPhoto['part'];
  readonly wnid: Wnid;
  /** What cannot be had is replaced by the next one. */
  readonly candidates: readonly ListedPhoto[];
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

/** A photo that is ready for the pack, in the working folder. */
export interface KeptPhoto {
  /** In pixels. */
  readonly width: number;
  /** In pixels. */
  readonly height: number;
  /** The length of the original. */
  readonly originalBytes: number;
}

/** What came of the wish for a photo. */
export type PhotoOutcome =
  | { readonly kind: 'kept'; readonly photo: KeptPhoto }
  /** Its server says that it has it no more, or shows a picture that says so. */
  | { readonly kind: 'gone' }
  /** What came is no picture that can be used. */
  | { readonly kind: 'no-image' }
  /** No answer came, however often it was asked for. */
  | { readonly kind: 'not-reached' };

/** What a pack is made of as far as it is known. */
export interface SelectedPhotos {
  /** The photos of each group that are taken, in the order of its candidates. */
  readonly taken: ReadonlyMap<PhotoGroup, readonly ListedPhoto[]>;
  /** Those that have to be fetched before more is known; none: all is settled. */
  readonly toFetch: readonly ListedPhoto[];
}

/**
 * The first candidates of each group that can be had; the order in which they were fetched decides nothing.
 *
 * @param leaveOut whether others take the place of those that were not reached; else their places stay empty.
 */
export function selectPhotos(
  groups: readonly PhotoGroup[],
  outcomes: ReadonlyMap<ImageId, PhotoOutcome>,
  leaveOut: boolean,
): SelectedPhotos {
  const taken = new Map<PhotoGroup, readonly ListedPhoto[]>();
  const toFetch: ListedPhoto[] = [];
  for (const group of groups) {
    const own: ListedPhoto[] = [];
    let hoped = 0;
    for (const candidate of group.candidates) {
      if (own.length + hoped === group.wanted) break;
      const outcome = outcomes.get(candidate.id);
      if (!outcome) toFetch.push(candidate);
      if (outcome?.kind === 'kept') own.push(candidate);
      else if (!outcome || (outcome.kind === 'not-reached' && !leaveOut)) hoped += 1;
    }
    taken.set(group, own);
  }
  return { taken, toFetch };
}

/** A number of things, which may be large: "1 photo", "1,214 examples". */
export function manyOf(number: number, what: string): string {
  return pluralize(number, what).replace(String(number), number.toLocaleString('en'));
}
