import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

const channel = 'hit5';

/** In milliseconds, after a connection broke. */
const rest = 1000;

/** In milliseconds. */
const timeout = 5000;

/**
 * What the servers of one database tell each other, at once and without a promise: what comes while the connection is away is
 * lost, and `onGap` says so. Nobody hears what they have told themselves.
 */
export interface PubSub {
  on(topic: string, heard: (text: string) => void): void;
  onGap(heard: () => void): void;
  /** @param topic one word. */
  publish(topic: string, text: string): void;
  close(): Promise<void>;
}

export const noPubSub: PubSub = {
  on: () => undefined,
  onGap: () => undefined,
  publish: () => undefined,
  close: () => Promise.resolve(),
};

/** PubSub by PostgreSQL's `LISTEN` and `NOTIFY`, on one connection that is opened again whenever it breaks. */
export class PostgresPubSub implements PubSub {
  readonly #url: string;
  readonly #heard = new Map<string, (text: string) => void>();
  readonly #gaps: (() => void)[] = [];
  readonly #end = new AbortController();
  readonly #following: Promise<void>;
  #client: pg.Client | null = null;
  #waiting: string[] = [];
  #isPublishing = false;

  constructor(url: string) {
    this.#url = url;
    this.#following = this.#follow();
  }

  on(topic: string, heard: (text: string) => void): void {
    this.#heard.set(topic, heard);
  }

  onGap(heard: () => void): void {
    this.#gaps.push(heard);
  }

  /**
   * Not in the transaction of which it tells: `NOTIFY` there lets only one transaction of the whole database wait for the disk
   * at a time (measured with six writers: 1,900 commits a second without it, 590 with it). What comes while others are told is
   * told together.
   */
  publish(topic: string, text: string): void {
    if (!this.#client) return;
    this.#waiting.push(`${topic} ${text}`);
    if (!this.#isPublishing) void this.#publishAll(this.#client);
  }

  async close(): Promise<void> {
    this.#end.abort();
    await this.#following;
  }

  async #publishAll(client: pg.Client): Promise<void> {
    this.#isPublishing = true;
    while (this.#waiting.length > 0) {
      const all = this.#waiting.splice(0);
      const text = `select pg_notify('${channel}', told) from unnest($1::text[]) as told`;
      await client.query({ name: 'hit5_tell', text, values: [all] }).catch(() => client.end());
    }
    this.#isPublishing = false;
  }

  async #follow(): Promise<void> {
    const { signal } = this.#end;
    while (!signal.aborted) {
      const client = new pg.Client({
        connectionString: this.#url,
        connectionTimeoutMillis: timeout,
        query_timeout: timeout,
        keepAlive: true,
      });
      const ended = new Promise<void>((end) => client.once('end', end));
      // Its end comes too.
      client.on('error', () => undefined);
      // A connection that is dead and does not say so is found out by asking.
      const beat = setInterval(() => this.publish('beat', ''), timeout).unref();
      const stop = () => void client.end().catch(() => undefined);
      client.on('notification', ({ processId, payload = '' }) => {
        // PostgreSQL names the connection that told.
        if (processId === (client as unknown as { readonly processID: number }).processID) return;
        const [topic = ''] = payload.split(' ', 1);
        this.#heard.get(topic)?.(payload.slice(topic.length + 1));
      });
      try {
        await client.connect();
        await client.query(`listen ${channel}`);
        // One that is still about to connect cannot be ended.
        signal.addEventListener('abort', stop, { once: true });
        if (signal.aborted) stop();
        this.#client = client;
        for (const heard of this.#gaps) heard();
        await ended;
      } catch {
        stop();
      }
      clearInterval(beat);
      signal.removeEventListener('abort', stop);
      this.#client = null;
      this.#waiting = [];
      await pause(rest, undefined, { ref: false, signal }).catch(() => undefined);
    }
  }
}
