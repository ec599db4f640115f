import { fileFormats } from './file-formats.ts';
import { tidyBatch } from './tidy-csv.ts';
import type { Batch } from '../../core/batches/batch.ts';

/** Every file that a batch's answers can be saved as, in the order shown. */
export const batchDownloads = fileFormats.flatMap(({ batchDownload = [] }) => batchDownload);

/** The file that the observers' comparison takes. */
export const observerDownload = tidyBatch;

/** "efficientnet-lite0 val", without what no file system takes. */
export function batchFileName({ network, source }: Batch): string {
  const about = source.kind === 'challenge' ? source.challenge : source.label;
  const words = about.match(/[\p{L}\p{M}\p{N}._-]+/gu) ?? ['images'];
  return `${network} ${words.join(' ').slice(0, 60)}`;
}
