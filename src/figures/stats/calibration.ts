import { wilsonInterval, type Interval } from './wilson.ts';

/** A first guess, and how sure its observer was. */
export interface Forecast {
  /** 0..1, the probability given to the guess. */
  readonly probability: number;
  readonly right: boolean;
}

/** The forecasts with a probability above `above`, up to and with `upTo`; the first bin has 0 too. */
interface CalibrationBin {
  readonly above: number;
  readonly upTo: number;
  readonly images: number;
  /** Mean probability, 0..1; null when the bin is empty. */
  readonly confidence: number | null;
  /** Share that was right, with Wilson's 95 % interval; null when the bin is empty. */
  readonly accuracy: Interval | null;
}

/** How well probabilities tell accuracy. */
export interface Calibration {
  readonly bins: readonly CalibrationBin[];
  /** Mean gap of confidence and accuracy over the bins, weighted by their images, 0..1: 0 is perfect. */
  readonly expectedError: number;
}

/**
 * Reliability bins of equal width and the expected calibration error (Guo et al. 2017, arXiv 1706.04599, section 2,
 * equation 3).
 *
 * @param binCount 1 or more, default 15, as in that paper.
 * @returns null when there is no forecast.
 * @throws RangeError when a probability is not 0..1 or binCount not a whole number, 1 or more.
 */
export function calibration(forecasts: readonly Forecast[], binCount = 15): Calibration | null {
  if (!Number.isInteger(binCount) || binCount < 1) throw new RangeError('Calibration needs one bin or more.');
  if (forecasts.length === 0) return null;
  const groups: Forecast[][] = Array.from({ length: binCount }, () => []);
  for (const forecast of forecasts) groups[binOf(forecast.probability, binCount)]?.push(forecast);
  const bins = groups.map((group, bin) => summary(group, bin / binCount, (bin + 1) / binCount));
  const gaps = bins.map(({ images, confidence, accuracy }) =>
    confidence === null || !accuracy ? 0 : images * Math.abs(accuracy.estimate - confidence),
  );
  return { bins, expectedError: gaps.reduce((sum, gap) => sum + gap, 0) / forecasts.length };
}

function binOf(probability: number, binCount: number): number {
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`A probability lies between 0 and 1, which ${probability} does not.`);
  }
  return Array.from({ length: binCount }, (_, bin) => (bin + 1) / binCount).findIndex(
    (upTo) => probability <= upTo,
  );
}

function summary(group: readonly Forecast[], above: number, upTo: number): CalibrationBin {
  const images = group.length;
  const sum = group.reduce((total, { probability }) => total + probability, 0);
  const right = group.filter((forecast) => forecast.right).length;
  const confidence = images === 0 ? null : sum / images;
  return { above, upTo, images, confidence, accuracy: wilsonInterval(right, images) };
}
