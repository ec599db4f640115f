import { isUtf8 } from 'node:buffer';

const escapeForm = /\\x[0-9A-F]{2}/;

/**
 * A file name as text from which its bytes can be had again: as it is where it is UTF-8. In any other name each byte
 * that is no UTF-8 is written `\xE9`, its value in hexadecimal, and a backslash `\x5C`; so it is in a name that holds
 * `\x` and two such digits itself.
 */
export function writtenName(name: Buffer): string {
  const text = name.toString();
  if (isUtf8(name) && !escapeForm.test(text)) return text;
  let written = '';
  for (let at = 0; at < name.length;) {
    const length = characterLength(name, at);
    const byte = name[at] as number;
    written +=
      length === 0 || byte === 0x5c
        ? `\\x${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : name.toString('utf8', at, at + length);
    at += Math.max(length, 1);
  }
  return written;
}

/** The length of the UTF-8 character that begins there, in bytes; 0 where none does. */
function characterLength(name: Buffer, at: number): number {
  const most = Math.min(4, name.length - at);
  for (let length = 1; length <= most; length += 1) if (isUtf8(name.subarray(at, at + length))) return length;
  return 0;
}
