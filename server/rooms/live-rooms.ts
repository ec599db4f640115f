import { setImmediate } from 'node:timers/promises';
import type { LogEntry } from '../../src/core/room/room-event.ts';
import type { RoomId } from '../../src/core/schemas/room-ids.ts';
import { databaseError, noRoom } from '../http-error.ts';
import type { RoomStore } from '../store/room-store.ts';
import { LiveRoom } from './live-room.ts';

/** How often leases are renewed, in milliseconds. */
const beat = 1000;

/**
 * The rooms in memory: each is read once, and then follows what this server writes. Where several servers share a database, a
 * room is in the memory of the one that holds its lease, so that all that is asked of it has to be sent there.
 */
export class LiveRooms {
  /** Resolves, with a sentence for a person, once a newer Hit5 has changed the tables: this one must end. */
  readonly outdated: Promise<string>;
  readonly #store: RoomStore;
  readonly #now: () => number;
  readonly #onLeft: () => void;
  readonly #rooms = new Map<RoomId, Promise<LiveRoom>>();
  /** Leases that are being taken. */
  readonly #taken = new Map<RoomId, Promise<LiveRoom>>();
  /** Those of other servers, as they were when somebody looked last; forgotten now and then. */
  readonly #looked = new Map<RoomId, Promise<LiveRoom>>();
  #beats = 0;
  /** Those that were asked for since the last beat. */
  readonly #used = new Set<RoomId>();
  readonly #timer: NodeJS.Timeout | null;
  #onOutdated: (why: string) => void = () => undefined;

  /**
   * @param now the clock of limits, in milliseconds.
   * @param onLeft called when seats may be gone.
   */
  constructor(store: RoomStore, now: () => number = () => performance.now(), onLeft: () => void) {
    this.#store = store;
    this.#now = now;
    this.#onLeft = onLeft;
    this.outdated = new Promise((resolve) => (this.#onOutdated = resolve));
    this.#timer = store.leases && setInterval(() => void this.#beat(), beat).unref();
  }

  async close(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    for (const room of this.#rooms.values()) (await room.catch(() => null))?.end();
  }

  async forgetEnded(): Promise<void> {
    for (const [id, room] of [...this.#rooms]) {
      const { log, isHeard } = await room;
      if (log.phase === 'ended' && !isHeard) this.#rooms.delete(id);
    }
  }

  async drop(id: RoomId): Promise<void> {
    const room = this.#rooms.get(id);
    this.#rooms.delete(id);
    this.#onLeft();
    (await room?.catch(() => null))?.end();
  }

  /** A room that is this server's. @throws HttpError where there is none, or another server has it. */
  of(id: RoomId): Promise<LiveRoom> {
    const { leases } = this.#store;
    if (!leases) return this.#rooms.get(id) ?? this.#load(id);
    this.#used.add(id);
    const room = leases.holds(id) ? this.#rooms.get(id) : undefined;
    return room ?? this.take(id);
  }

  /** `of`, once the database has said that the room is this server's. */
  take(id: RoomId): Promise<LiveRoom> {
    let taken = this.#taken.get(id);
    if (!taken) {
      taken = this.#take(id).finally(() => this.#taken.delete(id));
      this.#taken.set(id, taken);
    }
    return taken;
  }

  /** A room as it is, whoever has it, for somebody who looks once. @throws HttpError where there is none. */
  look(id: RoomId): Promise<LiveRoom> {
    const { leases } = this.#store;
    if (!leases || leases.holds(id)) return this.of(id);
    // A room that was looked at is not read again: only what has come since.
    const looked =
      this.#looked.get(id)?.then(
        (live) => this.#readOn(live),
        () => this.#read(id),
      ) ?? this.#read(id);
    this.#looked.set(id, looked);
    return looked;
  }

  /** Takes what was written. */
  async wrote(live: LiveRoom, entries: readonly LogEntry[]): Promise<void> {
    if (entries.length === 0) return;
    if (entries.some(({ event }) => event.type === 'brought')) {
      const room = await this.#store.room(live.room.id);
      if (room) live.setRoom(room);
    }
    live.add(entries);
    if (entries.some(({ event }) => event.type === 'left')) this.#onLeft();
    // It may have been taken out of memory and read again meanwhile, from before these lines.
    const now = await this.#rooms.get(live.room.id)?.catch(() => null);
    if (now !== live) now?.add(entries);
  }

  async #take(id: RoomId): Promise<LiveRoom> {
    const seq = await this.#store.leases?.take(id);
    const room = this.#rooms.get(id);
    if (seq === null) {
      await this.drop(id);
      throw noRoom();
    }
    // Another server may have written since this one had it.
    if (room && (seq === undefined || (await room).log.seq >= seq)) return room;
    if (room) await this.drop(id);
    return this.#load(id);
  }

  #load(id: RoomId): Promise<LiveRoom> {
    const room = this.#read(id);
    this.#rooms.set(id, room);
    room.catch(() => this.#rooms.delete(id));
    return room;
  }

  async #read(id: RoomId): Promise<LiveRoom> {
    const room = await this.#store.room(id);
    if (!room) throw noRoom();
    return this.#readOn(new LiveRoom(room, this.#store.clock, this.#now));
  }

  /** Some lines at a time, so that others are answered meanwhile. */
  async #readOn(live: LiveRoom): Promise<LiveRoom> {
    for (;;) {
      const lines = await this.#store.lines(live.room.id, live.log.seq);
      if (lines.length === 0) return live;
      live.add(lines);
      await setImmediate();
    }
  }

  /** What the database could not do is done the next time. */
  async #beat(): Promise<void> {
    const { leases } = this.#store;
    if (!leases) return;
    this.#beats += 1;
    if (this.#beats % 60 === 0) this.#looked.clear();
    const [held, used] = [[...this.#rooms.keys()], [...this.#used]];
    this.#used.clear();
    try {
      const { lost, isOutdated } = await leases.renew(held, used);
      for (const id of lost) await this.drop(id);
      if (isOutdated) {
        this.#onOutdated(
          'A newer Hit5 has changed the tables of this database, and this one would damage it, so it ends. ' +
            'Update it, and start it again.',
        );
      }
    } catch (cause) {
      if (databaseError(cause) === null) console.error(cause);
    }
  }
}
