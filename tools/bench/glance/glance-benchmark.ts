import { chromium } from 'playwright';
import { chromiumArguments, findChromium } from '../../chromium.ts';
import type { Benchmark, BenchmarkRow } from '../benchmark.ts';
import { serveBenchPage } from '../serve-bench-page.ts';
import { framesLostRow } from './frames-lost.ts';
import { maskRow } from './mask-row.ts';

/** Each measures in a tab of its own. */
const measures = [maskRow, framesLostRow];

/** What photos that are shown for a moment ask of the machine. */
export const glanceBenchmark: Benchmark = {
  name: 'glance',
  async run() {
    const server = await serveBenchPage('tools/bench/glance/index.html');
    const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments });
    const rows: BenchmarkRow[] = [];
    try {
      for (const measure of measures) {
        const page = await browser.newPage();
        await page.goto(server.url);
        rows.push(await measure(page));
        await page.close();
      }
    } finally {
      await browser.close();
      await server.close();
    }
    return rows;
  },
};
