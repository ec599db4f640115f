import { readFileSync } from 'node:fs';
import { chromium, type Page } from 'playwright';
import { chromiumArguments, findChromium } from '../../chromium.ts';
import { pairedRow, type Benchmark, type BenchmarkRow } from '../benchmark.ts';
import { serveBenchPage } from '../serve-bench-page.ts';
import type { Held } from './page.ts';

/** Images after which is measured: what is kept of one grows from the first on, and WebGL without a GPU takes a second an image. */
const extents = { wasm: { few: 50, many: 500 }, webgl: { few: 5, many: 25 } };

const bound = 1.05;

/** The browser collects and measures at once when asked, not some time in the next minute. */
const eager = '--enable-blink-features=ForceEagerMeasureMemory';

const measures: readonly { readonly of: keyof Held; readonly words: string }[] = [
  { of: 'heapBytes', words: 'heap of page and worker' },
  { of: 'tensors', words: 'tensors' },
  { of: 'bytes', words: 'bytes of tensors' },
  { of: 'gpuBytes', words: 'GPU memory' },
  { of: 'wasmBytes', words: 'memory of WebAssembly' },
];

/** What many images leave behind in memory. */
export const memoryBenchmark: Benchmark = {
  name: 'memory',
  async run() {
    const server = await serveBenchPage('tools/bench/memory/index.html');
    const browser = await chromium.launch({
      executablePath: findChromium(),
      args: [...chromiumArguments, eager],
    });
    try {
      const page = await browser.newPage();
      await page.goto(server.url);
      const missing = await whyNotMeasured(page);
      if (missing !== null) return [{ name: 'what many images leave behind in memory', skipped: missing }];
      return [...(await rowsOf(page, 'wasm')), ...(await rowsOf(page, 'webgl'))];
    } finally {
      await browser.close();
      await server.close();
    }
  },
};

/** What this Chromium lacks to measure its memory, and how to get it; null: nothing. */
export async function whyNotMeasured(page: {
  evaluate<Value>(act: () => Value | Promise<Value>): Promise<Value>;
}): Promise<string | null> {
  const fault = await page.evaluate(async (): Promise<string | null> => {
    try {
      await performance.measureUserAgentSpecificMemory();
      return null;
    } catch (cause) {
      return String(cause);
    }
  });
  if (fault === null) return null;
  return (
    `${findChromium()} cannot measure its memory (${fault}). It takes a whole Chromium, one that can show windows: ` +
    'CHROMIUM_PATH=/usr/lib/chromium/chromium npm run bench.'
  );
}

async function rowsOf(page: Page, backend: 'wasm' | 'webgl'): Promise<readonly BenchmarkRow[]> {
  const { few, many } = extents[backend];
  await page.evaluate(([which, photos]) => globalThis.hit5Memory.open(which, photos), [
    backend,
    shippedPhotos(),
  ] as const);
  const before = await heldAfter(page, few);
  const after = await heldAfter(page, many - few);
  return measures
    .filter(({ of }) => before[of] > 0)
    .map(({ of, words }) =>
      pairedRow(`${words} after ${many} images / after ${few}, ${backend}`, bound, [
        { ours: after[of], other: before[of] },
      ]),
    );
}

async function heldAfter(page: Page, count: number): Promise<Held> {
  await page.evaluate((images) => globalThis.hit5Memory.answer(images), count);
  return page.evaluate(() => globalThis.hit5Memory.held());
}

function shippedPhotos(): readonly string[] {
  const manifest = JSON.parse(readFileSync('assets/challenge/manifest.json', 'utf8')) as {
    images: { file: string }[];
  };
  return manifest.images.map(({ file }) => `assets/challenge/${file}`);
}
