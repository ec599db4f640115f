import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { chromium, type Browser } from 'playwright';
import { build } from 'vite';
import { parseClasses } from '../../../src/files/classes-format.ts';
import { chromiumArguments, ensureChromium } from '../../chromium.ts';
import { serveFolder } from '../../serve-folder.ts';
import type { Benchmark } from '../benchmark.ts';
import { taskRows } from '../task-rows.ts';
import { stepMark, traceTasks, type TracedTasks } from '../trace-tasks.ts';

const runs = 3;
const [people, networks, images] = [40, 2, 5000];

/** Everybody's answers as one tidy CSV: made up, each image as hard as its draw, with a fixed seed. */
function manyAnswers(): string {
  const classes = new URL('../../../assets/classes.json', import.meta.url);
  const catalogue = parseClasses('classes.json', readFileSync(classes, 'utf8'));
  const random = xoroshiro128plus(2014);
  const wnids = catalogue.classes.map(({ wnid }) => wnid);
  const hard = Array.from({ length: images }, () => uniformInt(random, 0, 60));
  const rows = ['observer,kind,image,truth,guess1\n'];
  for (let observer = 0; observer < people + networks; observer += 1) {
    const kind = observer < people ? 'person' : 'network';
    for (let image = 0; image < images; image += 1) {
      const truth = (image * 37) % wnids.length;
      const isMissed = uniformInt(random, 0, 99) < (hard[image] ?? 0);
      const guess = isMissed ? (truth + uniformInt(random, 1, 8)) % wnids.length : truth;
      rows.push(`${kind} ${observer},${kind},i${image},${wnids[truth] ?? ''},${wnids[guess] ?? ''}\n`);
    }
  }
  return rows.join('');
}

/** Opens the file on the page until all its sections stand, looks at another pair, and hides the names. */
async function useOnce(browser: Browser, url: string, file: string): Promise<TracedTasks> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    serviceWorkers: 'block',
  });
  try {
    const page = await context.newPage();
    await page.goto(`${url}#/observers`);
    const input = page.getByLabel('Files', { exact: true });
    await input.waitFor({ state: 'attached' });
    const session = await context.newCDPSession(page);
    const step = () => page.evaluate((mark) => void performance.mark(mark), stepMark);
    return await traceTasks(session, async () => {
      await step();
      await input.setInputFiles(file);
      // Not by role: that looks for the names of all elements, a long task of the tool’s own.
      await page.locator('hit5-confusions-section #mix-ups').waitFor({ state: 'attached', timeout: 240_000 });
      await page.locator('hit5-group-strip table').waitFor({ state: 'attached', timeout: 120_000 });
      await page
        .locator('hit5-agreement-heat-map tbody tr:last-child button')
        .first()
        .waitFor({ state: 'attached' });
      await step();
      // Of a class the pairs are folded.
      await page.locator('hit5-observer-figures summary', { has: page.locator('#pair') }).click();
      await page.locator('hit5-observer-figures select').first().selectOption({ index: 3 });
      await page.locator('hit5-test-figures').waitFor({ state: 'attached' });
      await step();
      await page.locator('.display button').first().click();
      await page.locator('hit5-observer-files').waitFor({ state: 'detached' });
    });
  } finally {
    await context.close();
  }
}

/** The whole page of observers with the answers of a large class, worker and all. */
export const observersBenchmark: Benchmark = {
  name: 'observers',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'hit5-observers-'));
    const file = join(folder, 'all.csv');
    await build({ logLevel: 'warn', build: { outDir: join(folder, 'app'), emptyOutDir: true } });
    writeFileSync(file, manyAnswers());
    const server = await serveFolder(join(folder, 'app'), { compressed: true });
    const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArguments });
    try {
      const traced: TracedTasks[] = [];
      for (let run = 0; run < runs; run += 1) traced.push(await useOnce(browser, server.url, file));
      return taskRows(`the page with ${people} people by ${images} images`, traced);
    } finally {
      await browser.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
