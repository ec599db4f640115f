import binomialPmf from '@stdlib/stats-base-dists-binomial-pmf';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/**
 * Draws a binomial number by inversion from the mode outwards (Kemp 1986): exact for every size, in about √trials
 * steps.
 *
 * @param random moves on by one draw, or stays when the outcome is certain.
 * @param trials a whole number, 0 or more.
 * @param share the chance of each, 0..1; what rounding puts beyond counts as 0 or 1.
 */
export function binomialSample(random: RandomGenerator, trials: number, share: number): number {
  if (trials === 0 || share <= 0) return 0;
  if (share >= 1) return trials;
  const odds = share / (1 - share);
  const mode = Math.min(trials, Math.floor((trials + 1) * share));
  let [below, above] = [mode, mode];
  let belowChance = binomialPmf(mode, trials, share);
  let aboveChance = belowChance;
  let left = uniformFloat64(random) - belowChance;
  while (left >= 0 && (below > 0 || above < trials)) {
    if (above < trials) {
      aboveChance *= (odds * (trials - above)) / (above + 1);
      above += 1;
      left -= aboveChance;
      if (left < 0) return above;
    }
    if (below > 0) {
      belowChance *= below / (odds * (trials - below + 1));
      below -= 1;
      left -= belowChance;
      if (left < 0) return below;
    }
  }
  return mode;
}
