/** Measures in the browser: a batch over files, and the network alone on values that are ready. */
import { wrap, type Remote } from 'comlink';
import { runBatch } from '../../../src/batch/state/batch-run.ts';
import { BatchWriter } from '../../../src/batch/state/batch-writer.ts';
import { parseClasses } from '../../../src/files/classes-format.ts';
import { BatchPhotos, type BatchPhoto } from '../../../src/batch/source/batch-photos.ts';
import { lendThreads } from '../../../src/networks/engine/lend-threads.ts';
import { NetworkLanes } from '../../../src/networks/engine/network-lanes.ts';
import { laneName } from '../../../src/networks/engine/protocol.ts';
import { BatchDatabase } from '../../../src/batch/disk/batch-database.ts';
import type { AloneService } from './alone-worker.ts';

/** Milliseconds an image. */
export interface BatchTimes {
  readonly batch: number;
  /** One network, on all threads that it takes. */
  readonly alone: number;
  /** As many networks of one thread as the batch has, side by side. */
  readonly lanesAlone: number;
}

/** What `batch-benchmark.ts` may ask. */
export interface BatchPage {
  /**
   * @param images how many a run; the files are taken again and again.
   * @param runs that are counted; one before them warms up.
   */
  measure(
    images: number,
    runs: number,
  ): Promise<{ readonly device: string; readonly times: readonly BatchTimes[] }>;
}

/** Each run is made of so many turns. */
const turns = 4;

const { signal } = new AbortController();
const url = new URL('models/efficientnet-lite0/', location.origin).href;

async function aloneService(name: string): Promise<{ service: Remote<AloneService>; device: string }> {
  const worker = new Worker(new URL('./alone-worker.ts', import.meta.url), { type: 'module', name });
  // The page makes a network's threads.
  lendThreads(worker, signal);
  const service = wrap<AloneService>(worker);
  return { service, device: await service.load(url) };
}

/** Milliseconds an image, of so many in all. */
async function timed(images: number, work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return (performance.now() - begin) / images;
}

async function imagesOf(files: FileList | null, count: number): Promise<readonly BatchPhoto[]> {
  const text = await (await fetch(new URL('assets/classes.json', location.origin))).text();
  const photos = new BatchPhotos(parseClasses('classes.json', text));
  const found = await photos.look({ kind: 'files', files: [...(files ?? [])] }, signal, () => undefined);
  return Array.from({ length: count }, (_, at) => {
    const image = found.images[at % found.images.length] as BatchPhoto;
    return { name: `${at} ${image.name}`, truth: image.truth, load: (abort) => image.load(abort) };
  });
}

const page: BatchPage = {
  async measure(count, runs) {
    const images = await imagesOf(document.querySelector('input')?.files ?? null, count);
    const disk = await BatchDatabase.open();
    const lanes = new NetworkLanes({ open: () => Promise.resolve({ url }), backend: 'wasm' });
    const one = await aloneService('alone');
    const beside = await Promise.all(
      Array.from({ length: lanes.count }, async () => (await aloneService(laneName)).service),
    );
    const batch = async (some: readonly BatchPhoto[]) => {
      const writer = new BatchWriter(disk, () => undefined);
      await runBatch(some, lanes, signal, (outcome) => {
        if (outcome.kind === 'left-out') throw new Error(`${outcome.image} ${outcome.reason}`);
        writer.add(outcome);
      });
      await writer.write();
    };
    const size = count / turns;
    const times: BatchTimes[] = [];
    for (let run = 0; run <= runs; run += 1) {
      const found = { alone: 0, batch: 0, lanesAlone: 0 };
      // In turns, so that what else the machine does falls on all alike.
      for (let turn = 0; turn < turns; turn += 1) {
        found.alone += await timed(count, () => one.service.compute(size));
        found.batch += await timed(count, () => batch(images.slice(turn * size, (turn + 1) * size)));
        found.lanesAlone += await timed(count, () =>
          Promise.all(beside.map((service) => service.compute(size / beside.length))),
        );
      }
      if (run > 0) times.push(found);
    }
    return { device: one.device, times };
  },
};

Object.assign(globalThis, { hit5Batch: page });
