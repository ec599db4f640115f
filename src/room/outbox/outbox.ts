import { computed, effect, signal, type ReadonlySignal } from '@preact/signals-core';
import type { OutboxRow } from '../../label/logic/kept-seat.ts';
import { answerEvent, mostBytes, type OwnEvent, utf8Bytes } from '../../core/room/own-event.ts';
import { mostEvents, type Acknowledged } from '../../core/room/protocol.ts';
import type { EventId, MemberId } from '../../core/schemas/room-ids.ts';
import type { SessionId, Trial } from '../../core/trials/session.ts';
import { messageOf } from '../../core/message-of.ts';
import type { SessionRepository } from '../../label/disk/session-repository.ts';
import type { RoomAccess, RoomServer } from '../server/room-server.ts';
import { RoomServerError } from '../server/room-server-error.ts';

/** How long it waits after a first failure, and at most, in milliseconds. */
const [firstPause, longestPause] = [1000, 30_000];

/** In milliseconds; then the person is told that they can go on. */
const lateTime = 60_000;

/** What one request carries at most, where the page is being left, in bytes: browsers take 64 kB then. */
const lastBytes = 50_000;

/** Why a server does not take something for now: once the class is further it does. */
const passing: ReadonlySet<string> = new Set(['not-open', 'not-yet', 'frozen']);

export interface OutboxCounts {
  readonly answers: number;
  /** How many of these answers the server has on its disk. */
  readonly sent: number;
  /** Answers, and answers that were taken back. */
  readonly waiting: number;
  readonly refused: number;
}

interface OutboxParts {
  readonly server: Pick<RoomServer, 'post'>;
  readonly access: RoomAccess;
  readonly member: MemberId;
  readonly session: SessionId;
  readonly disk: Pick<SessionRepository, 'outbox' | 'saveOutbox' | 'clearOutbox'>;
  readonly onArrived?: () => void;
}

/**
 * What a session sends to its room. It is sent again, for ever, until the server says that it is on its disk; what the
 * server turns out not to have is sent once more; nothing is forgotten before the room has ended.
 */
