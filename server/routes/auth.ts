import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import * as v from 'valibot';
import { tokenSchema } from '../../src/core/room/protocol.ts';
import { teacher, type Actor } from '../../src/core/room/room-event.ts';
import type { Route } from '../../src/core/room/routes.ts';
import { roomIdSchema, type MemberId, type RoomId } from '../../src/core/schemas/room-ids.ts';
import { isLocalHost, peerOf, saidByProxies, type Peer } from '../hosts.ts';
import { RateLimit } from '../rate-limit.ts';
import { noRoom, noSeat, HttpError, removedSeat } from '../http-error.ts';
import type { LiveRoom } from '../rooms/live-room.ts';
import type { Rooms } from '../rooms/rooms.ts';
import { createHash, timingSafeEqual } from 'node:crypto';

export interface AuthOptions {
  readonly rooms: Rooms;
  readonly key: string;
  /** How many proxies stand before the server, and say who asks; 0: none. */
  readonly proxies: number;
  readonly addresses: () => readonly string[];
  readonly now?: () => number;
  readonly ending: AbortSignal;
}

export interface Env {
  readonly Bindings: HttpBindings;
}

export type RequestContext = Context<Env>;

export class Auth {
  readonly rooms: Rooms;
  /** Codes that lead nowhere, by address; one that leads somewhere is never held up. */
  readonly wrongCodes: RateLimit;
  /** Seats that were made, by address: a class behind one comes at once. */
  readonly joins: RateLimit;
  readonly #wrongKeys: RateLimit;
  readonly #options: AuthOptions;
  readonly #requests: RateLimit;

  constructor(options: AuthOptions) {
    this.rooms = options.rooms;
    this.#options = options;
    this.wrongCodes = new RateLimit(1000, 20, options.now);
    this.#wrongKeys = new RateLimit(20, 1, options.now);
    this.joins = new RateLimit(400, 5, options.now);
    this.#requests = new RateLimit(60, 10, options.now);
  }

  get ending(): AbortSignal {
    return this.#options.ending;
  }

  peer(context: RequestContext): Peer {
    return peerOf(context.env.incoming, this.#options.proxies);
  }

  /** A page of another site has no business here. @throws HttpError */
  check(context: RequestContext): void {
    const site = context.req.header('sec-fetch-site');
    if (site !== undefined && site !== 'same-origin' && site !== 'none')
      throw new HttpError(403, 'other-site', 'Another site may not ask this server.');
  }

  #tokenOf(context: RequestContext): string | null {
    const [, token] = /^Bearer ([\w-]{1,200})$/.exec(context.req.header('authorization') ?? '') ?? [];
    return token ?? null;
  }

  /** The room and who asks, where a route is for members; nothing where it is for anyone. @throws HttpError where they may not ask. */
  async let(
    by: Route['by'],
    context: RequestContext,
  ): Promise<{ readonly live: LiveRoom; readonly actor: Actor } | undefined> {
    switch (by) {
      case 'anyone':
        return;
      case 'teacher':
        return this.#teacher(context);
      case 'member':
        return this.#member(context);
      case 'actor':
        return this.#actor(context);
    }
  }

  /**
   * Lets the teacher in: by key, and only from this machine; behind a proxy by key over https.
   *
   * @throws HttpError
   */
  async #teacher(context: RequestContext): Promise<undefined> {
    if (this.#isTeacher(context)) return;
    if (this.#tokenOf(context) !== null) this.#slowKeys(context);
    const words =
      this.#options.proxies > 0
        ? 'That is not the teacher’s key.'
        : 'Only the teacher may do this, on the machine on which the server runs.';
    throw new HttpError(401, 'key', words);
  }

  /** The right key is let in at any time, so that nobody can keep the teacher out. @throws HttpError */
  #slowKeys(context: RequestContext): void {
    const wait = this.#wrongKeys.take(this.peer(context).address);
    if (wait > 0)
      throw new HttpError(
        429,
        'too-fast',
        'Wrong keys were tried too often from here. Try again later.',
        wait,
        1000,
      );
  }

  #isTeacher(context: RequestContext): boolean {
    const token = this.#tokenOf(context);
    if (token === null || !sameText(token, this.#options.key)) return false;
    if (this.#options.proxies === 0) return this.peer(context).isHere;
    const scheme = saidByProxies(context.req.header('x-forwarded-proto'), this.#options.proxies);
    if (scheme === 'https' || isLocalHost(context.req.header('host'))) return true;
    throw new HttpError(403, 'https', 'The teacher’s key may cross a network by https only.');
  }

  /** A room that is named in the address. @throws HttpError where there is none, or another server has it. */
  room(context: RequestContext): Promise<LiveRoom> {
    return this.rooms.live.of(roomOf(context));
  }

  /** The member who asks, and the room. @throws HttpError where it is nobody of this room. */
  async #member(context: RequestContext) {
    const token = this.#tokenOf(context);
    const found = token === null ? null : await this.rooms.memberOf(token);
    // It is no token of a device: somebody tries keys here.
    if (token !== null && !v.is(tokenSchema, token)) this.#slowKeys(context);
    const live = await this.room(context);
    if (!found || found.room !== live.room.id) throw noSeat();
    if (live.log.isRemoved(found.member)) throw removedSeat();
    if (live.log.joinedAt(found.member) === null) throw noSeat();
    this.#hurry(found.member);
    live.heardOf(found.member);
    return { live, actor: found.member };
  }

  #hurry(member: MemberId): void {
    const wait = this.#requests.take(member);
    if (wait > 0)
      throw new HttpError(429, 'too-fast', 'This device asks too often. It tries again by itself.', wait);
  }

  /** The teacher or a member, and the room. @throws HttpError */
  async #actor(context: RequestContext): Promise<{ readonly live: LiveRoom; readonly actor: Actor }> {
    return this.#isTeacher(context)
      ? { live: await this.room(context), actor: teacher }
      : this.#member(context);
  }
}

function roomOf(context: RequestContext): RoomId {
  const id = context.req.param('id');
  if (!v.is(roomIdSchema, id)) throw noRoom();
  return id;
}

/** Whether two texts are the same, in a time that tells nothing of where they differ. */
function sameText(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
