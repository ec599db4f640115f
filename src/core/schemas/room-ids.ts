import * as v from 'valibot';

declare const brand: unique symbol;

/** Names one room; random. */
export type RoomId = string & { readonly [brand]: 'RoomId' };

/** Names one seat in a room; random. It is also the id of the session that the seat makes. */
export type MemberId = string & { readonly [brand]: 'MemberId' };

/** Names one event; random, made by whoever sends it, so that it is known again when it comes twice. */
export type EventId = string & { readonly [brand]: 'EventId' };

/** The address of an image's file within its room; random, so that only those who were given it can fetch the file. */
export type ImageKey = string & { readonly [brand]: 'ImageKey' };

const randomIdForm = /^[0-9a-f]{32}$/;

function randomIdSchema<Id extends string>() {
  return v.custom<Id>(
    (value) => typeof value === 'string' && randomIdForm.test(value),
    '32 of the digits 0 to 9 and the letters a to f',
  );
}

export const roomIdSchema = randomIdSchema<RoomId>();
export const memberIdSchema = randomIdSchema<MemberId>();
export const eventIdSchema = randomIdSchema<EventId>();
export const imageKeySchema = randomIdSchema<ImageKey>();

/**
 * An id of a room, a member or an event.
 *
 * @param bytes 16 random ones: `crypto.getRandomValues(new Uint8Array(16))`, which works without a secure context too.
 */
export function randomId<Id extends RoomId | MemberId | EventId | ImageKey>(bytes: Uint8Array): Id {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('') as Id;
}

/** A seed from a random id, 0 to `largestSeed`: the same on every machine. */
export function seedOf(id: RoomId | MemberId): number {
  return Number.parseInt(id.slice(0, 8), 16) >>> 1;
}
