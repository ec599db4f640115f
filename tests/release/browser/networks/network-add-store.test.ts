import { describe, expect, it, onTestFinished } from 'vitest';
import { NetworkDatabase } from '#src/networks/disk/network-database.ts';
import { InferenceClient } from '#src/networks/engine/inference-client.ts';
import { NetworkRegistry } from '#src/networks/engine/network-registry.ts';
import { spawnInferenceWorker } from '#src/networks/engine/spawn-worker.ts';
import { mobilenets } from '#src/networks/logic/mobilenets.ts';
import { decodeImage } from '#src/packs/source/decode-image.ts';
import {
  hasSharedData,
  needsSharedData,
  networkUrl,
  sharedFile,
} from '#tests/browser/networks/engine/support.ts';
import { fewPhotos, setUp } from '#tests/browser/networks/state/adding-on-photos.ts';

const { signal } = new AbortController();

describe.skipIf(!hasSharedData)(`MobileNet from the disk${needsSharedData}`, { timeout: 300_000 }, () => {
  it.each([
    ['v1_0.25', ['model.json', 'group1-shard1of1'], 'MobileNet v1 0.25', 0.6, Infinity],
    ['v2_1.0', ['model.json', 'group1-shard1of1.bin'], 'MobileNet v2 1.00', 0.85, fewPhotos],
  ] as const)(
    '%s: with the card of the hub’s, the photos are right',
    async (folder, names, name, least, photos) => {
      const { store, take, state, keeper } = await setUp(photos);
      const files = names.map(async (path) => ({
        path,
        blob: await sharedFile(`mobilenet/${folder}/${path}`),
      }));
      const card = mobilenets.find((one) => one.name === name)?.places[0]?.card;
      const written = { path: 'card.json', blob: new Blob([JSON.stringify(card)]) };
      await take([...(await Promise.all(files)), written]);
      const { check } = await state('checked');
      expect(check.photos).toBe(photos === Infinity ? 40 : photos);
      expect(check.hit5 / check.photos).toBeGreaterThan(least);
      await store.keep();
      const { id } = await state('kept');
      const client = new InferenceClient({
        open: () => new NetworkRegistry(new Map(), keeper).open(id),
        backends: ['wasm'],
        forced: false,
        spawn: spawnInferenceWorker,
      });
      onTestFinished(() => client.close());
      const photo = await decodeImage(
        await sharedFile('imagenet-sample/n01443537_goldfish.JPEG'),
        'goldfish',
      );
      const { network, backend, guesses } = await client.ask({ kind: 'classify', bitmap: photo }, signal);
      expect([network, backend, guesses[0]?.classIndex]).toEqual([id, 'wasm', 1]);
    },
  );
});

it(
  'a network with its card is kept as it says, and is there after the page was closed',
  { timeout: 180_000 },
  async () => {
    // That it is no guess is seen on half of the few.
    const { store, take, state, name } = await setUp(fewPhotos / 2);
    const names = ['model.json', 'card.json', 'group1-shard1of2.bin', 'group1-shard2of2.bin'];
    const files = names.map(async (path) => ({
      path: `mine/${path}`,
      blob: await (await fetch(networkUrl('efficientnet-lite0') + path)).blob(),
    }));
    await take(await Promise.all(files));
    const { check } = await state('checked');
    expect(check.hit5).toBeGreaterThan(check.photos * 0.8);
    await store.keep();
    const { id } = await state('kept');
    expect(id).toMatch(/^efficientnet-lite0-[0-9a-f]{8}$/);

    const again = await NetworkDatabase.open(name);
    onTestFinished(() => again.close());
    const kept = await again.open(id);
    expect(kept?.card).toMatchObject({
      name: 'EfficientNet-Lite0',
      licence: 'Apache-2.0',
      published: { top1: 0.751 },
      checked: check,
      input: { mean: 127, scale: 128, crop: 'centre', cropPadding: 32, resize: 'bicubic-antialiased' },
    });
    expect([...(kept?.files.keys() ?? [])].sort()).toEqual([
      'group1-shard1of2.bin',
      'group1-shard2of2.bin',
      'model.json',
      'self-test.json',
    ]);
    const { patterns } = JSON.parse((await kept?.files.get('self-test.json')?.text()) ?? '') as {
      patterns: { probabilities: { top: unknown[] } }[];
    };
    expect(patterns.map(({ probabilities }) => probabilities.top.length)).toEqual([20, 20, 20]);
    await again.remove(id);
    expect(await again.open(id)).toBeNull();
  },
);
