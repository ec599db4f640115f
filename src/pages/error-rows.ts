import type { ErrorRateRow } from '../components/error-rates/error-rates.ts';
import { results2014, type PublishedResult } from '../domain/scoring/published.ts';
import { wilsonInterval } from '../domain/stats/wilson.ts';

/** One observer's row of the chart of error rates; none when there is no image. */
export function errorRow(observer: PublishedResult, reference = false): readonly ErrorRateRow[] {
  const interval = wilsonInterval(observer.errors, observer.images);
  return interval ? [{ ...observer, interval, reference }] : [];
}

/** The rows of 2014, to stand beside one's own. */
export function rowsOf2014(): readonly ErrorRateRow[] {
  return results2014.flatMap((result) => errorRow(result, true));
}
