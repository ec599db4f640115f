import type { Wnid } from '../classes/class-ids.ts';

/** A class that was on screen in the class list, and for how many seconds of response time in all. */
export interface SeenClass {
  readonly wnid: Wnid;
  readonly seconds: number;
}

/** A search that was typed, as it stood when typing paused; `at` is seconds of response time. */
export interface TypedSearch {
  readonly text: string;
  readonly at: number;
  /** The classes among the results, the best first. Left out in records made before the search knew groups and everyday words. */
  readonly found?: readonly Wnid[] | undefined;
}

/** A class whose sheet was opened; `at` is seconds of response time. */
export interface OpenedClass {
  readonly wnid: Wnid;
  readonly at: number;
}

/** The slots after a change of mind or a pick; `at` is seconds of response time. */
export interface GuessChange {
  readonly guesses: readonly Wnid[];
  readonly at: number;
}

/** What the person looked at while answering one image: it makes class unawareness measurable. */
export interface TrialRecord {
  readonly seen: readonly SeenClass[];
  readonly searches: readonly TypedSearch[];
  readonly opened: readonly OpenedClass[];
  readonly changes: readonly GuessChange[];
  /** Seconds of response time at which "I don't know" was said and taken back; left out where it never was. */
  readonly takenBack?: readonly number[];
}

/** Nothing was looked at. */
export const emptyRecord: TrialRecord = { seen: [], searches: [], opened: [], changes: [] };
