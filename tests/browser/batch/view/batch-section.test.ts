import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { BatchStore } from '#src/batch/state/batch-store.ts';
import type { Batch } from '#src/core/batches/batch.ts';
import type { Backend } from '#src/core/networks/backends.ts';
import type { ClassIndex } from '#src/core/classes/class-ids.ts';
import type { Prediction } from '#src/core/trials/prediction.ts';
import { BatchPhotos } from '#src/batch/source/batch-photos.ts';
import type { BatchSection } from '#src/batch/view/batch-section.ts';
import '#src/batch/view/batch-section.ts';
import { BatchDatabase } from '#src/batch/disk/batch-database.ts';
import { answered, leftOut } from '#tests/unit/core/batches/samples.ts';
import { expectAccessible } from '#tests/browser/support.ts';
import { mountPage, sampleApp, shippedAssets } from '#tests/browser/sample-app.ts';
import type { BatchPool, PoolOptions } from '#src/networks/engine/worker-pool.ts';

const { catalogue, challenge: whole } = await shippedAssets();
const challenge = { ...whole, images: whole.images.slice(0, 6) };

const files: Batch = {
  network: 'efficientnet-lite0',
  networkName: 'EfficientNet-Lite0',
  source: { kind: 'files', label: 'my-photos' },
  total: 3,
  skipped: [{ name: 'my-photos/notes.txt', reason: 'is not an image' }],
};

const prediction: Prediction = {
  network: 'efficientnet-lite0',
  weightsHash: 'a'.repeat(64),
  backend: 'wasm',
  guesses: answered('x').guesses.map((guess, at) => ({ ...guess, classIndex: (at + 7) as ClassIndex })),
  milliseconds: 1,
};

/** A network that answers one image each time it is told to. */
class SteppedLanes implements BatchPool {
  readonly width = 2;
  backend: Backend = 'wasm';
  #waiting: (() => void)[] = [];

  async classify(_: ImageBitmap, signal: AbortSignal): Promise<Prediction> {
    signal.throwIfAborted();
    await new Promise<void>((resolve, reject) => {
      this.#waiting.push(resolve);
      signal.addEventListener('abort', () => {
        this.#waiting = this.#waiting.filter((one) => one !== resolve);
        reject(signal.reason as Error);
      });
    });
    return { ...prediction, backend: this.backend };
  }

