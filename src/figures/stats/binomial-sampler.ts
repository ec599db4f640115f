import binomialPmf from '@stdlib/stats-base-dists-binomial-pmf';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/** From which mean on rejection is valid; below, inversion takes few steps. */
const leastMean = 10;

/**
 * Draws binomial numbers of one chance, exactly distributed: by inversion where few successes are expected, else by
 * rejection, whose time does not grow with the trials. Only arithmetic that every machine rounds alike is used.
 */
export class BinomialSampler {
  /** The chance of the rarer outcome: draws count that one. */
  readonly #rare: number;
  readonly #isSuccessRare: boolean;
  /** The chance of no rare outcome by the trials: a bootstrap draws from the same few numbers of trials over and over. */
  readonly #chancesOfNone = new Map<number, number>();

  /** @param share the chance of each trial, 0..1; what rounding puts beyond counts as 0 or 1. */
  constructor(share: number) {
    this.#isSuccessRare = share <= 0.5;
    this.#rare = this.#isSuccessRare ? share : 1 - share;
  }

  /**
   * How many of the trials succeed.
   *
   * @param random moves on, or stays when the outcome is certain.
   * @param trials a whole number, 0 or more.
   */
  draw(random: RandomGenerator, trials: number): number {
    const rare = this.#drawRare(random, trials);
    return this.#isSuccessRare ? rare : trials - rare;
  }

  #drawRare(random: RandomGenerator, trials: number): number {
    const share = this.#rare;
    if (trials === 0 || share <= 0) return 0;
    if (trials * share >= leastMean) return drawByRejection(random, trials, share);
    return drawByInversion(random, trials, share, this.#chanceOfNone(trials));
  }

  #chanceOfNone(trials: number): number {
    const known = this.#chancesOfNone.get(trials);
    if (known !== undefined) return known;
    const chance = binomialPmf(0, trials, this.#rare);
    this.#chancesOfNone.set(trials, chance);
    return chance;
  }
}

/** Inversion from 0 upwards (Kachitvichyanukul and Schmeiser 1988, algorithm BINV), in about as many steps as the mean. */
function drawByInversion(random: RandomGenerator, trials: number, share: number, none: number): number {
  const odds = share / (1 - share);
  let chance = none;
  let left = uniformFloat64(random);
  let drawn = 0;
  // Rounding can leave a little when all chances are used up.
  while (left >= chance && chance > 0 && drawn < trials) {
    left -= chance;
    chance *= (odds * (trials - drawn)) / (drawn + 1);
    drawn += 1;
  }
  return drawn;
}

/**
 * Transformed rejection with squeeze (Hörmann 1993, algorithm BTRS), with the chance of a number over that of the mode
 * multiplied up step by step as in his algorithm BTRD.
 *
 * @param share at most 0.5, and the mean at least 10.
 */
function drawByRejection(random: RandomGenerator, trials: number, share: number): number {
  const odds = share / (1 - share);
  const mode = Math.floor((trials + 1) * share);
  const deviation = Math.sqrt(trials * share * (1 - share));
  const b = 1.15 + 2.53 * deviation;
  const a = -0.0873 + 0.0248 * b + 0.01 * share;
  const squeeze = 0.92 - 4.2 / b;
  const alpha = (2.83 + 5.1 / b) * deviation;
  for (;;) {
    const u = uniformFloat64(random) - 0.5;
    const v = uniformFloat64(random);
    const reach = 0.5 - Math.abs(u);
    const drawn = Math.floor(((2 * a) / reach + b) * u + trials * share + 0.5);
    if (reach >= 0.07 && v <= squeeze) return drawn;
    if (drawn < 0 || drawn > trials) continue;
    let [bound, ratio] = [(v * alpha) / (a / (reach * reach) + b), 1];
    for (let at = mode + 1; at <= drawn; at += 1) ratio *= (odds * (trials - at + 1)) / at;
    for (let at = drawn + 1; at <= mode; at += 1) bound *= (odds * (trials - at + 1)) / at;
    if (bound <= ratio) return drawn;
  }
}
