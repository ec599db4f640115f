import type { PairedTable } from '../stats/paired-table.ts';

/** How a person and a network did on one image. */
export type JointOutcome = 'both-right' | 'only-person' | 'only-network' | 'both-wrong';

/** Both sides' errors, Hit@5, on the images that both answered. */
export interface ErrorCounts {
  readonly images: number;
  readonly personErrors: number;
  readonly networkErrors: number;
}

/** The outcome of one image from the two sides' hits. */
export function jointOutcome(personHit: boolean, networkHit: boolean): JointOutcome {
  if (personHit) return networkHit ? 'both-right' : 'only-person';
  return networkHit ? 'only-network' : 'both-wrong';
}

/** Counts the outcomes of a list of images that both answered; the person is the first observer, the network the second. */
export function pairedTable(outcomes: readonly JointOutcome[]): PairedTable {
  const count = (wanted: JointOutcome) => outcomes.filter((outcome) => outcome === wanted).length;
  return {
    bothRight: count('both-right'),
    onlyFirst: count('only-person'),
    onlySecond: count('only-network'),
    bothWrong: count('both-wrong'),
  };
}

/** Both sides' errors in such a table. */
export function errorCounts({ bothRight, onlyFirst, onlySecond, bothWrong }: PairedTable): ErrorCounts {
  return {
    images: bothRight + onlyFirst + onlySecond + bothWrong,
    personErrors: onlySecond + bothWrong,
    networkErrors: onlyFirst + bothWrong,
  };
}
