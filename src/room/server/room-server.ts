import * as v from 'valibot';
import {
  acknowledgedSchema,
  joinedSchema,
  ownLogSchema,
  protocol,
  serverInfoSchema,
  type Acknowledged,
  type Join,
  type Joined,
  type ServerInfo,
} from '../../core/room/protocol.ts';
import type { RoomCode } from '../../core/schemas/room-code.ts';
import type { LogEntry, MemberEvent, TeacherEvent } from '../../core/room/room-event.ts';
import type { ImageKey, RoomId } from '../../core/schemas/room-ids.ts';
import { utf8Bytes } from '../../core/room/utf8-bytes.ts';
import {
  memberStateSchema,
  revealSchema,
  roomCardSchema,
  type MemberState,
  type Reveal,
  type RoomCard,
} from '../../core/room/room.ts';
import type { ImageId } from '../../core/trials/challenge.ts';
import { AskServer, notOurs } from './ask-server.ts';
import { RoomServerError } from './room-server-error.ts';

/** Most browsers send no more than 64 kB on the way out of a page. */
const mostKeptAlive = 60_000;

/** A room, and what lets whoever asks in: a member's token or the teacher's key. */
export interface RoomAccess {
  readonly room: RoomId;
  readonly token: string;
}

export interface StreamTold {
  /** Called with whatever comes, a sign of life too. */
  readonly onLife: () => void;
  readonly onNews: () => void;
}

/**
 * What a pupil's device asks of the app's own server, and what pupils and teacher both send and follow. Its methods throw as those of
 * `AskServer`.
 */
export class RoomServer {
  readonly #server: AskServer;

  constructor(server = new AskServer()) {
    this.#server = server;
  }

  imageUrl(room: RoomId, key: ImageKey): string {
    return this.#server.url(`rooms/${room}/images/${key}`);
  }

  info(signal?: AbortSignal): Promise<ServerInfo> {
    return this.#server.ask('server', serverInfoSchema, { signal });
  }

  /**
   * Whether page and server speak alike.
   *
   * @throws RoomServerError where they do not, with what to do.
   */
  async checkProtocol(signal?: AbortSignal): Promise<void> {
    const info = await this.info(signal);
    if (info.protocol === protocol) return;
    throw new RoomServerError(
      info.protocol > protocol
        ? 'The server runs a newer Hit5 than this page. Load the page again.'
        : 'The server runs an older Hit5 than this page. Tell whoever gave you the code.',
      'protocol',
    );
  }

  card(code: RoomCode, signal?: AbortSignal): Promise<RoomCard> {
    return this.#server.ask(`join/${code}`, roomCardSchema, { signal });
  }

  /** Takes a seat: a new one, or by its return code one that was taken before. The same twice is the same seat. */
  join(room: RoomId, body: Join, signal?: AbortSignal): Promise<Joined> {
    return this.#server.ask(`rooms/${room}/members`, joinedSchema, { method: 'POST', body, signal });
  }

  state({ room, token }: RoomAccess, signal?: AbortSignal): Promise<MemberState> {
    return this.#server.ask(`rooms/${room}/state`, memberStateSchema, { token, signal });
  }

  reveal(
    { room, token }: RoomAccess,
    images: readonly ImageId[],
    signal?: AbortSignal,
  ): Promise<readonly Reveal[]> {
    const body = { images };
    return this.#server.ask(`rooms/${room}/reveal`, v.array(revealSchema), {
      method: 'POST',
      token,
      body,
      signal,
    });
  }

  /** All that this member has done, to go on with it on another device. */
  async mine({ room, token }: RoomAccess, signal?: AbortSignal): Promise<readonly LogEntry[]> {
    return (await this.#server.ask(`rooms/${room}/mine`, ownLogSchema, { token, signal })).entries;
  }

  async withdraw({ room, token }: RoomAccess): Promise<void> {
    await this.#server.ask(`rooms/${room}/members/me`, v.object({}), { method: 'DELETE', token });
  }

  /**
   * Sends what was done; only what the answer names as `acked` is on the server's disk.
   *
   * @param keepalive whether the page may be gone before the answer comes.
   */
  post(
    { room, token }: RoomAccess,
    events: readonly (MemberEvent | TeacherEvent)[],
    { signal, keepalive = false }: { readonly signal?: AbortSignal; readonly keepalive?: boolean } = {},
  ): Promise<Acknowledged> {
    const body = { events, now: new Date().toISOString() };
    const isSmall = utf8Bytes(JSON.stringify(body)) < mostKeptAlive;
    return this.#server.ask(`rooms/${room}/events`, acknowledgedSchema, {
      method: 'POST',
      token,
      body,
      signal,
      keepalive: keepalive && isSmall,
    });
  }

  /**
   * Follows what happens in a room until the connection ends, which is no error.
   */
  async stream(
    { room, token }: RoomAccess,
    { onLife, onNews }: StreamTold,
    signal: AbortSignal,
  ): Promise<void> {
    const response = await fetch(this.#server.url(`rooms/${room}/stream`), {
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
