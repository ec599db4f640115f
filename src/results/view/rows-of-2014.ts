import type { ErrorRateRow } from '../../kit/element/error-rates/error-rates.ts';
import { results2014 } from '../logic/published.ts';

/** The rows of 2014 in a chart of error rates, to stand beside one's own. */
export function rowsOf2014(): readonly ErrorRateRow[] {
  return results2014.map((result) => ({ ...result, reference: true }));
}
