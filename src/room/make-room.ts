import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { ServerInfo } from '../core/room/protocol.ts';
import type { RoomServer } from './server/room-server.ts';
import type { Observers } from '../observers/make-observers.ts';
import type { SessionRepository } from '../label/disk/session-repository.ts';
import type { MemberStore } from './state/member-store.ts';

/** Hosts that only give files, so that there is nothing to ask. */
const giveFilesOnly = /\.(github\.io|gitlab\.io|pages\.dev|netlify\.app|surge\.sh)$/;

/** What the app's own server is asked with; it is loaded where something answers. */
type LoadServer = () => Promise<{ readonly RoomServer: typeof RoomServer }>;

class ClassServer {
  readonly #load: LoadServer;
  readonly #info = signal<ServerInfo | null>(null);
  #looking: Promise<void> | null = null;

  constructor(load: LoadServer) {
    this.#load = load;
  }

  /** Null where it is not known yet, and where classes cannot be run there. */
  readonly info: ReadonlySignal<ServerInfo | null> = this.#info;

  /** Asks once, by one small request; what only gives files answers that there is nothing, and no more is loaded. */
  look(): Promise<void> {
    return this.#looking ?? this.lookAgain();
  }

  /** The server may have been started since, with classes or without. */
  lookAgain(): Promise<void> {
    this.#looking = this.#look();
    return this.#looking;
  }

  async #look(): Promise<void> {
    this.#info.value = await this.#ask().catch(() => null);
  }

  async #ask(): Promise<ServerInfo | null> {
    if (giveFilesOnly.test(location.hostname)) return null;
    const response = await fetch(new URL('api/server', document.baseURI), { cache: 'no-cache' });
    if (!response.ok || !response.headers.get('Content-Type')?.startsWith('application/json')) return null;
    const { RoomServer } = await this.#load();
    return new RoomServer().ask('server', {});
  }
}

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

export function makeRoom(observers: Observers, rooms: SessionRepository): Room {
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
