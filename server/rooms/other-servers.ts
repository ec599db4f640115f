import { databaseError } from '../http-error.ts';
import { newestChange } from '../store/migrations.ts';
import type { SharedState } from '../store/shared-state.ts';
import type { LiveRoom } from './live-room.ts';

/** In milliseconds. */
const turn = 1000;

/** In milliseconds. */
const onItsWay = 5000;

/** In milliseconds: 30 years. */
const ever = 1e12;

/** In milliseconds. */
const forgetTime = 600_000;

/** PostgreSQL's words for what two servers did at the same moment: they waited for each other, or a room was deleted meanwhile. */
const clash = /^(40\w{3}|23503)$/;

/** The other servers of the same database: what they and this one tell each other. */
export class OtherServers {
  /** Resolves, with a sentence for a person, once a newer Hit5 has changed the tables: this one must end. */
  readonly outdated: Promise<string>;
  readonly #shared: SharedState;
  readonly #rooms: () => Promise<readonly LiveRoom[]>;
  readonly #heardAt = new WeakMap<LiveRoom, number>();
  readonly #timers: readonly NodeJS.Timeout[];
  #isBusy = false;
  #isClosed = false;
  #onOutdated: (why: string) => void = () => undefined;

  constructor(shared: SharedState, rooms: () => Promise<readonly LiveRoom[]>) {
    this.#shared = shared;
    this.#rooms = rooms;
    this.outdated = new Promise((resolve) => (this.#onOutdated = resolve));
    const often = (work: () => Promise<void>, time: number) =>
      setInterval(() => void work().catch(this.#onFailure), time).unref();
    this.#timers = [often(() => this.#exchange(), turn), often(() => shared.forget(), forgetTime)];
  }

  /** What the database could not do is done the next time. */
  readonly #onFailure = (cause: unknown): void => {
    const { code } = cause as { readonly code?: unknown };
    if (this.#isClosed || databaseError(cause) !== null || clash.test(String(code))) return;
    console.error(cause);
  };

  close(): void {
    this.#isClosed = true;
    for (const timer of this.#timers) clearInterval(timer);
  }

  async #exchange(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    try {
      await this.#exchangeOnce();
    } finally {
      this.#isBusy = false;
    }
  }

  async #exchangeOnce(): Promise<void> {
    const rooms = await this.#rooms();
    const now = performance.now();
    const asked = rooms.map((live) => {
      const heardAt = this.#heardAt.get(live);
      return { room: live.room.id, live, since: heardAt === undefined ? ever : now - heardAt + onItsWay };
    });
    const untold = asked.map(({ live }) => live.untold());
    const { sightings, newest } = await this.#shared.exchange(
      untold.flatMap((one) => one.sightings),
      asked,
    );
    for (const { told } of untold) told();
    for (const live of rooms) {
      this.#heardAt.set(live, now);
      live.seenElsewhere(sightings.filter(({ room }) => room === live.room.id));
    }
    if (newest > newestChange) {
      this.#onOutdated(
        'A newer Hit5 has changed the tables of this database, and this one would damage it, so it ends. ' +
          'Update it, and start it again.',
      );
    }
  }
}
