import { median } from './median.ts';
import { percentileBootstrap, type BootstrapOptions } from './percentile-bootstrap.ts';
import { wilsonInterval, type Interval } from './wilson.ts';

/** One answered image; a log holds them in the order of answering. */
export interface LoggedAnswer {
  /** Response time in seconds. */
  readonly seconds: number;
  readonly hit: boolean;
}

/** A group of answers: what they cost, and how often they were wrong. */
export interface TradeOffPoint {
  /** How many images the point stands on. */
  readonly images: number;
  /** Median seconds an image, with the bootstrap interval. */
  readonly seconds: Interval;
  /** Median number of images answered before. */
  readonly practised: number;
  /** Error rate, with Wilson's interval: a bootstrap would say "certainly 0 %" of a group without an error. */
  readonly error: Interval;
}

/** How the curve is drawn. */
export interface TradeOffOptions extends BootstrapOptions {
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
  log: readonly LoggedAnswer[],
  by: 'seconds' | 'practised',
  { groups = 5, ...options }: TradeOffOptions,
): readonly TradeOffPoint[] {
  if (!Number.isInteger(groups) || groups < 1) throw new RangeError('A curve needs one group or more.');
  const answers = log
    .map(({ seconds, hit }, practised) => ({ seconds, hit, practised }))
    .sort((one, other) => one[by] - other[by]);
  const count = Math.min(groups, answers.length);
  const edge = (group: number) => Math.round((group * answers.length) / count);
  return Array.from({ length: count }, (_, group) => answers.slice(edge(group), edge(group + 1))).flatMap(
    (part) => {
      const times = part.map(({ seconds }) => seconds);
      const seconds = percentileBootstrap(times, median, options);
      const error = wilsonInterval(part.filter(({ hit }) => !hit).length, part.length, options.confidence);
      const practised = median(part.map((answer) => answer.practised));
      return seconds && error ? [{ images: part.length, seconds, practised, error }] : [];
    },
  );
}