  async answer(count: number): Promise<void> {
    for (let done = 0; done < count; done += 1) {
      await expect.poll(() => this.#waiting.length).toBeGreaterThan(0);
      this.#waiting.shift()?.();
    }
  }

  close(): void {
    this.#waiting.length = 0;
  }
}

async function show(kept: BatchDatabase | null = null) {
  const disk = kept ?? (await BatchDatabase.open(null));
  const sample = await sampleApp(catalogue, challenge, []);
  const lanes = new SteppedLanes();
  let notify: NonNullable<PoolOptions['onNotice']> = () => undefined;
  const batch = new BatchStore({
    catalogue,
    library: sample.library,
    compare: sample.compare,
    network: {
      nameOf: (id) => sample.network.nameOf(id),
      lanes: (_, __, onNotice = notify) => {
        notify = onNotice;
        return Promise.resolve(lanes);
      },
    },
    photos: new BatchPhotos(catalogue),
    disk,
  });
  const stores = {
    ...sample,
    batch,
  };
  const shown = await mountPage<BatchSection>(stores, html`<hit5-batch-section></hit5-batch-section>`);
  const tell = (notice: string, lastVerifiedAt: number | null = null) => notify(notice, lastVerifiedAt);
  return { shown, stores, batch, lanes, disk, notify: tell };
}

async function restingFolder() {
  const disk = await BatchDatabase.open(null);
  await disk.begin(files);
  await disk.add([answered('my-photos/a.png'), leftOut('my-photos/b.png')]);
  return disk;
}

describe('hit5-batch-section', () => {
  it('has no accessibility violation, whatever it shows', async () => {
    const { shown, batch, lanes } = await show();
    await expectAccessible(shown);
    void batch.start('efficientnet-lite0', challenge.id);
    await lanes.answer(2);
    await expect.element(page.getByRole('button', { name: 'Pause' })).toBeVisible();
    await expectAccessible(shown);
    await batch.pause();
    await expect.element(page.getByRole('button', { name: 'Go on' })).toBeVisible();
    await expectAccessible(shown);
    void batch.goOn();
    await lanes.answer(4);
    await expect.element(page.getByRole('button', { name: 'Add to the observers' })).toBeVisible();
    await expectAccessible(shown);
  });

  it('keeps what was answered over a pause and goes on with the rest only', async () => {
    const { batch, lanes, disk } = await show();
    void batch.start('efficientnet-lite0', challenge.id);
    await lanes.answer(3);
    await expect.element(page.getByText(/^3 of 6 images answered/)).toBeVisible();
    await page.getByRole('button', { name: 'Pause' }).click();
    await expect.element(page.getByText('paused.')).toBeVisible();
    expect((await disk.load())?.outcomes).toHaveLength(3);
    await page.getByRole('button', { name: 'Go on' }).click();
    await lanes.answer(3);
    await expect.element(page.getByRole('heading', { name: /: 6 images$/ })).toBeVisible();
    expect((await disk.load())?.outcomes.map(({ image }) => image).sort()).toEqual(
      challenge.images.map(({ id }) => id).sort(),
    );
  });

  it('says what happened to the network meanwhile, until the batch goes on or another begins', async () => {
    const { batch, lanes, notify } = await show();
    void batch.start('efficientnet-lite0', challenge.id);
    await lanes.answer(1);
    notify('WebGPU stopped (the GPU was taken away); wasm goes on.');
    const notice = page.getByText('WebGPU stopped (the GPU was taken away); wasm goes on.');
    await expect.element(notice).toBeVisible();
    await batch.pause();
    await expect.element(page.getByRole('button', { name: 'Go on' })).toBeVisible();
    await expect.element(notice).toBeVisible();
    void batch.goOn();
    await lanes.answer(1);
    await expect.element(notice).not.toBeInTheDocument();
    notify('WebGPU stopped (the GPU was taken away); wasm goes on.');
    await lanes.answer(4);
    await expect.element(page.getByRole('heading', { name: /: 6 images$/ })).toBeVisible();
    await expect.element(notice).toBeVisible();
    await batch.forget();
    await expect.element(notice).not.toBeInTheDocument();
  });

  it('answers again what a GPU answered since it was last seen to answer rightly', async () => {
    const { batch, lanes, disk, notify } = await show();
    lanes.backend = 'webgl';
    void batch.start('efficientnet-lite0', challenge.id);
    await lanes.answer(2);
    await expect.element(page.getByText(/^2 of 6 images answered/)).toBeVisible();
    const lastVerifiedAt = performance.timeOrigin + performance.now();
    await lanes.answer(2);
    await expect.element(page.getByText(/^4 of 6 images answered/)).toBeVisible();
    lanes.backend = 'wasm';
    notify('WebGL stopped (it answers otherwise than at the start); wasm goes on.', lastVerifiedAt);
    await expect.element(page.getByText(/^2 of 6 images answered/)).toBeVisible();
    await lanes.answer(4);
    await expect.element(page.getByRole('heading', { name: /: 6 images$/ })).toBeVisible();
    const outcomes = (await disk.load())?.outcomes ?? [];
    const backends = outcomes.map((one) => (one.kind === 'answered' ? one.backend : null));
    expect(backends.sort()).toEqual(['wasm', 'wasm', 'wasm', 'wasm', 'webgl', 'webgl']);
  });

  it('leaves nothing when it is given up', async () => {
    const { batch, lanes, disk } = await show();
    void batch.start('efficientnet-lite0', challenge.id);
    await lanes.answer(1);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Discard it' }).click();
    await expect.element(page.getByRole('button', { name: 'Answer the challenge' })).toBeVisible();
    expect(await disk.load()).toBeNull();
  });

  it('goes on after a reload with the folder that is chosen again, and takes no other', async () => {
    const { shown, lanes } = await show(await restingFolder());
    await expect.element(page.getByText('To go on, choose my-photos again')).toBeVisible();
    await expect.element(page.getByText('2 files were left out')).toBeVisible();
    const drop = (given: readonly File[]) => shown.stores.batch.goOn({ kind: 'files', files: given });
    void drop(namedFiles('a.png', 'z.png'));
    await expect.element(page.getByText('These are not the images that the batch began with')).toBeVisible();
    void drop(namedFiles('a.png', 'b.png', 'c.png'));
    await lanes.answer(1);
    await expect.element(page.getByRole('heading', { name: /: 2 images$/ })).toBeVisible();
  });

  it('warns of images that a comparison takes for one, and does not say that such answers were added', async () => {
    const disk = await BatchDatabase.open(null);
    await disk.begin({ ...files, skipped: [], total: 2 });
    await disk.add([answered('my-photos/a.png'), answered('my-photos/sub/a.jpg')]);
    const { stores, batch } = await show(disk);
    await batch.restore();
    await batch.goOn({ kind: 'files', files: namedFiles('a.png', 'sub/a.jpg') });
    const both = '“my-photos/a.png” and “my-photos/sub/a.jpg”';
    await expect.element(page.getByText(both)).toBeVisible();
    await page.getByRole('button', { name: 'Add to the observers' }).click();
    await expect.element(page.getByText('They were not added.')).toBeVisible();
    await expect.element(page.getByText('has two answers to one image')).toBeVisible();
    await expect.element(page.getByText('They are there')).not.toBeInTheDocument();
    expect(stores.observers.result.value?.report?.observers).toEqual([]);
  });

  it('says that the answers are there once they are among the observers', async () => {
    const disk = await BatchDatabase.open(null);
    await disk.begin({ ...files, skipped: [], total: 1 });
    await disk.add([answered('my-photos/a.png')]);
    const { stores, batch } = await show(disk);
    await batch.restore();
    await batch.goOn({ kind: 'files', files: namedFiles('a.png') });
    await page.getByRole('button', { name: 'Add to the observers' }).click();
    await expect.element(page.getByText('They are there')).toBeVisible();
    expect(stores.observers.files.value).toHaveLength(1);
  });

  it('stops and says why when the network is another one than before', async () => {
    const disk = await BatchDatabase.open(null);
    const source = { kind: 'challenge', challenge: challenge.id, title: 'x' } as const;
    await disk.begin({ ...files, source, total: 6 });
    await disk.add([{ ...answered(challenge.images[0]?.id ?? ''), weightsHash: 'b'.repeat(64) }]);
    const { lanes } = await show(disk);
    await page.getByRole('button', { name: 'Go on' }).click();
    await lanes.answer(1);
    await expect.element(page.getByText('The network has changed since the batch began.')).toBeVisible();
  });
});

/** Files of a folder as the browser gives them. */
function namedFiles(...names: readonly string[]): readonly File[] {
  const png = new Blob([Uint8Array.from(atob(onePixel), (sign) => sign.charCodeAt(0))]);
  return names.map((name) =>
    Object.defineProperty(new File([png], name), 'webkitRelativePath', { value: `my-photos/${name}` }),
  );
}

const onePixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
