import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { OfferedPacks } from '#src/packs/pack/offered-packs.ts';
import { PackDatabase } from '#src/packs/disk/pack-database.ts';
import { PackShelf } from '#src/packs/pack/pack-shelf.ts';
import type { ChallengeId } from '#src/core/trials/challenge.ts';
import { PackFolder } from '#tools/packs/pack-folder.ts';
import { serveFolder } from '#tools/serve-folder.ts';
import { shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';
import { zipOf } from '../archives/zip-builder.ts';
import { packOf } from '#tests/unit/tools/packs/pack-builder.ts';

const catalogue = shippedCatalogue();
const classes = join(import.meta.dirname, '../../../../assets/classes.json');
const dogs = 'dogs' as ChallengeId;
const { signal } = new AbortController();

/** A shelf over a server that offers the packs of a folder. */
async function shelfOver(packs: Readonly<Record<string, Uint8Array>>) {
  const folder = mkdtempSync(join(tmpdir(), 'hit5-offered-'));
  for (const [name, content] of Object.entries(packs)) writeFileSync(join(folder, name), content);
  const offered = new PackFolder(folder, classes);
  const also = { folder: 'packs/', file: (path: string) => offered.file(path) };
  const server = await serveFolder(folder, { also });
  onTestFinished(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { shelf: new PackShelf(await PackDatabase.open(null), catalogue, server.url), server, folder };
}

const three = ['n02094114', 'n02085620', 'n02094114'];
const dogsZip = () => zipOf(packOf('dogs', three, ['n02094114']));

describe('a pack that the app’s own server offers', () => {
  it('stands in the list once the server was asked, and is opened at its address', async () => {
    const { shelf, server } = await shelfOver({ 'dogs.zip': dogsZip() });
    expect((await shelf.list()).packs).toEqual([]);
    await shelf.lookAtServer();
    expect((await shelf.list()).packs).toMatchObject([
      { id: 'dogs', images: 3, classes: 2, place: 'server', offered: 'same', fromServer: true },
    ]);
    expect(await shelf.serverExamples()).toBe('dogs');
    const pack = await shelf.open(dogs);
    const [image] = pack?.challenge?.images ?? [];
    expect(image && pack?.url(image)).toBe(`${server.url}packs/dogs/images/i0`);
    expect(await pack?.strip('n02094114' as never)).toBe(`${server.url}packs/dogs/examples/n02094114`);
    expect(image && (await pack?.openImage(image, signal))?.type).toBe('image/png');
    expect(pack?.manifest.labels?.from).toBe('a competition');
  });

  it('is found by a link before anybody asked for the list', async () => {
    const { shelf } = await shelfOver({ 'dogs.zip': dogsZip() });
    expect((await shelf.open(dogs))?.challenge?.images).toHaveLength(3);
    expect(await shelf.open('cats' as ChallengeId)).toBeNull();
  });

  it('is kept for use offline as a whole, and is there without the server', async () => {
    const { shelf, server, folder } = await shelfOver({ 'dogs.zip': dogsZip() });
    await shelf.lookAtServer();
    await shelf.keepOffered(dogs, signal, () => undefined);
    expect((await shelf.list()).packs).toMatchObject([
      { id: 'dogs', place: 'browser', offered: 'same', classes: 2, fromServer: true },
    ]);
    const other = { ...packOf('dogs', three) };
    const text = String(other['hit5-pack.json']).replace('2026-11-26', '2026-11-27');
    writeFileSync(join(folder, 'dogs.zip'), zipOf({ ...other, 'hit5-pack.json': text }));
    await shelf.lookAtServer();
    expect((await shelf.list()).packs).toMatchObject([{ place: 'browser', offered: 'other' }]);
    await server.close();
    await shelf.lookAtServer();
    const { packs, unreachable } = await shelf.list();
    expect(packs).toMatchObject([{ place: 'browser', offered: null, fromServer: true }]);
    expect(unreachable).toBe('packs/index.json could not be fetched.');
    const pack = await shelf.open(dogs);
    const [image] = pack?.challenge?.images ?? [];
    expect(image && (await pack?.openImage(image, signal))?.type).toBe('image/png');
    expect(pack?.count('n02094114' as never)).toBe(3);
    await shelf.remove(dogs);
    expect((await shelf.list()).packs).toEqual([]);
  });

  it('whose files are gone since it was listed is named and left out', async () => {
    const { shelf, folder } = await shelfOver({ 'dogs.zip': dogsZip() });
    await shelf.lookAtServer();
    rmSync(join(folder, 'dogs.zip'));
    expect(await shelf.open(dogs)).toBeNull();
    expect(await shelf.list()).toMatchObject({
      packs: [],
      broken: ['/packs/dogs/hit5-pack.json is missing (the server answered 404).'],
    });
  });
});

const page = { headers: { 'content-type': 'text/html; charset=utf-8' } };
const none = { packs: [], broken: [], unreachable: null };

describe('a server’s list of packs', () => {
  it.each([
    ['that is missing means none', () => new Response('', { status: 404 }), none],
    ['in whose place a page comes means none', () => new Response('<!doctype html>', page), none],
    [
      'that the server cannot give is told',
      () => new Response('', { status: 503 }),
      { ...none, unreachable: 'packs/index.json: the server answered 503.' },
    ],
    [
      'that is garbled is named',
      () => new Response('{"format":"hit5-packs","version":1,"packs":[{"id":"a b"}],"broken":[]}'),
      {
        ...none,
        broken: [expect.stringMatching(/^packs\/index\.json is not in the form expected at packs/)],
      },
    ],
    [
      'that is blocked is told',
      () => {
        throw new TypeError('blocked');
      },
      { ...none, unreachable: 'packs/index.json could not be fetched.' },
    ],
    [
      'that does not come in time is told',
      () => {
        throw new DOMException('too late', 'TimeoutError');
      },
      { ...none, unreachable: 'packs/index.json did not come within 10 seconds.' },
    ],
  ])('%s', async (_, answer, expected) => {
    const asked: string[] = [];
    vi.stubGlobal('fetch', async (address: URL) => {
      asked.push(address.href);
      return Promise.resolve().then(answer);
    });
    onTestFinished(() => void vi.unstubAllGlobals());
    const offered = new OfferedPacks('https://school.example/hit5/index.html', catalogue);
    await offered.look();
    expect(asked).toEqual(['https://school.example/hit5/packs/index.json']);
    expect(offered.known).toEqual(expected);
  });
});
