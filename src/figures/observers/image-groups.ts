import type { ObserverKind } from '../../core/observers/observer.ts';
import type { Outcomes } from './score-observers.ts';

/** Images on which whole groups of observers were wrong, as places in the list of matched images, rising. */
interface ImageGroups {
  /** How many images the answers of two observers or more count on: what `missedByAll` is a part of. */
  readonly counted: number;
  /** Two observers or more answered, and every one of them was wrong. */
  readonly missedByAll: Int32Array;
  /** People and networks answered, a person or more was right and every network wrong. */
  readonly onlyPeople: Int32Array;
  /** People and networks answered, a network or more was right and every person wrong. */
  readonly onlyNetworks: Int32Array;
}

/** For each image how many observers of one kind answered, and how many of them were right. */
interface Counts {
  readonly answered: Int32Array;
  readonly right: Int32Array;
}

/**
 * Finds the images on which whole groups of observers were wrong. On each image only those count who answered it; an
 * observer that is neither known as a person nor as a network counts for `missedByAll` alone.
 *
 * @param kinds one an observer.
 * @param all for each observer one outcome an image.
 */
export function imageGroups(kinds: readonly ObserverKind[], all: readonly Outcomes[]): ImageGroups {
  const images = all[0]?.length ?? 0;
  const countsOf = (kind?: ObserverKind) => {
    const counts = { answered: new Int32Array(images), right: new Int32Array(images) };
    all.forEach((own, at) => {
      if (kind === undefined || kinds[at] === kind) addOutcomes(own, counts);
    });
    return counts;
  };
  const [anybody, people, networks] = [countsOf(), countsOf('person'), countsOf('network')];
  return {
    counted: placesOf(images, (image) => (anybody.answered[image] ?? 0) > 1).length,
    missedByAll: placesOf(
      images,
      (image) => anybody.right[image] === 0 && (anybody.answered[image] ?? 0) > 1,
    ),
    onlyPeople: placesOf(images, (image) => isOnly(people, networks, image)),
    onlyNetworks: placesOf(images, (image) => isOnly(networks, people, image)),
  };
}

/** A loop of its own: engines keep it compiled from one observer to the next. */
function addOutcomes(own: Outcomes, { answered, right }: Counts): void {
  for (let image = 0; image < own.length; image += 1) {
    const outcome = own[image] ?? -1;
    if (outcome < 0) continue;
    answered[image] = (answered[image] ?? 0) + 1;
    right[image] = (right[image] ?? 0) + outcome;
  }
}

function isOnly(right: Counts, wrong: Counts, image: number): boolean {
  return (right.right[image] ?? 0) > 0 && (wrong.answered[image] ?? 0) > 0 && wrong.right[image] === 0;
}

function placesOf(images: number, holds: (image: number) => boolean): Int32Array {
  const places: number[] = [];
  for (let image = 0; image < images; image += 1) if (holds(image)) places.push(image);
  return Int32Array.from(places);
}
