import { writeCsv } from '../../files/csv/csv-cells.ts';
import type { Skipped } from './import-plan.ts';

/** The files that an import left out, as a CSV to save: `file,reason`, one row a file. */
export function skippedAsText(skipped: readonly Skipped[]): string {
  return writeCsv([['file', 'reason'], ...skipped.map(({ name, reason }) => [name, reason])]);
}
