import type { Observers } from '../observers/make-observers.ts';
import type { SessionDatabase } from '../label/disk/session-database.ts';
import { ClassServer } from './state/class-server.ts';
import type { MemberStore } from './state/member-store.ts';

/** A value that is loaded when it is first asked for, once. */
class Lazy<Value> {
  readonly #make: () => Promise<Value>;
  #loading: Promise<Value> | null = null;
  #value: Value | null = null;

  constructor(make: () => Promise<Value>) {
    this.#make = make;
  }

  /** Where that fails, the next call tries again. */
  load(): Promise<Value> {
    this.#loading ??= this.#make().then(
      (value) => (this.#value = value),
      (cause: unknown) => {
        this.#loading = null;
        throw cause;
      },
    );
    return this.#loading;
  }

  get value(): Value {
    if (this.#value === null) throw new Error('It is not loaded yet.');
    return this.#value;
  }

  get loaded(): Value | null {
    return this.#value;
  }
}

export interface Room extends Observers {
  readonly classServer: ClassServer;
  /** A pupil's seats; loaded with the pages of a room, or where answers wait to be sent. */
  readonly member: Lazy<MemberStore>;
}

export function makeRoom(observers: Observers, rooms: SessionDatabase): Room {
  const load = () => import('./server/room-server.ts');
  return {
    ...observers,
    classServer: new ClassServer(load),
    member: new Lazy(async () => {
      const { MemberStore } = await import('./state/member-store.ts');
      return new MemberStore(observers, rooms);
    }),
  };
}
