import binomialPmf from '@stdlib/stats-base-dists-binomial-pmf';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/**
 * Draws binomial numbers of one chance by inversion from the mode outwards (Kemp 1986): exact for every size, in about
 * √trials steps.
 */
export class BinomialSampler {
  readonly #share: number;
  /** By the trials: a bootstrap draws from the same few numbers of trials over and over. */
  readonly #modeChances = new Map<number, number>();

  /** @param share the chance of each trial, 0..1; what rounding puts beyond counts as 0 or 1. */
  constructor(share: number) {
    this.#share = share;
  }

  /**
   * How many of the trials succeed.
   *
   * @param random moves on by one draw, or stays when the outcome is certain.
   * @param trials a whole number, 0 or more.
   */
  draw(random: RandomGenerator, trials: number): number {
    const share = this.#share;
    if (trials === 0 || share <= 0) return 0;
    if (share >= 1) return trials;
    const odds = share / (1 - share);
    const mode = Math.min(trials, Math.floor((trials + 1) * share));
    let [below, above] = [mode, mode];
    let belowChance = this.#modeChance(mode, trials);
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

  #modeChance(mode: number, trials: number): number {
    const known = this.#modeChances.get(trials);
    if (known !== undefined) return known;
    const chance = binomialPmf(mode, trials, this.#share);
    this.#modeChances.set(trials, chance);
    return chance;
  }
}
