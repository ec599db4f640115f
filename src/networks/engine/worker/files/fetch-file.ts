import { InferenceError } from '../inference-error.ts';
import { messageOf } from '../../../../core/message-of.ts';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface FetchOptions {
  readonly fetch: Fetch;
  readonly signal: AbortSignal;
  /** Whether no cache will do, because the file in one was damaged. */
  readonly anew?: boolean;
  /** The most bytes that it may have; no more is fetched. Default: as many as come. */
  readonly most?: number;
  /** Called with the length of each piece that arrives, in bytes. */
  readonly onBytes?: (bytes: number) => void;
}

/**
 * Fetches a file whole. The browser's cache is asked only together with the server, so that a repaired file is
 * seen at the next try.
 *
 * @param name how to name the file in a message.
 * @throws InferenceError of kind `missing-file`: not there, not whole, or a web page in its place; `altered-file`: longer
 *   than it may be.
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
  if (!response.ok) {
    const what = [401, 403].includes(response.status) ? 'was refused' : 'is missing';
    throw missing(`${name} ${what} (${response.status}).`);
  }
  return readAll(response, name, options);
}

/** Reads no further than the first piece tells that it is a web page, or than the limit. */
async function readAll(
  response: Response,
  name: string,
  { most = Infinity, onBytes }: FetchOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  const stop = (fault: InferenceError) => {
    void reader?.cancel().catch(() => undefined);
    return fault;
  };
  if (Number(response.headers.get('content-length')) > most) throw stop(tooLong(name, most));
  for (;;) {
    const part = await reader?.read().catch((cause: unknown) => {
      throw missing(`${name} broke off after ${length} bytes: ${sentenceOf(cause)}`, cause);
    });
    if (length === 0 && isWebPage(response, part?.value ?? new Uint8Array())) {
      throw stop(missing(`${name} is missing: the server sent a web page in its place.`));
    }
    if (!part?.value) break;
    pieces.push(part.value);
    length += part.value.length;
    if (length > most) throw stop(tooLong(name, most));
    onBytes?.(part.value.length);
  }
  return concatenate(pieces);
}

function tooLong(name: string, most: number): InferenceError {
  return new InferenceError(
    'altered-file',
    `${name} is longer than the ${most} bytes that it may have, so it was not fetched further.`,
  );
}

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
function isWebPage(response: Response, beginning: Uint8Array): boolean {
  if (response.headers.get('content-type')?.startsWith('text/html')) return true;
  return /^\s*<(!doctype|html)/i.test(new TextDecoder().decode(beginning.subarray(0, 100)));
}

/** The cause's words, with the full stop that a browser's own lack. */
function sentenceOf(cause: unknown): string {
  const words = messageOf(cause);
  return /[.!?]$/.test(words) ? words : `${words}.`;
}

function missing(message: string, cause?: unknown): InferenceError {
  return new InferenceError('missing-file', message, { cause });
}
