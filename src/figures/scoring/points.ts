import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { Wnid } from '../../core/classes/class-ids.ts';
import type { ImageId } from '../../core/trials/challenge.ts';
import { countsInFigures, originalLabels } from '../../core/trials/grading.ts';
import { depthOf } from '../../core/trials/hit.ts';
import type { Trial } from '../../core/trials/session.ts';

/** What a right guess gives by its place among the five. */
const placePoints = [5, 4, 3, 2, 1] as const;

/** What a near miss gives. */
export const nearPoints = 2;

/**
 * The points of one answer, the same for a person and a network: 5 for a right first guess, 4 for the second … 1 for the fifth; 2
 * where a guess is a near miss, a sibling of what is right in the tree, and no more than 1 was had. With a short list the first
 * guess alone counts, and nothing is near.
 *
 * @param guesses in falling confidence; empty gives 0.
 * @param right the classes that are right.
 * @param catalogue that of the session.
 * @returns 0 to 5; null where nothing says what is right.
 */
export function answerPoints(
  guesses: readonly Wnid[],
  right: readonly Wnid[],
  catalogue: Catalogue,
): number | null {
  if (right.length === 0) return null;
  const counted = guesses.slice(0, depthOf(catalogue));
  const place = counted.findIndex((guess) => right.includes(guess));
  return Math.max(placePoints[place] ?? 0, nearMiss(counted, right, catalogue) === null ? 0 : nearPoints);
}

/** Both sides' points for one image; null where there are none, as for a network that has not answered yet. */
interface TrialPoints {
  readonly person: number | null;
  readonly network: number | null;
}

/** @param catalogue that of the session. */
export function trialPoints(trial: Trial, catalogue: Catalogue): TrialPoints {
  const right = originalLabels.rightFor(trial);
  const named = trial.prediction?.guesses.map(({ classIndex }) => catalogue.byIndex(classIndex).wnid);
  return {
    person: answerPoints(trial.guesses, right, catalogue),
    network: named ? answerPoints(named, right, catalogue) : null,
  };
}

/** What both sides have in a game: the points of each image that both answered and that counts in figures, in its order. */
export interface GamePoints {
  readonly person: number;
  readonly network: number;
  readonly images: readonly {
    readonly imageId: ImageId;
    readonly person: number;
    readonly network: number;
  }[];
}

/** @param catalogue that of the session. */
export function gamePoints(trials: readonly Trial[], catalogue: Catalogue): GamePoints {
  const images = trials.filter(countsInFigures).flatMap((trial) => {
    const { person, network } = trialPoints(trial, catalogue);
    return person === null || network === null ? [] : [{ imageId: trial.imageId, person, network }];
  });
  const sum = (side: 'person' | 'network') => images.reduce((total, one) => total + one[side], 0);
  return { person: sum('person'), network: sum('network'), images };
}

/** A game as lines of squares that tell nothing of the photos: full for 3 to 5 points, paler for 1 or 2, empty for none. */
export function pointSquares({ person, network, images }: GamePoints): string {
  const line = (side: 'person' | 'network', [full, pale]: readonly [string, string]) =>
    images.map((one) => (one[side] > nearPoints ? full : one[side] > 0 ? pale : '⬜')).join('');
  return [
    `Hit5: me ${person}, network ${network}`,
    line('person', ['🟧', '🟨']),
    line('network', ['🟦', '🟪']),
  ].join('\n');
}

/** The first guess that is a sibling of what is right; null where none is, and with a short list. */
export function nearMiss(
  guesses: readonly Wnid[],
  right: readonly Wnid[],
  catalogue: Catalogue,
): Wnid | null {
  if (catalogue.list) return null;
  const parents = right.map((wnid) => catalogue.byWnid(wnid).parent);
  const isNear = (wnid: Wnid) => !right.includes(wnid) && parents.includes(catalogue.byWnid(wnid).parent);
  return guesses.find(isNear) ?? null;
}
