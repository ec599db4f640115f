import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Wnid } from '#src/core/classes/class-ids.ts';
import { decodeImage } from '#src/packs/source/decode-image.ts';
import type { ImportInput } from '#src/packs/import/import-plan.ts';
import { gatherInputs } from '#src/packs/import/gather-inputs.ts';
import { StripWorker, makeStrips } from '#src/packs/import/strip-worker.ts';
import { planImport } from '#src/packs/import/plan-import.ts';
import { tarEnd, tarHeader, tarMember } from '#tests/unit/packs/archives/tar-builder.ts';
import {
  colourReader,
  fixture,
  hasSharedData,
  needsSharedData,
  sampleFolder,
  sampleNames,
  shippedCatalogue,
} from '../source/support.ts';

const catalogue = await shippedCatalogue();
const { signal } = new AbortController();

describe('what the browser hands over', () => {
  it('a chosen folder keeps its paths', async () => {
    const inFolder = new File(['a'], 'a.JPEG');
    Object.defineProperty(inFolder, 'webkitRelativePath', { value: 'set/n01440764/a.JPEG' });
    const files = [inFolder, new File(['b'], 'b.JPEG')];
    const { inputs } = await gatherInputs({ kind: 'files', files }, signal);
    expect(inputs.map(({ path }) => path)).toEqual(['set/n01440764/a.JPEG', 'b.JPEG']);
  });

  it('a folder with access is walked to its depths', async () => {
    const root = await navigator.storage.getDirectory();
    const top = await root.getDirectoryHandle('hit5-import', { create: true });
    const inner = await top.getDirectoryHandle('n01440764', { create: true });
    const names = Array.from({ length: 20 }, (_, at) => `${at}.JPEG`);
    for (const name of names) {
      const writable = await (await inner.getFileHandle(name, { create: true })).createWritable();
      await writable.write(await fixture('baseline.JPEG'));
      await writable.close();
    }
    const given = { kind: 'folder', folder: top } as const;
    const { inputs } = await gatherInputs(given, signal);
    await expect(gatherInputs(given, AbortSignal.abort(new Error('cancelled')))).rejects.toThrow('cancelled');
    expect(inputs.map(({ path }) => path).sort()).toEqual(
      names.map((name) => `hit5-import/n01440764/${name}`).sort(),
    );
    const plan = await planImport(inputs, { catalogue, signal });
    expect(plan.examplesByClass.get('n01440764' as Wnid)).toHaveLength(13);
    await root.removeEntry('hit5-import', { recursive: true });
  });

  it('a folder that cannot be opened is named, and the others are taken', async () => {
    const root = await navigator.storage.getDirectory();
    const top = await root.getDirectoryHandle('hit5-closed', { create: true });
    await root.removeEntry('hit5-closed', { recursive: true });
    const { inputs, skipped } = await gatherInputs({ kind: 'folder', folder: top }, signal);
    expect(inputs).toEqual([]);
    const reason = 'cannot be read: you or the browser may not open this folder';
    expect(skipped).toEqual([{ name: 'hit5-closed', reason }]);
    const { notes, skipped: left } = await planImport(
      [{ path: 'a.JPEG', blob: await fixture('baseline.JPEG') }],
      {
        catalogue,
        signal,
        skipped,
      },
    );
    expect([notes, left]).toEqual([[], skipped]);
  });

  it('dropped files are taken', async () => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['a'], 'a.JPEG'));
    transfer.items.add('a text', 'text/plain');
    const { inputs } = await gatherInputs({ kind: 'drop', items: transfer.items }, signal);
    expect(inputs.map(({ path }) => path)).toEqual(['a.JPEG']);
  });
});

