import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { drawBelow } from './draw-below.ts';

/** How an observer did on each image: 1 right, 0 wrong, below 0 where the image does not count for it. */
export type ObserverOutcomes = ArrayLike<number>;

/** How many samples are drawn, and what may vary in them. */
export interface CrossedOptions {
  /** A whole number: the same seed gives the same samples on every machine. */
  readonly seed: number;
  /** How many samples are drawn, 1 or more, default 2000. */
  readonly samples?: number;
}

/** The images on which an observer counts as wrong, and those on which it does not count. */
interface Places {
  readonly wrong: Int32Array;
  readonly absent: Int32Array;
}

/**
 * Bootstrap over people and images at once: each sample draws as many images as there are, the same for everybody, and
 * in each group as many people as it has, all with replacement (the product bootstrap of Brennan, Harris and Hanson
 * 1987, ACT Research Report 87-7; Owen 2007, Annals of Applied Statistics 1, 386–411, shows that its variance is a
 * little too large rather than too small when people and images are many). A group of one stays as it is: its
 * figures hold for this observer, over the images.
 *
 * Images and people are drawn as counts, so that nothing is copied.
 *
 * @param groups one or more; each with an observer or more, who all have an image that counts.
 * @returns for each group the mean of its observers' error rates in each sample, 0..1; aligned across the groups, so
 * that differences can be taken sample by sample.
 * @throws RangeError when there are no samples, or a group is empty or has an observer without an image that counts.
 */
export function crossedBootstrap(
  groups: readonly (readonly ObserverOutcomes[])[],
  { seed, samples = 2000 }: CrossedOptions,
): readonly Float64Array[] {
  if (!Number.isInteger(samples) || samples < 1) throw new RangeError('A bootstrap needs a sample or more.');
  const images = groups[0]?.[0]?.length ?? 0;
  const placed = groups.map((group) => group.map(placesOf));
  if (placed.some((group) => group.length === 0 || group.some(({ absent }) => absent.length === images)))
    throw new RangeError('A group needs an observer, and each observer an image that counts.');
  const random = xoroshiro128plus(seed);
  const weights = new Int32Array(images);
  const people = placed.map((group) => new Int32Array(group.length));
  const means = placed.map(() => new Float64Array(samples));
  for (let sample = 0; sample < samples; sample += 1) {
    do {
      drawCounts(weights, random);
      placed.forEach((group, at) => {
        const counts = people[at] ?? new Int32Array();
        drawCounts(counts, random);
        (means[at] as Float64Array)[sample] = weightedMean(group, counts, weights);
      });
      // Where a group's people answered few of the images, a sample can miss them all.
    } while (means.some((own) => Number.isNaN(own[sample])));
  }
  return means;
}

function placesOf(outcomes: ObserverOutcomes): Places {
  const wrong: number[] = [];
  const absent: number[] = [];
  for (let image = 0; image < outcomes.length; image += 1) {
    const outcome = outcomes[image] ?? -1;
    if (outcome < 0) absent.push(image);
    else if (outcome === 0) wrong.push(image);
  }
  return { wrong: Int32Array.from(wrong), absent: Int32Array.from(absent) };
}

/** Draws as many as there are, with replacement: how often each was drawn. */
function drawCounts(counts: Int32Array, random: RandomGenerator): void {
  counts.fill(0);
  for (let draw = 0; draw < counts.length; draw += 1) {
    const at = drawBelow(counts.length, random);
    counts[at] = (counts[at] ?? 0) + 1;
  }
}

/** The mean error rate of the drawn people on the drawn images; NaN where none of them answered any. */
function weightedMean(group: readonly Places[], counts: Int32Array, weights: Int32Array): number {
  let [sum, people] = [0, 0];
  for (let at = 0; at < group.length; at += 1) {
    const times = counts[at] ?? 0;
    const { wrong, absent } = group[at] as Places;
    if (times === 0) continue;
    const answered = weights.length - weightOf(absent, weights);
    if (answered === 0) continue;
    sum += (times * weightOf(wrong, weights)) / answered;
    people += times;
  }
  return sum / people;
}

/** A loop of its own: engines keep it compiled from one observer to the next. */
function weightOf(places: Int32Array, weights: Int32Array): number {
  let sum = 0;
  for (let at = 0; at < places.length; at += 1) sum += weights[places[at] as number] as number;
  return sum;
}
