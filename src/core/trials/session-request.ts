import { imagesOf, type ChallengeImage, type ImageId, type ListedImage } from './challenge.ts';
import { seededOrder, seedFor } from './seeded-order.ts';
import { sameOptions, usualOptions, type SessionOptions } from './session-options.ts';
import type { SessionPlan, SessionRow } from './session.ts';

/** What a link fixes of a session: the same request gives everybody the same images. */
export interface SessionRequest extends Pick<
  SessionPlan,
  'mode' | 'seed' | 'practice' | keyof SessionOptions
> {
  /** How many images; more than there are means all of them. */
  readonly count: number;
}

/** A challenge over all 1000 classes, in the same order for all, without a time limit. */
export const plainRequest: Omit<SessionRequest, 'seed' | 'count'> = {
  mode: 'challenge',
  practice: 0,
  ...usualOptions,
};

/** Places in a seed's order: from `from`, counted from 0, up to and without `to`. */
interface OrderSlice {
  readonly from: number;
  readonly to: number;
}

/**
 * Where the images of a session stand in its seed's order.
 *
 * Practice takes its images from the start of the order, a challenge or a test from the end, and never one of the first
 * `practice`: within one experiment (one seed) they share no image as long as there are enough for both, whichever
 * was planned first.
 *
 * @param images how many there are of the kinds that the session takes.
 */
export function orderSlice(
  { mode, count, practice }: Pick<SessionRequest, 'mode' | 'count' | 'practice'>,
  images: number,
): OrderSlice {
  return mode === 'practice'
    ? { from: 0, to: Math.min(practice || images, count, images) }
    : { from: Math.max(practice, images - count, 0), to: images };
}

/**
 * The images of a session in the order of showing: those of its `orderSlice`.
 *
 * @param images those of the challenge, in any order.
 * @param person decides the order, not the choice, where the request asks for an order of each person's own.
 */
export function imageOrder(
  images: readonly (ListedImage & Pick<ChallengeImage, 'id'>)[],
  request: SessionRequest,
  person: string,
): readonly ImageId[] {
  const { seed, shuffled } = request;
  const ids = imagesOf(images, request).map(({ id }) => id);
  const { from, to } = orderSlice(request, ids.length);
  const all = seededOrder(ids.sort(), seed);
  const chosen = all.slice(from, to);
  return shuffled ? seededOrder(chosen, seedFor(person, seed)) : chosen;
}

/** Whether a session is the one that a request and a person name. */
export function isRequested(
  session: SessionRow,
  request: SessionRequest,
  person: string,
  order: readonly ImageId[],
): boolean {
  const fixed = ['mode', 'seed', 'practice'] as const;
  return (
    session.person === person &&
    fixed.every((key) => session[key] === request[key]) &&
    sameOptions(session, request) &&
    session.order.length === order.length &&
    session.order.every((id, position) => id === order[position])
  );
}
