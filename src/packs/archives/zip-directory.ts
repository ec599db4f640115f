import { visibleText } from '../../core/text/visible-text.ts';
import { ArchiveError } from './archive-error.ts';

export interface ZipDirectory {
  readonly offset: number;
  readonly size: number;
  readonly entries: number;
  /** What to add to every offset that the zip states, because something was put in front of it. */
  readonly shift: number;
}

const endLength = 22;
const locatorLength = 20;
const end64Length = 56;
const longestComment = 0xffff;
const signatures = { end: 0x06054b50, locator: 0x07064b50, end64: 0x06064b50 };

/**
 * Finds the central directory from the end of the file (APPNOTE 6.3.10, 4.3.14 to 4.3.16), zip64 too.
 * @throws ArchiveError when there is none: no zip, or one cut off.
 */
export async function findZipDirectory(blob: Blob, name: string): Promise<ZipDirectory> {
  const tailStart = Math.max(0, blob.size - endLength - longestComment - locatorLength);
  const tail = await view(blob, tailStart, blob.size);
  const at = findEnd(tail);
  if (at === null) throw new ArchiveError(await whyNoDirectory(blob, visibleText(name)));
  const size = tail.getUint32(at + 12, true);
  const offset = tail.getUint32(at + 16, true);
  const entries = tail.getUint16(at + 10, true);
  if (tail.getUint16(at + 4, true) !== tail.getUint16(at + 6, true))
    throw new ArchiveError(severalParts(name));
  const end64 = await readEnd64(blob, tail, at - locatorLength, name);
  if (end64) return end64;
  const shift = tailStart + at - size - offset;
  if (shift < 0)
    throw new ArchiveError(`${visibleText(name)} is damaged: its directory lies outside the file.`);
  return { offset: offset + shift, size, entries, shift };
}

/** The bytes of a blob from one place to another. */
export async function view(blob: Blob, from: number, to: number): Promise<DataView> {
  return new DataView(await blob.slice(from, to).arrayBuffer());
}

/** A whole number of 64 bits, little-endian; beyond 2⁵³ it is no size that a file has. */
export function readUint64(data: DataView, at: number): number {
  return data.getUint32(at, true) + data.getUint32(at + 4, true) * 2 ** 32;
}

function findEnd(tail: DataView): number | null {
  for (let at = tail.byteLength - endLength; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) !== signatures.end) continue;
    if (at + endLength + tail.getUint16(at + 20, true) <= tail.byteLength) return at;
  }
  return null;
}

async function readEnd64(blob: Blob, tail: DataView, at: number, name: string): Promise<ZipDirectory | null> {
  if (at < 0 || tail.getUint32(at, true) !== signatures.locator) return null;
  const place = readUint64(tail, at + 8);
  const end = place + end64Length <= blob.size ? await view(blob, place, place + end64Length) : null;
  if (end?.getUint32(0, true) !== signatures.end64) {
    throw new ArchiveError(
      `${visibleText(name)} is damaged: the zip64 record that should stand at byte ${place} is not there.`,
    );
  }
  const [entries, size, offset] = [readUint64(end, 32), readUint64(end, 40), readUint64(end, 48)];
  if (offset + size > place)
    throw new ArchiveError(`${visibleText(name)} is damaged: its directory lies outside the file.`);
  return { offset, size, entries, shift: 0 };
}

async function whyNoDirectory(blob: Blob, shown: string): Promise<string> {
  const start = await view(blob, 0, 4);
  const isZip = start.byteLength === 4 && start.getUint32(0, true) === 0x04034b50;
  if (!isZip) return `${shown} is not a zip file.`;
  return `${shown} is cut off: the directory that stands at the end of a zip is missing. Copy or download it again.`;
}

function severalParts(name: string): string {
  return `${visibleText(name)} is one part of a zip in several parts: join them first.`;
}
