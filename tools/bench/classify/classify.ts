import { readFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { chromiumArguments, findChromium } from '../../chromium.ts';
import { pairedRow, type Benchmark, type BenchmarkRow } from '../benchmark.ts';
import { serveBenchPage } from '../serve-bench-page.ts';
import type { ClassifyPage } from './page.ts';

/** Photos a run, and runs; the first run of each warms up and is not counted. */
const photosPerRun = { wasm: 10, webgl: 2 };
const runs = { wasm: 7, webgl: 3 };

/** The worker against `@tensorflow-models/mobilenet` with the same weights and backend on the main thread. */
export const classify: Benchmark = {
  name: 'classify',
  async run() {
    const manifest = JSON.parse(readFileSync('assets/challenge/manifest.json', 'utf8')) as {
      images: { file: string; kind: string }[];
    };
    const photos = manifest.images
      .filter(({ kind }) => kind === 'photo')
      .map(({ file }) => `assets/challenge/${file}`);
    const server = await serveBenchPage('tools/bench/classify/index.html');
    const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments });
    const rows: BenchmarkRow[] = [];
    try {
      for (const backend of ['wasm', 'webgl'] as const) {
        const page = await browser.newPage();
        await page.goto(server.url);
        const pairs = await page.evaluate(
          ([asked, files, count]) =>
            (globalThis as unknown as { hit5Classify: ClassifyPage }).hit5Classify.measure(
              asked,
              files,
              count,
            ),
          [backend, photos.slice(0, photosPerRun[backend]), runs[backend]] as const,
        );
        rows.push(
          pairedRow(`photo to five named guesses, ${backend}`, backend === 'wasm' ? 0.85 : 0.97, pairs),
        );
        if (backend === 'wasm') {
          const longest = pairs.map(({ longestOurs, longestOther }) => ({
            ours: longestOurs,
            // The browser reports tasks of 50 ms and more only.
            other: Math.max(longestOther, 50),
          }));
          rows.push(pairedRow('longest task on the main thread, wasm', 0.25, longest));
        }
        await page.close();
      }
    } finally {
      await browser.close();
      await server.close();
    }
    return rows;
  },
};
