import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { criticalValue } from '../../src/figures/stats/wilson.ts';

/** What is expected of two observers before anybody answers. */
export interface ExpectedStudy {
  /** Error rates, above 0 and below 1. */
  readonly errors: readonly [first: number, second: number];
  /** Error consistency κ, −1..1: how far they err on the same images. */
  readonly kappa: number;
  /** Standard deviation of people's differences from the other, 0..1; null: no people are planned. */
  readonly spread: number | null;
}

/** How much a study needs to find, in 80 % of studies and at 5 %, what is expected. */
interface StudyPlan {
  /** Share of images on which one is right and the other wrong. */
  readonly discordantShare: number;
  /** Images for McNemar's test; null where no gap is expected. */
  readonly images: number | null;
  /** Images with which κ's 95 % interval is ±0.1 wide. */
  readonly imagesForKappa: number;
  /** People, where they are the unit; null where none are planned, or no gap is expected. */
  readonly people: number | null;
}

/** At 5 %, two-sided, and for 80 % of studies. */
const [level, power] = [criticalValue(0.95), normalQuantile(0.8, 0, 1)];

/** How far κ's interval reaches to each side. */
const kappaReach = 0.1;

/**
 * Plans a study of two observers of the same images, before there is one: the images for the gap by McNemar's test in large
 * samples (Connor 1987, Biometrics 43, 207–211); for κ by its variance in large samples (Fleiss, Cohen and Everitt 1969,
 * Psychological Bulletin 72, 323–327; Klein, Meyen et al. 2025, arXiv 2507.06645, on why its interval is so wide); the
 * people by Student's test over them (Guenther 1981, The American Statistician 35, 243–244).
 *
 * @throws RangeError when an error rate is not above 0 and below 1, the spread not above 0, or such a κ cannot be.
 */
export function planStudy({ errors: [first, second], kappa, spread }: ExpectedStudy): StudyPlan {
  const isRate = (rate: number) => rate > 0 && rate < 1;
  if (!isRate(first) || !isRate(second))
    throw new RangeError(
      'An expected error rate lies above 0 % and below 100 %: with no error there is nothing to plan for.',
    );
  if (spread !== null && !(spread > 0 && spread < 1))
    throw new RangeError('The spread of people lies above 0 and below 100 points.');
  if (!(kappa >= -1 && kappa < 1)) throw new RangeError('κ is a number from −1 to below 1, such as 0.4.');
  const byChance = first * second + (1 - first) * (1 - second);
  const discordantShare = (1 - kappa) * (1 - byChance);
  const difference = first - second;
  const [least, most] = [Math.abs(difference), Math.min(first + second, 2 - first - second)];
  if (!(discordantShare >= least - 1e-12 && discordantShare <= most + 1e-12)) {
    const of = (share: number) => (1 - share / (1 - byChance)).toFixed(2);
    throw new RangeError(
      `With these error rates κ lies between ${of(most)} and ${of(least)}, so it cannot be ${kappa.toFixed(2)}. Expect another κ.`,
    );
  }
  const isGap = difference !== 0;
  return {
    discordantShare,
    images: isGap ? imagesNeeded(Math.max(least, discordantShare), difference) : null,
    imagesForKappa: Math.max(
      1,
      Math.ceil(kappaVariance(first, second, discordantShare) * (level / kappaReach) ** 2),
    ),
    people: isGap && spread !== null ? peopleNeeded(difference, spread) : null,
  };
}

/** The variance of κ times the number of images (Fleiss, Cohen and Everitt 1969, formula 13), for right and wrong. */
function kappaVariance(first: number, second: number, discordantShare: number): number {
  const bothWrong = (first + second - discordantShare) / 2;
  const onlyFirstWrong = first - bothWrong;
  const onlySecondWrong = second - bothWrong;
  const bothRight = 1 - bothWrong - onlyFirstWrong - onlySecondWrong;
  const [agreed, byChance] = [bothWrong + bothRight, first * second + (1 - first) * (1 - second)];
  const kappa = (agreed - byChance) / (1 - byChance);
  const onDiagonal = (share: number, rows: number, columns: number) =>
    share * (1 - (rows + columns) * (1 - kappa)) ** 2;
  const off = (share: number, columns: number, rows: number) => share * (columns + rows) ** 2;
  const sum =
    onDiagonal(bothWrong, first, second) +
    onDiagonal(bothRight, 1 - first, 1 - second) +
    (1 - kappa) ** 2 * (off(onlyFirstWrong, second, 1 - first) + off(onlySecondWrong, 1 - second, first)) -
    (kappa - byChance * (1 - kappa)) ** 2;
  return sum / (1 - byChance) ** 2;
}

function imagesNeeded(discordantShare: number, difference: number): number {
  const reach = level * Math.sqrt(discordantShare) + power * Math.sqrt(discordantShare - difference ** 2);
  return Math.max(1, Math.ceil((reach / difference) ** 2));
}

function peopleNeeded(difference: number, spread: number): number {
  return Math.ceil(((level + power) * (spread / difference)) ** 2 + level ** 2 / 2);
}

/** A plan as sentences. */
export function planWords({ errors, kappa, spread }: ExpectedStudy, plan: StudyPlan): readonly string[] {
  const percent = (share: number) => `${Math.round(1000 * share) / 10} %`;
  const whole = (count: number) => count.toLocaleString('en');
  const [first, second] = errors;
  return [
    `Expected: error rates of ${percent(first)} and ${percent(second)} on the same images, error consistency κ ${kappa.toFixed(2)}. One is right and the other wrong on ${percent(plan.discordantShare)} of the images.`,
    plan.images === null
      ? 'No gap is expected, so there is no number of images that would find one.'
      : `For the gap: ${whole(plan.images)} images, on which McNemar’s test (5 %, two-sided) finds it in 4 of 5 studies.`,
    `For κ: ${whole(plan.imagesForKappa)} images, with which its 95 % interval reaches about 0.1 to each side.`,
    ...(plan.people === null || spread === null
      ? []
      : [
          `For other people than those asked: ${whole(plan.people)} people, if their differences have a standard deviation of ${percent(spread).replace(' %', ' points')}; then Student’s test over people finds the gap in 4 of 5 studies.`,
        ]),
    'All this stands on what you expect, not on answers: plan before a session, never from the gap just seen.',
  ];
}