describe('a validation tar past 4 GiB in the browser', () => {
  it('is planned, and a photo behind 4 GiB is read and decoded', async () => {
    const filler = new Blob([new Uint8Array(64 * 2 ** 20)]);
    const photo = await fixture('baseline.JPEG');
    const name = (at: number) => `ILSVRC2012_val_${String(at + 1).padStart(8, '0')}.JPEG`;
    const size = photo.size + (512 - (photo.size % 512)) + filler.size;
    const gap = new Uint8Array(512 - (photo.size % 512));
    const count = 90;
    const parts = Array.from({ length: count }, (_, at) => [
      tarHeader({ name: name(at), size }),
      photo,
      gap,
      filler,
    ]).flat();
    const tar = new Blob([...parts, tarMember({ name: 'readme.txt', content: 'x' }), tarEnd]);
    expect(tar.size).toBeGreaterThan(5 * 2 ** 30);
    const truth = new Blob([Array.from({ length: count }, (_, at) => String(at + 1)).join('\n')]);
    const inputs = [{ path: 'val.tar', blob: tar }];
    const plan = await planImport(inputs, {
      catalogue,
      signal,
      truthFile: { path: 'truth.txt', blob: truth },
    });
    expect(plan.images).toHaveLength(count);
    expect(plan.skipped.map(({ name: left }) => left)).toEqual(['val.tar/readme.txt']);
    const last = await plan.images.at(-1)?.open();
    const bitmap = await decodeImage(last as Blob, 'last');
    expect([bitmap.width, bitmap.height]).toEqual([96, 80]);
  });
});

describe.skipIf(!hasSharedData)(`the sample of 1000 images as a flat folder${needsSharedData}`, () => {
  let inputs: readonly ImportInput[] = [];
  beforeAll(async () => {
    inputs = hasSharedData ? await sampleFolder(await sampleNames()) : [];
  });

  it('gives 1000 classes with one example each', async () => {
    const plan = await planImport(inputs, { catalogue, signal });
    expect(plan).toMatchObject({ layout: 'flat-names', skipped: [], notes: [] });
    expect([plan.images.length, plan.examplesByClass.size]).toEqual([1000, 1000]);
  });

  it('becomes 1000 strips in a worker', async () => {
    const worker = new StripWorker();
    onTestFinished(() => worker.close());
    const plan = await planImport(inputs, { catalogue, signal });
    let tiles = 0;
    for await (const [, strip] of makeStrips(plan.examplesByClass, signal, {}, worker.makeStrip)) {
      tiles += strip.tiles;
    }
    expect(tiles).toBe(1000);
  });
});

describe('a strip made in a worker', () => {
  it('holds what can be read, and names the rest with the reason', async () => {
    const worker = new StripWorker();
    onTestFinished(() => worker.close());
    const broken = new Blob([(await fixture('baseline.JPEG')).slice(0, 20)]);
    const inputs = [
      { path: 'n01440764/a.JPEG', blob: broken },
      { path: 'n01440764/b.JPEG', blob: await fixture('baseline.JPEG') },
    ];
    const { examplesByClass } = await planImport(inputs, { catalogue, signal });
    const strip = await worker.makeStrip([...examplesByClass.values()].flat(), signal);
    expect(strip).toMatchObject({ tiles: 1, leftOut: [{ name: 'n01440764/a.JPEG' }] });
    expect(strip.blob?.type).toBe('image/jpeg');
    const colour = await colourReader(strip.blob as Blob);
    expect([colour(24, 64), colour(104, 64)]).toEqual(['red', 'blue']);
    await expect(worker.makeStrip([], AbortSignal.abort(new Error('cancelled')))).rejects.toThrow(
      'cancelled',
    );
  });

  it('is not waited for when the worker does not start', async () => {
    const worker = new StripWorker(() => new Worker('/no-such-worker.js', { type: 'module' }));
    onTestFinished(() => worker.close());
    await expect(worker.makeStrip([], signal)).rejects.toThrow('The examples could not be drawn: ');
  });

  it('decoding an imported image says why it cannot', async () => {
    const broken = new Blob([(await fixture('baseline.JPEG')).slice(0, 20)]);
    const { images } = await planImport([{ path: 'a.JPEG', blob: broken }], { catalogue, signal });
    await expect(images[0]?.decode()).rejects.toThrow(
      'a.JPEG cannot be read as an image: the browser cannot decode it.',
    );
  });
});
