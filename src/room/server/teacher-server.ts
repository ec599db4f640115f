import * as v from 'valibot';
import {
  acknowledgedSchema,
  importedSchema,
  logAnswerSchema,
  madeRoomSchema,
  returnCodeSchema,
  sessionFilesSchema,
  teacherKeySchema,
  type Acknowledged,
  type LogAnswer,
} from '../../core/room/protocol.ts';
import type { TeacherEvent } from '../../core/room/room-event.ts';
import type { ImageKey, MemberId, RoomId } from '../../core/schemas/room-ids.ts';
import {
  roomOutlineSchema,
  wholeRoomSchema,
  type ImagePredictions,
  type NewRoom,
  type RoomOutline,
  type WholeRoom,
} from '../../core/room/room.ts';
import type { ImageId } from '../../core/trials/challenge.ts';
import { isOfThisMachine } from '../../figures/report/public-address.ts';
import { KeptValue } from '../../kit/keep/kept-value.ts';
import { AskServer, type ServerRequest } from './ask-server.ts';
import { RoomServerError } from './room-server-error.ts';
import { RoomServer, type StreamTold } from './room-server.ts';

/** The key that was typed, where the server is not this machine. */
const typedKey = new KeptValue<string>({
  key: 'hit5-teacher-key',
  parse: (text) => text ?? '',
  print: (key) => key || null,
});

/** In milliseconds, for all answers of a room. */
const longTimeout = 120_000;

/** Whether the server wants the teacher's key, which this page does not have. */
export function isKeyWanted(cause: unknown): boolean {
  return cause instanceof RoomServerError && ['key', 'not-here'].includes(cause.code);
}

/** What the teacher's pages ask of the app's own server. Its methods throw as those of `AskServer`. */
export class TeacherServer {
  readonly #server: AskServer;
  readonly #rooms: RoomServer;
  #key: string | null = null;

  constructor(server = new AskServer()) {
    this.#server = server;
    this.#rooms = new RoomServer(server);
  }

  /**
   * Where other devices find the server, the likeliest first: this page's own place where the server does not say it,
   * and nowhere where that is a place on this machine only.
   */
  async addresses(): Promise<readonly string[]> {
    const { addresses } = await this.#rooms.info();
    if (addresses.length > 0) return addresses;
    return isOfThisMachine(location.origin) ? [] : [location.origin];
  }

  useKey(key: string): void {
    typedKey.write(key);
    this.#key = key;
  }

  rooms(): Promise<readonly RoomOutline[]> {
    return this.#ask('rooms', v.array(roomOutlineSchema));
  }

  /** Makes a room; the same id makes it once. */
  async make(room: NewRoom): Promise<void> {
    await this.#ask('rooms', madeRoomSchema, { method: 'POST', body: room });
  }

  room(id: RoomId): Promise<WholeRoom> {
    return this.#ask(`rooms/${id}`, wholeRoomSchema);
  }

  async remove(id: RoomId): Promise<void> {
    await this.#send(`rooms/${id}`, { method: 'DELETE' });
  }

  async removeSeat(id: RoomId, member: MemberId): Promise<void> {
    await this.#send(`rooms/${id}/members/${member}`, { method: 'DELETE' });
  }

  async returnCode(id: RoomId, member: MemberId): Promise<string> {
    return (await this.#ask(`rooms/${id}/members/${member}/return-code`, returnCodeSchema)).returnCode;
  }

  async sendPhoto(id: RoomId, image: ImageId, body: Blob, signal: AbortSignal): Promise<void> {
    const path = `rooms/${id}/images/${encodeURIComponent(image)}`;
    await this.#send(path, { method: 'PUT', body, signal, timeout: longTimeout });
  }

  photoUrl(id: RoomId, key: ImageKey): string {
    return this.#rooms.imageUrl(id, key);
  }

  async photo(id: RoomId, key: ImageKey, signal: AbortSignal): Promise<Blob> {
    return (await this.#server.send(`rooms/${id}/images/${key}`, { signal })).blob();
  }

  async sendPredictions(id: RoomId, body: readonly ImagePredictions[], signal: AbortSignal): Promise<void> {
    await this.#send(`rooms/${id}/predictions`, { method: 'PUT', body, signal });
  }

  send(id: RoomId, events: readonly TeacherEvent[]): Promise<Acknowledged> {
    return this.#ask(`rooms/${id}/events`, acknowledgedSchema, { method: 'POST', body: { events } });
  }

  /** The lines of a room's log after one of them, and when each member was last heard of. */
  log(id: RoomId, since: number, signal: AbortSignal): Promise<LogAnswer> {
    return this.#ask(`rooms/${id}/log?since=${String(since)}`, logAnswerSchema, { signal });
  }

  /** As `RoomServer.stream`, with the teacher's key. */
  async stream({ room }: { readonly room: RoomId }, told: StreamTold, signal: AbortSignal): Promise<void> {
    await this.#rooms.stream({ room, token: await this.#teacherKey() }, told, signal);
  }

  /** The session file of a member; none where they are not there any more. */
  sessions(id: RoomId, member: MemberId): Promise<v.InferOutput<typeof sessionFilesSchema>> {
    return this.#ask(`rooms/${id}/sessions?member=${member}`, sessionFilesSchema, { timeout: longTimeout });
  }

  /** Takes in the answers of a pupil's session file that the room does not have. */
  importFile(id: RoomId, file: Blob): Promise<v.InferOutput<typeof importedSchema>> {
    const body = new Blob([file], { type: 'application/json' });
    return this.#ask(`rooms/${id}/import`, importedSchema, { method: 'POST', body, timeout: longTimeout });
  }

  async #ask<Schema extends v.GenericSchema>(
    path: string,
    schema: Schema,
    request: ServerRequest = {},
  ): Promise<v.InferOutput<Schema>> {
    return this.#withKey((token) => this.#server.ask(path, schema, { ...request, token }));
  }

  async #send(path: string, request: ServerRequest): Promise<void> {
    await this.#withKey((token) => this.#server.send(path, { ...request, token }));
  }

  /** A key that is not taken is forgotten, and asked for once more: the server may have another one by now. */
  async #withKey<Value>(ask: (key: string) => Promise<Value>, isAgain = false): Promise<Value> {
    const key = await this.#teacherKey();
    try {
      return await ask(key);
    } catch (cause) {
      if (!isKeyWanted(cause)) throw cause;
      this.#key = null;
      typedKey.write('');
      if (isAgain) throw cause;
      return this.#withKey(ask, true);
    }
  }

  async #teacherKey(): Promise<string> {
    const known = this.#key ?? typedKey.read();
    this.#key = known === '' ? (await this.#server.ask('key', teacherKeySchema)).key : known;
    return this.#key;
  }
}
