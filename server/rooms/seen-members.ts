import type { Seen } from '../../src/core/room/protocol.ts';
import type { MemberId } from '../../src/core/schemas/room-ids.ts';

/** Which devices are here, and when each was heard of last. */
export class SeenMembers {
  readonly #now: () => number;
  readonly #seen = new Map<MemberId, { readonly heard: number; readonly hasLeft: boolean }>();

  constructor(now: () => number = () => Date.now()) {
    this.#now = now;
  }

  get(member: MemberId): Seen | undefined {
    const known = this.#seen.get(member);
    return known && { lastSeen: new Date(known.heard).toISOString(), hasLeft: known.hasLeft };
  }

  get here(): number {
    return [...this.#seen.values()].filter(({ hasLeft }) => !hasLeft).length;
  }

  /** A device has asked for something. @returns whether it was away, or never here, until now. */
  hear(member: MemberId): boolean {
    const before = this.#seen.get(member);
    this.#seen.set(member, { heard: this.#now(), hasLeft: false });
    return before?.hasLeft !== false;
  }

  /** A device has hung up. @returns whether it was here until now. */
  leave(member: MemberId): boolean {
    const before = this.#seen.get(member);
    if (before) this.#seen.set(member, { ...before, hasLeft: true });
    return before?.hasLeft === false;
  }

  delete(member: MemberId): void {
    this.#seen.delete(member);
  }
}
