import { formatBytes } from '../../core/text/format-number.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import { outsideFetch } from '../../kit/outside/outside-fetch.ts';
import { PackError } from './pack-contents.ts';

/** Bytes that are gathered before the browser may put them on its disk. */
const piece = 8e6;

export type DownloadProgress = (bytes: number, totalBytes: number | null) => void;

interface DownloadOptions {
  readonly signal: AbortSignal;
  readonly onProgress: DownloadProgress;
  /** How large a pack may be, in bytes; default 2 GB: as much as a class's can need. */
  readonly most?: number;
}

/** A zip begins with the header of its first file, or with the end of its empty list (APPNOTE 4.3.7, 4.3.16). */
const zipBeginnings = ['PK\u0003\u0004', 'PK\u0005\u0006'];

/** How many of the first bytes say whether it is a zip. */
const beginning = 4;

/**
 * Fetches a pack's file; its first bytes must be those of a zip before the rest is fetched.
 * @param address absolute.
 * @throws PackError when the server cannot be reached, has no such file, gives something else or more than the limit, or breaks off; the
 *   signal's reason when aborted.
 */
export async function downloadPack(
  address: URL,
  { signal, onProgress, most = 2e9 }: DownloadOptions,
): Promise<Blob> {
  const { host } = address;
  // Whatever ends it, no byte more is sent.
  const over = new AbortController();
  try {
    const response = await outsideFetch(address.href, {
      signal: AbortSignal.any([signal, over.signal]),
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
    const reader = response.body?.getReader();
    const pieces: Blob[] = [];
    let waiting: Uint8Array<ArrayBuffer>[] = [];
    let [bytes, gathered] = [0, 0];
    let isZip = false;
    const cutOff = (cause?: unknown) =>
      new PackError(
        `The download from ${host} broke off after ${bytes}${total === null ? '' : ` of ${total}`} bytes. Nothing was kept; try again.`,
        { cause },
      );
    for (;;) {
      if (Math.max(bytes, total ?? 0) > most) throw tooLarge(host, most);
      onProgress(bytes, total);
      const { done, value } = (await reader?.read().catch((cause: unknown) => {
        signal.throwIfAborted();
        throw cutOff(cause);
      })) ?? { done: true };
      signal.throwIfAborted();
      if (!done) {
        waiting.push(value);
        bytes += value.length;
      }
      if (!isZip && (done || bytes >= beginning)) {
        await requireZip(new Blob(waiting), response, host);
        isZip = true;
      }
      if (done) break;
      if (bytes - gathered <= piece) continue;
      pieces.push(new Blob(waiting));
      [waiting, gathered] = [[], bytes];
    }
    if (total !== null && bytes < total) throw cutOff();
    return new Blob([...pieces, ...waiting]);
  } finally {
    over.abort();
  }
}

/** @throws PackError when a file is empty, or does not begin as a zip does. */
async function requireZip(start: Blob, { headers }: Response, host: string): Promise<void> {
  if (start.size === 0) throw new PackError(`${host} sent an empty file.`);
  const head = await start.slice(0, 200).text();
  if (zipBeginnings.some((one) => head.startsWith(one))) return;
  const isPage =
    head.trimStart().startsWith('<') || headers.get('content-type')?.startsWith('text/html') === true;
  throw new PackError(
    isPage
      ? `${host} sent a web page in place of the pack. Use the address of the file itself, as its download link has it.`
      : `${host} sent something other than a pack: the file does not begin as a zip does. Check the address. ` +
          'Nothing more was fetched.',
  );
}

function tooLarge(host: string, most: number): PackError {
  return new PackError(
    `The pack from ${host} has more than ${formatBytes(most)}, which is the most. Nothing was kept. Download the file in another ` +
      'way and open it from disk.',
  );
}

/**
 * The address of a pack, absolute, or relative to the page.
 * @throws PackError when it is none that a file can be fetched from.
 */
export function packAddress(text: string, base: string): URL {
  const address = URL.canParse(text.trim(), base) ? new URL(text.trim(), base) : null;
  if (address && /^https?:$/.test(address.protocol)) return address;
  throw new PackError(
    `“${visibleText(text)}” is not an address that a pack can be fetched from. It begins with https://.`,
  );
}
