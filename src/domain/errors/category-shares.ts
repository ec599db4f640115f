import { wilsonInterval, type Interval } from '../stats/wilson.ts';
import { errorCategories, errorsOf2014, noneOfThese, type ErrorCategory } from './error-category.ts';
import { lookedAt, type Review } from './review.ts';
import type { SessionError } from './session-error.ts';
import type { Side } from './side.ts';

/** How often one reason stood behind a side's errors. */
export interface CategoryShare {
  readonly category: ErrorCategory;
  readonly count: number;
  /** The share of the errors that were given a reason, with Wilson's interval; null when none was. */
  readonly interval: Interval | null;
  /** The share of 2014; null where no number was given. */
  readonly of2014: number | null;
}

/** One side's reasons: what every share stands on, and the shares in the order of the categories. */
export interface SideShares {
  readonly side: Side;
  readonly errors: number;
  /** Errors that were given a reason, or "none of these"; a note or a contested label alone is none. */
  readonly reasoned: number;
  readonly shares: readonly CategoryShare[];
}

/**
 * The share of each reason among a side's errors that were given one, or "none of these". An error can have several reasons, so the
 * shares may add up to more than 1.
 */
export function categoryShares(
  side: Side,
  errors: readonly SessionError[],
  reviews: readonly Review[],
): SideShares {
  const own = errors.filter((error) => error.side === side);
  const reasoned = lookedAt(own, reviews).filter(({ categories }) => categories.length > 0);
  const shares = errorCategories.map((category): CategoryShare => {
    const count = reasoned.filter(({ categories }) => categories.includes(category.id)).length;
    const then = category.of2014[side];
    const of2014 = then === null ? null : then / errorsOf2014[side];
    return { category, count, interval: wilsonInterval(count, reasoned.length), of2014 };
  });
  return { side, errors: own.length, reasoned: reasoned.length, shares };
}

/** The reason that stood behind most of a side's errors, the first of several; null when no reason was found. */
export function commonestReason({ shares }: SideShares): CategoryShare | null {
  const found = shares.filter(({ category, count }) => count > 0 && category.id !== noneOfThese);
  return found.reduce<CategoryShare | null>(
    (most, share) => (most && most.count >= share.count ? most : share),
    null,
  );
}
