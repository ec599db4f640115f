import type { Seen } from '../../src/core/room/protocol.ts';
import type { MemberId } from '../../src/core/schemas/room-ids.ts';
import type { Sighting } from '../store/shared-state.ts';

/**
 * How long other servers are not told again of a device that is still here, in milliseconds: one that says nothing for 30 s
 * counts as away.
 */
const pause = 10_000;

interface Known {
  readonly heard: number;
  readonly known: number;
  readonly hasLeft: boolean;
}

export class SeenMembers {
  readonly #now: () => number;
  readonly #seen = new Map<MemberId, Known>();
  readonly #untold = new Map<MemberId, Known>();
  /** What they were told last, as long as no other has told something else. */
  readonly #told = new Map<MemberId, Known>();

  constructor(now: () => number = () => Date.now()) {
    this.#now = now;
  }

  get(member: MemberId): Seen | undefined {
    const known = this.#seen.get(member);
    return known && { lastSeen: new Date(known.heard).toISOString(), hasLeft: known.hasLeft };
  }

  /** How many are here, on whatever server. */
  get here(): number {
    return [...this.#seen.values()].filter(({ hasLeft }) => !hasLeft).length;
  }

  /** A device has asked for something. @returns whether it was away, or never here, until now. */
  hear(member: MemberId): boolean {
    const now = this.#now();
    return this.#keep(member, { heard: now, known: now, hasLeft: false });
  }

  /** A device has hung up. @returns whether it was here until now. */
  leave(member: MemberId): boolean {
    const before = this.#seen.get(member);
    return before !== undefined && this.#keep(member, { ...before, known: this.#now(), hasLeft: true });
  }

  #keep(member: MemberId, known: Known): boolean {
    this.#untold.set(member, known);
    return this.#replace(member, known);
  }

  #replace(member: MemberId, known: Known): boolean {
    const before = this.#seen.get(member);
    this.#seen.set(member, known);
    return before?.hasLeft !== known.hasLeft;
  }

  delete(member: MemberId): void {
    this.#seen.delete(member);
    this.#untold.delete(member);
    this.#told.delete(member);
  }

  /**
   * What other servers have not been told.
   *
   * @returns it, and what is called once they have been: what has changed meanwhile is told the next time.
   */
  untold(): { readonly sightings: readonly Omit<Sighting, 'room'>[]; readonly told: () => void } {
    const now = this.#now();
    const isDue = ([member, known]: readonly [MemberId, Known]) => {
      const before = this.#told.get(member);
      return before?.hasLeft !== known.hasLeft || now - before.known >= pause;
    };
    const untold = [...this.#untold].filter(isDue);
    return {
      sightings: untold.map(([member, { heard, known, hasLeft }]) => ({
        ...{ member, hasLeft },
        heard: now - heard,
        known: now - known,
      })),
      told: () => {
        for (const [member, known] of untold) {
          this.#told.set(member, known);
          if (this.#untold.get(member) === known) this.#untold.delete(member);
        }
      },
    };
  }

  /**
   * Takes what another server knows, where it knows better.
   *
   * @param isHere whether the device listens to this server just now.
   * @returns whether the device is here now and was not before, or the other way round.
   */
  take({ member, heard, known, hasLeft }: Omit<Sighting, 'room'>, isHere: boolean): boolean {
    const now = this.#now();
    if (this.#told.get(member)?.hasLeft !== hasLeft) this.#told.delete(member);
    const own = this.#seen.get(member);
    const other = { heard: now - heard, known: now - known, hasLeft };
    if (own && own.known >= other.known) return false;
    // One of its pages is closed, and another one is open here.
    if (hasLeft && isHere && own) return this.#keep(member, { ...own, known: now, hasLeft: false });
    return this.#replace(member, { ...other, heard: Math.max(other.heard, own?.heard ?? 0) });
  }
}
