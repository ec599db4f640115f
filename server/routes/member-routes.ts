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
import { endsSoon, noRoom, Refusal } from '../refusal.ts';
import type { Asked, Env, Gate } from './gate.ts';
import { jsonOf } from './request-body.ts';
import type { Actor } from '../../src/core/room/room-event.ts';
import type { LiveRoom } from '../rooms/live-room.ts';

export function memberRoutes(app: Hono<Env>, gate: Gate): void {
  const { rooms } = gate;

  /** Counts a code that leads nowhere, and says so; too many from one address are answered later only. */
  const wrongCode = (asked: Asked) => async (cause: unknown) => {
    if (cause instanceof Refusal && cause.status === 404)
      slowDown(await gate.wrongCodes.take(gate.peer(asked).address));
    throw cause;
  };

  app.get('/api/join/:code', async (asked) => {
    const { code, fault } = readCode(asked.req.param('code'));
    if (code === null) throw new Refusal(400, 'code', fault);
    const room = await rooms.ofCode(code).catch(wrongCode(asked));
    return asked.json(room.card());
  });

  app.post('/api/rooms/:id/members', async (asked) => {
    const { address } = gate.peer(asked);
    const body = await jsonOf(asked, joinSchema);
    const live = await gate.room(asked);
    if ('returnCode' in body)
      return asked.json(await rooms.join(live, body, address).catch(wrongCode(asked)));
    if (live.log.joinedAt(body.id) !== null) return asked.json(await rooms.join(live, body, address));
    slowDown(await gate.joins.take(address));
    const joined = await rooms.join(live, body, address).catch(async (cause: unknown) => {
      await gate.joins.giveBack(address);
      throw cause;
    });
    return asked.json(joined);
  });

  app.post('/api/rooms/:id/events', async (asked) => {
    // Before anything is waited for: the device's own clock is as old as the sending.
    const received = rooms.store.clock.now();
    const { live, actor } = await gate.actor(asked);
    const { events, now } = await jsonOf(asked, postedEventsSchema, mostBytes.events);
    const said = await rooms.post(live, actor, events, now === undefined ? null : { now, received });
    // Open pages of an earlier Hit5 expect a list here, and do nothing with it.
    return asked.json({ ...said, have: [] });
  });

  app.get('/api/rooms/:id/stream', async (asked) => {
    const { live, actor } = await gate.actor(asked);
    if (gate.ending.aborted) throw endsSoon();
    roomStream(live, actor, asked.env.outgoing, gate.ending);
    return RESPONSE_ALREADY_SENT;
  });

  app.get('/api/rooms/:id/state', async (asked) => {
    const { live, member } = await gate.member(asked);
    const tag = `"${live.readTo}"`;
    asked.header('Cache-Control', 'no-cache');
    // What time it is is new each time.
    if (!live.isTimed) asked.header('ETag', tag);
    if (asked.req.header('if-none-match') === tag) return asked.body(null, 304);
    return asked.json(live.stateFor(member));
  });

  app.get('/api/rooms/:id/images/:key', async (asked) => {
    const id = asked.req.param('id');
    const key = asked.req.param('key');
    if (!v.is(roomIdSchema, id) || !v.is(imageKeySchema, key)) throw noRoom();
    const file = await rooms.store.file(id, key);
    if (!file) throw new Refusal(404, 'no-image', 'There is no such photo.');
    asked.env.outgoing
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

  app.post('/api/rooms/:id/reveal', async (asked) => {
    const { live, member } = await gate.member(asked);
    const { images } = await jsonOf(asked, revealAskedSchema);
    return asked.json(await rooms.reveal(live, member, images));
  });

  app.get('/api/rooms/:id/mine', async (asked) => {
    const { live, member } = await gate.member(asked);
    return asked.json({ entries: await rooms.store.entries(live.room.id, 0, member) });
  });

  app.delete('/api/rooms/:id/members/me', async (asked) => {
    const { live, member } = await gate.member(asked);
    await rooms.leave(live, member);
    return asked.json({});
  });
}

/** @param wait in seconds; 0 for none. @throws Refusal */
function slowDown(wait: number): void {
  if (wait > 0) {
    throw new Refusal(
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
