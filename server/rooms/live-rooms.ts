import { setImmediate } from 'node:timers/promises';
import type { LogEntry } from '../../src/core/room/room-event.ts';
import type { RoomId } from '../../src/core/schemas/room-ids.ts';
import { noRoom } from '../http-error.ts';
import { linesAtOnce } from '../store/room-log.ts';
import type { RoomStore } from '../store/room-store.ts';
import { BatchQueue } from '../batch-queue.ts';
import { LiveRoom, type SeqRange } from './live-room.ts';

/**
 * How often all rooms are compared with the database where other servers write to it too, in milliseconds: for news that were
 * lost.
 */
const follow = 5000;

/** In milliseconds after the last request or stream: until others know who was here last. */
const lingers = 30_000;

/** In milliseconds, before what others write is read. */
const gather = 20;

interface Lines {
  readonly entries: readonly LogEntry[];
  readonly places: SeqRange;
}

/**
 * The rooms in memory: each is read once, and then follows what this server and others write as long as somebody uses it here.
 * What others write to a room that nobody uses here is read once somebody asks for it.
 */
export class LiveRooms {
  readonly #store: RoomStore;
  readonly #now: () => number;
  readonly #onLeft: () => void;
  readonly #rooms = new Map<RoomId, Promise<LiveRoom>>();
  readonly #heard = new Map<RoomId, number>();
  readonly #usedAt = new WeakMap<LiveRoom, number>();
  readonly #reading = new Map<LiveRoom, Promise<void>>();
  readonly #seqs: BatchQueue<RoomId, number | null>;
  readonly #timer: NodeJS.Timeout | null;

