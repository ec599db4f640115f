import * as v from 'valibot';
import {
  amountSchema,
  ratioSchema,
  shareSchema,
  tenthsSchema,
  wholeSchema,
} from '../schemas/number-schemas.ts';
import { seedOf } from '../schemas/room-ids.ts';
import type { ImageId } from './challenge.ts';
import { seededOrder, seedFor } from './seeded-order.ts';
import { tenthsNumber } from '../text/read-number.ts';
import type { SessionRoom } from './session.ts';

/** What follows a photo that is shown for a moment, as links and files name it: nothing, or an image made of it or of noise. */
export const maskKinds = ['none', 'phase', 'pink', 'blocks'] as const;

export type MaskKind = (typeof maskKinds)[number];

/** The longest time that a photo may be shown, in milliseconds: Mayo et al.'s 10 s. */
export const longestExposure = 10_000;

/** How many exposures a session may have. */
export const mostExposures = 12;

/** The longest cross or mask, and the longest time to answer, in milliseconds. */
export const longestPart = 60_000;

/** Milliseconds of a part of the view. */
const partSchema = amountSchema('milliseconds', longestPart);

/** The exposures of a session in milliseconds, each once, the shortest first. */
export const exposuresSchema = v.pipe(
  v.array(v.pipe(tenthsSchema, v.minValue(1), v.maxValue(longestExposure))),
  v.minLength(1),
  v.maxLength(mostExposures),
  v.check((all) => all.every((one, at) => at === 0 || one > (all[at - 1] ?? 0)), 'exposures in rising order'),
  v.readonly(),
);

/**
 * A view by the clock, in milliseconds: a cross, the photo for one of the exposures, a mask, then the answer. Photos and
 * masks are drawn by whole frames, so the screen makes of each exposure the nearest number of frames, one at least.
 */
export interface TimedView {
  readonly exposures: readonly number[];
  readonly cross: number;
  readonly mask: MaskKind;
  readonly maskTime: number;
  /** How long the answer may take from its buttons on: the shorter of both limits that a session can have; null: as long as the person wants. */
  readonly answer: number | null;
}

/** What holds where a session with exposures says nothing else: Mayo et al. 2023. */
export const usualView: Omit<TimedView, 'exposures'> = {
  cross: 500,
  mask: 'phase',
  maskTime: 500,
  answer: null,
};

/** Why a view was not as it was asked for: frames were lost, the tab was hidden meanwhile, or the page went away in it. */
export const viewFaults = ['frames-lost', 'hidden', 'interrupted'] as const;

/** How a photo was shown in a timed view. A view that began and has no `frames` was interrupted. */
export const viewedSchema = v.object({
  /** Milliseconds that were asked for. */
  exposure: tenthsSchema,
  mask: v.picklist(maskKinds),
  /** For how many frames the photo stood. */
  frames: v.exactOptional(wholeSchema),
  /** Milliseconds from the frame in which the photo came to the frame in which it went, by the frames' own times. */
  shown: v.exactOptional(partSchema),
  /** Frames a second, measured before the first image. */
  rate: v.exactOptional(ratioSchema),
  /** How many frames were lost in cross, photo or mask. */
  lost: v.exactOptional(wholeSchema),
  /** Left out where the photo was shown as asked. */
  fault: v.exactOptional(v.picklist(viewFaults)),
  /** Which share of the mask's values, three a pixel, had to be cut off at 0 or 255; left out where there was none. */
  clipped: v.exactOptional(shareSchema),
  /** The photo's size in degrees of visual angle, where the person measured screen and distance. */
  degrees: v.exactOptional(v.object({ width: ratioSchema, height: ratioSchema })),
});

export type Viewed = Readonly<v.InferOutput<typeof viewedSchema>>;

/** The timed view of a session; null where photos stay until the answer. */
export function timedViewOf({
  show,
  cross = usualView.cross,
  mask = usualView.mask,
  maskTime = usualView.maskTime,
  answer = usualView.answer,
  limit = null,
}: {
  readonly show?: readonly number[] | undefined;
  readonly cross?: number | undefined;
  readonly mask?: MaskKind | undefined;
  readonly maskTime?: number | undefined;
  readonly answer?: number | null | undefined;
  /** In seconds. */
  readonly limit?: number | null | undefined;
}): TimedView | null {
  if (!show) return null;
  const shortest = Math.min(answer ?? Infinity, limit === null ? Infinity : 1000 * limit);
  return { exposures: show, cross, mask, maskTime, answer: shortest === Infinity ? null : shortest };
}

