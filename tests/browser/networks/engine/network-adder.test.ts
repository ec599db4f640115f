import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { parseChallenge } from '#src/files/challenge-format.ts';
import { parseClasses } from '#src/files/classes-format.ts';
import { betterTry, isAtChance, type PhotoCheck } from '#src/networks/logic/photo-check.ts';
import { usualCut, usualValues } from '#src/core/networks/input-form.ts';
import { CheckPhotos } from '#src/networks/source/check-photos.ts';
import { decodeImage } from '#src/packs/source/decode-image.ts';
import { NetworkAdder, type CheckProgress } from '#src/networks/engine/network-adder.ts';
import { NetworkShelf } from '#src/networks/engine/network-shelf.ts';
import { Networks } from '#src/networks/engine/networks.ts';
import type { GivenFile, LoadProgress } from '#src/networks/engine/protocol.ts';
import type { ClassifierOptions } from '#src/networks/engine/classifier.ts';
import { WorkshopConnection } from '#src/networks/engine/workshop-connection.ts';
import { NetworkDatabase } from '#src/networks/disk/network-database.ts';
import {
  drawBall,
  fragile,
  hasSharedData,
  holdPatience,
  needsSharedData,
  networkUrl,
  passWhenHung,
  repositoryUrl,
  sharedFile,
} from './support.ts';
import { untrainedLayers } from './untrained-layers.ts';

const { signal } = new AbortController();
const manifest = new URL('assets/challenge/manifest.json', repositoryUrl);

async function textAt(path: string): Promise<string> {
  return (await fetch(new URL(path, repositoryUrl))).text();
}

const catalogue = parseClasses('classes', await textAt('assets/classes.json'));
const challenge = parseChallenge('manifest', await textAt('assets/challenge/manifest.json'), catalogue);

/** A workshop of which nothing comes. */
function fragileWorkshop(): Worker {
  return new Worker(new URL('./fragile-workshop.ts', import.meta.url), { type: 'module' });
}

/** So few of the shipped photos tell a network that works from one that guesses; all 40 are tried once, below. */
const fewPhotos = 12;

/**
 * @param most of the photos of the challenge on which networks are tried.
 * @param running how they run.
 */
async function setUp(most = fewPhotos, running: Partial<ClassifierOptions> = {}) {
  const photos = challenge.images.filter(({ kind }) => kind === 'photo').slice(0, most);
  const name = `networks-${Math.random()}`;
  const keeper = await NetworkDatabase.open(name);
  onTestFinished(() => keeper.close());
  const adder = new NetworkAdder(
    keeper,
    () => Promise.resolve(new CheckPhotos({ ...challenge, images: photos }, manifest, catalogue)),
    { backends: ['wasm', 'cpu'], ...running },
  );
  onTestFinished(() => adder.forget());
  const networks = new Networks(new NetworkShelf(new Map(), keeper), {
    wanted: () => null,
    recall: () => null,
    remember: () => undefined,
    forget: () => undefined,
  });
  return { adder, keeper, networks, name };
}

async function sharedNetwork(folder: string, names: readonly string[]): Promise<readonly GivenFile[]> {
  return Promise.all(
    names.map(async (name) => ({
      path: `${folder}/${name}`,
      blob: await sharedFile(`mobilenet/${folder}/${name}`),
    })),
  );
}

function hitsOf(check: PhotoCheck, range: string) {
  const hits = check.tries.find(
    ({ values }) => values.range === range && [...values.mean, ...values.std].join() === '0,1',
  );
  if (!hits) throw new Error(`no ${range}`);
  return hits;
}

