import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { RoomCode } from '#src/core/schemas/room-code.ts';
import type { MemberId } from '#src/core/schemas/room-ids.ts';
import { openFolderStore } from '#server/store/open-store.ts';
import { sampleRoom } from '#tests/unit/core/room/sample-room.ts';
import { freshId, temporaryFolder } from '#tests/unit/server/test-class.ts';
import { sqlite } from './databases.ts';
import { describeStore } from './store-suite.ts';

describeStore(sqlite);

it('in SQLite leave no trace in any file once they are deleted', async () => {
  const folder = temporaryFolder();
  const store = await openFolderStore(folder);
  onTestFinished(() => store.close());
  const { code: _, keys: __, predictions: ___, ...room } = sampleRoom(['a']);
  await store.addRoom({ ...room, title: 'Secret title' }, () => 'KX4PQ7' as RoomCode);
  const seat = {
    id: freshId() as MemberId,
    hash: 'h',
    participant: 'Secret participant',
    consent: null,
    name: () => 'Secret name',
  };
  await store.change(
    [{ room: room.id, seat: { ...seat, most: 1, returnCode: 'R' } }],
    '2026-11-24T10:00:00.000Z',
  );
  const traces = () =>
    readdirSync(folder).flatMap((file) => {
      const text = readFileSync(join(folder, file), 'latin1');
      return [...text.matchAll(/Secret (?:title|name|participant)/g)].map(([found]) => found);
    });
  expect(new Set(traces())).toEqual(new Set(['Secret title', 'Secret name', 'Secret participant']));
  await store.deleteRoom(room.id);
  expect(traces()).toEqual([]);
});
