import { expect, it, onTestFinished } from 'vitest';
import type { LogEntry } from '#src/core/room/room-event.ts';
import type { MemberId } from '#src/core/schemas/room-ids.ts';
import type { TeacherServer } from '#src/room/server/teacher-server.ts';
import { TeacherStore } from '#src/room/state/teacher-store.ts';
import { shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';
import { sampleRoom } from '#tests/unit/core/room/sample-room.ts';
import { answered, hexId, joined, logOf } from '#tests/unit/core/room/samples.ts';
import { asInABrowser, heard } from './pupil-device.ts';

asInABrowser();

const [ada, ben] = [hexId<MemberId>(0xada), hexId<MemberId>(0xbe)];
const backup = logOf([ada, joined('Ada')], ['teacher', { type: 'phase', phase: 'open' }]);
const lost = [...backup, ...logOf([ben, joined('Ben')], [ben, answered('a', 'n01440764')])].map(placed);
const since = logOf([ada, answered('a', 'n01440764')], ['teacher', { type: 'lock', locked: true }]);

function placed(entry: LogEntry, at: number): LogEntry {
  return { ...entry, seq: at + 1 };
}

it.each([
  ['is shorter', []],
  ['has grown as long again', since.map((entry) => ({ ...entry, receivedAt: '2026-11-24T10:30:00.000Z' }))],
])('after a backup took the place of a log that %s, the page goes on from its beginning', async (_, more) => {
  const room = sampleRoom(['a']);
  let log = lost;
  const asked: number[] = [];
  const server = {
    addresses: () => Promise.resolve([]),
    stream: () => new Promise(() => undefined),
    ask: (name: 'room' | 'post' | 'log', { since = '' }: { readonly since?: string }) => {
      if (name === 'log') asked.push(Number(since));
      const answers = {
        room,
        post: { acked: [], refused: [] },
        log: { seq: log.length, entries: log.slice(Number(since)), members: [] },
      };
      return Promise.resolve(answers[name]);
    },
  };
  const store = new TeacherStore(server as unknown as TeacherServer, shippedCatalogue());
  onTestFinished(() => store.close());
  const names = () => store.board.value?.members.map(({ name }) => name).join();
  store.open(room.id);
  await heard(() => names() === 'Ada,Ben');
  log = [...backup, ...more].map(placed);
  await store.act({ type: 'lock', locked: true });
  await heard(() => names() === 'Ada');
  expect(store.board.value?.seq).toBe(log.length);
  expect(asked).toEqual([0, 3, 0]);
});
