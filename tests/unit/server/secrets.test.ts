import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { Wnid } from '../../../src/core/classes/class-ids.ts';
import type { RoomOptions } from '../../../src/core/room/room-options.ts';
import type { NewRoom } from '../../../src/core/room/room.ts';
import type { ImageId } from '../../../src/core/trials/challenge.ts';
import { Rooms } from '../../../server/rooms/rooms.ts';
import { classApi } from '../../../server/routes/api.ts';
import { samplePrediction } from '../../../tools/sample-session.ts';
import { sampleRoom } from '../core/room/sample-room.ts';
import { ask, freshId, head, key, startClass, type TestClass } from './test-class.ts';
import { TestMember } from './test-member.ts';

const tench = 'n01440764';
const truth = 'n02123045';
const othersGuess = 'n02279972';

/** A room whose truth, network and other member's guess are words that stand nowhere else. */
async function secretRoom({ teacher, act }: TestClass, options: Partial<RoomOptions>): Promise<NewRoom> {
  const { code: _, keys: __, predictions: ___, ...sample } = sampleRoom(['a', 'b'], { options });
  const credit = { author: 'somebody', licence: '', licenceUrl: null, source: 'tabby cat', changes: '' };
  const images = sample.images.map((image) => ({ ...image, truth: truth as Wnid, credit }));
  const room = { ...sample, id: freshId() as NewRoom['id'], images };
  await teacher('/api/rooms', { method: 'POST', body: room });
  const predictions = images.map(({ id }) => ({
    imageId: id as ImageId,
    predictions: [samplePrediction([281], { network: 'secret-network' })],
    offered: null,
  }));
  await teacher(`/api/rooms/${room.id}/predictions`, { method: 'PUT', body: predictions });
  for (const { id } of images) {
    const headers = { 'content-type': 'image/jpeg' };
    await teacher(`/api/rooms/${room.id}/images/${id}`, {
      method: 'PUT',
      body: Buffer.from('photo'),
      headers,
    });
  }
  await act(room.id, { type: 'phase', phase: 'open' }, { type: 'step', position: 0 });
  return room;
}

describe('what is right, what a network answered and what others answered', () => {
  it.each<Partial<RoomOptions>>([
    { reveal: 'each' },
    { reveal: 'end', mode: 'test' },
    { reveal: 'teacher', pace: 'led' },
    { reveal: 'teacher', order: 'person' },
  ])('is found by no crawler of all routes before it may be seen: %o', async (options) => {
    const here = await startClass();
    const { port, store, act } = here;
    const room = await secretRoom(here, options);
    const [member, other] = [await TestMember.join(port, room.id), await TestMember.join(port, room.id)];
    expect((await other.give('a', othersGuess)).refused).toEqual([]);
    const secrets = [truth, 'tabby', 'secret-network', othersGuess, other.joined.member, other.joined.name];
    const routes = classApi({
      rooms: new Rooms(store, { has: () => true }),
      key,
      trustProxy: false,
      addresses: () => [],
    }).routes;
    const { code } = (await here.teacher(`/api/rooms/${room.id}`)).json as { readonly code: string };
    const keys = (await member.state()).images.map((image) => image.key);
    const paths = routes
      .filter(({ method }) => method !== 'ALL')
      .flatMap(({ method, path }) =>
        (path.includes(':key') ? [...keys, 'a'] : ['a']).map((image) => ({
          method,
          path: path
            .replace(':id', room.id)
            .replace(':code', code)
            .replace(/:key|:image/, image),
        })),
      )
      // The seat is needed until the end.
      .filter(({ method, path }) => !(method === 'DELETE' && path.endsWith('/me')));
    expect(paths.length).toBeGreaterThan(15);
    const bodies = [
      undefined,
      {},
      [],
      { images: ['a', 'b'] },
      { events: [] },
      { returnCode: 'A', token: freshId() },
    ];
    const said: string[] = [];
    for (const { method, path } of paths) {
      for (const body of method === 'GET' ? [undefined] : bodies) {
        for (const token of ['', member.joined.token]) {
          const question = { method, token, ...(body !== undefined && { body }) };
          const answer = path.endsWith('/stream')
            ? await firstPart(port, path, token)
            : await ask(port, path, question).then(
                ({ status, headers, text }) => `${String(status)} ${JSON.stringify(headers)} ${text}`,
              );
          for (const secret of secrets) expect(answer, `${method} ${path}`).not.toContain(secret);
          said.push(`${answer.slice(0, 3)} ${method}`);
        }
      }
    }
    expect(said.filter((one) => one.startsWith('200')).length).toBeGreaterThan(5);
    // What may be seen at the end can be found, so that the search above means something.
    await act(room.id, { type: 'phase', phase: 'ended' });
    const shown = await member.reveal('a', 'b');
    for (const secret of secrets.slice(0, 4)) expect(shown.text).toContain(secret);
  });

  it('lies in no file that other machines get while a class is at work', async () => {
    const { port, openRoom, act } = await startClass();
    const files = [
      '/assets/challenge/manifest.json',
      '/assets/challenge/CREDITS.md',
      '/assets/challenge/./manifest.json',
      '/assets//challenge/manifest.json',
      '/assets/challenge%2fmanifest.json',
      '/ASSETS/challenge/manifest.json',
      '/packs/p/challenge.json',
      '/packs/p/predictions.json',
    ];
    const statuses = (host: string) =>
      Promise.all(files.slice(0, 2).map(async (file) => (await ask(port, file, { host })).status));
    expect(await statuses('hit5.test')).toEqual([200, 200]);
    const room = await openRoom(['a']);
    for (const file of files) expect([403, 404], file).toContain((await ask(port, file)).status);
    for (const file of files) expect((await ask(port, file)).text, file).not.toMatch(/n01440764|goldfish/);
    expect(await statuses('localhost')).toEqual([200, 200]);
    expect((await ask(port, '/assets/classes.json')).status).toBe(200);
    await act(room.id, { type: 'phase', phase: 'ended' });
    expect(await statuses('hit5.test')).toEqual([200, 200]);
  });

  it('cannot be had by an answer that was taken back', async () => {
    const { port, openRoom } = await startClass();
    const room = await openRoom(['a'], { mode: 'test' });
    const member = await TestMember.join(port, room.id);
    const empty = member.answer('a');
    await member.post(empty, { ...head(), type: 'withdraw', imageId: 'a', of: empty.id });
    expect((await member.reveal('a')).json).toMatchObject({ code: 'not-yet' });
    await member.give('a', tench);
    expect((await member.reveal('a')).status).toBe(200);
  });
});

/** What a stream says at first. */
function firstPart(port: number, path: string, token: string): Promise<string> {
  return new Promise((said, failed) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(`GET ${path} HTTP/1.1\r\nHost: hit5.test\r\nAuthorization: Bearer ${token}\r\n\r\n`);
    });
    let text = '';
    socket.on('data', (part: Buffer) => {
      text += part.toString();
      if (/\r\n\r\n[^]+/.test(text)) socket.destroy();
    });
    socket.on('error', failed);
    socket.on('close', () => said(text.replace('HTTP/1.1 ', '')));
  });
}
