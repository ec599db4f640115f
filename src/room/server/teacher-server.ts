import * as v from 'valibot';
import {
  acknowledgedSchema,
  failureSchema,
  importedSchema,
  logAnswerSchema,
  madeRoomSchema,
  mostEvents,
  serverInfoSchema,
  sessionFilesSchema,
  teacherKeySchema,
  type Acknowledged,
  type LogAnswer,
  type ServerInfo,
} from '../../core/room/protocol.ts';
import type { TeacherEvent } from '../../core/room/room-event.ts';
import type { RoomId } from '../../core/room/room-ids.ts';
import {
  roomOutlineSchema,
  wholeRoomSchema,
  type ImagePredictions,
  type NewRoom,
  type RoomOutline,
  type WholeRoom,
} from '../../core/room/room.ts';
import type { ImageId } from '../../core/trials/challenge.ts';
import { KeptValue } from '../../kit/keep/kept-value.ts';

/** The server wants the teacher's key, which this page does not have. */
export class KeyWantedError extends Error {
  override readonly name = 'KeyWantedError';

  constructor() {
    super('This server wants the teacher’s key.');
  }
}

/** The key that was typed, on a server that is not this machine. */
const typedKey = new KeptValue<string>({
  key: 'hit5-teacher-key',
  parse: (text) => text ?? '',
  print: (key) => key || null,
});

const outlinesSchema = v.array(roomOutlineSchema);

/** The app's own server, as the teacher's page asks it. */
export class TeacherServer {
  readonly #base: string;
  #key: string | null = null;

  /** @param base the address of the app's page. */
  constructor(base = document.baseURI) {
    this.#base = base;
  }

  /** What the server can do; null where it is none that runs classes: a folder on a web server. */
  async info(): Promise<ServerInfo | null> {
    const response = await fetch(this.#address('server')).catch(() => null);
    if (!response?.ok) return null;
    const parsed = v.safeParse(serverInfoSchema, await response.json().catch(() => null));
    return parsed.success ? (parsed.output as ServerInfo) : null;
  }

  /** Takes the key that the teacher typed; it is tried with the next request. */
  useKey(key: string): void {
    typedKey.write(key);
    this.#key = key;
  }

  rooms(): Promise<readonly RoomOutline[]> {
    return this.#ask('rooms', {}, outlinesSchema) as Promise<readonly RoomOutline[]>;
  }

  /** Makes a room; the same id makes it once. */
  make(room: NewRoom): Promise<unknown> {
    return this.#ask('rooms', json('POST', room), madeRoomSchema);
  }

  room(id: RoomId): Promise<WholeRoom> {
    return this.#ask(`rooms/${id}`, {}, wholeRoomSchema) as Promise<WholeRoom>;
  }

  /** Deletes a room with everything in it. */
  remove(id: RoomId): Promise<unknown> {
    return this.#ask(`rooms/${id}`, { method: 'DELETE' }, v.unknown());
  }

  sendPhoto(id: RoomId, image: ImageId, file: Blob): Promise<unknown> {
    return this.#ask(`rooms/${id}/images/${image}`, { method: 'PUT', body: file }, v.unknown());
  }

  /** Where a photo of a room is. */
  photoAddress(id: RoomId, key: string): string {
    return this.#address(`rooms/${id}/images/${key}`);
  }

  /** A photo's file. */
  async photo(id: RoomId, key: string, signal: AbortSignal): Promise<Blob> {
    const response = await fetch(this.photoAddress(id, key), { signal });
    if (!response.ok) throw new Error(await failureOf(response));
    return response.blob();
  }

  sendPredictions(id: RoomId, predictions: readonly ImagePredictions[]): Promise<unknown> {
    return this.#ask(`rooms/${id}/predictions`, json('PUT', predictions), v.unknown());
  }

  /** Says what happens in a room. */
  send(id: RoomId, events: readonly TeacherEvent[]): Promise<Acknowledged> {
    const body = { events: events.slice(0, mostEvents) };
    return this.#ask(`rooms/${id}/events`, json('POST', body), acknowledgedSchema);
  }

  /** The lines of a room's log after one of them, and when each member was last heard of. */
  log(id: RoomId, since: number): Promise<LogAnswer> {
    return this.#ask(`rooms/${id}/log?since=${String(since)}`, {}, logAnswerSchema) as Promise<LogAnswer>;
  }

  /** The session file of each member. */
  sessions(id: RoomId): Promise<v.InferOutput<typeof sessionFilesSchema>> {
    return this.#ask(`rooms/${id}/sessions`, {}, sessionFilesSchema);
  }

  /** Takes in the answers of a pupil's session file that the room does not have. */
  importFile(id: RoomId, file: Blob): Promise<v.InferOutput<typeof importedSchema>> {
    const headers = { 'content-type': 'application/json' };
    return this.#ask(`rooms/${id}/import`, { method: 'POST', body: file, headers }, importedSchema);
  }

  async #ask<Schema extends v.GenericSchema>(
    path: string,
    request: RequestInit,
    schema: Schema,
  ): Promise<v.InferOutput<Schema>> {
    const key = await this.#teacherKey();
    const headers = { ...request.headers, authorization: `Bearer ${key}` };
    const response = await fetch(this.#address(path), { ...request, headers, cache: 'no-store' }).catch(
      () => {
        throw new Error('Hit5’s server does not answer. Is it still running on this laptop?');
      },
    );
    if (response.status === 401 || response.status === 403) {
      this.#key = null;
      typedKey.write('');
      throw new KeyWantedError();
    }
    if (!response.ok) throw new Error(await failureOf(response));
    const parsed = v.safeParse(
      schema,
      response.status === 204 ? null : await response.json().catch(() => null),
    );
    if (!parsed.success) throw new Error('Hit5’s server gave an answer that this page does not understand.');
    return parsed.output;
  }

  async #teacherKey(): Promise<string> {
    if (this.#key !== null) return this.#key;
    const typed = typedKey.read();
    if (typed !== '') return (this.#key = typed);
    const response = await fetch(this.#address('key'), { cache: 'no-store' }).catch(() => {
      throw new Error('Hit5’s server does not answer. Is it still running on this laptop?');
    });
    if (!response.ok) throw new KeyWantedError();
    return (this.#key = v.parse(teacherKeySchema, await response.json()).key);
  }

  #address(path: string): string {
    return new URL(`api/${path}`, this.#base).href;
  }
}

function json(method: 'POST' | 'PUT', body: unknown): RequestInit {
  return { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
}

/** What the server says went wrong. */
async function failureOf(response: Response): Promise<string> {
  const parsed = v.safeParse(failureSchema, await response.json().catch(() => null));
  return parsed.success ? parsed.output.error : `Hit5’s server failed (${String(response.status)}).`;
}
