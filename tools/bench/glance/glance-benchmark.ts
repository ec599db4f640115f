import type { Page } from 'playwright';
import { pairedRow, type Benchmark, type BenchmarkRow, type Pair } from '../benchmark.ts';
import { shippedPhotos, withPages } from '../with-pages.ts';
import type {} from './page.ts';

const size = { width: 500, height: 375 } as const;

/** In milliseconds. */
const cross = 500;

const masks = 15;
const views = 200;

/** In milliseconds: three frames at 60 a second. */
const exposure = 50;

export const glanceBenchmark: Benchmark = {
  name: 'glance',
  run: () => withPages('tools/bench/glance/index.html', [maskRow, framesLostRow]),
};

/**
 * The dearest mask while the network answers too, against the cross alone: who answers at once does not wait for the next mask
 * either.
 */
async function maskRow(page: Page): Promise<BenchmarkRow> {
  await page.evaluate((photos) => globalThis.hit5Glance.open(photos), shippedPhotos());
  const pairs: Pair[] = [];
  for (let run = -1; run < masks; run += 1) {
    const ours = await page.evaluate(
      (given) => globalThis.hit5Glance.maskBesideNetwork('phase', given),
      size,
    );
    // The first run starts the worker.
    if (run >= 0) pairs.push({ ours, other: cross });
  }
  const name = `phase mask of ${size.width} × ${size.height} pixels beside the network, wasm / the cross of ${cross} ms`;
  return pairedRow(name, 1, pairs);
}

/** In how many views of a photo a frame is lost while the network answers in the background, of all views. */
async function framesLostRow(page: Page): Promise<BenchmarkRow> {
  await page.evaluate((photos) => globalThis.hit5Glance.open(photos), shippedPhotos());
  const { spoiled, rate, answers } = await page.evaluate(
    ([count, time]) => globalThis.hit5Glance.show(count, time),
    [views, exposure] as const,
  );
  const name =
    `views of ${exposure} ms with a frame lost while the network gives ${answers} answers, wasm, ` +
    `${Math.round(rate)} frames a second drawn by software / ${views} views`;
  return pairedRow(name, 0.01, [{ ours: spoiled, other: views }]);
}
