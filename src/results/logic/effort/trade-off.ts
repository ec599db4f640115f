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

/** A published point beside which one's own trade-off curve is drawn; null where nothing was published. */
export interface PublishedTradeOff {
  readonly label: string;
  readonly side: 'person' | 'network';
  /** Error rate, Hit@5, 0..1: the ends of the published range, equal when it is one number. */
  readonly errorLow: number;
  readonly errorHigh: number;
  /** Images evaluated. */
  readonly images: number | null;
  /** Images practised before. */
  readonly practised: number | null;
  /** Seconds an image, roughly. */
  readonly seconds: number | null;
  readonly source: string;
}

const russakovsky = 'Russakovsky et al. 2015, arXiv 1409.0575, section 6.4';
const karpathy = 'Karpathy 2014, What I learned from competing against a ConvNet on ImageNet';

/** Error against effort in the experiment of 2014. */
export const publishedTradeOff: readonly PublishedTradeOff[] = [
  {
    label: 'First annotator',
    side: 'person',
    errorLow: 0.051,
    errorHigh: 0.051,
    images: 1500,
    practised: 500,
    seconds: 60,
    source: russakovsky,
  },
  {
    label: 'Second annotator',
    side: 'person',
    errorLow: 0.12,
    errorHigh: 0.12,
    images: 258,
    practised: 100,
    seconds: null,
    source: russakovsky,
  },
  {
    label: 'Lab members, little practice',
    side: 'person',
    errorLow: 0.13,
    errorHigh: 0.15,
    images: null,
    practised: null,
    seconds: null,
    source: karpathy,
  },
  {
    label: 'GoogLeNet, same 1500 images',
    side: 'network',
    errorLow: 0.068,
    errorHigh: 0.068,
    images: 1500,
    practised: null,
    seconds: null,
    source: russakovsky,
  },
  {
    label: 'GoogLeNet, whole test set',
    side: 'network',
    errorLow: 0.067,
    errorHigh: 0.067,
    images: 100_000,
    practised: null,
    seconds: null,
    source: russakovsky,
  },
];
