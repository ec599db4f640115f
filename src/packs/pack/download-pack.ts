import type { AskPerson } from '../../core/text/fetch-question.ts';
import { formatBytes } from '../../core/text/format-number.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import { outsideFetch } from '../../kit/outside/outside-fetch.ts';
import { PackError } from './pack-error.ts';

/** Bytes that are gathered before the browser may put them on its disk. */
const piece = 8e6;

/** How far a download is; the total is null where the server does not say it. */
export type DownloadProgress = (bytes: number, totalBytes: number | null) => void;

/** How much is fetched, in bytes. */
interface DownloadLimits {
  /** Without a word of the server on the length, so much comes before the person is asked. */
  readonly unasked: number;
  /** Without such a word no more than this comes; and a file that is said to be larger is asked about. */
  readonly most: number;
}

/** Half a minute or so of a home's line before the question; then as much as a class's pack can need. */
const downloadLimits: DownloadLimits = { unasked: 100e6, most: 2e9 };

/** What a download needs to know. */
interface DownloadOptions {
  readonly signal: AbortSignal;
  readonly onProgress: DownloadProgress;
  readonly ask: AskPerson;
  /** Bytes that the browser's disk has left; null where it does not say. */
  readonly free: number | null;
  readonly limits?: DownloadLimits;
}

/** A zip begins with the header of its first file, or with the end of its empty list (APPNOTE 4.3.7, 4.3.16). */
const zipBeginnings = ['PK\u0003\u0004', 'PK\u0005\u0006'];

/** How many of the first bytes say whether it is a zip. */
const beginning = 4;

/**
 * Fetches a pack's file. Its first bytes must be those of a zip before the rest is fetched, and no more comes than the
 * server said; where it said nothing, the person is asked, and it ends at a limit all the same.
 *
 * @param address absolute.
 * @throws PackError when the server cannot be reached, has no such file, gives something else in place of it, more than
 *   the limit or than there is room for, or breaks off; the signal's reason when aborted.
 */
export async function downloadPack(address: URL, options: DownloadOptions): Promise<Blob> {
  const { host } = address;
  const { signal, ask, free, limits = downloadLimits } = options;
  // Whatever ends it, no byte more is sent.
  const over = new AbortController();
  try {
    const response = await outsideFetch(address.href, {
      signal: AbortSignal.any([signal, over.signal]),
      ask,
    }).catch((cause: unknown) => {
      signal.throwIfAborted();
      throw new PackError(
        `${host} cannot be reached, or does not let other sites read its files (CORS). Check the address and the ` +
          'network, or download the file and open it from disk.',
        { cause },
      );
    });
    if (!response.ok) {
      throw new PackError(
        `${host} has no pack at this address (it answered ${response.status}). Check the address.`,
      );
    }
    const stated = response.headers.get('content-encoding') ? null : response.headers.get('content-length');
    const total = stated === null ? null : Number(stated);
    if (total !== null && free !== null && total > free) throw noRoom(host, total, free);
    const blob = await new Gathering(response, total, host, { ...options, limits }).whole();
    if (blob.size === 0) throw new PackError(`${host} sent an empty file.`);
    return blob;
  } finally {
    over.abort();
  }
}

/** The body of a response on its way into a blob. */
class Gathering {
  readonly #response: Response;
  readonly #total: number | null;
  readonly #host: string;
  readonly #options: DownloadOptions & { readonly limits: DownloadLimits };
  readonly #pieces: Blob[] = [];
  #waiting: Uint8Array<ArrayBuffer>[] = [];
  #waitingBytes = 0;
  #bytes = 0;
  /** Whether the person was asked about the length. */
  #asked = false;

  constructor(
    response: Response,
    total: number | null,
    host: string,
    options: DownloadOptions & { readonly limits: DownloadLimits },
  ) {
    this.#response = response;
    this.#total = total;
    this.#host = host;
    this.#options = options;
  }