/**
 * The exposure of an image, in milliseconds. Each run of as many images as there are exposures has each exposure once, in an
 * order by the seed; people of one room are moved on by one exposure each, so that over as many people each image has each
 * exposure once.
 *
 * @param place of the image in an order that all people share.
 * @param turn the how-manieth of a room a person is, from 0; else 0.
 */
export function exposureAt({ exposures }: TimedView, seed: number, place: number, turn: number): number {
  const run = Math.floor(place / exposures.length);
  const order = seededOrder(exposures, seedFor(run, seed));
  const exposure = order[(place + turn) % exposures.length];
  if (exposure === undefined) throw new RangeError('A timed view has one exposure or more.');
  return exposure;
}

/** What of a session decides for how long it shows an image. */
type TimedSession = Parameters<typeof timedViewOf>[0] & {
  readonly seed: number;
  readonly order: readonly ImageId[];
  /** Whether each person has an order of their own. */
  readonly shuffled: boolean;
  readonly room?: Pick<SessionRoom, 'member' | 'turn'>;
};

/**
 * The exposure of an image of a session, in milliseconds; null where its photos stay until the answer. An image's place is that in the
 * order of showing, so that each exposure comes early and late alike; where each person of a room has an order of their own it is
 * that among the sorted ids, so that all count alike.
 */
export function exposureOf(session: TimedSession, image: ImageId): number | null {
  const view = timedViewOf(session);
  if (!view) return null;
  const { seed, order, room, shuffled } = session;
  const place = room && shuffled ? order.filter((one) => one < image).length : order.indexOf(image);
  return exposureAt(view, seed, place, room?.turn ?? (room ? seedOf(room.member) : 0));
}

/** An exposure as a condition under which an image was seen: `50 ms`. */
export function exposureCondition(exposure: number): string {
  return `${exposure} ms`;
}

/** How an image was seen: as the challenge says it, and for how long in a timed view; empty where neither is known. */
export function conditionSeen({
  condition = '',
  record: { viewed },
}: {
  readonly condition?: string;
  readonly record: { readonly viewed?: Pick<Viewed, 'exposure'> };
}): string {
  const exposure = viewed ? exposureCondition(viewed.exposure) : '';
  return [condition, exposure].filter((part) => part !== '').join(', ');
}

/** How conditions say milliseconds, those of other programs too: "50 ms", "8.3ms". A number alone may be a contrast, and says none. */
const milliseconds = /(?:^|, *)(\d{1,5}(?:\.\d+)?) ?ms$/i;

/** The exposure of a condition, in milliseconds; null where it says none. Other words may stand before: "blur 3, 50 ms". */
export function exposureOfCondition(condition: string): number | null {
  const [, digits] = milliseconds.exec(condition.trim()) ?? [];
  return Number(digits) > 0 ? Number(digits) : null;
}

/** What a condition says beside the exposure: "blur 3"; empty where it says nothing else. */
export function withoutExposure(condition: string): string {
  return condition.trim().replace(milliseconds, '');
}

/** The exposure that a text says, `8.3`; null where it says none that is allowed. */
export function parseExposure(text: string): number | null {
  const number = tenthsNumber(text, longestExposure);
  return number !== null && number >= 1 ? number : null;
}

/**
 * The parts of a list of exposures, decimals with a point. Commas divide, `8.3, 17`, but where semicolons or spaces do: there
 * a comma is a decimal one, `8,3; 16,7`.
 */
function exposureParts(text: string): readonly string[] {
  const spaced = text.trim().split(/\s+/);
  const isSpaced = spaced.length > 1 && spaced.every((part) => !part.startsWith(',') && !part.endsWith(','));
  const decimal = (part: string) => part.trim().replace(',', '.');
  if (text.includes(';')) return text.split(';').map(decimal);
  return isSpaced ? spaced.map(decimal) : text.split(',').map((part) => part.trim());
}

/** The exposures that a text says, `8.3,17,50`, in rising order, each once; null where it says none that are allowed. */
export function parseExposures(text: string): readonly number[] | null {
  const numbers = exposureParts(text).map(parseExposure);
  const sorted = [...new Set(numbers.filter((one) => one !== null))].toSorted((one, other) => one - other);
  return numbers.includes(null) || sorted.length > mostExposures ? null : sorted;
}