  /**
   * @param now the clock of limits, in milliseconds.
   * @param onLeft called when seats may be gone.
   */
  constructor(store: RoomStore, now: () => number = () => performance.now(), onLeft: () => void) {
    this.#store = store;
    this.#now = now;
    this.#onLeft = onLeft;
    this.#seqs = new BatchQueue({
      async answer(ids) {
        const seqs = await store.seqs(ids);
        return ids.map((id) => seqs.get(id) ?? null);
      },
    });
    store.pubSub.on('log', (text) => {
      const [id = '', seq = ''] = text.split(':');
      this.#hear(id as RoomId, Number(seq));
    });
    store.pubSub.on('gone', (id) => void this.drop(id as RoomId));
    store.pubSub.onGap(() => void this.#followAll());
    this.#timer = store.isShared ? setInterval(() => void this.#followAll(), follow) : null;
    this.#timer?.unref();
  }

  async inUse(): Promise<readonly LiveRoom[]> {
    const all = await Promise.allSettled(this.#rooms.values());
    return all.flatMap((one) => (one.status === 'fulfilled' && this.#isInUse(one.value) ? [one.value] : []));
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

  /**
   * A room as far as this server knows it: what others wrote in the last milliseconds may be missing.
   *
   * @throws HttpError where there is none.
   */
  async known(id: RoomId): Promise<LiveRoom> {
    const isThere = this.#rooms.has(id);
    const live = await this.#loaded(id);
    if (isThere && !this.#isInUse(live)) await this.catchUp(live);
    this.#use(live);
    return live;
  }

  /**
   * A room with all that was acknowledged before it was asked for, by whatever server. @throws HttpError where
   * there is none.
   */
  async fresh(id: RoomId): Promise<LiveRoom> {
    const live = await this.lookAt(id);
    this.#use(live);
    return live;
  }

  /** `fresh` for somebody who looks once: the room is not followed for that. @throws HttpError where there is none. */
  async lookAt(id: RoomId): Promise<LiveRoom> {
    const isThere = this.#rooms.has(id);
    const live = await this.#loaded(id);
    if (isThere) await this.catchUp(live);
    return live;
  }

  /**
   * Reads what other servers have written; all who ask at the same time ask the database once.
   *
   * @throws HttpError where the room is no more.
   */
  async catchUp(live: LiveRoom): Promise<void> {
    if (!this.#store.isShared) return;
    const { id } = live.room;
    const seq = await this.#seqs.ask(id);
    if (seq === null) {
      await this.drop(id);
      throw noRoom();
    }
    await this.#readTo(live, seq);
  }

  /** Takes what this server has just written; what others wrote before it is read a moment later. */
  async wrote(live: LiveRoom, entries: readonly LogEntry[]): Promise<void> {
    const [first, last] = [entries[0], entries.at(-1)];
    if (!first || !last) return;
    await this.#take(live, { entries, places: { from: first.seq, to: last.seq } });
    if (live.ahead !== null) this.#hear(live.room.id, live.ahead);
  }

  async #followAll(): Promise<void> {
    await Promise.allSettled((await this.inUse()).map((live) => this.catchUp(live)));
  }

  /** Whether somebody has a stream of it here, or used it a moment ago. */
  #isInUse(live: LiveRoom): boolean {
    if (live.isHeard) this.#usedAt.set(live, this.#now());
    return this.#now() - (this.#usedAt.get(live) ?? -Infinity) < lingers;
  }

  #use(live: LiveRoom): void {
    const wasInUse = this.#isInUse(live);
    this.#usedAt.set(live, this.#now());
    // What was heard of while nobody used it.
    if (!wasInUse) void this.#readHeard(live.room.id).catch(() => undefined);
  }

  #loaded(id: RoomId): Promise<LiveRoom> {
    let room = this.#rooms.get(id);
    if (!room) {
      this.#heard.delete(id);
      room = this.#load(id);
      this.#rooms.set(id, room);
      room.catch(() => this.#rooms.delete(id));
    }
    return room;
  }

  /** Another server has written; what it writes in the next moment is read with it. */
  #hear(id: RoomId, seq: number): void {
    const isAwaited = this.#heard.has(id);
    this.#heard.set(id, Math.max(seq, this.#heard.get(id) ?? 0));
    if (!isAwaited) setTimeout(() => void this.#readHeard(id).catch(() => undefined), gather).unref();
  }

  async #readHeard(id: RoomId): Promise<void> {
    const live = await this.#rooms.get(id);
    if (live && !this.#isInUse(live)) return;
    const seq = this.#heard.get(id) ?? 0;
    this.#heard.delete(id);
    if (live) await this.#readTo(live, seq);
  }

  async #load(id: RoomId): Promise<LiveRoom> {
    const room = await this.#store.room(id);
    if (!room) throw noRoom();
    const live = new LiveRoom(room, this.#store.clock, this.#now);
    for await (const { entries, places } of this.#missingOf(live)) live.read(entries, places);
    return live;
  }

  /** Lines are numbered as they are committed, so that none comes later before one that was read. */
  async #readTo(live: LiveRoom, seq: number): Promise<void> {
    // One that began before the line was there may not find it.
    for (let reading = this.#reading.get(live); reading; reading = this.#reading.get(live)) {
      await reading;
      if (live.highWaterMark >= seq) return;
    }
    if (live.highWaterMark >= seq) return;
    const reading = this.#readOn(live).finally(() => this.#reading.delete(live));
    this.#reading.set(live, reading);
    await reading;
  }

  async #readOn(live: LiveRoom): Promise<void> {
    for await (const lines of this.#missingOf(live)) await this.#take(live, lines);
  }

  /** What is on disk and not in memory, some lines at a time, so that others are answered meanwhile; each has to be taken. */
  async *#missingOf(live: LiveRoom): AsyncGenerator<Lines> {
    for (;;) {
      const { highWaterMark, ahead } = live;
      const entries = await this.#store.lines(live.room.id, highWaterMark, ahead ?? undefined);
      const last = entries.at(-1)?.seq;
      if (last === undefined && ahead === null) return;
      // Lines of somebody who has left are missing for good.
      const isWhole = last === undefined || (ahead !== null && entries.length < linesAtOnce);
      yield {
        entries,
        places: {
          from: highWaterMark + 1,
          to: isWhole && ahead !== null ? ahead - 1 : (last ?? highWaterMark),
        },
      };
      await setImmediate();
    }
  }

  async #take(live: LiveRoom, { entries, places }: Lines): Promise<void> {
    if (entries.some(({ event }) => event.type === 'brought')) {
      const room = await this.#store.room(live.room.id);
      if (room) live.setRoom(room);
    }
    live.read(entries, places);
    if (entries.some(({ event }) => event.type === 'left')) this.#onLeft();
    // It may have been taken out of memory and read again meanwhile, from before these lines.
    const now = await this.#rooms.get(live.room.id)?.catch(() => null);
    if (now && now !== live) now.read(entries, places);
  }
}
