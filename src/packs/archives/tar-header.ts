import { decodeText } from './decode-text.ts';

/** Tar is made of blocks of this many bytes. */
export const tarBlock = 512;

/** A tar header block, as it stands. */
export interface TarHeader {
  readonly name: string;
  /** The length of the content, in bytes. */
  readonly size: number;
  /** One character: `0` a file, `5` a folder, `1` and `2` links, `x` and `g` pax records, `L` a long name. */
  readonly type: string;
}

const textDecoder = new TextDecoder('latin1');

/** Whether every byte of the block is zero: two of these end a tar. */
export function isZeroBlock(block: Uint8Array): boolean {
  return block.every((byte) => byte === 0);
}

/**
 * Reads a header block: v7, ustar (POSIX.1-1988) with its prefix, or GNU.
 *
 * @param block 512 bytes.
 * @returns null when its checksum is wrong, so that it is no header.
 */
export function readTarHeader(block: Uint8Array): TarHeader | null {
  if (block.length < tarBlock || !hasRightChecksum(block)) return null;
  const size = readNumber(block.subarray(124, 136));
  if (size === null) return null;
  const name = decodeText(untilZero(block.subarray(0, 100)));
  const isPosix = textDecoder.decode(block.subarray(257, 263)) === 'ustar\0';
  const prefix = isPosix ? decodeText(untilZero(block.subarray(345, 500))) : '';
  const type = String.fromCharCode(block[156] || 0x30);
  return { name: prefix ? `${prefix}/${name}` : name, size, type };
}

/** The text of a field or of a long name, which ends with its first zero. */
export function untilZero(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(0);
  return end < 0 ? bytes : bytes.subarray(0, end);
}

/** The sum of the bytes with the checksum's own field taken as spaces; old tars summed signed bytes. */
function hasRightChecksum(block: Uint8Array): boolean {
  const stated = readNumber(block.subarray(148, 156));
  let sum = 0;
  let signedSum = 0;
  block.forEach((byte, at) => {
    const value = at >= 148 && at < 156 ? 0x20 : byte;
    sum += value;
    signedSum += value < 128 ? value : value - 256;
  });
  return stated === sum || stated === signedSum;
}

/** Octal text, or with the first bit set a big-endian number (GNU base-256); null when it is neither. */
function readNumber(field: Uint8Array): number | null {
  const [first = 0] = field;
  if (first & 0x80) {
    if (first & 0x40) return null;
    const number = field.reduce((value, byte, at) => value * 256 + (at === 0 ? byte & 0x3f : byte), 0);
    return Number.isSafeInteger(number) ? number : null;
  }
  const text = textDecoder.decode(untilZero(field)).trim();
  if (text === '') return 0;
  return /^[0-7]+$/.test(text) ? parseInt(text, 8) : null;
}
