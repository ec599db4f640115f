import type { ObserverKind } from './observer.ts';
import { outcomes, type Outcomes } from './score-observers.ts';

/** Images on which whole groups of observers were wrong, as places in the list of matched images, rising. */
export interface ImageGroups {
  /** Two observers or more answered, and every one of them was wrong. */
  readonly missedByAll: Int32Array;
  /** People and networks answered, a person or more was right and every network wrong. */
  readonly onlyPeople: Int32Array;
  /** People and networks answered, a network or more was right and every person wrong. */
  readonly onlyNetworks: Int32Array;
}

/**
 * Finds the images on which whole groups of observers were wrong. On each image only those count who answered it; an
 * observer that is neither known as a person nor as a network counts for `missedByAll` alone.
 *
 * @param kinds one an observer.
 * @param all for each observer one outcome an image.
 */
export function imageGroups(kinds: readonly ObserverKind[], all: readonly Outcomes[]): ImageGroups {
  const groups = { missedByAll: [] as number[], onlyPeople: [] as number[], onlyNetworks: [] as number[] };
  const images = all[0]?.length ?? 0;
  // One count for all images: made anew for each they are most of the work.
  const answered = { person: 0, network: 0, unknown: 0 };
  const right = { person: 0, network: 0, unknown: 0 };
  for (let image = 0; image < images; image += 1) {
    answered.person = answered.network = answered.unknown = 0;
    right.person = right.network = right.unknown = 0;
    for (let at = 0; at < all.length; at += 1) {
      const outcome = all[at]?.[image] ?? outcomes.notAnswered;
      const kind = kinds[at] ?? 'unknown';
      if (outcome < 0) continue;
      answered[kind] += 1;
      right[kind] += outcome;
    }
    const anybodyRight = right.person + right.network + right.unknown > 0;
    if (!anybodyRight && answered.person + answered.network + answered.unknown > 1) {
      groups.missedByAll.push(image);
    }
    if (answered.person === 0 || answered.network === 0) continue;
    if (right.person > 0 && right.network === 0) groups.onlyPeople.push(image);
    if (right.network > 0 && right.person === 0) groups.onlyNetworks.push(image);
  }
  return {
    missedByAll: Int32Array.from(groups.missedByAll),
    onlyPeople: Int32Array.from(groups.onlyPeople),
    onlyNetworks: Int32Array.from(groups.onlyNetworks),
  };
}
