import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { wilsonInterval, type ConfidenceInterval } from './wilson.ts';

/** How an observer did on each image: 1 right, 0 wrong, below 0 where the image does not count for it. */
type ObserverOutcomes = ArrayLike<number>;

/** With fewer people an interval over them is a guess, and not even all missing more is rarer than chance: 2 · 0.5⁵ = 0.06. */
export const enoughPeople = 6;

/** A variance below this is 0 but for rounding: nothing spreads, and how far others would be off cannot be told. */
const noSpread = 1e-20;

/** The variance of an estimate, and the degrees of freedom with which it is known. */
interface Spread {
  readonly variance: number;
  readonly freedom: number;
}

/** What the mean error rate of a group is made of. */
interface GroupParts {
  /** The mean of its people's error rates. */
  readonly mean: number;
  /** How far each image moves that mean, aligned with the images; NaN where nobody answered it. */
  readonly byImage: Float64Array;
  /** The spread of the people, and of what is left when people and images are taken off; null in a group of one. */
  readonly people: Spread | null;
  readonly rest: Spread | null;
}

/**
 * Student's interval of a mean over people: other people could have been asked, the same things. The expanded percentile
 * interval (Hesterberg 2015, The American Statistician 69, 371–386) ends at the lowest and the highest person, so that of
 * three it covers at most 75 %.
 *
 * @param values one a person, two or more.
 * @param confidence 0..1.
 * @returns null with fewer than two, and where all have the same value.
 */
export function meanInterval(values: readonly number[], confidence = 0.95): ConfidenceInterval | null {
  if (values.length < 2) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const freedom = values.length - 1;
  const half = halfWidth({ variance: squares / (freedom * values.length), freedom }, confidence);
  return half === null ? null : [mean - half, mean + half];
}

/**
 * Groups of people who answered images, with intervals as if other people and other images could have been drawn: the
 * variance of a mean over both is that of people plus that of images less that of what is left (Brennan 2001,
 * Generalizability Theory, section 6.2; Cameron, Gelbach and Miller 2011, Journal of Business & Economic Statistics 29,
 * 238–249, for people who answered different images), with the degrees of freedom of Satterthwaite (1946, Biometrics
 * Bulletin 2, 110–114). In a group of one this person stays, over the images.
 */
export class TwoWayIntervals {
  readonly #groups: readonly GroupParts[];

  /**
   * @param groups each with an observer or more, who all have an image that counts; aligned with the images.
   * @throws RangeError when a group is empty or has an observer without an image that counts.
   */
  constructor(groups: readonly (readonly ObserverOutcomes[])[]) {
    this.#groups = groups.map(partsOf);
  }

  /**
   * The interval of a group's mean error rate, on the scale of its log odds, so that it ends within 0..1; Wilson's over
   * the images where all was right or all wrong. Null where neither people nor images spread: one misses what the other
   * does not.
   */
  mean(at: number, confidence = 0.95): ConfidenceInterval | null {
    const { mean, byImage, people, rest } = this.#part(at);
    if (mean <= 0 || mean >= 1) {
      const images = byImage.filter((moved) => !Number.isNaN(moved)).length;
      const { low = 0, high = 1 } = wilsonInterval(mean <= 0 ? 0 : images, images, confidence) ?? {};
      return [low, high];
    }
    const spread = combined(byImage, people ? [people] : [], rest ? [rest] : []);
    const onRates = halfWidth(spread, confidence);
    if (onRates === null) return null;
    const half = onRates / (mean * (1 - mean));
    const odds = Math.log(mean / (1 - mean));
    return [shareOf(odds - half), shareOf(odds + half)];
  }

  /**
   * The interval of the first group's mean minus the second's; the images are the same for both. Null where nothing
   * spreads: all answered alike, or differ on each image by as much.
   */
  difference(first: number, second: number, confidence = 0.95): ConfidenceInterval | null {
    const [one, other] = [this.#part(first), this.#part(second)];
    const byImage = one.byImage.map((moved, image) => {
      const others = other.byImage[image] ?? Number.NaN;
      if (Number.isNaN(moved)) return -others;
      return Number.isNaN(others) ? moved : moved - others;
    });
    const spread = combined(
      byImage,
      [one.people, other.people].filter((part) => part !== null),
      [one.rest, other.rest].filter((part) => part !== null),
    );
    const half = halfWidth(spread, confidence);
    if (half === null) return null;
    const difference = one.mean - other.mean;
    return [Math.max(-1, difference - half), Math.min(1, difference + half)];
  }

  #part(at: number): GroupParts {
    const parts = this.#groups[at];
    if (!parts) throw new RangeError(`There is no group ${at}.`);
    return parts;
  }
}

const shareOf = (odds: number) => 1 / (1 + Math.exp(-odds));

