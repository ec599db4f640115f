import { connect } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { openFolderStore } from '#server/store/open-store.ts';
import { ask, startClass, temporaryFolder } from './test-class.ts';
import { TestMember } from './test-member.ts';

it('photos that are asked for and not taken hold up no other request', async () => {
  const store = await openFolderStore(temporaryFolder());
  const { port, openRoom, teacher } = await startClass({ store });
  const room = await openRoom(['a']);
  const photo = {
    method: 'PUT',
    body: Buffer.alloc(8_000_000, 7),
    headers: { 'content-type': 'image/jpeg' },
  };
  await teacher(`/api/rooms/${room.id}/images/a`, photo);
  const key = (await (await TestMember.join(port, room.id)).state()).images[0]?.key ?? '';
  let pieces = 0;
  const file = store.file.bind(store);
  store.file = async (...asked) => {
    const found = await file(...asked);
    return found && { ...found, pieces: counting(found.pieces) };
  };
  async function* counting(all: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const piece of all) {
      pieces += 1;
      yield piece;
    }
  }
  for (let at = 0; at < 30; at += 1) {
    const socket = connect(port, '127.0.0.1');
    onTestFinished(() => void socket.destroy());
    socket.pause();
    socket.write(`GET /api/rooms/${room.id}/images/${key} HTTP/1.1\r\nHost: hit5.test\r\n\r\n`);
  }
  await expect.poll(() => pieces, { interval: 1 }).toBeGreaterThan(0);
  const before = pieces;
  expect((await ask(port, `/api/join/${room.code}`)).status).toBe(200);
  // What the system takes of one photo before anybody reads it is some forty pieces.
  expect(pieces - before).toBeLessThan(100);
});
