import { chromium } from 'playwright';
import { chromiumArguments, ensureChromium } from '../../chromium.ts';
import { pairedRow, type Benchmark, type Pair } from '../benchmark.ts';
import { serveBenchPage } from '../serve-bench-page.ts';
import { taskRows } from '../task-rows.ts';
import { traceTasks, type TracedTasks } from '../trace-tasks.ts';

const runs = 5;
/** Frames each way. */
const steps = 60;

/** The grid of 40 people and 2 networks by 5,000 images, against a plain table of a tenth of the images in the same page. */
export const gridBenchmark: Benchmark = {
  name: 'grid',
  async run() {
    const server = await serveBenchPage('tools/bench/grid/index.html');
    const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArguments });
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      await page.goto(server.url);
      await page.waitForSelector('[data-ready]', { state: 'attached', timeout: 120_000 });
      const session = await page.context().newCDPSession(page);
      const traced: TracedTasks[] = [];
      const opened: Pair[] = [];
      for (let run = 0; run < runs; run += 1) {
        traced.push(
          await traceTasks(session, () => page.evaluate((count) => window.grid?.use(count), steps)),
        );
        const ours = await page.evaluate(() => window.grid?.open() ?? NaN);
        const other = await page.evaluate(() => window.grid?.renderPlain() ?? NaN);
        opened.push({ ours, other });
      }
      return [
        ...taskRows('opening, ordering and scrolling 40 people by 5,000 images', traced),
        pairedRow('opening it / a plain table of 500 of the images', 0.5, opened),
      ];
    } finally {
      await browser.close();
      await server.close();
    }
  },
};
