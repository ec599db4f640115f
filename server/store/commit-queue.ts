import { setImmediate } from 'node:timers/promises';
import type { LogEntry } from '../../src/core/room/room-event.ts';
import type { Write } from './room-log.ts';
import type { RoomStore } from './room-store.ts';

/** The most events of one group. */
const mostInGroup = 1000;

interface Waiting {
  readonly write: Write;
  readonly resolve: (added: readonly LogEntry[] | null) => void;
  readonly reject: (cause: unknown) => void;
}

/**
 * Writes to logs. Who comes alone is written at once; those that come while the disk is waited for are one commit, so that
 * it is waited for once for all of them.
 */
export class CommitQueue {
  readonly #store: Pick<RoomStore, 'append'>;
  #waiting: Waiting[] = [];
  #isBusy = false;
  #work = Promise.resolve();

  constructor(store: Pick<RoomStore, 'append'>) {
    this.#store = store;
  }

  /**
   * Resolves once the events are on disk, with the lines that were added; null where the room or the member is no more.
   *
   * @throws what the database throws; then none of them is kept.
   */
  append(write: Write): Promise<readonly LogEntry[] | null> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ write, resolve, reject });
      if (!this.#isBusy) {
        this.#isBusy = true;
        // What has come already but was not read yet is in the group too.
        this.#work = setImmediate().then(() => this.#commitAll());
      }
    });
  }

  /** Resolves once nothing waits any more. */
  async settled(): Promise<void> {
    while (this.#isBusy) await this.#work;
  }

  async #commitAll(): Promise<void> {
    while (this.#waiting.length > 0) await this.#commit(this.#takeGroup());
    this.#isBusy = false;
  }

  #takeGroup(): readonly Waiting[] {
    let events = 0;
    const end = this.#waiting.findIndex(({ write }) => (events += write.events.length) > mostInGroup);
    return this.#waiting.splice(0, end < 0 ? this.#waiting.length : Math.max(1, end));
  }

  async #commit(group: readonly Waiting[]): Promise<void> {
    try {
      const added = await this.#store.append(
        group.map(({ write }) => write),
        new Date().toISOString(),
      );
      group.forEach(({ resolve }, at) => resolve(added[at] ?? null));
    } catch (cause) {
      for (const { reject } of group) reject(cause);
    }
  }
}
