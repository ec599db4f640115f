import { visibleText } from '../../core/formats/truth-files/visible-text.ts';
import { outsideFetch } from '../../kit/outside/outside-fetch.ts';
import { PackError } from './pack-error.ts';

/** Bytes that are gathered before the browser may put them on its disk. */
const piece = 8e6;

/** How far a download is; the total is null where the server does not say it. */
export type DownloadProgress = (bytes: number, totalBytes: number | null) => void;

/**
 * Fetches a pack's file.
 *
 * @param address absolute.
 * @throws PackError when the server cannot be reached, has no such file, gives a page in place of it, or breaks off;
 *   the signal's reason when aborted.
 */
export async function downloadPack(
  address: URL,
  signal: AbortSignal,
  onProgress: DownloadProgress,
): Promise<Blob> {
  const { host } = address;
  const response = await outsideFetch(address.href, { signal }).catch((cause: unknown) => {
    signal.throwIfAborted();
    throw new PackError(
      `${host} cannot be reached, or does not let other sites read its files (CORS). Check the address and the ` +
        'network, or download the file and open it from disk.',
      { cause },
    );
  });
  if (!response.ok) {
    throw new PackError(
      `${host} has no pack at this address (it answered ${String(response.status)}). Check the address.`,
    );
  }
  const stated = response.headers.get('content-encoding') ? null : response.headers.get('content-length');
  const total = stated === null ? null : Number(stated);
  const blob = await gather(response, total, signal, onProgress, host);
  const start = (await blob.slice(0, 200).text()).trimStart().toLowerCase();
  if (start.startsWith('<') || response.headers.get('content-type')?.startsWith('text/html')) {
    throw new PackError(
      `${host} sent a web page in place of the pack. Use the address of the file itself, as its download link has it.`,
    );
  }
  if (blob.size === 0) throw new PackError(`${host} sent an empty file.`);
  return blob;
}

async function gather(
  response: Response,
  total: number | null,
  signal: AbortSignal,
  onProgress: DownloadProgress,
  host: string,
): Promise<Blob> {
  const reader = response.body?.getReader();
  const pieces: Blob[] = [];
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  let waitingBytes = 0;
  let bytes = 0;
  onProgress(0, total);
  try {
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true };
      signal.throwIfAborted();
      if (done || !value) break;
      waiting.push(value);
      bytes += value.length;
      waitingBytes += value.length;
      if (waitingBytes > piece) {
        pieces.push(new Blob(waiting));
        [waiting, waitingBytes] = [[], 0];
      }
      onProgress(bytes, total);
    }
  } catch (cause) {
    signal.throwIfAborted();
    throw cutOff(host, bytes, total, cause);
  }
  if (total !== null && bytes < total) throw cutOff(host, bytes, total);
  return new Blob([...pieces, ...waiting]);
}

function cutOff(host: string, bytes: number, total: number | null, cause?: unknown): PackError {
  const of = total === null ? '' : ` of ${String(total)}`;
  return new PackError(
    `The download from ${host} broke off after ${String(bytes)}${of} bytes. Nothing was kept; try again.`,
    { cause },
  );
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
