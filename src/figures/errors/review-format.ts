import * as v from 'valibot';
import { checkFormat } from '../../core/schemas/check-format.ts';
import { imageIdSchema, sessionIdSchema } from '../../core/trials/identifier-schemas.ts';
import { errorReasons } from './error-reason.ts';
import type { Review } from './review.ts';
import { sides } from './side.ts';

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
