import { describe, expect, it } from 'vitest';
import type { Wnid } from '#src/core/classes/class-ids.ts';
import { keptOf } from '#src/core/trials/session.ts';
import type { ChallengeId, ChallengeImage } from '#src/core/trials/challenge.ts';
import { Library } from '#src/packs/source/library.ts';
import type { PackShelf } from '#src/packs/pack/pack-shelf.ts';
import type { PackOrder } from '#src/packs/logic/pack-order.ts';
import { alterEntry, zipOf } from '#tests/unit/packs/archives/zip-builder.ts';
import { filesOf, jpeg, make, order, still } from '../pack/pack-support.ts';
import { colourReader, fixture } from './support.ts';

const photo = await fixture('baseline.JPEG');
const { signal } = new AbortController();
const tench = 'n01440764' as Wnid;

async function folder() {
  return filesOf({
    'set/n01440764/a.JPEG': await jpeg(10),
    'set/n01440764/b.JPEG': await jpeg(60),
    'set/n01440764/again.JPEG': await jpeg(10),
    'set/n01443537/c.JPEG': await jpeg(120),
    'set/n01443537/cut.JPEG': photo.slice(0, 40),
  });
}

async function imported(change: Partial<PackOrder> = {}) {
  const parts = await make();
  await parts.importer.look({ kind: 'files', files: await folder() }, signal, still);
  return { ...parts, made: await parts.importer.makePack({ ...order, ...change }, signal, still) };
}

