import { InferenceError, messageOf } from '../inference-error.ts';

/** The page's `fetch`, or a test's own. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** How a file is fetched. */
export interface FetchOptions {
  readonly fetch: Fetch;
  /** Stops the transfer. */
  readonly signal: AbortSignal;
  /** Whether no cache will do, because the file in one was damaged. */
  readonly anew?: boolean;
  /** Called with the length of each piece that arrives, in bytes. */
  readonly onBytes?: (bytes: number) => void;
}

/**
 * Fetches a file whole. The browser's cache is asked only together with the server, so that a repaired file is
 * seen at the next try.
 *
 * @param name how to name the file in a message.
 * @throws InferenceError of kind `missing-file`: not there, not whole, or a web page in its place.
 */
export async function fetchFile(
  url: string,
  name: string,
  options: FetchOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await options
    .fetch(url, { signal: options.signal, cache: options.anew ? 'reload' : 'no-cache' })
    .catch((cause: unknown) => {
      throw missing(`${name} could not be fetched: ${sentenceOf(cause)}`, cause);
    });
  if (!response.ok) throw missing(`${name} is missing (${String(response.status)}).`);
  const bytes = await readAll(response, name, options.onBytes);
  if (isWebPage(response, bytes)) {
    throw missing(`${name} is missing: the server sent a web page in its place.`);
  }
  return bytes;
}

async function readAll(
  response: Response,
  name: string,
  onBytes: FetchOptions['onBytes'],
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  try {
    for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
      pieces.push(part.value);
      length += part.value.length;
      onBytes?.(part.value.length);
    }
  } catch (cause) {
    throw missing(`${name} broke off after ${String(length)} bytes: ${sentenceOf(cause)}`, cause);
  }
  return concatenate(pieces);
}

/** The pieces one after the other. */
export function concatenate(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Servers of single-page apps answer an address that they do not know with the app's page. */
function isWebPage(response: Response, bytes: Uint8Array): boolean {
  if (response.headers.get('content-type')?.startsWith('text/html')) return true;
  return /^\s*<(!doctype|html)/i.test(new TextDecoder().decode(bytes.subarray(0, 100)));
}

/** The cause's words, with the full stop that a browser's own lack. */
function sentenceOf(cause: unknown): string {
  const words = messageOf(cause);
  return /[.!?]$/.test(words) ? words : `${words}.`;
}

function missing(message: string, cause?: unknown): InferenceError {
  return new InferenceError('missing-file', message, { cause });
}
