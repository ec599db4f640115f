import { formatBytes } from '../../core/text/format-number.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import { ArchiveError } from './archive-error.ts';

/** How far a zip may unpack. Photos are compressed already: an honest zip of them hardly grows. */
export interface ZipLimits {
  /** Unpacked over packed size, of the whole and of each file over 1 MB. */
  readonly ratio: number;
  readonly fileBytes: number;
  readonly totalBytes: number;
}

/** The whole ImageNet as Kaggle packs it (about 170 GB) stays below these. */
export const zipLimits: ZipLimits = { ratio: 100, fileBytes: 256e6, totalBytes: 300e9 };

const smallFile = 1e6;

/** @throws ArchiveError when the files listed so far unpack to more than the limits allow, naming the limit. */
export function checkTotal(name: string, unpacked: number, zipBytes: number, limits: ZipLimits): void {
  const stopped = (limit: string) =>
    new ArchiveError(
      `${visibleText(name)} was stopped: it holds ${formatBytes(zipBytes)} and says that it unpacks to over ` +
        `${formatBytes(unpacked)}. The limit is ${limit}.`,
    );
  if (unpacked > limits.totalBytes) throw stopped(`${formatBytes(limits.totalBytes)} unpacked`);
  if (unpacked > smallFile && unpacked > zipBytes * limits.ratio) {
    throw stopped(`${limits.ratio} times the size of the zip`);
  }
}

/** Why a file of this size packed and unpacked is refused; null when it is not. */
export function overFileLimit(packed: number, unpacked: number, limits: ZipLimits): string | null {
  if (unpacked > limits.fileBytes) {
    return `it unpacks to ${formatBytes(unpacked)}; the limit is ${formatBytes(limits.fileBytes)} a file`;
  }
  if (unpacked > smallFile && unpacked > packed * limits.ratio) {
    return `it unpacks to ${formatBytes(unpacked)} from ${formatBytes(packed)}; the limit is ${limits.ratio} times`;
  }
  return null;
}
