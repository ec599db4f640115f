import { pluralize } from '../../core/text/pluralize.ts';
import { formatMilliseconds } from '../../core/text/format-number.ts';
import { enoughAnswers, soundAnswers, type ViewingTime } from '../stats/minimum-viewing-time.ts';

/** A minimum viewing time as a cell of a table. */
export function viewingTimeText(time: ViewingTime, longest: number): string {
  if (time === 'untold') return 'not told';
  return time === 'never' ? `not by ${formatMilliseconds(longest)}` : formatMilliseconds(time);
}

/** That all images were shown for one time, so that there is no curve. */
export function oneExposureWords(exposure: number): string {
  return `All images were shown for ${formatMilliseconds(exposure)}, so there is no curve over exposures.`;
}

/** That a network's answer to an image stands at several exposures. */
export const repeatedNote =
  'A network is asked once an image. That answer stands at each exposure at which somebody saw it; its own rate counts each image once.';

/** The same in short, where answers are counted. */
export const onceEachExposure =
  'A network is asked once an image; that answer counts once for each exposure.';

/** How a network is paired with people who saw photos for several times. */
export const eachExposure =
  'To pair a network with people whose photos were shown for a time, repeat each line of its file once for each of these conditions, and write that in a column condition.';

/** How many images have which minimum viewing time. */
interface TimeCount {
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

/** An image's minimum viewing time with the number of answers on which it stands: "150 ms, n = 3". */
export function viewingTimeBasis({ time, n }: TimedImage, longest: number): string {
  const text = viewingTimeText(time, longest);
  return time === 'untold' ? text : `${text}, n = ${n}`;
}

/** An image's minimum viewing time, and on how many answers it stands. */
interface TimedImage {
  readonly time: ViewingTime;
  readonly n: number;
}

/** That times are a guess, with their n; none where each stands on enough answers. */
function guessWords(images: readonly TimedImage[]): readonly string[] {
  const guesses = images.filter(({ time, n }) => time !== 'untold' && n < soundAnswers);
  if (guesses.length === 0) return [];
  const counts = guesses.map(({ n }) => n);
  const [fewest, most] = [Math.min(...counts), Math.max(...counts)];
  const all = images.filter(({ time }) => time !== 'untold').length;
  const which = guesses.length === all ? 'This' : `For ${pluralize(guesses.length, 'image')} this`;
  return [
    `${which} is a guess: it stands on ${fewest === most ? fewest : `${fewest} to ${most}`} answers at a time, and Mayo and others had ${soundAnswers}.`,
  ];
}

/**
 * How long people need to see the images, as sentences.
 *
 * @param people how many they are.
 */
export function viewingTimeWords(
  images: readonly TimedImage[],
  exposures: readonly number[],
  people: number,
): string {
  const times = images.map(({ time }) => time);
  const counts = timeCounts(times, exposures);
  const told = counts.filter(({ time }) => time !== 'untold');
  const untold = counts.find(({ time }) => time === 'untold')?.images ?? 0;
  const few =
    `fewer than ${enoughAnswers} people answered at an exposure that decides` +
    (people < enoughAnswers * exposures.length
      ? `. Where each image is shown to each person once, it takes ${enoughAnswers * exposures.length} people for ${pluralize(exposures.length, 'exposure')}`
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
          `Most people are right on ${seen.map(({ from, images }, at) => `${at === 0 ? pluralize(images, 'image') : images} from ${from} on`).join(', ')}.`,
        ]),
    ...(never === 0
      ? []
      : [`On ${pluralize(never, 'image')} most are not right at ${formatMilliseconds(longest)} either.`]),
    ...guessWords(images),
    ...(untold === 0 ? [] : [`Of ${pluralize(untold, 'image')} it cannot be told: ${few}.`]),
  ].join(' ');
}
