import { neverSeen, type Seen } from '../../core/room/protocol.ts';

/** In milliseconds. */
export const awayAfter = 30_000;

export function isHere({ lastSeen, hasLeft }: Seen = neverSeen, now: number): boolean {
  return lastSeen !== null && !hasLeft && now - Date.parse(lastSeen) < awayAfter;
}
