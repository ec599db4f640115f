import { batch, computed, signal, untracked, type ReadonlySignal } from '@preact/signals-core';
import type { Catalogue } from '../../core/classes/catalogue.ts';
import { messageOf } from '../../core/message-of.ts';
import type { ClassFinale } from '../../figures/observers/class-finale.ts';
import { boardFinale } from '../logic/board-finale.ts';
import { roomExposures, type RoomExposures } from '../logic/room-exposures.ts';
import { commonAnswer } from '../logic/common-answer.ts';
import type { BoardState } from '../../core/room/board-state.ts';
import { RoomProjection } from '../../core/room/room-projection.ts';
import { mostEvents, type LogAnswer, type Seen } from '../../core/room/protocol.ts';
import type { LogEntry, TeacherEvent } from '../../core/room/room-event.ts';
import { randomId, type EventId, type MemberId, type RoomId } from '../../core/schemas/room-ids.ts';
import { roomSessions } from '../../core/room/room-session.ts';
import type { WholeRoom } from '../../core/room/room.ts';
import { depthOf } from '../../core/trials/hit.ts';
import type { Seconds } from '../../core/trials/session.ts';
import { followRoom, type Following } from '../server/follow-room.ts';
import type { TeacherServer } from '../server/teacher-server.ts';
import type { TeacherAct } from './board-screen.ts';
import { RoomClock } from './room-clock.ts';
import { Latest } from '../../kit/latest.ts';

/** A room as its teacher sees it: all of it, and what its log comes to, kept up to date. */
export class TeacherStore {
  readonly #server: TeacherServer;
  readonly #catalogue: Catalogue;
  readonly #room = signal<WholeRoom | null>(null);
  readonly #entries = signal<readonly LogEntry[]>([]);
  readonly #seen = signal<ReadonlyMap<MemberId, Seen>>(new Map());
  readonly #trouble = signal<string | null>(null);
  readonly #refused = signal<string | null>(null);
  readonly #absent = signal<string | null>(null);
  readonly #addresses = signal<readonly string[] | null>(null);
  readonly #latest = new Latest();
  readonly #clock = new RoomClock();
  #follow: Following | null = null;

  constructor(server: TeacherServer, catalogue: Catalogue) {
    this.#server = server;
    this.#catalogue = catalogue;
  }

  readonly room: ReadonlySignal<WholeRoom | null> = this.#room;
  readonly absent: ReadonlySignal<string | null> = this.#absent;
  readonly trouble: ReadonlySignal<string | null> = this.#trouble;
  readonly refused: ReadonlySignal<string | null> = this.#refused;

  /** Where other devices find the server, the likeliest first; empty: it is in no network; null: it has not said so yet. */
  readonly addresses: ReadonlySignal<readonly string[] | null> = this.#addresses;

  /** When each member's devices were last heard of, by the server's clock. */
  readonly seen: ReadonlySignal<ReadonlyMap<MemberId, Seen>> = this.#seen;

  /** Led pace with a limit: whole seconds that everybody has left for the present photo; null: nothing is counted. */
  readonly left: ReadonlySignal<Seconds | null> = this.#clock.left;

  /** The classes, by the categories' names where the room asks for those of a list. */
  readonly catalogue: ReadonlySignal<Catalogue> = computed(() =>
    this.#catalogue.of(this.#room.value?.options ?? {}),
  );

  readonly #log = computed(() => new RoomProjection(this.#entries.value));

  readonly board: ReadonlySignal<BoardState | null> = computed(() => {
    const room = this.#room.value;
    return room && this.#log.value.board(room.images, depthOf(room.options));
  });

