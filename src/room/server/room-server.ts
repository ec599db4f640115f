import * as v from 'valibot';
import { utf8Bytes } from '../../core/room/own-event.ts';
import { failureSchema, protocol, type Acknowledged } from '../../core/room/protocol.ts';
import type { MemberEvent, TeacherEvent } from '../../core/room/room-event.ts';
import {
  pathOf,
  routes,
  type AnswerOf,
  type BodyOf,
  type JsonRoute,
  type Route,
  type RouteName,
  type RouteParams,
} from '../../core/room/routes.ts';
import type { RoomId } from '../../core/schemas/room-ids.ts';
import { RoomServerError } from './room-server-error.ts';

/** In milliseconds. */
const [usualTimeout, longTimeout] = [15_000, 120_000];

/** What a proxy says of a server that it cannot reach, or not in time. */
const ofProxies: ReadonlySet<number> = new Set([502, 503, 504]);

/** Most browsers send no more than 64 kB on the way out of a page. */
const mostKeptAlive = 60_000;

/** A room, and what lets whoever asks in: a member's token or the teacher's key. */
export interface RoomAccess {
  readonly room: RoomId;
  readonly token: string;
}

export interface StreamHandlers {
  /** Called with whatever comes, a sign of life too. */
  readonly onLife: () => void;
  readonly onNews: () => void;
}

export interface RouteRequest<Name extends RouteName> {
  /** A member's token, or the teacher's key. */
  readonly token?: string;
  /** Sent as JSON, a blob as it is. */
  readonly body?: BodyOf<Name> | Blob;
  readonly signal?: AbortSignal | undefined;
  /** Whether the page may be gone before the answer comes. */
  readonly keepalive?: boolean;
}

/**
 * Asks the app's own server about classes: the one way to it. Whatever is no answer of Hit5's own (a login page, a
 * proxy's words, half an answer) is an error, so that nothing counts as sent that did not arrive.
 *
 * Its methods throw `RoomServerError`, or the signal's reason where it is aborted.
 */
export class RoomServer {
  readonly #base: string;

  /** @param base the app's own folder, with a slash at the end. */
  constructor(base: string = new URL('.', document.baseURI).href) {
    this.#base = base;
  }

  url<Name extends RouteName>(name: Name, params: RouteParams<Name>): string {
    return `${this.#base}api/${pathOf(name, params)}`;
  }

  async ask<Name extends JsonRoute>(
    name: Name,
    params: RouteParams<Name>,
    request: RouteRequest<Name> = {},
  ): Promise<AnswerOf<Name>> {
    const response = await this.send(name, params, request);
    const answer = v.safeParse(routes[name].answer, await response.json().catch(() => null));
    if (!answer.success) throw notOurs();
    return answer.output as AnswerOf<Name>;
  }

  async send<Name extends RouteName>(
    name: Name,
    params: RouteParams<Name>,
    { token, body, signal, keepalive = false }: RouteRequest<Name> = {},
  ): Promise<Response> {
    const { method, isSlow = false }: Route = routes[name];
    const late = AbortSignal.timeout(isSlow ? longTimeout : usualTimeout);
    const isBlob = body instanceof Blob;
    let response: Response;
    try {
      response = await fetch(this.url(name, params), {
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

  /**
   * Whether page and server speak alike.
   *
   * @throws RoomServerError where they do not, with what to do.
   */
  async checkProtocol(signal?: AbortSignal): Promise<void> {
    const info = await this.ask('server', {}, { signal });
    if (info.protocol === protocol) return;
    throw new RoomServerError(
      info.protocol > protocol
        ? 'The server runs a newer Hit5 than this page. Load the page again.'
        : 'The server runs an older Hit5 than this page. Tell whoever gave you the code.',
      'protocol',
    );
  }

  /**
   * Sends what was done; only what the answer names as `acked` is on the server's disk.
   *
   * @param keepalive whether the page may be gone before the answer comes.
   */
  post(
    { room, token }: RoomAccess,
    events: readonly (MemberEvent | TeacherEvent)[],
    { signal, keepalive = false }: Pick<RouteRequest<'post'>, 'signal' | 'keepalive'> = {},
  ): Promise<Acknowledged> {
    const body = { events, now: new Date().toISOString() } as BodyOf<'post'>;
    const isSmall = utf8Bytes(JSON.stringify(body)) < mostKeptAlive;
    return this.ask('post', { id: room }, { token, body, signal, keepalive: keepalive && isSmall });
  }

  /** Follows what happens in a room until the connection ends, which is no error. */
  async stream(
    { room, token }: RoomAccess,
    { onLife, onNews }: StreamHandlers,
    signal: AbortSignal,
  ): Promise<void> {
    const response = await fetch(this.url('stream', { id: room }), {
      headers: { Accept: 'text/event-stream', Authorization: `Bearer ${token}` },
      cache: 'no-store',
      signal,
    });
    const type = response.headers.get('Content-Type') ?? '';
    if (!response.ok || !type.startsWith('text/event-stream')) throw notOurs();
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    for (let rest = ''; reader;) {
      const { done, value = '' } = await reader.read();
      if (done) return;
      onLife();
      const lines = (rest + value).split('\n');
      rest = lines.pop() ?? '';
      if (lines.some((line) => line.startsWith('data:'))) onNews();
    }
  }
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
function notOurs(): RoomServerError {
  return new RoomServerError(
    'Something else than Hit5’s server answers. Does this Wi-Fi ask you to log in first?',
    'no-answer',
  );
}
