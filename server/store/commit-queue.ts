import { setImmediate, setTimeout } from 'node:timers/promises';
import type { LogEntry } from '../../src/core/room/room-event.ts';
import type { Write } from './room-log.ts';
import type { RoomStore } from './room-store.ts';

/** How long lies between two commits at least, in milliseconds: the events that come meanwhile are one group. */
const between = 5;

/** The most events of one group. */
const mostInGroup = 1000;

interface Waiting {
  readonly write: Write;
  readonly resolve: (added: readonly LogEntry[] | null) => void;
  readonly reject: (cause: unknown) => void;
}

/**
 * Writes to logs. Who comes alone is written at once; of many, those that come within five milliseconds are one commit, so
 * that the disk is waited for once for all of them.
 */
export class CommitQueue {
  readonly #store: Pick<RoomStore, 'append'>;
  #waiting: Waiting[] = [];
  #isBusy = false;
  /** When the last commit ended, by `performance.now()`. */
  #ended = -Infinity;
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
        this.#work = this.#pause().then(() => this.#commitAll());
      }
    });
  }

  /** Resolves once nothing waits any more. */
  async settled(): Promise<void> {
    while (this.#isBusy) await this.#work;
  }

  async #commitAll(): Promise<void> {
    while (this.#waiting.length > 0) await this.#commit(this.#takeGroup());
    this.#ended = performance.now();
    this.#isBusy = false;
  }

  /** What has come already but was not read yet is in the group too. */
  #pause(): Promise<unknown> {
    const left = between - (performance.now() - this.#ended);
    return left > 1 ? setTimeout(left) : setImmediate();
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
