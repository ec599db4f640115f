import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { isAtChance } from '#src/networks/logic/photo-check.ts';
import { type CheckProgress } from '#src/networks/engine/network-adder.ts';
import type { LoadProgress } from '#src/networks/engine/protocol.ts';
import { ImporterConnection } from '#src/networks/engine/importer-connection.ts';
import { drawBall, fragile, holdTimeouts, networkUrl, passWhenHung } from './support.ts';
import { untrainedLayers } from './untrained-layers.ts';

import { hitsOf, setUp, signal } from './adder-on-photos.ts';

/** An importer of which nothing comes. */
function fragileImporter(): Worker {
  return new Worker(new URL('./fragile-importer.ts', import.meta.url), { type: 'module' });
}

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
    holdTimeouts();
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
    holdTimeouts();
    const importer = new ImporterConnection(signal, () => new Worker('data:text/javascript,'));
    const found = importer.call((api) => api.givenModel([]));
    vi.advanceTimersByTime(60_000);
    await expect(found).rejects.toThrow(
      'The network’s program did not begin. Look at the connection, then try again.',
    );
  });

  it('while it makes a network: that is said, and it is ended', async () => {
    holdTimeouts();
    const importer = new ImporterConnection(signal, () => passWhenHung(fragileImporter(), 300));
    const files = await untrainedLayers();
    const { form } = await (await setUp(1)).adder.take(files, signal);
    const model = await importer.call((api) => api.givenModel(files));
    const origin = { id: null, source: 'files on this machine', licence: 'not known', top1: null };
    const slow = vi.fn();
    await expect(importer.prepare({ ...model, form, origin }, slow)).rejects.toThrow(
      'The network was not ready after 300 seconds. A smaller one may run on this machine.',
    );
    expect(slow).toHaveBeenCalledOnce();
  });

  it('while it fetches: it is ended', async () => {
    holdTimeouts();
    const importer = new ImporterConnection(signal, () => passWhenHung(fragileImporter(), 60));
    const model = { address: 'https://hit5.test/', query: '', known: {}, mayHaveCard: false };
    const seen: LoadProgress[] = [];
    await expect(importer.fetchModel(model, (progress) => seen.push(progress))).rejects.toThrow(
      'No more of the network’s files has come for 60 seconds. Look at the connection, then try again.',
    );
    expect(seen).toEqual([{ loadedBytes: 1, totalBytes: 2 }]);
  });
});
