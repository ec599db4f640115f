import { grouped } from '../../core/grouped.ts';
import type { TimedView, Viewed } from '../../core/trials/timed-view.ts';
import { pluralize } from '../../core/text/pluralize.ts';
import { formatMilliseconds } from '../../core/text/format-number.ts';
import { median } from '../../figures/stats/quantile.ts';
import type { NextFrame } from './run-frames.ts';
import type { Words } from '../words/timed/en.ts';

export interface ViewFrames {
  readonly cross: number;
  readonly photo: number;
  readonly mask: number;
}

/** At so few frames a second, or fewer, a screen saves its battery or is a slow one. */
const slowRate = 45;

/**
 * The frames that a screen shows for so many milliseconds, at `rate` frames a second: the nearest whole number, and one at least; none for
 * no time.
 */
export function framesFor(milliseconds: number, rate: number): number {
  return milliseconds === 0 ? 0 : Math.max(1, Math.round((milliseconds * rate) / 1000));
}

/** For how long so many frames stand, in milliseconds. */
export function timeOfFrames(frames: number, rate: number): number {
  return (frames * 1000) / rate;
}

export function viewFrames({ cross, mask, maskTime }: TimedView, exposure: number, rate: number): ViewFrames {
  return {
    cross: framesFor(cross, rate),
    photo: framesFor(exposure, rate),
    mask: mask === 'none' ? 0 : framesFor(maskTime, rate),
  };
}

/** `3 frames of 60 a second`. */
function framesWords(frames: number, rate: number): string {
  return `${pluralize(frames, 'frame')} of ${Math.round(rate)} a second`;
}

/** @param onePress whether the first guess is the answer, as with a short list. */
export function viewWords(
  { exposures, mask, maskTime, answer }: TimedView,
  onePress: boolean,
  words: Words,
): readonly string[] {
  return [
    words.photoFor(exposures.map(formatMilliseconds), mask !== 'none' && maskTime > 0),
    answer === null ? words.noLimit : words.limited(formatMilliseconds(answer), onePress),
  ];
}

/**
 * What a screen makes of the exposures.
 *
 * @param usual whether it is not this one, but what a usual one would make of them.
 */
export function rateWords(exposures: readonly number[], rate: number, words: Words, usual = false): string {
  const whole = Math.round(rate);
  const became = exposures.flatMap((exposure) => {
    const frames = framesFor(exposure, rate);
    const shown = formatMilliseconds(timeOfFrames(frames, whole));
    const asked = formatMilliseconds(exposure);
    return shown === asked ? [] : [words.becomes(asked, shown, frames)];
  });
  const same = [...grouped(exposures, (exposure) => framesFor(exposure, rate)).values()]
    .filter(({ length }) => length > 1)
    .map((ones) => words.sameThere(ones.map(formatMilliseconds)));
  return [
    became.length === 0 ? words.framesFit(whole, usual) : words.framesMake(whole, usual, became),
    ...same,
    ...(rate > slowRate ? [] : [words.slowScreen]),
    ...(rate > slowRate || became.length === 0 ? [] : [words.plugIn]),
  ].join(' ');
}

export function shownWords({ exposure, frames, shown, rate, lost = 0, fault }: Viewed): string {
  if (fault === 'interrupted') return 'The photo was interrupted, so this answer will count in no figure.';
  if (fault === 'hidden')
    return 'The page was hidden while the photo was shown, so this answer will count in no figure.';
  if (frames === undefined || rate === undefined || shown === undefined)
    return `It was to be shown for ${formatMilliseconds(exposure)}.`;
  const time = formatMilliseconds(timeOfFrames(frames, Math.round(rate)));
  const shownFor = `It was shown for ${time} (${framesWords(frames, rate)}).`;
  return fault === 'frames-lost'
    ? `${shownFor} ${lostWords(lost)}, so this answer will count in no figure.`
    : shownFor;
}

const lostWords = (lost: number) => `${pluralize(lost, 'frame')} ${lost === 1 ? 'was' : 'were'} lost`;

/** Why an answer counts in no figure; null where its photo was shown as asked. */
export function faultWords({ fault, lost = 0 }: Pick<Viewed, 'fault' | 'lost'>, words: Words): string | null {
  if (fault === undefined) return null;
  return { 'frames-lost': words.framesLost(lost), hidden: words.wasHidden, interrupted: words.interrupted }[
    fault
  ];
}

/**
 * How long there must be between the going of a photo and the coming of the next, in milliseconds. A trial changes the light five
 * times: the ground comes, the photo, the mask, the ground with the question, and the answer face to face. Eight changes that follow
 * one another hold both the going of a photo and the coming of the next, or span more than that, since cross and mask are as long in
 * all trials: so no second has more than seven, which are three pairs of changes, that is, three flashes (WCAG 2.3.1).
 */
const betweenPhotos = 1001;

/**
 * How long a view waits before its cross.
 * @param sinceGone since the photo before went, in milliseconds, as `cross` is.
 */
export function interTrialInterval(sinceGone: number, cross: number): number {
  return Math.max(0, betweenPhotos - sinceGone - cross);
}

/** How many frames are timed: a second at 60 a second. */
const timed = 60;

/** The first frames, in which a page that has just come is still drawn. */
const passedOver = 6;

/** A step that differs from the usual one by more than this share of it is that of a late frame, or of the one after. */
const tolerance = 0.35;

/**
 * Frames a second, to a hundredth: by the mean of the steps that are about as long as their median. Over all of them it does
 * not matter that some browsers give a frame's time in whole milliseconds.
 */
export async function measureRate(nextFrame: NextFrame): Promise<number> {
  const times: number[] = [];
  while (times.length <= passedOver + timed) times.push(await new Promise<number>(nextFrame));
  const kept = times.slice(passedOver);
  const steps = kept.slice(1).map((at, before) => at - (kept[before] ?? at));
  const usual = Math.max(1, median(steps));
  const like = steps.filter((step) => Math.abs(step - usual) <= tolerance * usual);
  const time = like.reduce((sum, step) => sum + step, 0);
  return Math.round((100_000 * like.length) / Math.max(1, time)) / 100;
}