describe.skipIf(!hasSharedData)(`MobileNet from the disk${needsSharedData}`, { timeout: 300_000 }, () => {
  it.each([
    ['v1_0.25', ['model.json', 'group1-shard1of1'], 'MobileNet v1 0.25', 0.6, 40],
    ['v2_1.0', ['model.json', 'group1-shard1of1.bin'], 'MobileNet v2 1.00', 0.85, fewPhotos],
  ] as const)(
    '%s: its range is read from the graph, and the photos confirm it',
    async (folder, files, name, least, photos) => {
      const { adder, networks } = await setUp(photos === fewPhotos ? fewPhotos : Infinity);
      const found = await adder.take(await sharedNetwork(folder, files), signal);
      expect(found).toMatchObject({ known: false, sources: { values: 'graph' }, size: 224, offsets: [1] });
      expect(found.form).toEqual({ name, size: 224, values: usualValues, ...usualCut, classOffset: 1 });

      const check = await adder.check(found.form, true, signal, () => undefined);
      expect(check.photos).toBe(photos);
      expect(hitsOf(check, '0..1').hit5 / check.photos).toBeGreaterThan(least);
      expect(isAtChance(hitsOf(check, '0..1'), check.photos)).toBe(false);
      expect(betterTry(check)).toBeNull();

      const id = await adder.keep(signal);
      onTestFinished(() => networks.stop(id));
      expect((await networks.list()).networks).toMatchObject([{ id, name, shipped: false }]);
      const photo = await decodeImage(
        await sharedFile('imagenet-sample/n01443537_goldfish.JPEG'),
        'goldfish',
      );
      const { network, backend, guesses } = await networks.ask(
        id,
        { kind: 'classify', bitmap: photo },
        signal,
      );
      expect({ network, backend, first: guesses[0]?.classIndex }).toEqual({
        network: id,
        backend: 'wasm',
        first: 1,
      });
    },
  );
});

describe.skipIf(!hasSharedData)(
  `MobileNet with a wrong range${needsSharedData}`,
  { timeout: 180_000 },
  () => {
    it('does badly, while the check of the right one stays what it was', async () => {
      const { adder } = await setUp();
      const files = await sharedNetwork('v1_0.25', ['model.json', 'group1-shard1of1']);
      const found = await adder.take(files, signal);
      const wrong = { ...found.form, values: { ...usualValues, range: '0..255' } as const };
      const check = await adder.check(wrong, true, signal, () => undefined);
      expect(isAtChance(hitsOf(check, '0..255'), check.photos)).toBe(true);
      expect(hitsOf(check, '0..1').hit5 / check.photos).toBeGreaterThan(0.6);
      expect(hitsOf(check, '-1..1').hit1).toBeLessThan(hitsOf(check, '0..1').hit1);
      expect(betterTry(check)).toMatchObject({ values: usualValues });
    });
  },
);

describe('a layers model', { timeout: 180_000 }, () => {
  it('that knows nothing runs, is found to be at chance, and is kept only if the person wants it', async () => {
    const { adder, networks } = await setUp();
    const found = await adder.take(await untrainedLayers(), signal);
    expect(found).toMatchObject({
      sources: { values: 'nobody' },
      size: 32,
      offsets: [0],
      form: { classOffset: 0 },
    });
    const check = await adder.check(found.form, true, signal, () => undefined);
    expect(isAtChance(hitsOf(check, '0..1'), check.photos)).toBe(true);
    expect((await networks.list()).networks).toEqual([]);
    const id = await adder.keep(signal);
    onTestFinished(() => networks.stop(id));
    const { guesses } = await networks.ask(
      id,
      { kind: 'classify', bitmap: await drawBall(), depth: 1000 },
      signal,
    );
    const whole = guesses.reduce((sum, { probability }) => sum + probability, 0);
    expect(whole).toBeCloseTo(1, 4);
  });
});

describe('a network from the disk', { timeout: 180_000 }, () => {
  it('is kept, is there after the page was closed, and answers as the one that ships', async () => {
    // That it is no guess is seen on half of the few.
    const { adder, name } = await setUp(fewPhotos / 2);
    const files = await Promise.all(
      ['model.json', 'group1-shard1of2.bin', 'group1-shard2of2.bin'].map(async (path) => ({
        path,
        blob: await (await fetch(networkUrl('efficientnet-lite0') + path)).blob(),
      })),
    );
    const found = await adder.take(files, signal);
    expect(found).toMatchObject({
      sources: { values: 'nobody' },
      size: 224,
      offsets: [1],
      form: { classOffset: 1 },
    });
    const check = await adder.check(
      { ...found.form, name: 'Lite0, mine', values: { ...usualValues, range: '-1..1' } },
      true,
      signal,
      () => undefined,
    );
    expect(hitsOf(check, '-1..1').hit5).toBeGreaterThan(check.photos * 0.8);
    const id = await adder.keep(signal);
    expect(id).toMatch(/^lite0-mine-[0-9a-f]{8}$/);

    const again = await NetworkDatabase.open(name);
    onTestFinished(() => again.close());
    const kept = await again.open(id);
    expect(kept?.card).toMatchObject({ name: 'Lite0, mine', licence: 'not known', input: { scale: 127.5 } });
    expect([...(kept?.files.keys() ?? [])].sort()).toEqual([
      'group1-shard1of2.bin',
      'group1-shard2of2.bin',
      'model.json',
      'self-test.json',
    ]);
    await again.remove(id);
    expect(await again.open(id)).toBeNull();
  });
});

