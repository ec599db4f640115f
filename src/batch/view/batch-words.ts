import type { BatchProgress } from '../../core/batches/batch-state.ts';
import { pluralize } from '../../core/text/pluralize.ts';
import { formatFigure } from '../../core/text/format-number.ts';

/** "EfficientNet-Lite0 on val". */
export function batchWords({ batch }: BatchProgress): string {
  const { networkName, source } = batch;
  return `${networkName} on ${source.kind === 'challenge' ? source.title : source.label}`;
}

/**
 * "1200 of 50000 images answered, 2 left out, 31.5 images a second".
 *
 * @param rate in images per second; null while it cannot be told.
 */
export function progressWords({ batch, answered, leftOut }: BatchProgress, rate: number | null): string {
  const parts = [`${answered} of ${pluralize(batch.total, 'image')} answered`];
  if (leftOut.length > 0) parts.push(`${leftOut.length} left out`);
  if (rate !== null) parts.push(`${formatFigure(rate, rate < 10 ? 1 : 0)} images a second`);
  return parts.join(', ');
}
