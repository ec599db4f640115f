import { chromium } from 'playwright';
import { chromiumArguments, ensureChromium } from '../../chromium.ts';
import { pairedRow, type Benchmark, type Pair } from '../benchmark.ts';
import { serveBenchPage } from '../serve-bench-page.ts';
import { traceTasks } from '../trace-tasks.ts';

const runs = 5;
/** Frames from top to bottom: 500 rows each, as a swift drag of the scroll bar. */
const steps = 100;
const mostElements = 3000;

/** The table of 50,000 images in a window of a laptop, against a plain table of a tenth of them in the same page: the whole takes minutes. */
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
      const scrolled: Pair[] = [];
      const chosen: Pair[] = [];
      const elements: Pair[] = [];
      for (let run = 0; run < runs; run += 1) {
        const plain = await page.evaluate(() => window.imageTable?.renderPlain() ?? NaN);
        let most = NaN;
        const tasks = await traceTasks(session, async () => {
          most = await page.evaluate((count) => window.imageTable?.scroll(count) ?? NaN, steps);
        });
        const times = await page.evaluate(() => window.imageTable?.choose() ?? []);
        scrolled.push({ ours: tasks.processor, other: plain });
        chosen.push({ ours: Math.max(...times), other: plain });
        elements.push({ ours: most, other: mostElements });
      }
      return [
        pairedRow('longest task while scrolling 50,000 rows / a plain render of 5,000', 0.25, scrolled),
        pairedRow('slowest answer to a filter or an order of 50,000 / a plain render of 5,000', 0.5, chosen),
        pairedRow('elements in the table / 3000', 1, elements),
      ];
    } finally {
      await browser.close();
      await server.close();
    }
  },
};
