import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { ServerInfo } from '../../core/room/protocol.ts';
import type { RoomServer } from '../server/room-server.ts';

/** Hosts that only give files, so that there is nothing to ask. */
const giveFilesOnly = /\.(github\.io|gitlab\.io|pages\.dev|netlify\.app|surge\.sh)$/;

/** What the app's own server is asked with; it is loaded where something answers. */
export type AskServer = () => Promise<{ readonly RoomServer: new () => Pick<RoomServer, 'info'> }>;

export class ClassServer {
  readonly #load: AskServer;
  readonly #info = signal<ServerInfo | null>(null);
  #looking: Promise<void> | null = null;

  constructor(load: AskServer) {
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
    return new RoomServer().info();
  }
}
