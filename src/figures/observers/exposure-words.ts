import { counted } from '../../core/text/counted.ts';
import { formatMilliseconds, formatPercent } from '../../core/text/format-number.ts';
import { enoughAnswers, type ViewingTime } from '../stats/minimum-viewing-time.ts';
import type { Addressed } from '../scoring/addressed.ts';

/** A minimum viewing time as a cell of a table. */
export function viewingTimeText(time: ViewingTime, longest: number): string {
  if (time === 'untold') return 'not told';
  return time === 'never' ? `not by ${formatMilliseconds(longest)}` : formatMilliseconds(time);
}

/** How much somebody missed at the exposures, in their order; null where nothing counts. */
export interface MissedByExposure {
  readonly who: Addressed;
  readonly shares: readonly (number | null)[];
}

/**
 * What a curve over exposures shows, as its title.
 *
 * @param sides those that see a photo for so long.
 * @param networks how much each missed over all exposures, with its name as a sentence has it.
 */
export function exposureFinding(
  exposures: readonly number[],
  sides: readonly MissedByExposure[],
  networks: readonly { readonly name: string; readonly missed: number }[],
): string {
  const told = sides.flatMap(({ who, shares }) => {
    const known = shares.flatMap((share, at) =>
      share === null ? [] : [{ share, exposure: exposures[at] ?? 0 }],
    );
    const [first, last] = [known[0], known.at(-1)];
    if (!first || !last || first === last) return [];
    return [
      `Shown for ${formatMilliseconds(first.exposure)}, ${who.who} missed ${formatPercent(first.share)}; shown for ${formatMilliseconds(last.exposure)}, ${formatPercent(last.share)}.`,
    ];
  });
  if (told.length === 0) return 'Share of images missed by how long they were shown';
  return [...told, ...networks.map(({ name, missed }) => `${name} missed ${formatPercent(missed)}.`)].join(
    ' ',
  );
}

/** That all images were shown for one time, so that there is no curve. */
export function oneExposureWords(exposure: number): string {
  return `All images were shown for ${formatMilliseconds(exposure)}, so there is no curve over exposures.`;
}

/** That a network's answers to an image count once for each exposure at which people saw it. */
export const repeatedNote =
  'A network’s answer to an image counts once for each exposure at which somebody saw it: within an exposure each image ' +
  'counts once, over all exposures its interval is narrower than its images allow.';

/** The same in short, where answers are counted. */
export const onceEachExposure =
  'A network is asked once an image; that answer counts once for each exposure.';

/** How a network is paired with people who saw photos for several times. */
export const eachExposure =
  'To pair a network with people whose photos were shown for a time, repeat each line of its file once for each of these conditions, and write that in a column condition.';

/** How many images have which minimum viewing time. */
export interface TimeCount {
  readonly time: ViewingTime;
  readonly images: number;
}

/** The times from the shortest on, then never and not told; only times that there are. */
export function timeCounts(
  times: readonly ViewingTime[],
  exposures: readonly number[],
): readonly TimeCount[] {
  return [...exposures, 'never' as const, 'untold' as const].flatMap((time) => {
    const images = times.filter((one) => one === time).length;
    return images === 0 ? [] : [{ time, images }];
  });
}

/**
 * How long people need to see the images, as sentences.
 *
 * @param people how many they are.
 */
export function viewingTimeWords(
  times: readonly ViewingTime[],
  exposures: readonly number[],
  people: number,
): string {
  const counts = timeCounts(times, exposures);
  const told = counts.filter(({ time }) => time !== 'untold');
  const untold = counts.find(({ time }) => time === 'untold')?.images ?? 0;
  const few =
    `fewer than ${enoughAnswers} people answered at an exposure that decides` +
    (people < enoughAnswers * exposures.length
      ? `. Where each image is shown to each person once, it takes ${enoughAnswers * exposures.length} people for ${counted(exposures.length, 'exposure')}`
      : '');
  if (told.length === 0) return `Of no image it can be told how long most people need: ${few}.`;
  const longest = exposures.at(-1) ?? 0;
  const never = told.find(({ time }) => time === 'never')?.images ?? 0;
  const seen = told.flatMap(({ time, images }) =>
    typeof time === 'number' ? [{ from: formatMilliseconds(time), images }] : [],
  );
  return [
    ...(seen.length === 0
      ? []
      : [
          `Most people are right on ${seen.map(({ from, images }, at) => `${at === 0 ? counted(images, 'image') : images} from ${from} on`).join(', ')}.`,
        ]),
    ...(never === 0
      ? []
      : [`On ${counted(never, 'image')} most are not right at ${formatMilliseconds(longest)} either.`]),
    ...(untold === 0 ? [] : [`Of ${counted(untold, 'image')} it cannot be told: ${few}.`]),
  ].join(' ');
}
