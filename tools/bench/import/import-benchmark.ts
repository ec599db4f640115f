import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from 'playwright';
import { chromiumArguments, findChromium } from '../../chromium.ts';
import { pairedRow, type Benchmark } from '../benchmark.ts';
import { serveBenchPage } from '../serve-bench-page.ts';
import type { ImportPage } from './page.ts';

const sample = resolve('../shared/data/imagenet-sample');
const runs = 5;

/** At least 60 % of the rate is at most this many times the time. */
const bound = 1 / 0.6;

/** The import of 1000 images into strips, against decoding and drawing them alone in the same page. */
export const importBenchmark: Benchmark = {
  name: 'import',
  async run() {
    if (!existsSync(sample)) {
      return [{ name: 'images into strips', skipped: `${sample} is absent` }];
    }
    const server = await serveBenchPage('tools/bench/import/index.html');
    const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments });
    try {
      const page = await browser.newPage();
      await page.goto(server.url);
      await page.getByLabel('Folder').setInputFiles(sample);
      const { images, pairs } = await page.evaluate(
        (count) => (globalThis as unknown as { hit5Import: ImportPage }).hit5Import.measure(count),
        runs,
      );
      return [pairedRow(`${images} images into strips / decoding and drawing alone`, bound, pairs)];
    } finally {
      await browser.close();
      await server.close();
    }
  },
};
