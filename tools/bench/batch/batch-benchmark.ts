import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from 'playwright';
import { chromiumArguments, findChromium } from '../../chromium.ts';
import { pairedRow, type Benchmark } from '../benchmark.ts';
import { serveBenchPage } from '../serve-bench-page.ts';
import type { BatchPage } from './page.ts';

const originals = resolve('../shared/data/imagenet-sample-originals');
const images = 400;
const runs = 5;
const bound = 1.15;

/** Photos as files into answers on disk, against the network alone on values that are ready; both on wasm. */
export const batchBenchmark: Benchmark = {
  name: 'batch',
  async run() {
    if (!existsSync(originals)) return [{ name: 'batch', skipped: `${originals} is absent` }];
    const server = await serveBenchPage('tools/bench/batch/index.html');
    const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments });
    try {
      const page = await browser.newPage();
      await page.goto(server.url);
      await page.getByLabel('Folder').setInputFiles(originals);
      const { device, times } = await page.evaluate(
        ([count, runCount]) =>
          (globalThis as unknown as { hit5Batch: BatchPage }).hit5Batch.measure(count, runCount),
        [images, runs] as const,
      );
      const against = (name: string, other: (time: (typeof times)[number]) => number) =>
        pairedRow(
          `batch of ${images} / ${name}`,
          bound,
          times.map((time) => ({ ours: time.batch, other: other(time) })),
        );
      // Against several networks side by side no bound was set, but it is what decoding and resizing cost.
      const beside = against('as many networks of one thread alone', ({ lanesAlone }) => lanesAlone);
      console.log(
        `  ${beside.name}: ${beside.ratio.toFixed(3)} ± ${beside.spread.toFixed(3)}, for comparison`,
      );
      return [against(`one network alone, ${device}`, ({ alone }) => alone)];
    } finally {
      await browser.close();
      await server.close();
    }
  },
};
