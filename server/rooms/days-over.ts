import type { RoomId } from '../../src/core/schemas/room-ids.ts';
import type { Over, WholeRoom } from '../../src/core/room/room.ts';
import type { RoomStore } from '../store/room-store.ts';

/** How long a server runs since a room's day came before it deletes the room, in seconds: a clock may be wrong. */
const graceTime = 86_400;

/** The rooms whose day has come, and for how long a server has run since. */
export class DaysOver {
  readonly #store: Pick<RoomStore, 'roomsOver' | 'keepOver' | 'clock'>;
  /** For how many seconds a server had run since a room's day, and when that was. */
  readonly #over = new Map<RoomId, { readonly ran: number; readonly at: number }>();

  constructor(store: Pick<RoomStore, 'roomsOver' | 'keepOver' | 'clock'>) {
    this.#store = store;
  }

  /**
   * The rooms that are to be deleted.
   *
   * @param now the clock of the log, ISO 8601 in UTC.
   * @param running a clock that nobody sets, in milliseconds.
   */
  async due(now: string, running: number): Promise<readonly RoomId[]> {
    const over = await this.#store.roomsOver(now);
    for (const id of this.#over.keys()) if (!over.has(id)) this.#over.delete(id);
    const due: RoomId[] = [];
    for (const [id, kept] of over) {
      const { ran, at } = this.#over.get(id) ?? { ran: kept, at: running };
      const seconds = Math.round(ran + (running - at) / 1000);
      this.#over.set(id, { ran: seconds, at: running });
      if (seconds >= graceTime) due.push(id);
      else await this.#store.keepOver(id, seconds);
    }
    return due;
  }

  /** What the clock says, and how far the end of a room is whose day has come; null before. */
  of({ id, expiresAt }: WholeRoom): Over | null {
    const clock = this.#store.clock.now();
    if (expiresAt > clock) return null;
    return { clock, hours: Math.ceil((graceTime - (this.#over.get(id)?.ran ?? 0)) / 3600) };
  }
}
