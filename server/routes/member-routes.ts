import type { ServerResponse } from 'node:http';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Hono } from 'hono';
import * as v from 'valibot';
import {
  joinSchema,
  mostBytes,
  postedEventsSchema,
  revealAskedSchema,
} from '../../src/core/room/protocol.ts';
import { readCode } from '../../src/core/schemas/room-code.ts';
import { imageKeySchema, roomIdSchema } from '../../src/core/schemas/room-ids.ts';
import { endsSoon, noRoom, HttpError } from '../http-error.ts';
import type { RequestContext, Env, Auth } from './auth.ts';
import { jsonOf } from './request-body.ts';
import type { Actor } from '../../src/core/room/room-event.ts';
import type { LiveRoom } from '../rooms/live-room.ts';

export function memberRoutes(app: Hono<Env>, auth: Auth): void {
  const { rooms } = auth;

  /** Counts a code that leads nowhere, and says so; too many from one address are answered later only. */
  const wrongCode = (context: RequestContext) => async (cause: unknown) => {
    if (cause instanceof HttpError && cause.status === 404)
      slowDown(await auth.wrongCodes.take(auth.peer(context).address));
    throw cause;
  };

  app.get('/api/join/:code', async (context) => {
    const { code, fault } = readCode(context.req.param('code'));
    if (code === null) throw new HttpError(400, 'code', fault);
    const room = await rooms.ofCode(code).catch(wrongCode(context));
    return context.json(room.card());
  });

  app.post('/api/rooms/:id/members', async (context) => {
    const { address } = auth.peer(context);
    const body = await jsonOf(context, joinSchema);
    const live = await auth.room(context);
    if ('returnCode' in body)
      return context.json(await rooms.join(live, body, address).catch(wrongCode(context)));
    if (live.log.joinedAt(body.id) !== null) return context.json(await rooms.join(live, body, address));
    slowDown(await auth.joins.take(address));
    const joined = await rooms.join(live, body, address).catch(async (cause: unknown) => {
      await auth.joins.giveBack(address);
      throw cause;
    });
    return context.json(joined);
  });

  app.post('/api/rooms/:id/events', async (context) => {
    // Before anything is waited for: the device's own clock is as old as the sending.
    const received = rooms.store.clock.now();
    const { live, actor } = await auth.actor(context);
    const { events, now } = await jsonOf(context, postedEventsSchema, mostBytes.events);
    const said = await rooms.post(live, actor, events, now === undefined ? null : { now, received });
    // Open pages of an earlier Hit5 expect a list here, and do nothing with it.
    return context.json({ ...said, have: [] });
  });

  app.get('/api/rooms/:id/stream', async (context) => {
    const { live, actor } = await auth.actor(context);
    if (auth.ending.aborted) throw endsSoon();
    roomStream(live, actor, context.env.outgoing, auth.ending);
    return RESPONSE_ALREADY_SENT;
  });

  app.get('/api/rooms/:id/state', async (context) => {
    const { live, member } = await auth.member(context);
    const tag = `"${live.highWaterMark}"`;
    context.header('Cache-Control', 'no-cache');
    // What time it is is new each time.
    if (!live.isTimed) context.header('ETag', tag);
    if (context.req.header('if-none-match') === tag) return context.body(null, 304);
    return context.json(live.stateFor(member));
  });

  app.get('/api/rooms/:id/images/:key', async (context) => {
    const id = context.req.param('id');
    const key = context.req.param('key');
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
  });

  app.post('/api/rooms/:id/reveal', async (context) => {
    const { live, member } = await auth.member(context);
    const { images } = await jsonOf(context, revealAskedSchema);
    return context.json(await rooms.reveal(live, member, images));
  });

  app.get('/api/rooms/:id/mine', async (context) => {
    const { live, member } = await auth.member(context);
    return context.json({ entries: await rooms.store.entries(live.room.id, 0, member) });
  });

  app.delete('/api/rooms/:id/members/me', async (context) => {
    const { live, member } = await auth.member(context);
    await rooms.leave(live, member);
    return context.json({});
  });
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
