import { setTimeout } from 'node:timers/promises';
import { downloadName } from '../../src/files/formats/download-name.ts';
import { sessionContent } from '../../src/files/formats/session-content.ts';
import type { AnswerEvent } from '../../src/core/room/room-event.ts';
import { seatsToTell } from '../../src/core/room/room-session.ts';
import type { LiveRoom } from '../rooms/live-room.ts';
import type { RoomStore } from '../store/room-store.ts';

/**
 * The session files of a room as one JSON list, a member at a time: all of them may be more than memory holds. After each, as
 * much time is left to others as it took.
 *
 * @param only whose file alone is wanted; null: everybody's.
 */
export async function* sessionFiles(
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
      answers.map((answer) => {
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
