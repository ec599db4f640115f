import * as v from 'valibot';
import { parseReview, type Review } from '../../figures/errors/review.ts';
import type { Draft, Session } from '../../core/trials/session.ts';
import { checkFormat, FormatError } from '../../core/schemas/check-format.ts';
import { parseDraft, parseSession } from '../session-format.ts';
import { wholeAbove0Schema } from '../../core/schemas/number-schemas.ts';
import { quoted } from '../../core/text/visible-text.ts';
import { keepUnknown, type ItemKeys, type Json } from './keep-unknown.ts';

/** The version that is written; all versions up to it are read. Version 2 brought `reviews` and `draft`. */
const version = 2;

/** What a file says beside the session itself. */
export const headSchema = v.object({
  format: v.literal('hit5-session'),
  version: wholeAbove0Schema,
  reviews: v.optional(v.array(v.looseObject({})), []),
  draft: v.optional(v.nullable(v.looseObject({})), null),
});

const itemKeys: ItemKeys = { trials: ['imageId'], skipped: ['imageId'], reviews: ['imageId', 'side'] };

/** A session as a file holds it, with all that belongs to it. */
export interface SessionFile {
  readonly session: Session;
  /** What a person found when they looked at the errors. */
  readonly reviews: readonly Review[];
  /** The half-made answer to the image that comes next; null for none. */
  readonly draft: Draft | null;
  /** The whole file, with the fields that this version does not know; null for a session that was in none. */
  readonly unknown: Json | null;
}

/**
 * Reads the JSON of a Hit5 session, of any version so far.
 *
 * @param shown how to name it in a message.
 * @throws FormatError when it is of a newer version, damaged, or answers an image twice or out of its order.
 */
export function parseSessionContent(shown: string, content: unknown): SessionFile {
  const head = checkFormat(shown, content, headSchema);
  if (head.version > version) {
    throw new FormatError(
      `${shown} is a Hit5 session of version ${head.version}; this Hit5 reads up to version ` +
        `${version}. Open it with a newer Hit5.`,
    );
  }
  checkLength(shown, content);
  const session = parseSession(shown, content);
  checkTrials(shown, session);
  const reviews = head.reviews.map((review, at) =>
    parseReview(`${shown}, review ${at + 1},`, { ...review, sessionId: session.id }),
  );
  checkReviews(shown, session, reviews);
  const draft = head.draft && parseDraft(`${shown}, draft,`, head.draft);
  return { session, reviews, draft, unknown: content as Json };
}

/** The JSON of a session: everything that was recorded, and unknown fields as they were read. */
export function sessionContent({ session, reviews, draft, unknown }: SessionFile): Json {
  const found = reviews.map(({ sessionId: _, ...review }) => review);
  const content = { format: 'hit5-session', version, ...session, draft, reviews: found };
  return keepUnknown(unknown ?? undefined, content as unknown as Json, itemKeys);
}

/** How large a session file or a backup may be, in 10⁶ bytes. */
export const mostMegabytes = 200;

/** The most images that a session file may have answers to, or reasons why they were skipped: more than 50 hours of work. */
export const mostTrials = 10_000;

/** Says so before each of them is looked at. */
function checkLength(shown: string, content: unknown): void {
  const { trials, skipped } = content as Readonly<Record<'trials' | 'skipped', unknown>>;
  const lengths = [trials, skipped].map((list) => (Array.isArray(list) ? list.length : 0));
  const length = lengths.reduce((sum, one) => sum + one, 0);
  if (length <= mostTrials) return;
  throw new FormatError(
    `${shown} has answers to ${length} images. Expected at most ${mostTrials} a session; cut it in ` +
      'several files, or save the answers as a tidy CSV to compare them.',
  );
}

function checkTrials(shown: string, { order, trials, skipped }: Session): void {
  const known = new Set<string>();
  const repeated = order.find((id) => known.size === known.add(id).size);
  if (repeated !== undefined) {
    throw new FormatError(`${shown}: the image ${quoted(repeated)} is twice in the order. Expected it once.`);
  }
  const seen = new Set<number>();
  for (const { position, imageId } of [...trials, ...skipped]) {
    if (order[position] !== imageId) {
      throw new FormatError(
        `${shown}: position ${position} is answered for the image ${quoted(imageId)}. Expected ` +
          `${order[position] === undefined ? 'a position within the order' : quoted(order[position])}.`,
      );
    }
    if (seen.has(position)) {
      throw new FormatError(`${shown}: the image ${quoted(imageId)} has two answers. Expected one.`);
    }
    seen.add(position);
  }
}

function checkReviews(shown: string, { order }: Session, reviews: readonly Review[]): void {
  const known = new Set(order);
  const seen = new Set<string>();
  for (const { imageId, side } of reviews) {
    if (!known.has(imageId)) {
      throw new FormatError(
        `${shown}: a review is of the image ${quoted(imageId)}. Expected an image of the order.`,
      );
    }
    const key = `${side} ${imageId}`;
    if (seen.has(key)) {
      throw new FormatError(
        `${shown}: the ${side}’s error on the image ${quoted(imageId)} has two reviews. Expected one.`,
      );
    }
    seen.add(key);
  }
}
