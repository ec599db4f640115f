import type { AnswerOf, JsonRoute, RouteParams } from '../../core/room/routes.ts';
import type { ImageKey, RoomId } from '../../core/schemas/room-ids.ts';
import { isOfThisMachine } from '../../figures/report/public-address.ts';
import { KeptValue } from '../../kit/keep/kept-value.ts';
import { RoomServerError } from './room-server-error.ts';
import { RoomServer, type RouteRequest, type StreamHandlers } from './room-server.ts';

/** The key that was typed, where the server is not this machine. */
const typedKey = new KeptValue<string>({
  key: 'hit5-teacher-key',
  parse: (text) => text ?? '',
  print: (key) => key || null,
});

/** Whether the server wants the teacher's key, which this page does not have. */
export function isKeyWanted(cause: unknown): boolean {
  return cause instanceof RoomServerError && ['key', 'not-here'].includes(cause.code);
}

/** What the teacher's pages ask of the app's own server. Its methods throw as those of `RoomServer`. */
export class TeacherServer {
  readonly #server = new RoomServer();
  #key: string | null = null;

  /**
   * Where other devices find the server, the likeliest first: this page's own place where the server does not say it,
   * and nowhere where that is a place on this machine only.
   */
  async addresses(): Promise<readonly string[]> {
    const { addresses } = await this.#server.ask('server', {});
    if (addresses.length > 0) return addresses;
    return isOfThisMachine(location.origin) ? [] : [location.origin];
  }

  useKey(key: string): void {
    typedKey.write(key);
    this.#key = key;
  }

  ask<Name extends JsonRoute>(
    name: Name,
    params: RouteParams<Name>,
    request: Omit<RouteRequest<Name>, 'token'> = {},
  ): Promise<AnswerOf<Name>> {
    return this.#withKey((token) => this.#server.ask(name, params, { ...request, token }));
  }

  photoUrl(id: RoomId, key: ImageKey): string {
    return this.#server.url('photo', { id, key });
  }

  async photo(id: RoomId, key: ImageKey, signal: AbortSignal): Promise<Blob> {
    return (await this.#server.send('photo', { id, key }, { signal })).blob();
  }

  /** As `RoomServer.stream`, with the teacher's key. */
  async stream({ room }: { readonly room: RoomId }, on: StreamHandlers, signal: AbortSignal): Promise<void> {
    await this.#server.stream({ room, token: await this.#teacherKey() }, on, signal);
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
    this.#key = known === '' ? (await this.#server.ask('key', {})).key : known;
    return this.#key;
  }
}
