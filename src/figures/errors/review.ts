import * as v from 'valibot';
import { checkFormat } from '../../core/schemas/check-format.ts';
import type { ImageId } from '../../core/trials/challenge.ts';
import { imageIdSchema, sessionIdSchema } from '../../core/trials/identifier-schemas.ts';
import type { SessionId } from '../../core/trials/session.ts';
import { type ErrorReasonId, errorReasons } from './error-reason.ts';
import type { SessionError } from './session-error.ts';
import { type Side, sides } from './side.ts';

/** What a person found when they looked at one side's error on one image. */
export interface Review {
  readonly sessionId: SessionId;
  readonly imageId: ImageId;
  readonly side: Side;
  /** Why it erred, several at once; only what the person confirmed. */
  readonly categories: readonly ErrorReasonId[];
  readonly note: string;
  /** Whether the person holds the image's label to be wrong or unfair; counts for both sides. */
  readonly contested: boolean;
}

/** An error that nobody has looked at. */
export function emptyReview(sessionId: SessionId, imageId: ImageId, side: Side): Review {
  return { sessionId, imageId, side, categories: [], note: '', contested: false };
}

/** Whether something was found: a reason, "none of these", a note, or a contested label. */
export function isLookedAt({ categories, note, contested }: Review): boolean {
  return categories.length > 0 || contested || note.trim() !== '';
}

/** The review of an error, or an empty one. */
export function reviewOf(error: SessionError, sessionId: SessionId, reviews: readonly Review[]): Review {
  const { imageId } = error.trial;
  const found = reviews.find((review) => review.imageId === imageId && review.side === error.side);
  return found ?? emptyReview(sessionId, imageId, error.side);
}

/** The next error that nobody has looked at, after the place `from` and around. */
export function nextOpen(
  errors: readonly SessionError[],
  from: number,
  sessionId: SessionId,
  reviews: readonly Review[],
): SessionError | undefined {
  const ahead = [...errors.slice(from + 1), ...errors.slice(0, from + 1)];
  return ahead.find((error) => !isLookedAt(reviewOf(error, sessionId, reviews)));
}

/** The images whose label is contested in the review of either side's error. */
export function contestedImages(reviews: readonly Review[]): ReadonlySet<ImageId> {
  return new Set(reviews.flatMap(({ contested, imageId }) => (contested ? [imageId] : [])));
}

/** The reasons that were found for each side's errors, image by image. */
export function reasonsByImage(
  reviews: readonly Review[],
): ReadonlyMap<ImageId, Readonly<Record<Side, readonly ErrorReasonId[]>>> {
  const found = new Map<ImageId, Record<Side, readonly ErrorReasonId[]>>();
  for (const { imageId, side, categories } of reviews) {
    found.set(imageId, { ...(found.get(imageId) ?? { person: [], network: [] }), [side]: categories });
  }
  return found;
}

/** How many of the errors have been looked at. */
interface ReviewProgress {
  readonly looked: number;
  readonly errors: number;
}

/** "12 of 31 errors looked at". */
export function reviewProgress(errors: readonly SessionError[], reviews: readonly Review[]): ReviewProgress {
  return { looked: lookedAt(errors, reviews).length, errors: errors.length };
}

/** The reviews of these errors that have been looked at. */
export function lookedAt(errors: readonly SessionError[], reviews: readonly Review[]): readonly Review[] {
  const wanted = new Set(errors.map(({ trial, side }) => `${side} ${trial.imageId}`));
  return reviews.filter((review) => isLookedAt(review) && wanted.has(`${review.side} ${review.imageId}`));
}

/** What a person found about one error. */
export const reviewSchema = v.object({
  sessionId: sessionIdSchema,
  imageId: imageIdSchema,
  side: v.picklist(sides),
  categories: v.array(v.picklist(errorReasons.map(({ id }) => id))),
  note: v.string(),
  contested: v.boolean(),
});

/**
 * A review as it was stored, checked.
 *
 * @throws FormatError naming the place when it is damaged.
 */
export function parseReview(name: string, value: unknown): Review {
  return checkFormat(name, value, reviewSchema);
}
