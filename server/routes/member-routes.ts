import type { ServerResponse } from 'node:http';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import * as v from 'valibot';
import type { Actor } from '../../src/core/room/room-event.ts';
import { readCode } from '../../src/core/schemas/room-code.ts';
import { imageKeySchema, roomIdSchema } from '../../src/core/schemas/room-ids.ts';
import { endsSoon, HttpError, noRoom } from '../http-error.ts';
import type { LiveRoom } from '../rooms/live-room.ts';
import type { Auth, RequestContext } from './auth.ts';
import type { Handlers, RoutesBy } from './serve-routes.ts';

/** What anyone and the members of a room ask. */
export function memberHandlers(
  auth: Auth,
): Handlers<Exclude<RoutesBy<'anyone' | 'member' | 'actor'>, 'server' | 'ready' | 'key'>> {
  const { rooms } = auth;

  /** Counts a code that leads nowhere, and says so; too many from one address are answered later only. */
  const wrongCode = (context: RequestContext) => (cause: unknown) => {
    if (cause instanceof HttpError && cause.status === 404)
      slowDown(auth.wrongCodes.take(auth.peer(context).address));
    throw cause;
  };

  return {
    async card({ context }) {
      const { code, fault } = readCode(context.req.param('code') ?? '');
      if (code === null) throw new HttpError(400, 'code', fault);
      return (await rooms.ofCode(code).catch(wrongCode(context))).card();
    },

    async join({ context, body }) {
      const { address } = auth.peer(context);
      const live = await auth.room(context);
      if ('returnCode' in body) return rooms.join(live, body, address).catch(wrongCode(context));
      if (live.log.joinedAt(body.id) !== null) return rooms.join(live, body, address);
      slowDown(auth.joins.take(address));
      return rooms.join(live, body, address).catch((cause: unknown) => {
        auth.joins.giveBack(address);
        throw cause;
      });
    },

    post({ live, actor, body: { events, now }, received }) {
      return rooms.post(live, actor, events, now === undefined ? null : { now, received });
    },

    stream({ context, live, actor }) {
      if (auth.ending.aborted) throw endsSoon();
      roomStream(live, actor, context.env.outgoing, auth.ending);
      return RESPONSE_ALREADY_SENT;
    },

    state({ context, live, actor }) {
      const tag = `"${live.log.seq}"`;
      context.header('Cache-Control', 'no-cache');
      // What time it is is new each time.
      if (!live.isTimed) context.header('ETag', tag);
      return context.req.header('if-none-match') === tag ? context.body(null, 304) : live.stateFor(actor);
    },

    async photo({ context }) {
      const { id, key } = context.req.param() as { readonly id?: string; readonly key?: string };
      if (!v.is(roomIdSchema, id) || !v.is(imageKeySchema, key)) throw noRoom();
      const file = await rooms.store.file(id, key);
      if (!file) throw new HttpError(404, 'no-image', 'There is no such photo.');
      context.env.outgoing
        .writeHead(200, {
          'Content-Type': file.type,
          'Content-Length': file.bytes.length,
          'Cache-Control': 'private, max-age=31536000, immutable',
          'Content-Security-Policy': "default-src 'none'; sandbox",
        })
        // As it is: all who ask for it at a time share its bytes.
        .end(file.bytes);
      return RESPONSE_ALREADY_SENT;
    },

    reveal: ({ live, actor, body }) => rooms.reveal(live, actor, body.images),

    async mine({ live, actor }) {
      return { entries: await rooms.store.entries(live.room.id, 0, actor) };
    },

    async withdraw({ live, actor }) {
      await rooms.leave(live, actor);
      return {};
    },
  };
}

/** @param wait in seconds; 0 for none. @throws HttpError */
function slowDown(wait: number): void {
  if (wait > 0) {
    throw new HttpError(
      429,
      'too-fast',
      `That was tried too often from here. Try again in ${wait === 1 ? 'a second' : `${wait} seconds`}.`,
      wait,
    );
  }
}

/** In milliseconds. */
const beat = 15_000;

/** In bytes: a device that takes no more is cut off, and comes again. */
const mostWaiting = 2000;

/**
 * Tells by server-sent events that something happened in a room: `data: {"seq":n}`, at first where the log stands.
 *
 * @param ending aborted once no stream may go on.
 */
export function roomStream(
  live: LiveRoom,
  actor: Actor,
  response: ServerResponse,
  ending: AbortSignal,
): void {
  const send = (text: string) => {
    if (response.writableLength <= mostWaiting) response.write(text);
    else {
      stop();
      response.destroy();
    }
  };
  const tell = (seq: number) => send(`id: ${seq}\ndata: {"seq":${seq}}\n\n`);
  const timer = setInterval(() => send(': here\n\n'), beat);
  const unlisten = live.listen(actor, (seq) => {
    if (seq === null) end();
    else tell(seq);
  });
  const stop = () => {
    clearInterval(timer);
    ending.removeEventListener('abort', end);
    unlisten();
  };
  const end = () => {
    stop();
    response.end();
  };
  ending.addEventListener('abort', end);
  response.once('close', stop);
  // A connection that breaks is closed too.
  response.on('error', () => undefined);
  response.writeHead(200, {
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store',
    // Proxies would gather what is to come at once.
    'X-Accel-Buffering': 'no',
  });
  tell(live.log.seq);
}