  async whole(): Promise<Blob> {
    const { signal, onProgress } = this.#options;
    const reader = this.#response.body?.getReader();
    let looked = false;
    onProgress(0, this.#total);
    for (;;) {
      const { done, value } = (await reader?.read().catch((cause: unknown) => {
        signal.throwIfAborted();
        throw this.#cutOff(cause);
      })) ?? { done: true };
      signal.throwIfAborted();
      if (!done) this.#take(value);
      if (!looked && (done || this.#bytes >= beginning)) {
        await this.#look();
        looked = true;
      }
      if (done) break;
      onProgress(this.#bytes, this.#total);
      await this.#keepToLimits();
    }
    if (this.#total !== null && this.#bytes < this.#total) throw this.#cutOff();
    return this.#blob();
  }

  #take(value: Uint8Array<ArrayBuffer>): void {
    this.#waiting.push(value);
    this.#bytes += value.length;
    this.#waitingBytes += value.length;
    if (this.#waitingBytes <= piece) return;
    this.#pieces.push(new Blob(this.#waiting));
    [this.#waiting, this.#waitingBytes] = [[], 0];
  }

  #blob(): Blob {
    return new Blob([...this.#pieces, ...this.#waiting]);
  }

  /** @throws PackError when the first bytes are not those of a zip. */
  async #look(): Promise<void> {
    const head = await this.#blob().slice(0, 200).text();
    if (this.#bytes === 0 || zipBeginnings.some((one) => head.startsWith(one))) return;
    const isPage =
      head.trimStart().startsWith('<') ||
      this.#response.headers.get('content-type')?.startsWith('text/html') === true;
    throw new PackError(
      isPage
        ? `${this.#host} sent a web page in place of the pack. Use the address of the file itself, as its download link has it.`
        : `${this.#host} sent something other than a pack: the file does not begin as a zip does. Check the address. ` +
            'Nothing more was fetched.',
    );
  }

  /** @throws PackError when more comes than the person wants, than the limit, or than there is room for. */
  async #keepToLimits(): Promise<void> {
    const { ask, free, limits, signal } = this.#options;
    const host = this.#host;
    const bytes = this.#bytes;
    const total = this.#total;
    // A browser lets no more through than was said, but for packed transfers: then nothing is known of the length.
    if (total !== null && bytes <= total) {
      if (total <= limits.most || this.#asked) return;
      this.#asked = true;
      if (!(await ask({ kind: 'large', host, bytes: total }))) throw notWanted(host);
      return signal.throwIfAborted();
    }
    if (free !== null && bytes > free) throw noRoom(host, bytes, free);
    if (bytes > limits.most) {
      throw new PackError(
        `The pack from ${host} was stopped at ${formatBytes(limits.most)}: its server does not say how long it is, ` +
          'and it did not end. Nothing was kept. Download the file in another way and open it from disk.',
      );
    }
    if (bytes <= limits.unasked || this.#asked) return;
    this.#asked = true;
    if (!(await ask({ kind: 'endless', host, bytes, most: limits.most }))) throw notWanted(host);
    signal.throwIfAborted();
  }

  #cutOff(cause?: unknown): PackError {
    const of = this.#total === null ? '' : ` of ${this.#total}`;
    return new PackError(
      `The download from ${this.#host} broke off after ${this.#bytes}${of} bytes. Nothing was kept; try again.`,
      { cause },
    );
  }
}

function noRoom(host: string, bytes: number, free: number): PackError {
  return new PackError(
    `The pack from ${host} has ${formatBytes(bytes)} or more, and the browser gives this page ${formatBytes(free)} more of the ` +
      'disk. Nothing was kept. Remove packs that you do not need, or make room on the disk; then try again.',
  );
}

function notWanted(host: string): PackError {
  return new PackError(`The rest of the pack from ${host} was not fetched. Nothing was kept.`);
}

/**
 * The address of a pack as the person or a link gave it: absolute, or relative to the page.
 *
 * @throws PackError when it is none that a file can be fetched from.
 */
export function packAddress(text: string, base: string): URL {
  const address = URL.canParse(text.trim(), base) ? new URL(text.trim(), base) : null;
  if (address && /^https?:$/.test(address.protocol)) return address;
  throw new PackError(
    `“${visibleText(text)}” is not an address that a pack can be fetched from. It begins with https://.`,
  );
}
