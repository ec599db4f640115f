import { wilsonInterval, type Interval } from '../stats/wilson.ts';
import { errorCategories, errorsOf2014, noneOfThese, type ErrorCategory } from './error-category.ts';
import { lookedAt, type Review } from './review.ts';
import type { SessionError } from './session-error.ts';
import type { Side } from './side.ts';

/** How often one reason stood behind a side's errors. */
export interface CategoryShare {
  readonly category: ErrorCategory;
  readonly count: number;
  /** The share of the errors that were looked at, with Wilson's interval; null when none was. */
  readonly interval: Interval | null;
  /** The share of 2014; null where no number was given. */
  readonly of2014: number | null;
}

/** One side's reasons: what every share stands on, and the shares in the order of the categories. */
export interface SideShares {
  readonly side: Side;
  readonly errors: number;
  readonly looked: number;
  readonly shares: readonly CategoryShare[];
}

/**
 * The share of each reason among a side's errors that were looked at. An error can have several reasons, so the
 * shares may add up to more than 1.
 */
export function categoryShares(
  side: Side,
  errors: readonly SessionError[],
  reviews: readonly Review[],
): SideShares {
  const own = errors.filter((error) => error.side === side);
  const looked = lookedAt(own, reviews);
  const shares = errorCategories.map((category): CategoryShare => {
    const count = looked.filter(({ categories }) => categories.includes(category.id)).length;
    const then = category.of2014[side];
    const of2014 = then === null ? null : then / errorsOf2014[side];
    return { category, count, interval: wilsonInterval(count, looked.length), of2014 };
  });
  return { side, errors: own.length, looked: looked.length, shares };
}

/** The reason that stood behind most of a side's errors, the first of several; null when no reason was found. */
export function commonestReason({ shares }: SideShares): CategoryShare | null {
  const found = shares.filter(({ category, count }) => count > 0 && category.id !== noneOfThese);
  return found.reduce<CategoryShare | null>(
    (most, share) => (most && most.count >= share.count ? most : share),
    null,
  );
}