describe('a network with its card beside it', { timeout: 180_000 }, () => {
  it('is fed as the card says, and has the card’s name, source, licence and published accuracy', async () => {
    const { adder, keeper } = await setUp(1);
    const names = ['model.json', 'card.json', 'group1-shard1of2.bin', 'group1-shard2of2.bin'];
    const files = await Promise.all(
      names.map(async (path) => ({
        path,
        blob: await (await fetch(networkUrl('efficientnet-lite0') + path)).blob(),
      })),
    );
    const found = await adder.take(files, signal);
    expect(found).toMatchObject({
      form: {
        name: 'EfficientNet-Lite0',
        values: { range: '0..255', mean: [127], std: [128] },
        cropPadding: 32,
      },
      sources: { size: 'graph', values: 'card', crop: 'card', resize: 'card', classOffset: 'card' },
      top1: 0.751,
    });
    await adder.check(found.form, true, signal, () => undefined);
    const kept = await keeper.open(await adder.keep(signal));
    expect(kept?.card).toMatchObject({
      name: 'EfficientNet-Lite0',
      licence: 'Apache-2.0',
      input: { mean: 127, scale: 128, crop: 'centre', cropPadding: 32, resize: 'bicubic-antialiased' },
    });
  });
});

describe('a worker that gives no sign of life', { timeout: 180_000 }, () => {
  it('while a network is tried: it is tried on the next backend, which is said', async () => {
    const { adder } = await setUp(1, { spawn: () => passWhenHung(fragile('hangs on wasm'), 20) });
    holdPatience();
    const found = await adder.take(await untrainedLayers(), signal);
    const told: CheckProgress[] = [];
    const check = await adder.check(found.form, true, signal, (progress) => told.push(progress));
    expect(check.photos).toBe(1);
    expect(told).toContainEqual({ photos: 0, of: 1, notice: null, slow: true });
    expect(told.at(-1)).toEqual({
      photos: 1,
      of: 1,
      notice: 'wasm did not answer for 20 seconds, so the network was started again without it.',
      slow: false,
    });
  });

  it('before it begins: it is ended, and the person learns why', async () => {
    holdPatience();
    const workshop = new WorkshopConnection(signal, () => new Worker('data:text/javascript,'));
    const found = workshop.call((api) => api.givenModel([]));
    vi.advanceTimersByTime(60_000);
    await expect(found).rejects.toThrow(
      'The network’s program did not begin. Look at the connection, then try again.',
    );
  });

  it('while it makes a network: that is said, and it is ended', async () => {
    holdPatience();
    const workshop = new WorkshopConnection(signal, () => passWhenHung(fragileWorkshop(), 300));
    const files = await untrainedLayers();
    const { form } = await (await setUp(1)).adder.take(files, signal);
    const model = await workshop.call((api) => api.givenModel(files));
    const origin = { id: null, source: 'files on this machine', licence: 'not known', top1: null };
    const slow = vi.fn();
    await expect(workshop.prepare({ ...model, form, origin }, slow)).rejects.toThrow(
      'The network was not ready after 300 seconds. A smaller one may run on this machine.',
    );
    expect(slow).toHaveBeenCalledOnce();
  });

  it('while it fetches: it is ended, but not while the person is asked', async () => {
    holdPatience();
    const workshop = new WorkshopConnection(signal, () => passWhenHung(fragileWorkshop(), 60));
    const model = { address: 'https://hit5.test/', query: '', known: {}, mayHaveCard: false };
    const ask = () => {
      vi.advanceTimersByTime(600_000);
      return Promise.resolve(true);
    };
    const seen: LoadProgress[] = [];
    await expect(workshop.fetchModel(model, (progress) => seen.push(progress), ask)).rejects.toThrow(
      'No more of the network’s files has come for 60 seconds. Look at the connection, then try again.',
    );
    expect(seen).toEqual([{ loadedBytes: 1, totalBytes: 2 }]);
  });
});
