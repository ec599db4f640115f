import * as v from 'valibot';

declare const brand: unique symbol;

/** What a pupil types to find a room: six characters. */
export type RoomCode = string & { readonly [brand]: 'RoomCode' };

/** The letters and digits that nobody takes for another: no 0, O, 1, I or L. */
const characters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

const length = 6;

const form = new RegExp(`^[${characters}]{${length}}$`);

export const roomCodeSchema = v.custom<RoomCode>(
  (value) => typeof value === 'string' && form.test(value),
  `a code of ${length} letters and digits`,
);

/** @param bytes random ones, 6 for the code of a room. */
export function roomCode(bytes: Uint8Array): RoomCode {
  return Array.from(bytes, (byte) => characters[byte % characters.length]).join('') as RoomCode;
}

/**
 * The code that somebody typed, in capitals or not, with or without spaces and hyphens.
 *
 * @returns what is wrong with it, for a person, in place of a code.
 */
export function readCode(
  typed: string,
): { readonly code: RoomCode; readonly fault: null } | { readonly code: null; readonly fault: string } {
  const code = typed.toUpperCase().replaceAll(/[\s-]/g, '');
  const fault = (words: string) => ({ code: null, fault: words }) as const;
  if (code === '') return fault('Type the code that you were given.');
  const stray = [...code].find((character) => !characters.includes(character));
  if (stray !== undefined && '01OIL'.includes(stray)) {
    return fault(`A code has no 0, 1, I, L or O in it. Look at the ${stray} again.`);
  }
  if (stray !== undefined) return fault('A code has only letters from A to Z and digits from 2 to 9.');
  if (code.length !== length) {
    return fault(`A code has ${length} letters and digits. This one has ${[...code].length}.`);
  }
  return { code: code as RoomCode, fault: null };
}
