import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { backendFacts, backends } from '../../../src/core/networks/backends.ts';
import { pairedRow, type Benchmark, type BenchmarkRow, type MeasuredRow, type Pair } from '../benchmark.ts';
import { traceTasks } from '../trace-tasks.ts';
import { withClassifyPages, type OpenClassifyPage } from './classify-page.ts';
import type { Answerer, Runtime } from './page.ts';

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

/** Photos that are asked about while the main thread is watched, and how often. */
const watched = { photos: 30, runs: 5 };

/** The other runtimes: their package, what runs there, and the script that makes it. */
const runtimes = {
  onnx: {
    label: 'onnxruntime-web',
    file: 'tools/bench/results/efficientnet-lite0.onnx',
    script: 'make_onnx.py',
    bound: 0.9,
  },
  litert: {
    label: 'LiteRT.js alone, on a ready input',
    file: 'tools/bench/results/efficientnet-lite0.tflite',
    script: 'make_tflite.py',
    bound: 1.35,
  },
};

const python = 'tools/bench/.venv/bin/python';

/** The worker against `@tensorflow-models/mobilenet` with the same weights and backend on the main thread. */
export const classify: Benchmark = {
  name: 'classify',
  async run() {
    const rows = await withClassifyPages<readonly BenchmarkRow[]>([
      async (page) => [await speed(page, 'wasm', 0.6), await shareOfInput(page), await longestTask(page)],
      async (page) => [await speed(page, 'webgl', 0.97)],
      async (page) => [await againstRuntime(page, 'onnx', null)],
      async (page) => [await againstRuntime(page, 'onnx', availableParallelism())],
      async (page) => [await againstRuntime(page, 'litert', availableParallelism())],
      async (page) => [await chosenBackend(page)],
    ]);
    return rows.flat();
  },
};

async function speed(page: OpenClassifyPage, backend: 'wasm' | 'webgl', bound: number): Promise<MeasuredRow> {
  const { photos, runs } = extents.stock[backend];
  await page.openOurs('ours', [backend], true);
  await page.openStock(backend);
  const pairs = await inTurns(page, ['ours', 'stock'], photos, runs);
  return pairedRow(`photo to five named guesses / stock package, ${backend}`, bound, pairs);
}

/**
 * The same weights on another runtime; onnxruntime-web, behind our crop and resize, leaves cores idle by itself.
 *
 * @param threads null: as many as it takes by itself.
 */
async function againstRuntime(
  page: OpenClassifyPage,
  runtime: Runtime,
  threads: number | null,
): Promise<BenchmarkRow> {
  const { label, file, script, bound } = runtimes[runtime];
  const which = threads === null ? 'as it comes' : `with ${threads} threads`;
  const name = `photo to five named guesses / ${label} ${which}, wasm`;
  const howToMake =
    `python3 -m venv tools/bench/.venv && ${python} -m pip install -r tools/bench/requirements.txt && ` +
    `${python} tools/bench/classify/${script} models/efficientnet-lite0 ${file}`;
  if (!existsSync(file)) return { name, skipped: `${file} is absent: ${howToMake}` };
  await page.openOurs('ours', ['wasm'], true);
  await page.openRuntime(runtime, file, threads);
  const { photos, runs } = extents.wasm;
  return pairedRow(name, bound, await inTurns(page, ['ours', runtime], photos, runs));
}

/** What decoding, crop and resize take of the whole, for one photo at a time. */
async function shareOfInput(page: OpenClassifyPage): Promise<MeasuredRow> {
  const { photos, runs } = extents.wasm;
  const pairs = await inTurns(page, ['input', 'file'], photos, runs);
  return pairedRow('decoding, crop and resize / file to five named guesses, wasm', 0.25, pairs);
}

/** Read from Chromium's trace, since a PerformanceObserver tells of no task under 50 ms. */
async function longestTask(page: OpenClassifyPage): Promise<MeasuredRow> {
  const longest = async (name: Answerer) => {
    const { wall } = await traceTasks(page.session, () => page.answer(name, watched.photos));
    return Math.max(...wall);
  };
  const pairs: Pair[] = [];
  for (let run = 0; run < watched.runs; run++)
    pairs.push({ ours: await longest('ours'), other: await longest('stock') });
  const name = `longest main-thread task while ${watched.photos} photos are answered / stock package, wasm`;
  return pairedRow(name, 0.25, pairs);
}

/** What Hit5 chooses by itself against WebGL: on a machine with a GPU there is nothing to gain. */
async function chosenBackend(page: OpenClassifyPage): Promise<BenchmarkRow> {
  const name = 'backend chosen by itself on a machine without GPU / always WebGL';
  const chosen = await page.openOurs('chosen', backends, false);
  if (backendFacts[chosen].onGpu) return { name, skipped: 'this machine has a GPU' };
  await page.openOurs('ours', ['webgl'], true);
  const { photos, runs } = extents.webgl;
  return pairedRow(
    `${name} (chosen: ${chosen})`,
    0.15,
    await inTurns(page, ['chosen', 'ours'], photos, runs),
  );
}

/** Who is first changes from run to run, so that neither always has the machine as the other left it. */
async function inTurns(
  page: OpenClassifyPage,
  [one, other]: readonly [Answerer, Answerer],
  photos: number,
  runs: number,
): Promise<readonly Pair[]> {
  const times = { [one]: 0, [other]: 0 };
  const pairs: Pair[] = [];
  for (let run = -1; run < runs; run++) {
    const order = run % 2 === 0 ? [one, other] : [other, one];
    for (const name of order) times[name] = await page.answer(name, photos);
    // The first run warms up.
    if (run >= 0) pairs.push({ ours: times[one] ?? NaN, other: times[other] ?? NaN });
  }
  return pairs;
}
