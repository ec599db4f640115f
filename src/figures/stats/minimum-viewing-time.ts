/** With fewer answers at an exposure nothing is told of whether most people see an image then. */
export const enoughAnswers = 3;

/** Mayo and others (2023) had so many at each exposure; with fewer a time is a guess. */
export const soundAnswers = 7;

/** What people answered to one image that was shown for so long. */
export interface AnswersAt {
  /** In milliseconds. */
  readonly exposure: number;
  readonly right: number;
  readonly answers: number;
}

/** Milliseconds; `never`: not at the longest exposure either; `untold`: too few answers tell it. */
export type ViewingTime = number | 'never' | 'untold';

/**
 * The minimum viewing time of an image: the shortest exposure from which on, at it and at all longer ones, more than half of
 * the answers are right (Mayo et al. 2023, “How hard are computer vision datasets? Calibrating dataset difficulty to viewing
 * time”, NeurIPS 36, section 3). Half of the answers are not most of them.
 *
 * @param shown each exposure that was asked, once, in any order; with too few answers at one that decides, nothing is told.
 * @throws RangeError when a count is not a whole number with 0 ≤ right ≤ answers, or an exposure is there twice.
 */
export function minimumViewingTime(shown: readonly AnswersAt[]): ViewingTime {
  for (const { right, answers } of shown) {
    if (!Number.isInteger(right) || !Number.isInteger(answers) || right < 0 || right > answers)
      throw new RangeError(`Answers need whole counts with 0 ≤ right ≤ answers, not ${right} of ${answers}.`);
  }
  if (new Set(shown.map(({ exposure }) => exposure)).size < shown.length)
    throw new RangeError('Each exposure counts once.');
  if (shown.length === 0) return 'untold';
  let time: ViewingTime = 'never';
  for (const { exposure, right, answers } of shown.toSorted((one, other) => other.exposure - one.exposure)) {
    if (answers < enoughAnswers) return 'untold';
    if (2 * right <= answers) return time;
    time = exposure;
  }
  return time;
}

/**
 * On how many answers a minimum viewing time stands: the fewest at an exposure from it on; for `never` those at the longest.
 *
 * @param shown as of `minimumViewingTime`, which gave the time.
 */
export function answersBehind(shown: readonly AnswersAt[], time: ViewingTime): number {
  const longest = Math.max(...shown.map(({ exposure }) => exposure));
  const from = typeof time === 'number' ? time : longest;
  return Math.min(...shown.filter(({ exposure }) => exposure >= from).map(({ answers }) => answers));
}
