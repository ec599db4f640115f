import type { PairedTable } from '../stats/paired-table.ts';

/** How a person and a network did on one image. */
export type JointOutcome = 'both-right' | 'only-person' | 'only-network' | 'both-wrong';

/** How many images came out each way; the sum is the number of images that both answered. */
export interface JointTable {
  readonly bothRight: number;
  readonly onlyPerson: number;
  readonly onlyNetwork: number;
  readonly bothWrong: number;
}

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

/** Counts the outcomes of a list of images. */
export function jointTable(outcomes: readonly JointOutcome[]): JointTable {
  const count = (wanted: JointOutcome) => outcomes.filter((outcome) => outcome === wanted).length;
  return {
    bothRight: count('both-right'),
    onlyPerson: count('only-person'),
    onlyNetwork: count('only-network'),
    bothWrong: count('both-wrong'),
  };
}

/** Both sides' errors in a joint table. */
export function errorCounts({ bothRight, onlyPerson, onlyNetwork, bothWrong }: JointTable): ErrorCounts {
  return {
    images: bothRight + onlyPerson + onlyNetwork + bothWrong,
    personErrors: onlyNetwork + bothWrong,
    networkErrors: onlyPerson + bothWrong,
  };
}

/** A joint table as the statistics take it: the person is the first observer. */
export function toPairedTable({ bothRight, onlyPerson, onlyNetwork, bothWrong }: JointTable): PairedTable {
  return { bothRight, onlyFirst: onlyPerson, onlySecond: onlyNetwork, bothWrong };
}
