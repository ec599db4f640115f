import { neverSeen, type Seen } from '../../core/room/protocol.ts';

/** Longer than this without a word, in milliseconds, and a device is said to be away. */
export const awayAfter = 30_000;

/** Whether a member's device is on, and was heard of. */
export function isHere({ lastSeen, hasLeft }: Seen = neverSeen, now: number): boolean {
  return lastSeen !== null && !hasLeft && now - Date.parse(lastSeen) < awayAfter;
}