export class Outbox {
  readonly #parts: OutboxParts;
  readonly #rows = signal<ReadonlyMap<EventId, OutboxRow>>(new Map());
  readonly #isLate = signal(false);
  readonly #refusal = signal<string | null>(null);
  readonly #hold = signal<string | null>(null);
  readonly #problem = signal<RoomServerError | null>(null);
  readonly #end = new AbortController();
  #sending: Promise<void> | null = null;
  #pause = firstPause;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #late: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: OutboxParts) {
    this.#parts = parts;
    const { signal: ends } = this.#end;
    const send = () => void this.send();
    addEventListener('online', send, { signal: ends });
    addEventListener('pageshow', send, { signal: ends });
    document.addEventListener(
      'visibilitychange',
      () => (document.visibilityState === 'visible' ? send() : this.#sendLast()),
      { signal: ends },
    );
    addEventListener('pagehide', () => this.#sendLast(), { signal: ends });
  }

  readonly counts: ReadonlySignal<OutboxCounts> = computed(() => {
    const rows = [...this.#rows.value.values()];
    const taken = new Set(rows.flatMap(({ event }) => (event.type === 'withdraw' ? [event.of] : [])));
    const answers = new Map<string, OutboxRow['sent']>();
    for (const { event, id, sent } of rows)
      if (event.type === 'answer' && !taken.has(id)) answers.set(event.imageId, sent);
    const count = (where: OutboxRow['sent']) => [...answers.values()].filter((one) => one === where).length;
    return {
      answers: answers.size,
      sent: count('acked'),
      waiting: rows.filter(({ sent }) => sent === 'waiting').length,
      refused: count('refused'),
    };
  });

  readonly isLate: ReadonlySignal<boolean> = this.#isLate;

  /** Why the server will never take an answer, for a person; null: it takes all. */
  readonly refusal: ReadonlySignal<string | null> = this.#refusal;

  /** Why the server does not take an answer yet, for a person; null: nothing waits for that. */
  readonly hold: ReadonlySignal<string | null> = this.#hold;
  readonly problem: ReadonlySignal<RoomServerError | null> = this.#problem;

  isOf(session: SessionId): boolean {
    return this.#parts.session === session;
  }

  whereIs(id: EventId): OutboxRow['sent'] {
    return this.#rows.value.get(id)?.sent ?? 'waiting';
  }

  has(id: EventId): boolean {
    return this.#rows.value.has(id);
  }

  /**
   * Reads what is kept, and adds the answers that are not among it: the disk may have been full. What the server refused
   * before is asked once more.
   *
   * @param have what the server has, as far as it is known.
   */
  async open(trials: readonly Trial[], have: readonly EventId[]): Promise<void> {
    // What a disk that cannot be read holds back is told elsewhere, and no reason to send nothing.
    const kept = await this.#parts.disk.outbox(this.#parts.session).catch(() => []);
    const known = new Set(have);
    const own = trials.map((trial) => rowOf(this.#parts, answerEvent(this.#parts.member, trial)));
    const all = [
      ...own.map((row) => (known.has(row.id) ? { ...row, sent: 'acked' as const } : row)),
      ...kept.map((row) => ({
        ...row,
        sent: row.sent === 'refused' ? ('waiting' as const) : row.sent,
      })),
    ];
    this.#rows.value = new Map([...all.map((row) => [row.id, row] as const), ...this.#rows.value]);
    this.#changed();
    void this.send();
  }

  /** Something was done; settles when the server has it, and never where it does not take it. */
  add(event: OwnEvent): Promise<void> {
    this.#put([rowOf(this.#parts, event)]);
    void this.send();
    return new Promise((resolve) => {
      const stop = effect(() => {
        const where = this.whereIs(event.id);
        if (where === 'waiting') return;
        if (where === 'acked') resolve();
        queueMicrotask(() => stop());
      });
    });
  }

  /** Answers that came from the server: they were given on another device. */
  addKnown(events: readonly OwnEvent[]): void {
    const rows = events.map((event) => ({ ...rowOf(this.#parts, event), sent: 'acked' as const }));
    this.#put(rows);
    void this.#keep(rows);
  }

  /**
   * Compares with what the server says that it has: gaps are sent again.
   *
   * @param isFurther whether the class is somewhere else than before, so that what came too early is tried again.
   */
  async compare(have: readonly EventId[], isFurther = false): Promise<void> {
    const known = new Set(have);
    const wrong = [...this.#rows.value.values()].flatMap((row): OutboxRow[] => {
      if (known.has(row.id)) return row.sent === 'acked' ? [] : [{ ...row, sent: 'acked' }];
      return row.sent === 'acked' ? [{ ...row, sent: 'waiting' }] : [];
    });
    if (isFurther && this.#hold.value !== null) void this.send();
    if (wrong.length === 0) return;
    this.#put(wrong);
    await this.#keep(wrong);
    void this.send();
  }

  send(): Promise<void> {
    this.#sending ??= this.#send().finally(() => (this.#sending = null));
    return this.#sending;
  }

  /** The room has ended: what has arrived need not be kept any more. Whether all has. */
  async settle(): Promise<boolean> {
    if (this.counts.value.waiting > 0) return false;
    await this.#parts.disk.clearOutbox(this.#parts.session).catch(() => undefined);
    return true;
  }

  close(): void {
    this.#end.abort();
    clearTimeout(this.#timer);
    clearTimeout(this.#late);
  }

  async #send(): Promise<void> {
    clearTimeout(this.#timer);
    const early = new Map<EventId, string>();
    for (;;) {
      const batch = this.#batch(mostBytes, early);
      if (batch.length === 0) break;
      if (this.#end.signal.aborted) return;
      try {
        const held = await this.#post(batch, false);
        for (const { id, error } of held) early.set(id, error);
        if (held.length < batch.length) this.#pause = firstPause;
        this.#problem.value = null;
      } catch (cause) {
        this.#problem.value =
          cause instanceof RoomServerError ? cause : new RoomServerError(messageOf(cause), 'unreachable');
        if (!this.#problem.value.isForEver) this.#later();
        return;
      }
    }
    const [why = null] = early.values();
    this.#hold.value = why;
    if (why !== null) this.#later();
  }

  /** A class that was cut off does not come back in one moment. */
  #later(): void {
    if (this.#end.signal.aborted) return;
    this.#timer = setTimeout(() => void this.send(), this.#pause * (0.5 + Math.random()));
    this.#pause = Math.min(longestPause / 1.5, this.#pause * 2);
  }

  /** The page may be gone before an answer comes, so it is no loss where none does: all is sent again next time. */
  #sendLast(): void {
    const batch = this.#batch(lastBytes);
    if (batch.length > 0) void this.#post(batch, true).catch(() => undefined);
  }

  /** Gives those that the server does not take yet. */
  async #post(batch: readonly OutboxRow[], keepalive: boolean): Promise<Acknowledged['refused']> {
    const { acked, refused } = await this.#ask(batch, keepalive);
    const arrived = new Set(acked);
    const early = refused.filter(({ code }) => passing.has(code));
    const never = new Map(
      refused.flatMap(({ id, code, error }) => (passing.has(code) ? [] : [[id, error] as const])),
    );
    const told = batch.flatMap((row): OutboxRow[] => {
      if (arrived.has(row.id)) return [{ ...row, sent: 'acked' }];
      return never.has(row.id) ? [{ ...row, sent: 'refused' }] : [];
    });
    // An answer that names none of them is none.
    if (told.length + early.length === 0)
      throw new RoomServerError('The server did not say that it has them.', 'no-answer');
    const [why] = never.values();
    if (why !== undefined) this.#refusal.value = why;
    this.#put(told);
    this.#parts.onArrived?.();
    await this.#keep(told);
    return early;
  }

  /** Sends a batch: at once, or each alone where that is too much. What is too large alone is refused, and holds up nothing. */
  async #ask(
    batch: readonly OutboxRow[],
    keepalive: boolean,
  ): Promise<Pick<Acknowledged, 'acked' | 'refused'>> {
    const { server, access } = this.#parts;
    const events = batch.map(({ event }) => event);
    try {
      return await server.post(access, events, { keepalive });
    } catch (cause) {
      if (!(cause instanceof RoomServerError) || cause.code !== 'too-large') throw cause;
      const [only] = batch;
      if (only && batch.length === 1)
        return { acked: [], refused: [{ id: only.id, code: cause.code, error: cause.message }] };
      const told = [];
      for (const row of batch) told.push(await this.#ask([row], keepalive));
      return { acked: told.flatMap(({ acked }) => acked), refused: told.flatMap(({ refused }) => refused) };
    }
  }

  /**
   * The first of those that wait.
   *
   * @param most bytes.
   * @param early those that need not be tried at the moment.
   */
  #batch(most: number, early: ReadonlyMap<EventId, unknown> = new Map()): readonly OutboxRow[] {
    const batch: OutboxRow[] = [];
    let bytes = 0;
    for (const row of this.#rows.value.values()) {
      if (row.sent !== 'waiting' || early.has(row.id)) continue;
      bytes += utf8Bytes(JSON.stringify(row.event));
      if (batch.length > 0 && (bytes > most || batch.length === mostEvents)) break;
      batch.push(row);
    }
    return batch;
  }

  #put(rows: readonly OutboxRow[]): void {
    this.#rows.value = new Map([...this.#rows.value, ...rows.map((row) => [row.id, row] as const)]);
    this.#changed();
  }

  /** What became of a row is told by the server too, so it is no loss where the disk does not take it. */
  async #keep(rows: readonly OutboxRow[]): Promise<void> {
    await this.#parts.disk.saveOutbox(rows).catch(() => undefined);
  }

  #changed(): void {
    const waits = this.counts.value.waiting > 0;
    if (!waits) {
      clearTimeout(this.#late);
      this.#late = undefined;
      this.#isLate.value = false;
    } else this.#late ??= setTimeout(() => (this.#isLate.value = true), lateTime);
  }
}

function rowOf({ session }: OutboxParts, event: OwnEvent): OutboxRow {
  return { sessionId: session, id: event.id, event, sent: 'waiting' };
}
