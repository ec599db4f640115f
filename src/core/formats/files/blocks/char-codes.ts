/**
 * Reads a number from a part of some characters.
 *
 * @param codes ASCII.
 * @param into gets the number at a place; handing it back would make an object of it.
 * @returns false where the part says no number.
 */
export type ReadPart = (
  codes: Uint8Array,
  begin: number,
  end: number,
  into: Float64Array,
  place: number,
) => boolean;

/** In place of any character beyond ASCII. */
export const beyondAscii = 255;

const short = new Uint8Array(64);
const number = new Float64Array(1);

/** Sets the codes of a text's characters, those beyond ASCII all alike, and gives the part that they fill. */
export function setCodes(text: string, codes: Uint8Array): Uint8Array {
  const { length } = text;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    codes[at] = code < 128 ? code : beyondAscii;
  }
  return codes.subarray(0, length);
}

/** The codes of a text, there until the next text's are asked for. */
export function codesOf(text: string): Uint8Array {
  return setCodes(text, text.length <= short.length ? short : new Uint8Array(text.length));
}

/** The number that a whole text says; NaN: none. */
export function numberOf(text: string, read: ReadPart): number {
  return read(codesOf(text), 0, text.length, number, 0) ? (number[0] ?? Number.NaN) : Number.NaN;
}

/** The text that stands between two places. */
export function textOf(codes: Uint8Array, begin: number, end: number): string {
  return Array.from(codes.subarray(begin, end), (code) => String.fromCharCode(code)).join('');
}
