import { signal } from '@preact/signals-core';
import type { Catalogue } from '../../core/classes/catalogue.ts';
import { outlineOf } from '../logic/session-tally.ts';
import { donePositions, withoutTrials } from '../../core/trials/session-machine.ts';
import type { Session, SessionId, SessionOutline } from '../../core/trials/session.ts';
import type { DiskStore } from '../disk/disk-store.ts';
import { showable } from '../disk/read-sessions.ts';

type HeldSession = Session | SessionOutline;

export function isRead(held: HeldSession): held is Session {
  return 'trials' in held;
}

/** The sessions of this machine as far as they were read: their outlines at the start, their trials when asked for. */
export class HeldSessions {
  /** Those that a person has hidden included. */
  readonly all = signal<readonly HeldSession[]>([]);
  readonly damaged = signal<readonly string[]>([]);
  readonly #disk: DiskStore;
  readonly #catalogue: Catalogue;
  readonly #outlines = new WeakMap<Session, SessionOutline>();
  #readingAll: Promise<void> | null = null;

  constructor(disk: DiskStore, catalogue: Catalogue) {
    this.#disk = disk;
    this.#catalogue = catalogue;
  }

  async restore(): Promise<void> {
    const { outlines, damaged } = await this.#disk.list(this.#catalogue);
    this.all.value = outlines;
    this.damaged.value = damaged;
  }

  outline(held: HeldSession): SessionOutline {
    if (!isRead(held)) return held;
    const outline = this.#outlines.get(held) ?? outlineOf(held, this.#catalogue.of(held));
    this.#outlines.set(held, outline);
    return outline;
  }

  readAll(): Promise<void> {
    this.#readingAll ??= this.read(new Set(this.all.value.map(({ id }) => id))).finally(
      () => (this.#readingAll = null),
    );
    return this.#readingAll;
  }

  /** Reads the trials of these sessions; those that turn out to be damaged are named, and no longer here. */
  async read(wanted: ReadonlySet<SessionId>): Promise<void> {
    const ids = this.all.value.filter((held) => wanted.has(held.id) && !isRead(held)).map(({ id }) => id);
    if (ids.length === 0) return;
    const { sessions, damaged } = await this.#disk.load(ids);
    const shown = sessions.map((session) => showable(session, this.#catalogue));
    const found = new Map(shown.map(({ session }) => [session.id, session]));
    const asked = new Set(ids);
    this.all.value = this.all.value.flatMap((held) => {
      if (isRead(held) || !asked.has(held.id)) return held;
      const read = found.get(held.id);
      // What a person has changed in the meantime may not be on disk yet.
      return read ? { ...read, ...withoutTrials(held), skipped: read.skipped } : [];
    });
    this.damaged.value = [
      ...new Set([...this.damaged.value, ...damaged, ...shown.flatMap(({ told }) => told)]),
    ];
  }

  /** The last one is enough of the sessions that a person only opened: their links bring them back as they were. */
  async dropUntouched(last: Session, isKept: (id: SessionId) => boolean): Promise<void> {
    for (const session of this.all.value) {
      const { id, person, archived, room } = session;
      if (id === last.id || person !== last.person || archived || room || donePositions(session) > 0)
        continue;
      const draft = await this.#disk.loadDraft(id);
      if (draft && draft.guesses.length + draft.assistance.length + draft.record.changes.length > 0) continue;
      if (isKept(id)) continue;
      this.all.value = this.all.value.filter((one) => one.id !== id);
      await this.#disk.delete(id);
    }
  }
}
