import { visibleText } from '../../core/text/visible-text.ts';
import { ArchiveError } from './archive-error.ts';
import { BlobWindow } from './blob-window.ts';
import { decodeText } from './decode-text.ts';

export interface TarEntry {
  readonly isLink: boolean;
  /** With its folders, as the tar has it. */
  readonly name: string;
  /** Where the content begins, in bytes from the start of the tar. */
  readonly offset: number;
  /** The length of the content, in bytes. */
  readonly size: number;
  /** The first bytes of the content, up to 256: they lie beside the header. */
  readonly head: Uint8Array;
}

interface TarHeader {
  readonly name: string;
  /** The length of the content, in bytes. */
  readonly size: number;
  /** One character: `0` a file, `5` a folder, `1` and `2` links, `x` and `g` pax records, `L` a long name. */
  readonly type: string;
}

interface PaxRecords {
  readonly path?: string;
  /** In bytes. */
  readonly size?: number;
  readonly isSparse?: boolean;
}

const block = 512;

/** How much of a member's content is given out as its head, in bytes. */
const headLength = 256;

/** Bytes read at once: many small members in one read, and little more than a header where contents are large. */
const aheadOfSmall = 256 * 1024;
const aheadOfLarge = 4096;
const smallMember = 32 * 1024;

/** A long name or pax record beyond this is damage, not a name. */
const longestRecord = 1024 * 1024;

/**
 * The files and links in a tar, in its order, found by reading the headers: ustar, GNU long names and pax.
 * @throws ArchiveError when it is no tar, is cut, or has a sparse file in it; the signal's reason when aborted.
 */
export async function* tarEntries(blob: Blob, name: string, signal: AbortSignal): AsyncGenerator<TarEntry> {
  const window = new BlobWindow(blob);
  const shown = visibleText(name);
  let shared: PaxRecords = {};
  let own: PaxRecords = {};
  let last = '';
  let ahead = aheadOfLarge;
  let at = 0;
  const cut = (what: string) => {
    const place = last === '' ? '' : `, after ${visibleText(last)}`;
    return new ArchiveError(
      `${shown} is cut or damaged at byte ${at}${place}: ${what}. Nothing of it is used. Copy or fetch it once more.`,
    );
  };
  while (at < window.size) {
    signal.throwIfAborted();
    const bytes = await window.read(at, block, ahead);
    if (bytes.length === block && bytes.every((byte) => byte === 0)) return;
    const header = readHeader(bytes);
    if (!header && at === 0)
      throw new ArchiveError(`${shown} is not a tar file: it does not begin with a tar header.`);
    if (!header) throw cut('there is no whole header');
    const begin = at + block;
    if (/[xgLK]/.test(header.type)) {
      if (header.size > longestRecord || begin + header.size > window.size)
        throw cut('there is no whole header');
      const content = await window.read(begin, header.size, aheadOfLarge);
      if (header.type === 'g') shared = { ...shared, ...readPaxRecords(content) };
      if (header.type === 'x') own = { ...own, ...readPaxRecords(content) };
      if (header.type === 'L') own = { path: decodeText(untilZero(content)), ...own };
      at = afterContent(begin, header.size);
      continue;
    }
    const member = own.path ?? shared.path ?? header.name;
    if (header.type === 'S' || own.isSparse) {
      throw new ArchiveError(
        `${shown} has ${visibleText(member)} as a sparse file, without its empty parts. Nothing of it is used: unpack the tar first.`,
      );
    }
    // Links, devices, folders and pipes have none, whatever size they state.
    const isEmpty = /[1-6]/.test(header.type);
    const size = isEmpty ? 0 : (own.size ?? shared.size ?? header.size);
    own = {};
    if (begin + size > window.size) throw cut(`${visibleText(member)} is not whole`);
    const isLink = /[12]/.test(header.type);
    if (isLink || (/[07]/.test(header.type) && !member.endsWith('/'))) {
      const head = await window.read(begin, Math.min(size, headLength), aheadOfLarge);
      yield { isLink, name: member, offset: begin, size, head: head.slice() };
      last = member;
    }
    at = afterContent(begin, size);
    ahead = size < smallMember ? aheadOfSmall : aheadOfLarge;
  }
  if (at === 0) throw new ArchiveError(`${shown} is empty.`);
  throw cut('its end mark is missing, so there may have been more');
}

function afterContent(begin: number, size: number): number {
  return begin + Math.ceil(size / block) * block;
}

const latin1 = new TextDecoder('latin1');
const utf8 = new TextDecoder();

/** Reads a header: v7, ustar (POSIX.1-1988) with its prefix, or GNU; null when its checksum is wrong, so that it is none. */
function readHeader(bytes: Uint8Array): TarHeader | null {
  if (bytes.length < block) return null;
  const checksum = readOctal(bytes.subarray(148, 156));
  // Its own field counts as spaces.
  const sum = bytes.reduce((all, byte, at) => all + (at >= 148 && at < 156 ? 0x20 : byte), 0);
  const size = readOctal(bytes.subarray(124, 136));
  if (checksum !== sum || size === null) return null;
  const name = decodeText(untilZero(bytes.subarray(0, 100)));
  const isPosix = latin1.decode(bytes.subarray(257, 263)) === 'ustar\0';
  const prefix = isPosix ? decodeText(untilZero(bytes.subarray(345, 500))) : '';
  const type = String.fromCharCode(bytes[156] || 0x30);
  return { name: prefix ? `${prefix}/${name}` : name, size, type };
}

/** The text of a field or of a long name, which ends with its first zero. */
function untilZero(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(0);
  return end < 0 ? bytes : bytes.subarray(0, end);
}

function readOctal(field: Uint8Array): number | null {
  const text = latin1.decode(untilZero(field)).trim();
  return /^[0-7]*$/.test(text) ? parseInt(text || '0', 8) : null;
}

/** Reads pax records, `length key=value\n`; what is malformed from some point on is left out. */
function readPaxRecords(bytes: Uint8Array): PaxRecords {
  let records: PaxRecords = {};
  for (let at = 0; at < bytes.length;) {
    const space = bytes.indexOf(0x20, at);
    const length = Number(utf8.decode(bytes.subarray(at, Math.max(at, space))));
    if (space < 0 || !Number.isInteger(length) || length <= 0) break;
    const record = utf8.decode(bytes.subarray(space + 1, at + length - 1));
    const equals = record.indexOf('=');
    const [key, value] = [record.slice(0, equals), record.slice(equals + 1)];
    if (key === 'path' && value !== '') records = { ...records, path: value };
    if (key === 'size' && /^\d+$/.test(value)) records = { ...records, size: Number(value) };
    if (key.startsWith('GNU.sparse.')) records = { ...records, isSparse: true };
    at += length;
  }
  return records;
}
