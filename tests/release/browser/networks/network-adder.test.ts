import { describe, expect, it, onTestFinished } from 'vitest';
import { betterTry, isAtChance } from '#src/networks/logic/photo-check.ts';
import { usualCut, usualValues } from '#src/core/networks/input-form.ts';
import { decodeImage } from '#src/packs/source/decode-image.ts';
import type { GivenFile } from '#src/networks/engine/protocol.ts';
import { NetworkDatabase } from '#src/networks/disk/network-database.ts';
import {
  hasSharedData,
  needsSharedData,
  networkUrl,
  sharedFile,
} from '#tests/browser/networks/engine/support.ts';

import { fewPhotos, hitsOf, setUp, signal } from '#tests/browser/networks/engine/adder-on-photos.ts';

async function sharedNetwork(folder: string, names: readonly string[]): Promise<readonly GivenFile[]> {
  return Promise.all(
    names.map(async (name) => ({
      path: `${folder}/${name}`,
      blob: await sharedFile(`mobilenet/${folder}/${name}`),
    })),
  );
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