  /** What the figures stand on: as long as it is the same, so are they. */
  readonly #revealed = computed(() => {
    const images = this.board.value?.images.filter(({ isRevealed }) => isRevealed) ?? [];
    const told = images.map(({ imageId, answers, hits, spoiled }) => [imageId, answers, hits, spoiled]);
    const { id, predictions = [] } = this.#room.value ?? {};
    return JSON.stringify([id, predictions.length, told]);
  });

  /** The class beside the network on the images that are revealed, in acts; null before the room has come. */
  readonly finale: ReadonlySignal<ClassFinale | null> = computed(() => {
    // Answers to other images come by the dozen, and grading takes its time.
    void this.#revealed.value;
    return untracked(() => {
      const [room, board] = [this.#room.value, this.board.value];
      if (!room || !board) return null;
      const revealed = new Set(board.images.flatMap((one) => (one.isRevealed ? [one.imageId] : [])));
      const pooled = commonAnswer(roomSessions(room, this.#log.value), revealed, this.#catalogue);
      return boardFinale(board, room, pooled, this.#catalogue);
    });
  });

  /** The same by how long photos were shown; null where all were shown in one way, or nothing counts. */
  readonly exposures: ReadonlySignal<RoomExposures | null> = computed(() => {
    void this.#revealed.value;
    return untracked(() => {
      const [room, board] = [this.#room.value, this.board.value];
      return room && board && roomExposures(board, room, this.#catalogue);
    });
  });

  /** Opens a room and keeps it up to date until another is opened, or `close`. */
  open(id: RoomId): void {
    const following = this.#latest.begin();
    if (this.#room.value?.id !== id) {
      batch(() => {
        this.#room.value = null;
        this.#entries.value = [];
        this.#seen.value = new Map();
        this.#absent.value = null;
      });
    }
    this.#follow = followRoom(this.#server, { room: id }, (ended) => this.#look(id, ended), following);
  }

  close(): void {
    this.#latest.end();
    this.#follow = null;
    this.#clock.stop();
  }

  /** Says what happens in the room; `refused` tells where it was not taken. */
  async act(...acts: readonly TeacherAct[]): Promise<void> {
    const room = this.#room.value;
    if (!room || acts.length === 0) return;
    this.#refused.value = null;
    const at = new Date().toISOString();
    const events = acts.map((one) => ({ ...one, id: freshEventId(), at }) as TeacherEvent);
    try {
      for (let at = 0; at < events.length; at += mostEvents) {
        const body = { events: events.slice(at, at + mostEvents) };
        const { refused } = await this.#server.ask('post', { id: room.id }, { body });
        this.#refused.value ??= refused[0]?.error ?? null;
      }
      this.#follow?.now();
    } catch (cause) {
      this.#refused.value = `That was not done: ${messageOf(cause)}`;
    }
  }

  /** Removes a seat, with or without all that was answered in it, or puts it back; `refused` tells where that failed. */
  async remove(member: MemberId, change: 'delete' | 'set aside' | 'put back'): Promise<void> {
    const room = this.#room.value;
    if (!room) return;
    if (change !== 'delete') return this.act({ type: 'remove', member, removed: change === 'set aside' });
    this.#refused.value = null;
    try {
      await this.#server.ask('removeSeat', { id: room.id, member });
      this.#follow?.now();
    } catch (cause) {
      this.#refused.value = `That was not done: ${messageOf(cause)}`;
    }
  }

  async returnCode(member: MemberId): Promise<string | null> {
    const room = this.#room.value;
    if (!room) return null;
    this.#refused.value = null;
    try {
      return (await this.#server.ask('returnCode', { id: room.id, member })).returnCode;
    } catch (cause) {
      this.#refused.value = `There is no return code: ${messageOf(cause)}`;
      return null;
    }
  }

  async #look(id: RoomId, ended: AbortSignal): Promise<void> {
    try {
      const answer = await this.#readLog(id, ended);
      // Photos and predictions come while people join and answer.
      const known = this.#room.value;
      const isKnown = new Set(this.#entries.value);
      const isOld = answer.entries.some((one) => one.event.type === 'brought' && !isKnown.has(one));
      const room = known && !isOld ? known : await this.#server.ask('room', { id });
      if (ended.aborted) return;
      // A server that was gone may have come back in another network.
      const isAddressWanted = this.#trouble.value !== null || !this.#addresses.value?.length;
      batch(() => {
        this.#room.value = room;
        this.#take(answer);
        // What could not be done while the server was gone is no news any more.
        if (this.#trouble.value !== null) this.#refused.value = null;
        this.#trouble.value = null;
      });
      const { pace, limit } = room.options;
      this.#clock.count(pace === 'led' ? this.#log.value.clock : null, limit);
      if (isAddressWanted) await this.#findAddresses();
    } catch (cause) {
      if (ended.aborted) return;
      if (this.#room.value) this.#trouble.value = messageOf(cause);
      else this.#absent.value = messageOf(cause);
    }
  }

  /**
   * All lines of the log, the new ones asked for; the server gives some at a time. The last one that is known is asked for too: where it
   * is another one by now, the server has a backup of before, and nothing that is known here holds.
   */
  async #readLog(id: RoomId, ended: AbortSignal): Promise<LogAnswer> {
    const known = this.#entries.value;
    const last = known.at(-1);
    const asked = performance.now();
    const after = (since: number) => this.#server.ask('log', { id, since: String(since) }, { signal: ended });
    let answer = await after(last ? last.seq - 1 : 0);
    if (answer.now !== undefined) this.#clock.hear(answer.now, asked);
    const [again] = answer.entries;
    const isSame = last?.seq === again?.seq && last?.receivedAt === again?.receivedAt;
    if (last && !isSame) answer = await after(0);
    const entries = last && isSame ? [...known, ...answer.entries.slice(1)] : [...answer.entries];
    while (answer.entries.length > 0 && (entries.at(-1)?.seq ?? 0) < answer.seq) {
      answer = await after(entries.at(-1)?.seq ?? 0);
      entries.push(...answer.entries);
    }
    return { ...answer, entries };
  }

  /** Where the server does not answer, the next look asks it again. */
  async #findAddresses(): Promise<void> {
    const found = await this.#server.addresses().catch(() => null);
    if (found && found.join() !== this.#addresses.value?.join()) this.#addresses.value = found;
  }

  #take({ entries, members }: LogAnswer): void {
    if (entries.at(-1) !== this.#entries.value.at(-1)) this.#entries.value = entries;
    this.#seen.value = new Map(members.map(({ id, ...seen }) => [id, seen]));
  }
}

function freshEventId(): EventId {
  return randomId(crypto.getRandomValues(new Uint8Array(16)));
}
