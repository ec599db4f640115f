import * as v from 'valibot';
import { failureSchema } from '../../core/room/protocol.ts';
import { RoomServerError } from './room-server-error.ts';

/** In milliseconds. */
const usualTimeout = 15_000;

/** What a proxy says of a server that it cannot reach, or not in time. */
const ofProxies: ReadonlySet<number> = new Set([502, 503, 504]);

export interface ServerRequest {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** A member's token, or the teacher's key. */
  readonly token?: string;
  /** Sent as JSON, a blob as it is. */
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
  readonly keepalive?: boolean;
  /** In milliseconds; default 15 s. */
  readonly timeout?: number;
}

/**
 * Asks the app's own server about classes: the one way to it. Whatever is no answer of Hit5's own (a login page, a
 * proxy's words, half an answer) is an error, so that nothing counts as sent that did not arrive.
 *
 * Its methods throw `RoomServerError`, or the signal's reason where it is aborted.
 */
export class AskServer {
  readonly #base: string;

  /** @param base the app's own folder, with a slash at the end. */
  constructor(base: string = new URL('.', document.baseURI).href) {
    this.#base = base;
  }

  /** @param path what stands behind `api/`. */
  url(path: string): string {
    return `${this.#base}api/${path}`;
  }

  async ask<Schema extends v.GenericSchema>(
    path: string,
    schema: Schema,
    request: ServerRequest = {},
  ): Promise<v.InferOutput<Schema>> {
    return readAnswer(await this.send(path, request), schema);
  }

  async send(path: string, request: ServerRequest = {}): Promise<Response> {
    const { method = 'GET', token, body, signal, keepalive = false, timeout = usualTimeout } = request;
    const late = AbortSignal.timeout(timeout);
    const isBlob = body instanceof Blob;
    let response: Response;
    try {
      response = await fetch(this.url(path), {
        method,
        keepalive,
        // What passes for news from a cache would be old.
        cache: method === 'GET' ? 'no-cache' : 'no-store',
        headers: {
          Accept: 'application/json',
          ...(token !== undefined && { Authorization: `Bearer ${token}` }),
          ...(body !== undefined && { 'Content-Type': isBlob ? body.type : 'application/json' }),
        },
        ...(body !== undefined && { body: isBlob ? body : JSON.stringify(body) }),
        signal: signal ? AbortSignal.any([signal, late]) : late,
      });
    } catch (cause) {
      signal?.throwIfAborted();
      throw unreachable(cause);
    }
    if (response.ok) return response;
    throw await failureOf(response);
  }
}

/** @throws RoomServerError where the answer is none of Hit5's. */
async function readAnswer<Schema extends v.GenericSchema>(
  response: Response,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const content: unknown = await response.json().catch(() => null);
  const answer = v.safeParse(schema, content);
  if (!answer.success) throw notOurs();
  return answer.output;
}

/** The server's own words, where it has some. */
async function failureOf(response: Response): Promise<RoomServerError> {
  const content: unknown = await response.json().catch(() => null);
  const failure = v.safeParse(failureSchema, content);
  if (failure.success) return new RoomServerError(failure.output.error, failure.output.code);
  return ofProxies.has(response.status) ? unreachable() : notOurs();
}

function unreachable(cause?: unknown): RoomServerError {
  return new RoomServerError('The server does not answer.', 'unreachable', { cause });
}

/** Something answers that is not Hit5. */
export function notOurs(): RoomServerError {
  return new RoomServerError(
    'Something else than Hit5’s server answers. Does this Wi-Fi ask you to log in first?',
    'no-answer',
  );
}
