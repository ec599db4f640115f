import { ReadableStream } from 'node:stream/web';
import * as v from 'valibot';
import { imageIdSchema } from '../../src/core/trials/identifier-schemas.ts';
import { mostBytes, neverSeen } from '../../src/core/room/protocol.ts';
import { memberIdSchema, type MemberId } from '../../src/core/schemas/room-ids.ts';
import { downloadName } from '../../src/files/formats/file-format.ts';
import { HttpError } from '../http-error.ts';
import { importSession } from '../rooms/import-session.ts';
import type { Auth, RequestContext } from './auth.ts';
import { bodyOf, type Handlers, type RoutesBy } from './serve-routes.ts';
import { setTimeout } from 'node:timers/promises';
import { sessionContent } from '../../src/files/formats/session-content.ts';
import type { AnswerEvent } from '../../src/core/room/room-event.ts';
import { seatsToTell } from '../../src/core/room/room-session.ts';
import type { LiveRoom } from '../rooms/live-room.ts';
import type { RoomStore } from '../store/room-store.ts';

const most = 2 ** 31 - 1;

/** After which line of the log: `?since=`, 0 by default. @throws HttpError where no line can have this number. */
function sinceOf(context: RequestContext): number {
  const said = context.req.query('since') ?? '0';
  if (/^\d{1,10}$/.test(said) && Number(said) <= most) return Number(said);
  throw new HttpError(400, 'shape', `since= takes the number of a line of the log, from 0 to ${most}.`);
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

/** The seat that an address names. @throws HttpError where it names none. */
function seatOf(context: RequestContext): MemberId {
  const member = context.req.param('member');
  if (v.is(memberIdSchema, member)) return member;
  throw noSuchSeat();
}

function noSuchSeat(): HttpError {
  return new HttpError(404, 'no-seat', 'The room has no such seat any more.');
}

/** What only the teacher asks. */
export function teacherHandlers(auth: Auth): Handlers<RoutesBy<'teacher'>> {
  const { rooms } = auth;
  return {
    async rooms() {
      return (await rooms.all()).map((live) => live.outline());
    },

    make: ({ body }) => rooms.make(body),

    async room({ context }) {
      return (await auth.room(context)).room;
    },

    async remove({ context }) {
      await rooms.delete((await auth.room(context)).room.id);
      return {};
    },

    async removeSeat({ context }) {
      await rooms.leave(await auth.room(context), seatOf(context));
      return {};
    },

    async returnCode({ context }) {
      const { room, log } = await auth.room(context);
      const member = seatOf(context);
      // Nobody comes back to a seat that was taken out of the room, before it is put back.
      const returnCode = log.isRemoved(member) ? null : await rooms.store.returnCodeOf(room.id, member);
      if (returnCode === null) throw noSuchSeat();
      context.header('Cache-Control', 'no-store');
      return { returnCode };
    },

    async putPhoto({ context }) {
      const live = await auth.room(context);
      const image = context.req.param('image');
      if (!v.is(imageIdSchema, image)) throw new HttpError(404, 'no-image', 'The room has no such image.');
      const type = (context.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
      if (!imageTypes.has(type))
        throw new HttpError(
          400,
          'type',
          `Photos are ${[...imageTypes].join(', ')}; this is ${type || 'nothing of it'}.`,
        );
      await rooms.putFile(live, v.parse(imageIdSchema, image), type, await bodyOf(context, mostBytes.image));
      return {};
    },

    async putPredictions({ context, body }) {
      await rooms.putPredictions(await auth.room(context), body);
      return {};
    },

    async log({ context }) {
      const live = await auth.room(context);
      const entries = await rooms.store.lines(live.room.id, sinceOf(context));
      const members = live.log.members.map((id) => ({ id, ...(live.seen.get(id) ?? neverSeen) }));
      const seq = Math.max(live.log.seq, entries.at(-1)?.seq ?? 0);
      return { seq, entries, members, now: rooms.store.clock.now() };
    },

    async sessions({ context }) {
      const files = sessionFiles(rooms.store, await auth.room(context), context.req.query('member') ?? null);
      // TypeScript's own stream of the web does not know `from`.
      const body = ReadableStream.from(files) as unknown as globalThis.ReadableStream;
      return context.body(body, 200, { 'Content-Type': 'application/json' });
    },

    async importFile({ context, body }) {
      return importSession(rooms, await auth.room(context), body);
    },
  };
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