describe('a pack made of one’s own photos', () => {
  it('takes each photo once, and says which could not be read', async () => {
    const { made } = await imported();
    expect(made.pack).toMatchObject({ title: 'Mine', images: 3, classesWithExamples: 2 });
    expect(made.skipped.map(({ name }) => name)).toEqual([
      'set/n01440764/again.JPEG',
      'set/n01443537/cut.JPEG',
    ]);
    const [same, cut] = made.skipped.map(({ reason }) => reason);
    expect(same).toBe('is the same photo as set/n01440764/a.JPEG');
    expect(cut).toContain('the browser cannot decode it');
  });

  it('names its files so that nothing tells the class', async () => {
    const { shelf, made } = await imported();
    const pack = await shelf.open(made.pack.id);
    for (const { id, file, credit, width, height } of pack?.challenge?.images ?? []) {
      expect(file).toMatch(/^images\/[0-9a-f]{16}\.jpg$/);
      expect(file).toContain(id);
      expect([credit, width, height]).toEqual([null, 40, 30]);
    }
  });

  it('is a challenge of the library, with its images and examples', async () => {
    const { shelf, made } = await imported();
    const shipped = { id: 'default' as ChallengeId, title: 'd', description: '', images: [] };
    const library = new Library(() => Promise.resolve(shipped), new URL(location.href), shelf);
    expect((await library.list()).map(({ id }) => id)).toEqual(['default', made.pack.id]);
    const open = await library.open(made.pack.id);
    const [image] = open?.challenge.images ?? [];
    const bitmap = await open?.images.load(image as ChallengeImage, signal);
    expect([bitmap?.width, bitmap?.height]).toEqual([40, 30]);
    const address = open?.images.url(image as ChallengeImage) ?? '';
    expect((await fetch(address)).headers.get('content-type')).toBe('image/jpeg');
    expect(open?.images.url(image as ChallengeImage)).toBe(address);
    expect(open?.examples?.count(tench)).toBeGreaterThan(0);
    const strip = await (await fetch((await open?.examples?.strip(tench)) ?? '')).blob();
    expect((await createImageBitmap(strip)).height).toBe(128);
    await shelf.remove(made.pack.id);
    expect(await library.open(made.pack.id)).toBeNull();
    await expect(fetch(address)).rejects.toThrow();
  });

  it('comes back the same from the file that was saved', async () => {
    const { shelf, made } = await imported();
    const { name, blob } = await shelf.save(made.pack.id, signal);
    const before = (await shelf.open(made.pack.id))?.challenge;
    expect(name).toBe(`${made.pack.id}.hit5.zip`);
    const other = (await make()).shelf;
    const again = await other.addFromFiles([{ path: name, blob }], signal, still);
    expect(again).toMatchObject({ ...made.pack, bytes: again.bytes, added: again.added });
    expect((await other.open(again.id))?.challenge).toEqual(before);
  });

  it('is made without images when only examples are wanted', async () => {
    const { shelf, made } = await imported({ take: { kind: 'none' } });
    expect(made.pack).toMatchObject({ images: 0, classesWithExamples: 2 });
    expect((await shelf.open(made.pack.id))?.challenge).toBeNull();
  });

  it('bears the classes that the person typed', async () => {
    const { importer, shelf } = await make();
    await importer.look({ kind: 'files', files: filesOf({ 'a.jpg': photo }) }, signal, still);
    const truths = new Map([['a.jpg', tench]]);
    const { pack } = await importer.makePack({ ...order, truths }, signal, still);
    expect((await shelf.open(pack.id))?.challenge?.images[0]?.wnid).toBe(tench);
  });

  it('bears the conditions of a truth file, in its challenge.json and in what a session keeps of an image', async () => {
    const { importer, shelf } = await make();
    const files = filesOf({ 'a.jpg': photo, 'b.jpg': await jpeg(333) });
    await importer.look({ kind: 'files', files }, signal, still);
    const truth = `file_name,wnid,condition\na.jpg,${tench},blur 3\nb.jpg,${tench},\n`;
    await importer.lookWithTruth(new File([truth], 'truth.csv'), signal, still);
    const { pack } = await importer.makePack({ ...order, withExamples: false }, signal, still);
    const written = await (await shelf.save(pack.id, signal)).blob.text();
    expect(written.match(/"condition":"[^"]*"/g)).toEqual(['"condition":"blur 3"']);
    const images = (await shelf.open(pack.id))?.challenge?.images ?? [];
    const kept = images.map((image) => keptOf(image));
    expect(kept.map(({ truth: wnid, condition }) => [wnid, condition])).toEqual(
      expect.arrayContaining([
        [tench, 'blur 3'],
        [tench, undefined],
      ]),
    );
  });

  it('takes photos later, and keeps all that it had', async () => {
    const { importer, shelf, made } = await imported();
    const before = (await shelf.open(made.pack.id))?.challenge?.images ?? [];
    const files = filesOf({ 'b.jpg': await jpeg(333), 'c.jpg': await jpeg(333) });
    await importer.look({ kind: 'files', files }, signal, still);
    const truths = new Map([['b.jpg', tench]]);
    const change = { ...order, into: made.pack.id, title: 'Unused', truths };
    const more = await importer.makePack(change, signal, still);
    const { id, title, classesWithExamples } = made.pack;
    const images = before.length + 1;
    expect(more).toMatchObject({ added: 1, pack: { id, title, classesWithExamples, images } });
    expect(more.skipped).toEqual([{ name: 'c.jpg', reason: 'is in this pack already' }]);
    const pack = await shelf.open(id);
    expect(pack?.challenge?.images.slice(0, -1)).toEqual(before);
    const last = pack?.challenge?.images.at(-1);
    expect(last).toMatchObject({ wnid: tench, width: 40, height: 30 });
    expect((await pack?.load(last as ChallengeImage, signal))?.width).toBe(40);
    expect((await shelf.list()).packs).toHaveLength(1);
  });

  it('stays as it was when no photo can be added, or the adding is given up', async () => {
    const { importer, shelf, made } = await imported();
    const before = (await shelf.open(made.pack.id))?.challenge;
    const change = { ...order, into: made.pack.id };
    const abort = new AbortController();
    await importer.look({ kind: 'files', files: filesOf({ 'b.jpg': await jpeg(333) }) }, signal, still);
    const cancelled = importer.makePack(change, abort.signal, () => abort.abort(new Error('cancelled')));
    await expect(cancelled).rejects.toThrow('cancelled');
    const broken = filesOf({ 'cut.jpg': (await jpeg(20)).slice(0, 200) });
    await importer.look({ kind: 'files', files: broken }, signal, still);
    await expect(importer.makePack(change, signal, still)).rejects.toThrow(
      'No photo could be added. cut.jpg',
    );
    expect((await shelf.open(made.pack.id))?.challenge).toEqual(before);
  });

  it('is given up without a trace when cancelled', async () => {
    const { importer, keeper } = await make();
    await importer.look({ kind: 'files', files: await folder() }, signal, still);
    const abort = new AbortController();
    const making = importer.makePack(order, abort.signal, () => abort.abort(new Error('cancelled')));
    await expect(making).rejects.toThrow('cancelled');
    expect((await keeper.list()).packs).toEqual([]);
  });
});

describe('a pack that somebody else made', () => {
  const packText = (change: object = {}) =>
    JSON.stringify({
      format: 'hit5-pack',
      version: 1,
      id: 'dogs',
      title: 'Dogs',
      licence: 'CC0-1.0',
      created: '2026-11-24T10:00:00Z',
      ...change,
    });
  const challenge = (file: string, id = 'dogs') =>
    JSON.stringify({
      format: 'hit5-challenge',
      version: 1,
      id,
      title: 'Dogs',
      description: '',
      images: [{ id: 'a', file, width: 96, height: 80, wnid: tench, kind: 'photo', credit: null }],
    });
  const photoBytes = photo.arrayBuffer().then((buffer) => new Uint8Array(buffer));
  const add = (files: Record<string, Uint8Array | string>, shelf: PackShelf) =>
    shelf.addFromFiles([{ path: 'dogs.zip', blob: new Blob([zipOf(files)]) }], signal, still);

  it('that is a folder with nothing but its own file is read as one, and told what is wrong', async () => {
    const alone = async (text: string) =>
      (await make()).shelf.addFromFiles(
        [{ path: 'dogs/hit5-pack.json', blob: new Blob([text]) }],
        signal,
        still,
      );
    await expect(alone(packText({ version: 2 }))).rejects.toThrow(/hit5-pack.json is of version 2/);
    await expect(alone(packText())).rejects.toThrow(/is empty: it has neither/);
  });

  it('may be deflated, lie in a folder of the zip, and name its images as it likes', async () => {
    const { shelf } = await make();
    const files = {
      'dogs/hit5-pack.json': packText(),
      'dogs/challenge.json': challenge('photos/n01440764_tench.png'),
      'dogs/photos/n01440764_tench.png': await photoBytes,
    };
    expect(await add(files, shelf)).toMatchObject({ id: 'dogs', images: 1, licence: 'CC0-1.0' });
    const pack = await shelf.open('dogs' as ChallengeId);
    const [image] = pack?.challenge?.images ?? [];
    expect(image?.file).toBe('images/a.jpg');
    const colour = await colourReader(await (await fetch(pack?.url(image as ChallengeImage) ?? '')).blob());
    expect([colour(10, 40), colour(86, 40)]).toEqual(['red', 'blue']);
  });

  it('may bring a network’s answers, which are kept with it and written back', async () => {
    const guesses = [{ classIndex: 0, probability: 0.5 }];
    const answers = { network: 'mine', weightsHash: 'f00d', predictions: [{ image: 'a', guesses }] };
    const files = {
      'hit5-pack.json': packText(),
      'challenge.json': challenge('a.jpg'),
      'a.jpg': await photoBytes,
      'predictions.json': JSON.stringify({ format: 'hit5-predictions', version: 1, ...answers }),
    };
    const { shelf } = await make();
    expect(await add(files, shelf)).toMatchObject({ predictionsOf: 'mine' });
    expect(await shelf.predictions('dogs' as ChallengeId)).toMatchObject(answers);
    const { name, blob } = await shelf.save('dogs' as ChallengeId, signal);
    const again = await (await make()).shelf.addFromFiles([{ path: name, blob }], signal, still);
    expect(again.predictionsOf).toBe('mine');
  });

  it('may be a folder', async () => {
    const inputs = [
      { path: 'dogs/hit5-pack.json', blob: new Blob([packText()]) },
      { path: 'dogs/challenge.json', blob: new Blob([challenge('a.jpg')]) },
      { path: 'dogs/a.jpg', blob: photo },
    ];
    const { shelf } = await make();
    expect(await shelf.addFromFiles(inputs, signal, still)).toMatchObject({ images: 1 });
  });

  it.each([
    [
      'an image is missing',
      { 'challenge.json': challenge('b.jpg') },
      'dogs.zip is not whole: b.jpg is named',
    ],
    [
      'ids differ',
      { 'challenge.json': challenge('a.jpg', 'cats') },
      'says the id dogs, but challenge.json says cats',
    ],
    ['there is nothing in it', {}, 'is empty: it has neither a challenge.json nor examples'],
    [
      'it takes the default challenge’s id',
      { 'hit5-pack.json': packText({ id: 'default' }) },
      'has the id “default”',
    ],
    [
      'an image is a document',
      { 'challenge.json': challenge('a.jpg'), 'a.jpg': '<svg xmlns="http://www.w3.org/2000/svg"/>' },
      'a.jpg in dogs.zip is an SVG drawing, which can hold scripts',
    ],
    [
      'predictions are malformed',
      { 'challenge.json': challenge('a.jpg'), 'predictions.json': '{}' },
      'predictions.json',
    ],
  ])('is refused when %s, and nothing is kept', async (_, files, message) => {
    const { shelf } = await make();
    const whole = { 'hit5-pack.json': packText(), 'a.jpg': await photoBytes, ...files };
    await expect(add(whole as Record<string, string>, shelf)).rejects.toThrow(message);
    expect((await shelf.list()).packs).toEqual([]);
  });

  it('is refused when a file in it is encrypted or damaged', async () => {
    const zip = zipOf({
      'hit5-pack.json': packText(),
      'challenge.json': challenge('a.jpg'),
      'a.jpg': await photoBytes,
    });
    const give = async (bytes: Uint8Array<ArrayBuffer>) =>
      (await make()).shelf.addFromFiles([{ path: 'dogs.zip', blob: new Blob([bytes]) }], signal, still);
    const encrypted = alterEntry(zip, 2, (entry) => entry.setUint16(8, 1, true));
    await expect(give(encrypted)).rejects.toThrow(
      'dogs.zip is refused because of a.jpg in it: it is encrypted',
    );
    const wrong = alterEntry(zip, 2, (entry) => entry.setUint32(16, 7, true));
    await expect(give(wrong)).rejects.toThrow('a.jpg in the zip is damaged: its checksum is wrong');
  });
});
