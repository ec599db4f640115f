import { mostAsking } from '../../src/core/room/protocol.ts';
import type { MemberId } from '../../src/core/schemas/room-ids.ts';
import type { Sighting } from '../store/shared-state.ts';

/** How many of one address sit down within how many milliseconds before the teacher is asked. */
const [crowd, crowdTime] = [60, 60_000];

/** How long somebody who asks to be let in is named after they last asked, in milliseconds: their page asks again and again. */
const askTime = 30_000;

/** How long nobody else may join from an address that was turned away, in milliseconds. */
const awayTime = 300_000;

/** From how many addresses some may ask at once. */
const mostGroups = 50;

/** Somebody who asks to be let in. */
interface Asking {
  /** When they asked last, in milliseconds. */
  readonly at: number;
  /** Whether it was this server that they asked. */
  readonly isOwn: boolean;
}

/** The door of a room: who sits down without being asked for, who has to be let in, and who was turned away, by address. */
export class Door {
  readonly #now: () => number;
  /** When the last seats were taken, the oldest first. */
  readonly #taken = new Map<string, readonly number[]>();
  /** Those who ask, the first who came first. */
  readonly #asking = new Map<string, Map<MemberId, Asking>>();
  /** Until when they are turned away. */
  readonly #away = new Map<string, number>();

  /** @param now a clock in milliseconds. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** For how many milliseconds nobody else may join from which addresses. */
  get away(): ReadonlyMap<string, number> {
    const left = [...this.#away].map(([address, until]) => [address, until - this.#now()] as const);
    return new Map(left.filter(([, time]) => time > 0));
  }

  /** Takes up what was kept of it; never for longer than from now, whatever the machine's clock says. */
  resume(away: ReadonlyMap<string, number>): void {
    for (const [address, left] of away)
      if (left > 0) this.#away.set(address, this.#now() + Math.min(left, awayTime));
  }

  isTurnedAway(address: string): boolean {
    return this.#now() < (this.#away.get(address) ?? -Infinity);
  }

  /** Takes a seat that nobody has to be asked for. @returns whether there is one: not of a crowd, nor past those who wait. */
  take(address: string): boolean {
    const since = this.#now() - crowdTime;
    for (const [one, times] of this.#taken) if ((times.at(-1) ?? 0) <= since) this.#taken.delete(one);
    const times = (this.#taken.get(address) ?? []).filter((at) => at > since);
    if (times.length >= crowd || this.#groupOf(address).size > 0) return false;
    this.#taken.set(address, [...times, this.#now()]);
    return true;
  }

  /** Somebody asks to be let in. @returns whether they are named now, and were not before. */
  ask(member: MemberId, address: string): boolean {
    return this.#name(member, address, { at: this.#now(), isOwn: true });
  }

  /** Somebody has asked another server, so many milliseconds ago. @returns as `ask` does. */
  askedElsewhere(member: MemberId, address: string, ago: number): boolean {
    const at = this.#now() - ago;
    const known = this.#groupOf(address).get(member);
    if (ago > askTime || (known && known.at >= at) || this.isTurnedAway(address)) return false;
    return this.#name(member, address, { at, isOwn: false });
  }

  #name(member: MemberId, address: string, asking: Asking): boolean {
    const group = this.#groupOf(address);
    const isNew = !group.has(member);
    if (isNew && (group.size >= mostAsking || (group.size === 0 && this.groups().length >= mostGroups)))
      return false;
    this.#asking.set(address, group.set(member, asking));
    return isNew;
  }

  /** Those who asked this server within so many milliseconds. */
  askedHere(within: number): readonly Omit<Sighting, 'room'>[] {
    return [...this.#asking].flatMap(([address, group]) =>
      [...group].flatMap(([member, { at, isOwn }]) => {
        const known = this.#now() - at;
        return isOwn && known <= within ? [{ member, address, heard: known, known, hasLeft: false }] : [];
      }),
    );
  }

  /** Those who ask, by address. */
  groups(): readonly (readonly MemberId[])[] {
    return [...this.#asking.keys()]
      .map((address) => [...this.#groupOf(address).keys()])
      .filter((members) => members.length > 0);
  }

  /** Takes those off the list who do not ask any more. */
  forget(members: Iterable<MemberId>): void {
    for (const member of members) for (const group of this.#asking.values()) group.delete(member);
  }

  /** Turns away all who ask from where some of these do. */
  turnAway(members: readonly MemberId[]): void {
    for (const [address, group] of [...this.#asking]) {
      if (!members.some((member) => group.has(member))) continue;
      this.#away.set(address, this.#now() + awayTime);
      this.#asking.delete(address);
    }
    for (const address of [...this.#away.keys()]) if (!this.isTurnedAway(address)) this.#away.delete(address);
  }

  /** Those who ask from an address and were heard of not long ago. */
  #groupOf(address: string): Map<MemberId, Asking> {
    const group = this.#asking.get(address) ?? new Map<MemberId, Asking>();
    for (const [member, { at }] of group) if (this.#now() - at > askTime) group.delete(member);
    if (group.size === 0) this.#asking.delete(address);
    return group;
  }
}
