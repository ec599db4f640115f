import { imagesOf, type ChallengeImage, type ImageId, type ListedImage } from './challenge.ts';
import { wholeNumber } from '../text/read-number.ts';
import { numberRow, type OptionRow } from './option-rows.ts';
import { largestSeed, seededOrder, seedFor } from './seeded-order.ts';
import { sameOptions, usualOptions, type SessionOptions } from './session-options.ts';
import { modes, type SessionPlan, type SessionRow } from './session.ts';

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

/** The largest number of images that a link may say. */
const largestCount = 1_000_000;

const seedRow = { word: 'seed', ...numberRow('seed', 0, largestSeed) };

export const modeRow = {
  word: 'mode',
  key: 'mode',
  parse: (text: string) => modes.find((mode) => mode === (text || plainRequest.mode)) ?? null,
  needs: `one of ${modes.join(', ')}`,
  without: '',
  field: null,
} as const satisfies OptionRow & { readonly word: string };

/** What a link says beside the options, in the order in which it is read. */
export const requestRows: readonly (OptionRow & { readonly word: string })[] = [
  seedRow,
  {
    ...{ word: 'n', key: 'count', needs: `a number of images, from 1 to ${largestCount}` },
    parse: (text) => wholeNumber(text, largestCount) || null,
    ...{ without: '', field: null },
  },
  modeRow,
  {
    ...{ word: 'practice', key: 'practice', needs: 'a number of images kept for practice' },
    parse: (text) => wholeNumber(text || '0', largestCount),
    ...{ without: '', field: null },
  },
];

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
 * The images of a session in the order of showing: those of its `orderSlice`, or those that are cast.
 *
 * @param images those of the challenge, in any order.
 * @param person decides the order, not the choice, where the request asks for an order of each person's own.
 */
export function imageOrder(
  images: readonly (ListedImage & Pick<ChallengeImage, 'id'>)[],
  request: SessionRequest,
  person: string,
): readonly ImageId[] {
  const { seed, shuffled, practice, mode } = request;
  const taken = imagesOf(images, request);
  const all = seededOrder(taken.map(({ id }) => id).sort(), seed);
  const { from, to } = orderSlice(request, all.length);
  const chosen =
    request.cast && mode !== 'practice'
      ? castImages(all.slice(practice), taken, request)
      : all.slice(from, to);
  return shuffled ? seededOrder(chosen, seedFor(person, seed)) : chosen;
}

/**
 * Casts a game: the network's first guess is wrong on three or four of ten images, as the seed says, and all its five on
 * one of these; the others are drawn from those that it gets right at first. Where nobody asked it, the seed alone draws.
 *
 * @param ids the images that may come, in the order of the seed.
 */
function castImages(
  ids: readonly ImageId[],
  images: readonly (ListedImage & Pick<ChallengeImage, 'id'>)[],
  { count, seed }: SessionRequest,
): readonly ImageId[] {
  const tries = new Map(images.map(({ id, networkTry }) => [id, networkTry ?? 1]));
  const wrong = ids.filter((id) => tries.get(id) !== 1);
  if (wrong.length === 0) return ids.slice(-count);
  const own = seedFor('cast', seed);
  const missed = wrong.filter((id) => tries.get(id) === 0).slice(0, 1);
  const jokes = [...new Set([...missed, ...wrong])].slice(0, Math.floor(0.3 * count) + (own % 2));
  const known = ids.filter((id) => tries.get(id) === 1);
  return seededOrder([...new Set([...jokes, ...known, ...wrong])].slice(0, count), own);
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
