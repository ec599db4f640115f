import type { Page } from 'playwright';
import { backendFacts, backends } from '../../../src/core/networks/backends.ts';
import { pairedRow, type Benchmark, type BenchmarkRow, type Pair } from '../benchmark.ts';
import { longestTask } from '../longest-task.ts';
import { shippedPhotos, withPages } from '../with-pages.ts';
import type { Answerer } from './page.ts';

/**
 * Photos a run, and runs that are counted: many short ones, so that what else the machine does falls on both alike.
 * SwiftShader takes ten times as long as wasm. The stock package is met on wasm for longest: that row is near its bound,
 * and a machine may be slow for ten seconds at a time.
 */
const extents = {
  wasm: { photos: 5, runs: 15 },
  webgl: { photos: 1, runs: 15 },
  stock: { wasm: { photos: 5, runs: 135 }, webgl: { photos: 1, runs: 25 } },
};

const watched = { photos: 30, runs: 5 };

/** The worker against `@tensorflow-models/mobilenet` with the same weights and backend on the main thread. */
export const classifyBenchmark: Benchmark = {
  name: 'classify',
  async run() {
    const rows = await withPages('tools/bench/classify/index.html', [
      // Quiet machines have given 0.58 and 0.63.
      onPage(async (page) => [
        await speed(page, 'wasm', 0.7),
        await shareOfInput(page),
        await freePage(page),
      ]),
      onPage(async (page) => [await speed(page, 'webgl', 1)]),
      onPage(async (page) => [await chosenBackend(page)]),
    ]);
    return rows.flat();
  },
};

const onPage = (measure: (page: Page) => Promise<readonly BenchmarkRow[]>) => async (page: Page) => {
  await page.evaluate((photos) => globalThis.hit5Classify.takePhotos(photos), shippedPhotos());
  return measure(page);
};

const answer = (page: Page, name: Answerer, photos: number) =>
  page.evaluate(([who, count]) => globalThis.hit5Classify.answer(who, count), [name, photos] as const);

async function speed(page: Page, backend: 'wasm' | 'webgl', bound: number): Promise<BenchmarkRow> {
  const { photos, runs } = extents.stock[backend];
  await page.evaluate((one) => globalThis.hit5Classify.openOurs('ours', [one], true), backend);
  await page.evaluate((one) => globalThis.hit5Classify.openStock(one), backend);
  const pairs = await inTurns(page, ['ours', 'stock'], photos, runs);
  return pairedRow(`photo to five named guesses / stock package, ${backend}`, bound, pairs);
}

/** What decoding, crop and resize take of the whole, for one photo at a time. */
async function shareOfInput(page: Page): Promise<BenchmarkRow> {
  const { photos, runs } = extents.wasm;
  const pairs = await inTurns(page, ['input', 'file'], photos, runs);
  return pairedRow('decoding, crop and resize / file to five named guesses, wasm', 0.25, pairs);
}

async function freePage(page: Page): Promise<BenchmarkRow> {
  const session = await page.context().newCDPSession(page);
  const longest = (name: Answerer) => longestTask(session, () => answer(page, name, watched.photos));
  const pairs: Pair[] = [];
  for (let run = 0; run < watched.runs; run++)
    pairs.push({ ours: await longest('ours'), other: await longest('stock') });
  const name = `longest main-thread task while ${watched.photos} photos are answered / stock package, wasm`;
  return pairedRow(name, 0.25, pairs);
}

/** What Hit5 chooses by itself against WebGL: on a machine with a GPU there is nothing to gain. */
async function chosenBackend(page: Page): Promise<BenchmarkRow> {
  const chosen = await page.evaluate(
    (all) => globalThis.hit5Classify.openOurs('chosen', all, false),
    backends,
  );
  await page.evaluate(() => globalThis.hit5Classify.openOurs('ours', ['webgl'], true));
  const { photos, runs } = extents.webgl;
  const pairs = await inTurns(page, ['chosen', 'ours'], photos, runs);
  const bound = backendFacts[chosen].onGpu ? 1.1 : 0.15;
  return pairedRow(`backend chosen by itself / always WebGL (chosen: ${chosen})`, bound, pairs);
}

/** Who is first changes from run to run, so that neither always has the machine as the other left it. */
async function inTurns(
  page: Page,
  [one, other]: readonly [Answerer, Answerer],
  photos: number,
  runs: number,
): Promise<readonly Pair[]> {
  const times = { [one]: 0, [other]: 0 };
  const pairs: Pair[] = [];
  for (let run = -1; run < runs; run++) {
    const order = run % 2 === 0 ? [one, other] : [other, one];
    for (const name of order) times[name] = await answer(page, name, photos);
    // The first run warms up.
    if (run >= 0) pairs.push({ ours: times[one] ?? NaN, other: times[other] ?? NaN });
  }
  return pairs;
}
