import { chromium } from 'playwright';
import { chromiumArguments, ensureChromium } from '../../chromium.ts';
import { pairedRow, type Benchmark, type BenchmarkRow, type Pair } from '../benchmark.ts';
import { serveBenchPage } from '../serve-bench-page.ts';
import { taskRows } from '../task-rows.ts';
import { traceTasks, type TracedTasks } from '../trace-tasks.ts';

const runs = 5;
/** Frames from top to bottom: 250 rows each, the swiftest drag of the scroll bar. */
const steps = 200;
const mostElements = 3000;

/** The table of 50,000 images in a window of a laptop, against a plain table of all of them in the same page. */
export const imageTableBenchmark: Benchmark = {
  name: 'image-table',
  async run() {
    const server = await serveBenchPage('tools/bench/image-table/index.html');
    const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArguments });
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      await page.goto(server.url);
      await page.waitForSelector('[data-ready]', { state: 'attached', timeout: 120_000 });
      const session = await page.context().newCDPSession(page);
      const traced: TracedTasks[] = [];
      const scrolled: Pair[] = [];
      const chosen: Pair[] = [];
      const elements: Pair[] = [];
      for (let run = 0; run < runs; run += 1) {
        const all = await page.evaluate(() => window.imageTable?.renderAll() ?? NaN);
        let most = NaN;
        const tasks = await traceTasks(session, async () => {
          most = await page.evaluate((count) => window.imageTable?.scroll(count) ?? NaN, steps);
        });
        const times = await page.evaluate(() => window.imageTable?.choose() ?? []);
        traced.push(tasks);
        scrolled.push({ ours: tasks.processor, other: all });
        chosen.push({ ours: Math.max(...times), other: all });
        elements.push({ ours: most, other: mostElements });
      }
      const rows: readonly BenchmarkRow[] = [
        ...taskRows('scrolling 50,000 rows', traced),
        pairedRow('longest task while scrolling 50,000 rows / a plain render of them all', 0.05, scrolled),
        pairedRow('slowest answer to a filter or an order / a plain render of them all', 0.1, chosen),
        pairedRow('elements in the table / 3000', 1, elements),
      ];
      return rows;
    } finally {
      await browser.close();
      await server.close();
    }
  },
};
