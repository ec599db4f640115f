import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { BinomialSampler } from '../../../figures/stats/binomial-sampler.ts';
import {
  bootstrapInterval,
  percentileBootstrap,
  type BootstrapOptions,
} from '../../../figures/stats/percentile-bootstrap.ts';
import { median } from '../../../figures/stats/quantile.ts';
import { wilsonInterval, type Interval } from '../../../figures/stats/wilson.ts';

/** One answered image; a log holds them in the order of answering. */
export interface LoggedAnswer {
  /** Response time in seconds. */
  readonly seconds: number;
  readonly hit: boolean;
}

/** An answer with the practice behind it. */
export interface PractisedAnswer extends LoggedAnswer {
  /** Images answered before, those too that count for no error rate. */
  readonly practised: number;
}

/** A group of answers: what they cost, and how often they were wrong. */
export interface TradeOffPoint {
  /** How many images the point stands on. */
  readonly images: number;
  /** Median seconds an image, with the bootstrap interval. */
  readonly seconds: Interval;
  /** Median number of images answered before. */
  readonly practised: number;
  /** Error rate, with the bootstrap interval; Wilson's in a group that was all hit or all missed. */
  readonly error: Interval;
}

/** How the curve is drawn. */
interface TradeOffOptions extends BootstrapOptions {
  /** How many groups of nearly equal size, 1 or more, default 5; no more than there are answers. */
  readonly groups?: number;
}

/**
 * The curve of error against effort on which "human accuracy lives" (Karpathy 2014): the answers in quantile groups
 * by their time, or by how many came before.
 *
 * @param by `seconds` groups quick and slow answers; `practised` early and late ones.
 * @returns from the least effort to the most; nothing when there is no answer.
 * @throws RangeError when groups, samples or confidence are out of range.
 */
export function tradeOffCurve(
  log: readonly PractisedAnswer[],
  by: 'seconds' | 'practised',
  { groups = 5, ...options }: TradeOffOptions,
): readonly TradeOffPoint[] {
  if (!Number.isInteger(groups) || groups < 1) throw new RangeError('A curve needs one group or more.');
  const answers = log.toSorted((one, other) => one[by] - other[by]);
  const count = Math.min(groups, answers.length);
  const edge = (group: number) => Math.round((group * answers.length) / count);
  return Array.from({ length: count }, (_, group) => answers.slice(edge(group), edge(group + 1))).flatMap(
    (part) => {
      const times = part.map(({ seconds }) => seconds);
      const seconds = percentileBootstrap(times, median, options);
      const error = errorInterval(part.filter(({ hit }) => !hit).length, part.length, options);
      const practised = median(part.map((answer) => answer.practised));
      return seconds && error ? [{ images: part.length, seconds, practised, error }] : [];
    },
  );
}

/**
 * The percentile bootstrap of an error rate: the misses among answers drawn again are a binomial number. Of a group
 * without an error, or without a hit, it would be certain, so that there Wilson's interval stands.
 */
function errorInterval(misses: number, images: number, options: BootstrapOptions): Interval | null {
  if (misses === 0 || misses === images) return wilsonInterval(misses, images, options.confidence);
  const random = xoroshiro128plus(options.seed);
  const share = misses / images;
  const sampler = new BinomialSampler(share);
  return bootstrapInterval(share, options, () => sampler.draw(random, images) / images);
}
