import { setTimeout as pause } from 'node:timers/promises';
import { endsSoon, noDatabase } from '../refusal.ts';
import type { RoomStore } from '../store/room-store.ts';

const patience = 2000;

/** Whether a server can do something for people now: one that lives may still have no database, or be about to end. */
export class Ready {
  readonly #store: Pick<RoomStore, 'answers'>;
  readonly #ending: AbortSignal;
  readonly #patience: number;
  /** One question to the database at a time, however many ask. */
  #asked: Promise<unknown> | null = null;

  /** @param wait for the database, in milliseconds; 2 s by default. */
  constructor(store: Pick<RoomStore, 'answers'>, ending: AbortSignal, wait = patience) {
    this.#store = store;
    this.#ending = ending;
    this.#patience = wait;
  }

  /** @throws Refusal where the server is not ready. */
  async check(): Promise<void> {
    if (this.#ending.aborted) throw endsSoon();
    this.#asked ??= this.#store.answers().finally(() => (this.#asked = null));
    const waits = new AbortController();
    try {
      const late = pause(this.#patience, undefined, waits).then(() => Promise.reject(noDatabase()));
      await Promise.race([this.#asked, late]);
    } catch {
      throw noDatabase();
    } finally {
      waits.abort();
    }
  }
}
