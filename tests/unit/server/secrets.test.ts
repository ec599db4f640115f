import { existsSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { basename, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Wnid } from '#src/core/classes/class-ids.ts';
import type { RoomOptions } from '#src/core/room/room-options.ts';
import type { NewRoom } from '#src/core/room/room.ts';
import { routes } from '#src/core/room/routes.ts';
import type { ImageId } from '#src/core/trials/challenge.ts';
import { compressBuild } from '#tools/build-command.ts';
import { samplePrediction } from '#tools/sample-session.ts';
import { sampleRoom } from '../core/room/sample-room.ts';
import { zipOf } from '../packs/archives/zip-builder.ts';
import { packOf } from '../tools/packs/pack-builder.ts';
import {
  ask,
  builtFolder,
  freshId,
  head,
  startClass,
  temporaryFolder,
  type TestClass,
} from './test-class.ts';
import { TestMember } from './test-member.ts';

const tench = 'n01440764';
const truth = 'n02123045';
const alsoRight = 'n02124075';
const othersGuess = 'n02279972';

/** A room whose truth, network and other member's guess are words that stand nowhere else. */
async function secretRoom({ teacher, act }: TestClass, options: Partial<RoomOptions>): Promise<NewRoom> {
  const { code: _, keys: __, predictions: ___, ...sample } = sampleRoom(['a', 'b'], { options });
  const credit = { author: 'somebody', licence: '', licenceUrl: null, source: 'tabby cat', changes: '' };
  const truths = [truth, alsoRight] as Wnid[];
  const kept = { truths, imageFile: 'cats/told-by-name.jpg', condition: 'told by a condition' };
  const focus: [number, number] = [0.3125, 0.6875];
  const images = sample.images.map((image) => ({ ...image, truth: truth as Wnid, ...kept, focus, credit }));
  const room = { ...sample, id: freshId() as NewRoom['id'], images };
  await teacher('/api/rooms', { method: 'POST', body: room });
  const predictions = images.map(({ id }) => ({
    imageId: id as ImageId,
    predictions: [samplePrediction([281], { network: 'secret-network' })],
    offered: null,
    looked: { width: 1, height: 2, crop: { left: 0, top: 0, width: 1, height: 1 }, maps: [[173, 219]] },
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
    const here = await startClass({ proxies: 1 });
    const { port, act } = here;
    const room = await secretRoom(here, options);
    const [member, other] = [await TestMember.join(port, room.id), await TestMember.join(port, room.id)];
    expect((await other.give('a', othersGuess)).refused).toEqual([]);
    const shownAtEnd = [
      truth,
      alsoRight,
      'told-by-name',
      'by a condition',
      'tabby',
      'secret-network',
      '0.3125',
      '[173,219]',
      othersGuess,
    ];
    const { member: seat, name, returnCode } = other.joined;
    const secrets = [...shownAtEnd, seat, name, returnCode];
    const { code } = (await here.teacher(`/api/rooms/${room.id}`)).json as { readonly code: string };
    const keys = (await member.state()).images.map((image) => image.key);
    const paths = Object.values(routes)
      .flatMap(({ method, path }) =>
        (path.includes(':key') ? [...keys, 'a'] : ['a']).map((image) => ({
          method,
          path: `/api/${path}`
            .replace(':id', room.id)
            .replace(':code', code)
            .replace(':member', seat)
            .replace(':since', '0')
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
          // From an address of its own, so that no limit answers in place of the route.
          const headers = { 'x-forwarded-for': `10.0.${Math.floor(said.length / 250)}.${said.length % 250}` };
          const question = { method, token, headers, ...(body !== undefined && { body }) };
          const answer = path.endsWith('/stream')
            ? await firstPart(port, path, token)
            : await ask(port, path, question).then(
                ({ status, headers, text }) => `${status} ${JSON.stringify(headers)} ${text}`,
              );
          for (const secret of secrets) expect(answer, `${method} ${path}`).not.toContain(secret);
          said.push(`${answer.slice(0, 3)} ${method}`);
        }
      }
    }
    expect(said.filter((one) => one.startsWith('200')).length).toBeGreaterThan(5);
    expect(said.filter((one) => one.startsWith('429'))).toEqual([]);
    // What may be seen at the end can be found, so that the search above means something.
    await act(room.id, { type: 'phase', phase: 'ended' });
    const shown = await member.reveal('a', 'b');
    for (const secret of shownAtEnd) expect(shown.text).toContain(secret);
  });

  it('lies in no file of the build or of a pack, however its address is spelled, while a class is at work', async () => {
    const { folder, packs, secrets } = await secretFiles();
    const here = await startClass({ folder, packs });
    const { port, act } = here;
    const ofBuild = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
      .filter((file) => !file.startsWith('assets/Challenge'));
    const ofPack = [
      'hit5-pack.json',
      'challenge.json',
      'predictions.json',
      'images/i0',
      'examples/n02094114',
    ];
    const files = [
      ...ofBuild,
      ...['index.json', ...ofPack.map((file) => `dogs/${file}`)].map((one) => `packs/${one}`),
    ];
    const spelled = files.flatMap((file) => spellingsOf(file, basename(folder)));
    const unanswered: string[] = [];
    /** Those of addresses that tell a secret. */
    const telling = async (addresses: readonly string[], host = 'hit5.test', headers = {}) => {
      const found: string[] = [];
      const look = async (address: string) => {
        const answer = await ask(port, address, { host, headers }).catch(() => null);
        const texts = answer ? textsOf(answer.bytes) : '';
        if (!answer) unanswered.push(address);
        if (secrets.some((secret) => texts.includes(secret))) found.push(address.slice(1));
      };
      for (let at = 0; at < addresses.length; at += 50)
        await Promise.all(addresses.slice(at, at + 50).map(look));
      return found.sort();
    };
    const plain = files.map((file) => `/${file}`);
    const secret = [
      ...['CREDITS.md', 'manifest.json']
        .flatMap((file) => [file, `${file}.br`, `${file}.gz`])
        .map((file) => `assets/challenge/${file}`),
      ...ofPack.slice(0, 3).map((file) => `packs/dogs/${file}`),
    ].sort();
    expect(await telling(plain)).toEqual(secret);
    const room = await secretRoom(here, {});
    expect(await telling(spelled)).toEqual([]);
    expect(await telling(plain, 'hit5.test', { range: 'bytes=0-' })).toEqual([]);
    expect(unanswered).toEqual([]);
    expect(await telling(plain, 'localhost')).toEqual(secret);
    // What pupils need is given.
    for (const file of ['/', '/assets/classes.json', '/packs/dogs/examples/n02094114'])
      expect((await ask(port, file)).status, file).toBe(200);
    expect((await ask(port, '/packs/dogs/hit5-pack.json')).json).toMatchObject({
      examples: { n02094114: { tiles: 3, images: [{ id: null }, { id: null }, { id: null }] } },
    });
    await act(room.id, { type: 'phase', phase: 'ended' });
    expect(await telling(plain)).toEqual(secret);
  });

  it('is not shown by the examples of a pack either, where they show a photo of an open room', async () => {
    const { folder, packs } = await secretFiles();
    const { port, openRoom, act } = await startClass({ folder, packs });
    const given = async (host: string) => [
      Object.keys(((await ask(port, '/packs/dogs/hit5-pack.json', { host })).json as Examples).examples)
        .length,
      (await ask(port, '/packs/dogs/examples/n02094114', { host })).status,
    ];
    const others = await openRoom(['other']);
    expect(await given('hit5.test')).toEqual([2, 200]);
    const room = await openRoom(['secret-tile']);
    expect(await given('hit5.test')).toEqual([0, 404]);
    expect(await given('localhost')).toEqual([2, 200]);
    for (const { id } of [room, others]) await act(id, { type: 'phase', phase: 'ended' });
    expect(await given('hit5.test')).toEqual([2, 200]);
  });

  it('is said by no word beside the picture of a pack’s photo while a room is open, in ranges neither', async () => {
    const [folder, packs] = [builtFolder(), temporaryFolder()];
    const pixels = { create: { width: 64, height: 48, channels: 3, background: 'teal' } } as const;
    const said = await sharp(pixels)
      .withExifMerge({ IFD0: { ImageDescription: 'secret goldfish' } })
      .jpeg()
      .toBuffer();
    const photo = Buffer.concat([said, Buffer.from('secret tail')]);
    const files = {
      ...packOf('fish', ['n01440764'], [], 'images/i0.jpg'),
      'images/i0.jpg': new Uint8Array(photo),
    };
    writeFileSync(join(packs, 'fish.zip'), zipOf(files));
    const { port, openRoom, act } = await startClass({ folder, packs });
    const given = (host = 'hit5.test', headers = {}) =>
      ask(port, '/packs/fish/images/i0', { host, headers }).then(({ bytes }) => bytes);
    expect((await given()).equals(photo)).toBe(true);
    const room = await openRoom(['other']);
    const bare = await given();
    expect(bare.includes('secret')).toBe(false);
    expect(await sharp(bare).raw().toBuffer()).toEqual(await sharp(photo).raw().toBuffer());
    for (const range of ['bytes=0-', 'bytes=-400', 'bytes=100-'])
      expect((await given('hit5.test', { range })).includes('secret'), range).toBe(false);
    expect((await given('localhost')).equals(photo)).toBe(true);
    await act(room.id, { type: 'phase', phase: 'ended' });
    expect((await given()).equals(photo)).toBe(true);
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

/** What `hit5-pack.json` says of examples. */
interface Examples {
  readonly examples: object;
}

/** A build with what is compressed beside its files, and with other names of one, as of a disk that folds case; a folder with a pack. */
async function secretFiles() {
  const [folder, packs] = [builtFolder(), temporaryFolder()];
  const challenge = join(folder, 'assets/challenge');
  const long = ' '.repeat(2000);
  writeFileSync(join(challenge, 'manifest.json'), `{"truth": "secret-truth"}${long}`);
  writeFileSync(join(challenge, 'CREDITS.md'), `secret-credit${long}`);
  await compressBuild(folder);
  const others = ['manife\u017ft.json', 'manifest.json.', 'manifest.json::$DATA', '../Challenge'];
  // Where the disk folds case itself, they are there.
  for (const other of others.map((name) => join(challenge, name)).filter((path) => !existsSync(path)))
    symlinkSync(other.endsWith('Challenge') ? 'challenge' : 'manifest.json', other);
  const tile = { id: 'secret-tile' as ImageId, credit: null };
  const files = {
    ...packOf('dogs', ['n02094114'], ['n02094114', 'n02085620'], undefined, [tile, tile, tile]),
    'predictions.json': JSON.stringify({
      format: 'hit5-predictions',
      version: 1,
      network: 'net',
      weightsHash: 'secret-answers',
      predictions: [],
    }),
  };
  writeFileSync(join(packs, 'dogs.zip'), zipOf(files));
  return { folder, packs, secrets: ['secret', '"wnid":"n02094114"'] };
}

/** The addresses at which a file might be found. */
function spellingsOf(file: string, folder: string): readonly string[] {
  const slash = file.lastIndexOf('/') + 1;
  const [place, name] = [file.slice(0, slash), file.slice(slash)];
  const all = (text: string) =>
    text.replaceAll(/[^/]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);
  return [
    file,
    ...[`%2f${file}`, `/${file}`, `.%2f${file}`, `%2e/${file}`, `x/..%2f${file}`],
    ...[`..%2f${folder}/${file}`, `..%2f${folder}%2f${file}`, `x/../${file}`, `${place}./${name}`],
    ...[`${place}/${name}`, `${place}%2f${name}`, `${place}..%2f${place.split('/').at(-2) ?? ''}%2f${name}`],
    ...[`${place}x%2f..%2f${name}`, file.replaceAll('/', '%2f'), file.replaceAll('/', '%5c')],
    ...[all(file), all(file).replaceAll('%', '%25'), file.toUpperCase(), file.toLowerCase()],
    ...[
      file.replace('challenge/', 'Challenge/'),
      file.replace('st.', '%C5%BFt.'),
      file.replace('/', '/%E2%80%8B'),
    ],
    ...[
      '/',
      '/x',
      '/.',
      '/..',
      '/../x',
      '%2f',
      '%2fx',
      '%2f.',
      '%5c',
      '%00',
      '.',
      '..',
      '%20',
      '%09',
      '~',
    ].map((end) => file + end),
    ...['.gz', '.br', '.GZ', '.gz/', '.gz.br', '::$DATA', ':x', ';x', '?x', '?/x', '%3fx', '%23'].map(
      (end) => file + end,
    ),
  ].map((path) => `/${path}`);
}

/** What bytes say as they are, and unpacked. */
function textsOf(bytes: Buffer): string {
  return [(same: Buffer) => same, gunzipSync, brotliDecompressSync]
    .map((unpack) => {
      try {
        return unpack(bytes).toString();
      } catch {
        return '';
      }
    })
    .join();
}

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
