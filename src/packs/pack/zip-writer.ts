import { crc32 } from '../../files/crc32.ts';

export interface ZipFile {
  /** With `/` between folders. */
  readonly name: string;
  readonly blob: Blob;
}

interface Written {
  readonly name: Uint8Array<ArrayBuffer>;
  readonly header: number;
  readonly size: number;
  readonly crc: number;
}

const encoder = new TextEncoder();
const largest32 = 0xffffffff;
const mostEntries32 = 0xffff;
/** The date that every entry bears, so that the same files give the same zip: 1 January 1980. */
const dosDate = 0x21;
/** Names are UTF-8 (APPNOTE 6.3.10, 4.4.4). */
const utf8Flag = 0x0800;
/** Bytes; a larger file is read piece by piece. */
const readAtOnce = 8e6;
const versionStored = 20;
const version64 = 45;

/**
 * The bytes of a zip of the files, none of them compressed, since photos are so already and a stored file can be read in place; past 4
 * GiB and 65,535 files a zip64.
 * @throws whatever reading a file throws; the signal's reason when aborted.
 */
export async function* zipParts(
  files: AsyncIterable<ZipFile> | Iterable<ZipFile>,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array<ArrayBuffer> | Blob> {
  const written: Written[] = [];
  let at = 0;
  for await (const { name, blob } of files) {
    signal.throwIfAborted();
    const entry = { name: encoder.encode(name), header: at, size: blob.size, crc: await crcOf(blob, signal) };
    written.push(entry);
    yield localHeader(entry);
    yield blob;
    at += localLength(entry) + blob.size;
  }
  for (const entry of written) yield directoryEntry(entry);
  yield directoryEnd(written, at);
}

/** Where the content of an entry begins whose local header this writer made. */
export function contentOffset(header: number, name: string): number {
  return header + 30 + encoder.encode(name).length;
}

async function crcOf(blob: Blob, signal: AbortSignal): Promise<number> {
  if (blob.size <= readAtOnce) return crc32(new Uint8Array(await blob.arrayBuffer()));
  const reader = blob.stream().getReader();
  let crc = 0;
  for (;;) {
    const { done, value } = await reader.read();
    signal.throwIfAborted();
    if (done) return crc;
    crc = crc32(value, crc);
  }
}

function localLength({ name }: Written): number {
  return 30 + name.length;
}

function localHeader(entry: Written): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(localLength(entry));
  const data = new DataView(bytes.buffer);
  data.setUint32(0, 0x04034b50, true);
  data.setUint16(4, versionStored, true);
  data.setUint16(6, utf8Flag, true);
  data.setUint16(12, dosDate, true);
  data.setUint32(14, entry.crc, true);
  data.setUint32(18, entry.size, true);
  data.setUint32(22, entry.size, true);
  data.setUint16(26, entry.name.length, true);
  bytes.set(entry.name, 30);
  return bytes;
}

function directoryEntry({ name, header, size, crc }: Written): Uint8Array<ArrayBuffer> {
  const isFar = header >= largest32;
  const bytes = new Uint8Array(directoryLength({ name, header }));
  const data = new DataView(bytes.buffer);
  data.setUint32(0, 0x02014b50, true);
  data.setUint16(4, isFar ? version64 : versionStored, true);
  data.setUint16(6, isFar ? version64 : versionStored, true);
  data.setUint16(8, utf8Flag, true);
  data.setUint16(14, dosDate, true);
  data.setUint32(16, crc, true);
  data.setUint32(20, size, true);
  data.setUint32(24, size, true);
  data.setUint16(28, name.length, true);
  data.setUint16(30, isFar ? 12 : 0, true);
  data.setUint32(42, isFar ? largest32 : header, true);
  bytes.set(name, 46);
  if (isFar) {
    data.setUint16(46 + name.length, 1, true);
    data.setUint16(48 + name.length, 8, true);
    data.setBigUint64(50 + name.length, BigInt(header), true);
  }
  return bytes;
}

function directoryLength({ name, header }: Pick<Written, 'name' | 'header'>): number {
  return 46 + name.length + (header >= largest32 ? 12 : 0);
}

function directoryEnd(written: readonly Written[], offset: number): Uint8Array<ArrayBuffer> {
  const size = written.reduce((sum, entry) => sum + directoryLength(entry), 0);
  const is64 = written.length >= mostEntries32 || offset + size >= largest32;
  const before = is64 ? 76 : 0;
  const bytes = new Uint8Array(before + 22);
  const data = new DataView(bytes.buffer);
  if (is64) {
    data.setUint32(0, 0x06064b50, true);
    data.setBigUint64(4, 44n, true);
    data.setUint16(12, version64, true);
    data.setUint16(14, version64, true);
    data.setBigUint64(24, BigInt(written.length), true);
    data.setBigUint64(32, BigInt(written.length), true);
    data.setBigUint64(40, BigInt(size), true);
    data.setBigUint64(48, BigInt(offset), true);
    data.setUint32(56, 0x07064b50, true);
    data.setBigUint64(64, BigInt(offset + size), true);
    data.setUint32(72, 1, true);
  }
  data.setUint32(before, 0x06054b50, true);
  data.setUint16(before + 8, is64 ? mostEntries32 : written.length, true);
  data.setUint16(before + 10, is64 ? mostEntries32 : written.length, true);
  data.setUint32(before + 12, is64 ? largest32 : size, true);
  data.setUint32(before + 16, is64 ? largest32 : offset, true);
  return bytes;
}
