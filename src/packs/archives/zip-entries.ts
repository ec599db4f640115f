import { formatBytes } from '../../core/text/format-number.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import { ArchiveError } from './archive-error.ts';
import { BlobWindow } from './blob-window.ts';
import { decodeText } from './decode-text.ts';
import { findZipDirectory, readUint64, type ZipDirectory } from './zip-directory.ts';

/** How far a zip may unpack. Photos are compressed already: an honest zip of them hardly grows. */
interface ZipLimits {
  /** Unpacked over packed size, of the whole and of each file over 1 MB. */
  readonly ratio: number;
  readonly fileBytes: number;
  readonly totalBytes: number;
}

/** The whole ImageNet as Kaggle packs it (about 170 GB) stays below these. */
export const zipLimits: ZipLimits = { ratio: 100, fileBytes: 256e6, totalBytes: 300e9 };

const smallFile = 1e6;

/** @throws ArchiveError when the files listed so far unpack to more than the limits allow, naming the limit. */
function checkTotal(name: string, unpacked: number, zipBytes: number, limits: ZipLimits): void {
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
function overFileLimit(packed: number, unpacked: number, limits: ZipLimits): string | null {
  if (unpacked > limits.fileBytes) {
    return `it unpacks to ${formatBytes(unpacked)}; the limit is ${formatBytes(limits.fileBytes)} a file`;
  }
  if (unpacked > smallFile && unpacked > packed * limits.ratio) {
    return `it unpacks to ${formatBytes(unpacked)} from ${formatBytes(packed)}; the limit is ${limits.ratio} times`;
  }
  return null;
}

export interface ZipEntry {
  /** Its path, the folders parted by `/`. */
  readonly name: string;
  /** Where its local header stands, in bytes from the start of the zip. */
  readonly header: number;
  /** In bytes. */
  readonly packed: number;
  /** In bytes, as stated. */
  readonly size: number;
  readonly crc: number;
  readonly method: 'stored' | 'deflated';
  /** Why it must not be opened, for a person: encrypted, an unsafe name, over a limit; null when it may. */
  readonly refused: string | null;
}

const entryLength = 46;
const entrySignature = 0x02014b50;
const zip64 = 0xffffffff;
/** Bytes of the directory read at once: some hundreds of entries. */
const ahead = 64 * 1024;

/**
 * The files in a zip, in the order of its directory; no content is read.
 * @throws ArchiveError when it is no zip, cut off, damaged, or unpacks to more than the limits allow; the signal's reason when aborted.
 */
export async function* zipEntries(
  blob: Blob,
  name: string,
  signal: AbortSignal,
  limits: ZipLimits = zipLimits,
): AsyncGenerator<ZipEntry> {
  const directory = await findZipDirectory(blob, name);
  const window = new BlobWindow(blob);
  const end = directory.offset + directory.size;
  let unpacked = 0;
  let at = directory.offset;
  while (at + entryLength <= end) {
    signal.throwIfAborted();
    const fixed = asView(await window.read(at, entryLength, ahead));
    if (fixed.byteLength < entryLength || fixed.getUint32(0, true) !== entrySignature) break;
    const length =
      entryLength + fixed.getUint16(28, true) + fixed.getUint16(30, true) + fixed.getUint16(32, true);
    const entry = readEntry(asView(await window.read(at, length, ahead)), directory, limits);
    at += length;
    unpacked += entry.size;
    checkTotal(name, unpacked, blob.size, limits);
    if (!entry.name.endsWith('/')) yield entry;
  }
  if (at !== end) {
    throw new ArchiveError(`${visibleText(name)} is damaged: its directory breaks off at byte ${at}.`);
  }
}

function asView(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function readEntry(data: DataView, directory: ZipDirectory, limits: ZipLimits): ZipEntry {
  const nameEnd = entryLength + data.getUint16(28, true);
  const stored = decodeText(
    new Uint8Array(data.buffer, data.byteOffset + entryLength, nameEnd - entryLength),
  );
  // Old Windows tools part folders by backslashes, against APPNOTE 4.4.17.1.
  const name = stored.replaceAll('\\', '/');
  const stated = [data.getUint32(24, true), data.getUint32(20, true), data.getUint32(42, true)] as const;
  const [size, packed, header] = withZip64(data, nameEnd, nameEnd + data.getUint16(30, true), stated);
  const methodId = data.getUint16(10, true);
  const method = methodId === 0 ? 'stored' : 'deflated';
  const refused =
    whyUnsafe(name) ??
    (data.getUint16(8, true) & 0x2041
      ? 'it is encrypted: unpack the zip with its password and choose the folder'
      : null) ??
    (methodId === 0 || methodId === 8
      ? null
      : `it is packed by zip method ${methodId}; only stored and deflated files can be read`) ??
    overFileLimit(packed, size, limits);
  return {
    name,
    header: header + directory.shift,
    packed,
    size,
    crc: data.getUint32(16, true),
    method,
    refused,
  };
}

/** The values that are all ones stand in the zip64 extra field instead, in this order (APPNOTE 4.5.3). */
function withZip64(
  data: DataView,
  from: number,
  to: number,
  stated: readonly [number, number, number],
): [number, number, number] {
  const values: [number, number, number] = [...stated];
  for (let at = from; at + 4 <= to; at += 4 + data.getUint16(at + 2, true)) {
    if (data.getUint16(at, true) !== 1) continue;
    let place = at + 4;
    values.forEach((value, which) => {
      if (value !== zip64 || place + 8 > to) return;
      values[which] = readUint64(data, place);
      place += 8;
    });
  }
  return values;
}

function whyUnsafe(name: string): string | null {
  if (/^(\/|[A-Za-z]:)/.test(name)) return 'its name is an absolute path';
  if (name.split('/').includes('..')) return 'its name leads out of the zip (..)';
  return name.includes('\0') ? 'its name holds a zero byte' : null;
}
