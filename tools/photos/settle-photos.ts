import type { ImageId } from '../../src/core/trials/challenge.ts';
import type { PhotoGroup } from './choose-photos.ts';
import type { ListedPhoto } from './photo-list.ts';

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
export interface SettledPhotos {
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
export function settlePhotos(
  groups: readonly PhotoGroup[],
  outcomes: ReadonlyMap<ImageId, PhotoOutcome>,
  leaveOut: boolean,
): SettledPhotos {
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
