import { Hono } from 'hono';
import { ReadableStream } from 'node:stream/web';
import * as v from 'valibot';
import { imageIdSchema } from '../../src/core/trials/identifier-schemas.ts';
import { mostBytes, neverSeen, predictionsSchema, type LogAnswer } from '../../src/core/room/protocol.ts';
import type { MemberId } from '../../src/core/schemas/room-ids.ts';
import { newRoomSchema, type RoomOutline } from '../../src/core/room/room.ts';
import { Refusal } from '../refusal.ts';
import { importSession } from '../rooms/import-session.ts';
import type { Env, Gate, Asked } from './gate.ts';
import { bodyOf, jsonOf } from './request-body.ts';
import { setTimeout } from 'node:timers/promises';
import { downloadName } from '../../src/files/formats/download-name.ts';
import { sessionContent } from '../../src/files/formats/session-content.ts';
import type { AnswerEvent } from '../../src/core/room/room-event.ts';
import { seatsToTell } from '../../src/core/room/room-session.ts';
import type { LiveRoom } from '../rooms/live-room.ts';
import type { RoomStore } from '../store/room-store.ts';

const most = 2 ** 31 - 1;

/** After which line of the log: `?since=`, 0 by default. @throws Refusal where no line can have this number. */
function sinceOf(asked: Asked): number {
  const said = asked.req.query('since') ?? '0';
  if (/^\d{1,10}$/.test(said) && Number(said) <= most) return Number(said);
  throw new Refusal(400, 'shape', `since= takes the number of a line of the log, from 0 to ${most}.`);
}

/** What photos may be; anything else could be a page that runs in Hit5's name. */
const imageTypes: ReadonlySet<string> = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'image/avif',
  'image/bmp',
]);

/** The routes below `/api/rooms` that no route before them answers. */
export function teacherRoutes(gate: Gate): Hono<Env> {
  const app = new Hono<Env>();
  const { rooms } = gate;

  app.use('*', async (asked, next) => {
    await gate.teacher(asked);
    await next();
  });

  app.get('/', async (asked) => {
    const outlines: readonly RoomOutline[] = (await rooms.all()).map((live) => live.outline());
    return asked.json(outlines);
  });

  app.post('/', async (asked) =>
    asked.json(await rooms.make(await jsonOf(asked, newRoomSchema, mostBytes.teacher))),
  );

  app.get('/:id', async (asked) => asked.json((await gate.room(asked)).room));

  app.delete('/:id', async (asked) => {
    const { room } = await gate.room(asked);
    await rooms.delete(room.id);
    return asked.json({});
  });

  app.delete('/:id/members/:member{[0-9a-f]{32}}', async (asked) => {
    await rooms.leave(await gate.room(asked), asked.req.param('member') as MemberId);
    return asked.json({});
  });

  app.get('/:id/members/:member{[0-9a-f]{32}}/return-code', async (asked) => {
    const { room, log } = await gate.room(asked);
    const member = asked.req.param('member') as MemberId;
    // Nobody comes back to a seat that was taken out of the room, before it is put back.
    const returnCode = log.isRemoved(member) ? null : await rooms.store.returnCodeOf(room.id, member);
    if (returnCode === null) throw new Refusal(404, 'no-seat', 'The room has no such seat any more.');
    asked.header('Cache-Control', 'no-store');
    return asked.json({ returnCode });
  });

  app.put('/:id/images/:image', async (asked) => {
    const live = await gate.room(asked);
    const image = asked.req.param('image');
    if (!v.is(imageIdSchema, image)) throw new Refusal(404, 'no-image', 'The room has no such image.');
    const type = (asked.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
    if (!imageTypes.has(type))
      throw new Refusal(
        400,
        'type',
        `Photos are ${[...imageTypes].join(', ')}; this is ${type || 'nothing of it'}.`,
      );
    await rooms.putFile(live, v.parse(imageIdSchema, image), type, await bodyOf(asked, mostBytes.image));
    return asked.json({});
  });

  app.put('/:id/predictions', async (asked) => {
    const live = await gate.room(asked);
    await rooms.putPredictions(live, await jsonOf(asked, predictionsSchema, mostBytes.teacher));
    return asked.json({});
  });

  app.get('/:id/log', async (asked) => {
    const live = await gate.room(asked);
    const entries = await rooms.store.lines(live.room.id, sinceOf(asked));
    const members = live.log.members.map((id) => ({ id, ...(live.seen.get(id) ?? neverSeen) }));
    const seq = Math.max(live.log.seq, entries.at(-1)?.seq ?? 0);
    const answer: LogAnswer = {
      seq,
      entries,
      members,
      now: rooms.store.clock.now(),
    };
    return asked.json(answer);
  });

  app.get('/:id/sessions', async (asked) => {
    const files = sessionFiles(rooms.store, await gate.room(asked), asked.req.query('member') ?? null);
    // TypeScript's own stream of the web does not know `from`.
    const body = ReadableStream.from(files) as unknown as globalThis.ReadableStream;
    return asked.body(body, 200, { 'Content-Type': 'application/json' });
  });

  app.post('/:id/import', async (asked) => {
    const live = await gate.room(asked);
    const content = await jsonOf(asked, v.looseObject({}), mostBytes.teacher);
    return asked.json(await importSession(rooms, live, content));
  });

  return app;
}

/**
 * The session files of a room as one JSON list, a member at a time: all of them may be more than memory holds. After each, as
 * much time is left to others as it took.
 *
 * @param only whose file alone is wanted; null: everybody's.
 */
async function* sessionFiles(
  store: RoomStore,
  { room, log }: LiveRoom,
  only: string | null,
): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder();
  const names = new Map<string, number>();
  let before = '[';
  for (const { id, answers, session } of seatsToTell(room, log)) {
    if (only !== null && id !== only) continue;
    const begin = performance.now();
    // What a person looked at is on disk only.
    const whole = new Map((await store.entries(room.id, 0, id)).map(({ event }) => [event.id, event]));
    const content = session(
      answers().map((answer) => {
        const { record, offered } = (whole.get(answer.id) as AnswerEvent | undefined) ?? answer;
        return { ...answer, record, offered };
      }),
    );
    const name = downloadName(content, 'session', 'json');
    const times = (names.get(name) ?? 0) + 1;
    names.set(name, times);
    const told = {
      name: times === 1 ? name : name.replace(/\.json$/, `-${times}.json`),
      session: sessionContent({ session: content, reviews: [], draft: null, unknown: null }),
    };
    const file = bytes.encode(before + JSON.stringify(told));
    const took = performance.now() - begin;
    yield file;
    before = ',';
    await setTimeout(took);
  }
  yield bytes.encode(before === '[' ? '[]' : ']');
}
