import { access, constants, stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { messageOf } from '../../src/core/message-of.ts';
import { version } from '../../src/core/version.ts';
import { formatSeconds } from '../../src/core/text/format-number.ts';

/** No original is larger, in bytes; what is larger does not end or is none. */
const mostBytes = 60e6;

/** In milliseconds. */
export interface RetryOptions {
  /** Then the photo counts as not reached. */
  readonly tries: number;
  /** Before the second try; it doubles with each one. */
  readonly firstWait: number;
  /** Between two tries. */
  readonly longestWait: number;
  /** While no byte comes. */
  readonly silence: number;
  /** For one file from its first byte to its last. */
  readonly whole: number;
  /** A server that asks for more (`Retry-After`) is not waited for. */
  readonly mostAsked: number;
}

/** What a school's line and a busy server may need. */
export const usualRetries: RetryOptions = {
  tries: 6,
  firstWait: 1000,
  longestWait: 60_000,
  silence: 30_000,
  whole: 600_000,
  mostAsked: 600_000,
};

export type Answer =
  /** @param content of the file, or its path where it lies on this machine. */
  | { readonly kind: 'file'; readonly content: Buffer | string; readonly bytes: number }
  | { readonly kind: 'gone' }
  | { readonly kind: 'no-image' }
  /** @param why for a person: "connect ECONNREFUSED". */
  | { readonly kind: 'not-reached'; readonly why: string };

type Reply =
  | Exclude<Answer, { kind: 'not-reached' }>
  /** There is no such host. */
  | { readonly kind: 'no-host'; readonly why: string }
  /** It may come later; `wait` is what the server asked for, in milliseconds. */
  | { readonly kind: 'later'; readonly why: string; readonly wait: number | null; readonly tooMany: boolean };

/** The server does not want to be asked for a long time. */
export class AskedToWaitError extends Error {
  override readonly name = 'AskedToWaitError';
}

/** Asks servers for files as a good guest does: it says who it is, waits when asked to, and comes back less and less often. */
export class RetryingFetch {
  readonly #retries: RetryOptions;
  readonly #onBytes: (bytes: number) => void;
  /** Before this moment nothing is asked; by `performance.now()`. */
  #closedUntil = 0;
  /** Which of the addresses of a photo was the right one the last time. */
  #lastRight = 0;

  /** @param onBytes is told of every piece that comes. */
  constructor(retries: RetryOptions, onBytes: (bytes: number) => void) {
    this.#retries = retries;
    this.#onBytes = onBytes;
  }

  /**
   * A file that lies at one of the addresses.
   *
   * @throws AskedToWaitError; the signal's reason when aborted.
   */
  async file(addresses: readonly string[], signal: AbortSignal): Promise<Answer> {
    const settled = new Map<string, Reply['kind']>();
    let why = '';
    for (let attempt = 0; attempt < this.#retries.tries; attempt += 1) {
      if (attempt > 0) await this.#pause(this.#backOff(attempt), signal);
      for (const address of this.#ordered(addresses)) {
        if (settled.get(address) === 'gone' || settled.get(address) === 'no-image') continue;
        await this.#pause(this.#closedUntil - performance.now(), signal);
        const reply = await this.#ask(address, signal);
        if (reply.kind === 'file') {
          this.#lastRight = addresses.indexOf(address);
          return reply;
        }
        settled.set(address, reply.kind);
        if (reply.kind === 'no-host' || reply.kind === 'later') why = reply.why;
        if (reply.kind === 'later' && (reply.tooMany || reply.wait !== null)) {
          this.#close(reply.wait ?? this.#backOff(attempt + 1));
          break;
        }
      }
      const kinds = addresses.map((address) => settled.get(address) ?? 'later');
      if (kinds.includes('later')) continue;
      if (kinds.includes('no-image')) return { kind: 'no-image' };
      if (kinds.includes('gone')) return { kind: 'gone' };
    }
    return { kind: 'not-reached', why };
  }

  /** @throws AskedToWaitError */
  #close(wait: number): void {
    if (wait > this.#retries.mostAsked)
      throw new AskedToWaitError(`The server asks to be left alone for ${formatSeconds(wait / 1000)}.`);
    this.#closedUntil = Math.max(this.#closedUntil, performance.now() + wait);
  }

  #ordered(addresses: readonly string[]): readonly string[] {
    return [...addresses.slice(this.#lastRight), ...addresses.slice(0, this.#lastRight)];
  }

  /** Milliseconds, with chance in them, so that eight do not come back at the same moment. */
  #backOff(attempt: number): number {
    const { firstWait, longestWait } = this.#retries;
    return Math.min(longestWait, firstWait * 2 ** (attempt - 1)) * (0.5 + Math.random() / 2);
  }

  async #pause(wait: number, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (wait > 0) await sleep(wait, undefined, { signal }).catch(() => signal.throwIfAborted());
  }

  async #ask(address: string, signal: AbortSignal): Promise<Reply> {
    const { silence, whole } = this.#retries;
    const over = new AbortController();
    const end = () => over.abort(signal.reason);
    signal.addEventListener('abort', end, { once: true });
    const tooLong = setTimeout(() => over.abort(new Error('it did not end')), whole);
    const tooStill = setTimeout(() => over.abort(new Error('nothing came')), silence);
    try {
      if (address.startsWith('file:')) return await this.#find(new URL(address));
      return await this.#reply(address, over.signal, () => tooStill.refresh());
    } catch (cause) {
      signal.throwIfAborted();
      const root = cause instanceof Error && cause.cause ? cause.cause : cause;
      const code = typeof root === 'object' && root !== null && 'code' in root ? String(root.code) : '';
      // Where a host has several addresses, only the code says what was wrong with all of them.
      const why = `${new URL(address).host || address}: ${messageOf(root) || code}`;
      if (code === 'ENOTFOUND') return { kind: 'no-host', why };
      return { kind: 'later', why, wait: null, tooMany: false };
    } finally {
      clearTimeout(tooLong);
      clearTimeout(tooStill);
      signal.removeEventListener('abort', end);
      // Whatever is still on its way is not wanted any more.
      over.abort();
    }
  }

  async #reply(address: string, signal: AbortSignal, onPiece: () => void): Promise<Reply> {
    let at = new URL(address);
    for (let hops = 0; hops < 5; hops += 1) {
      const response = await fetch(at, {
        redirect: 'manual',
        signal,
        headers: { 'User-Agent': `Hit5/${version} (npm run photos)`, Accept: 'image/*' },
      });
      const { status, headers } = response;
      const location = headers.get('location');
      if (status >= 300 && status < 400 && location !== null) {
        const to = URL.canParse(location, at.href) ? new URL(location, at.href) : null;
        if (!to || /unavailable/i.test(to.pathname)) return { kind: 'gone' };
        if (!mayFollow(at, to)) return { kind: 'no-image' };
        at = to;
        continue;
      }
      if (status === 429 || status === 408 || status === 425 || status >= 500) {
        const wait = waitAsked(headers.get('retry-after'));
        return { kind: 'later', why: `${at.host} answers ${status}`, wait, tooMany: status === 429 };
      }
      if (status >= 400) return { kind: 'gone' };
      const type = headers.get('content-type') ?? '';
      const length = Number(headers.get('content-length') ?? 0);
      if (status !== 200 || /^(text\/html|application\/json)/i.test(type) || length > mostBytes)
        return { kind: 'no-image' };
      return this.#body(response, onPiece);
    }
    return { kind: 'no-image' };
  }

  /** A file of a mirror that is a folder of this machine. `sharp` reads it faster than it is read for it. */
  async #find(address: URL): Promise<Reply> {
    const found = await stat(address).catch(() => null);
    if (!found?.isFile()) return { kind: 'gone' };
    if (found.size > mostBytes) return { kind: 'no-image' };
    await access(address, constants.R_OK);
    this.#onBytes(found.size);
    return { kind: 'file', content: fileURLToPath(address), bytes: found.size };
  }

  async #body(response: Response, onPiece: () => void): Promise<Reply> {
    const pieces: Uint8Array[] = [];
    let bytes = 0;
    // To iterate over the body would take a third more of the processor.
    const reader = response.body?.getReader();
    for (;;) {
      const piece = (await reader?.read())?.value;
      if (!piece) break;
      onPiece();
      pieces.push(piece);
      bytes += piece.length;
      this.#onBytes(piece.length);
      if (bytes > mostBytes) return { kind: 'no-image' };
    }
    return { kind: 'file', content: Buffer.concat(pieces), bytes };
  }
}

/** No other host is asked than those that the person was told of; Flickr's own hosts count as one. */
function mayFollow(from: URL, to: URL): boolean {
  const isFlickr = ({ hostname }: URL) => /(^|\.)(static)?flickr\.com$/.test(hostname);
  return /^https?:$/.test(to.protocol) && (to.hostname === from.hostname || (isFlickr(from) && isFlickr(to)));
}

/** Milliseconds that a `Retry-After` asks for, in seconds or as a date (RFC 9110, 10.2.3); null where it says nothing. */
function waitAsked(text: string | null): number | null {
  if (text === null) return null;
  const wait = /^\d+$/.test(text.trim()) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return Number.isNaN(wait) ? null : Math.max(0, wait);
}