/** Null where nothing spreads. */
function halfWidth({ variance, freedom }: Spread, confidence: number): number | null {
  return variance < noSpread ? null : tQuantile((1 + confidence) / 2, freedom) * Math.sqrt(variance);
}

function partsOf(group: readonly ObserverOutcomes[]): GroupParts {
  const images = group[0]?.length ?? 0;
  const counts = group.map(answeredBy);
  if (counts.length === 0 || counts.includes(0))
    throw new RangeError('A group needs an observer, and each observer an image that counts.');
  const rates = group.map((outcomes, at) => wrongOf(outcomes) / (counts[at] ?? 1));
  const people = group.length;
  const mean = rates.reduce((sum, rate) => sum + rate, 0) / people;
  const [sums, moved, answers] = [new Float64Array(images), new Float64Array(images), new Int32Array(images)];
  group.forEach((outcomes, at) => {
    addImages(outcomes, rates[at] ?? 0, 1 / (people * (counts[at] ?? 1)), sums, moved, answers);
  });
  const byImage = moved.map((one, image) => (answers[image] === 0 ? Number.NaN : one));
  if (people === 1) return { mean, byImage, people: null, rest: null };
  const squares = rates.reduce((sum, rate) => sum + (rate - mean) ** 2, 0);
  const cells = counts.reduce((sum, count) => sum + count, 0);
  const freedom = cells - people - answers.filter((count) => count > 0).length + 1;
  const left = group.reduce(
    (sum, outcomes, at) =>
      sum + restOf(outcomes, rates[at] ?? 0, 1 / (people * (counts[at] ?? 1)), sums, answers),
    0,
  );
  return {
    mean,
    byImage,
    people: { variance: squares / (people * (people - 1)), freedom: people - 1 },
    rest: freedom > 0 ? { variance: (left * cells) / freedom, freedom } : null,
  };
}

/** The variance of people plus that of images less that of the rest; never less than that of people or of images alone. */
function combined(byImage: Float64Array, people: readonly Spread[], rest: readonly Spread[]): Spread {
  let [squares, images] = [0, 0];
  for (const moved of byImage) {
    if (Number.isNaN(moved)) continue;
    squares += moved ** 2;
    images += 1;
  }
  const ofImages = {
    variance: images > 1 ? (squares * images) / (images - 1) : 0,
    freedom: Math.max(1, images - 1),
  };
  const sumOf = (all: readonly Spread[]) => all.reduce((sum, { variance }) => sum + variance, 0);
  const ofPeople = sumOf(people);
  const variance = Math.max(ofPeople + ofImages.variance - sumOf(rest), ofPeople, ofImages.variance);
  const uncertainty = [...people, ...rest, ofImages].reduce(
    (sum, part) => sum + part.variance ** 2 / part.freedom,
    0,
  );
  return { variance, freedom: uncertainty === 0 ? 1 : variance ** 2 / uncertainty };
}

/** A loop of its own, like the next: engines keep it compiled from one observer to the next. */
function answeredBy(outcomes: ObserverOutcomes): number {
  let count = 0;
  for (let image = 0; image < outcomes.length; image += 1) if ((outcomes[image] ?? -1) >= 0) count += 1;
  return count;
}

function wrongOf(outcomes: ObserverOutcomes): number {
  let count = 0;
  for (let image = 0; image < outcomes.length; image += 1) if (outcomes[image] === 0) count += 1;
  return count;
}

/** Adds how far an observer's answers lie from the own rate: to each image's sum, and by weight to what moves the mean. */
function addImages(
  outcomes: ObserverOutcomes,
  rate: number,
  weight: number,
  sums: Float64Array,
  moved: Float64Array,
  answers: Int32Array,
): void {
  for (let image = 0; image < outcomes.length; image += 1) {
    const outcome = outcomes[image] ?? -1;
    if (outcome < 0) continue;
    const away = (outcome === 0 ? 1 : 0) - rate;
    sums[image] = (sums[image] ?? 0) + away;
    moved[image] = (moved[image] ?? 0) + weight * away;
    answers[image] = (answers[image] ?? 0) + 1;
  }
}

/** The sum of squares of what neither the observer nor the image explains, by weight. */
function restOf(
  outcomes: ObserverOutcomes,
  rate: number,
  weight: number,
  sums: Float64Array,
  answers: Int32Array,
): number {
  let sum = 0;
  for (let image = 0; image < outcomes.length; image += 1) {
    const outcome = outcomes[image] ?? -1;
    if (outcome < 0) continue;
    const left = (outcome === 0 ? 1 : 0) - rate - (sums[image] ?? 0) / (answers[image] ?? 1);
    sum += (weight * left) ** 2;
  }
  return sum;
}
