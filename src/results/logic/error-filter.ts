import { isLookedAt, reviewOf, type Review } from '../../figures/errors/review.ts';
import type { SessionError } from '../../figures/errors/session-error.ts';
import type { Side } from '../../figures/errors/side.ts';

/** Whose errors one looks at. */
export type ErrorFilter = Side | 'all';

/** The errors of one side, or of both. */
export function filterErrors(errors: readonly SessionError[], filter: ErrorFilter): readonly SessionError[] {
  return filter === 'all' ? errors : errors.filter(({ side }) => side === filter);
}

/** Where an error stands among others, from 0; -1 when it does not. */
export function placeOf(error: SessionError | undefined, among: readonly SessionError[]): number {
  return among.findIndex(({ side, trial }) => side === error?.side && trial.imageId === error.trial.imageId);
}

/** The place of the next error that nobody has looked at, after `from` and around; -1 when all were. */
export function nextOpen(
  among: readonly SessionError[],
  from: number,
  sessionId: Review['sessionId'],
  reviews: readonly Review[],
): number {
  const places = among.map((_, step) => (from + 1 + step) % among.length);
  const open = places.find((place) => {
    const error = among[place];
    return error !== undefined && !isLookedAt(reviewOf(error, sessionId, reviews));
  });
  return open ?? -1;
}
