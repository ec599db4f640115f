import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext } from 'playwright';
import { build } from 'vite';
import { chromiumArguments, findChromium } from '../../chromium.ts';
import { serveFolder } from '../../serve-folder.ts';
import { pairedRow, type Benchmark } from '../benchmark.ts';
import { fillMachine } from './fill-machine.ts';

const runs = 7;

const sessions = 500;

const images = 100;

/** Opens the start page: milliseconds until a session can be begun and the page has time for it. */
async function timeToUse(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage();
  await page.goto('about:blank');
  const begin = performance.now();
  await page.goto(`${url}#/`, { waitUntil: 'commit' });
  // A click that is only tried waits until the button is there, stands still, and the page answers.
  await page.getByRole('button', { name: 'Play ten photos' }).click({ trial: true, timeout: 120_000 });
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  const time = performance.now() - begin;
  await page.close();
  return time;
}

/** A browser profile that has been here before, with so many sessions. */
async function machine(browser: Browser, url: string, filled: number): Promise<BrowserContext> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  await timeToUse(context, url);
  if (filled > 0) {
    const page = await context.newPage();
    await page.goto(`${url}assets/classes.json`);
    await fillMachine(page, filled, images);
    await page.close();
    // Whatever is done once with old sessions is done now.
    await timeToUse(context, url);
  }
  return context;
}

/** What a long past costs at the start. */
export const startBenchmark: Benchmark = {
  name: 'start',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'hit5-start-'));
    await build({ logLevel: 'warn', build: { outDir: folder, emptyOutDir: true } });
    const server = await serveFolder(folder, { compressed: true });
    const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments });
    const pairs: { ours: number; other: number }[] = [];
    try {
      const empty = await machine(browser, server.url, 0);
      const full = await machine(browser, server.url, sessions);
      for (let run = 0; run < runs; run += 1) {
        const other = await timeToUse(empty, server.url);
        pairs.push({ ours: await timeToUse(full, server.url), other });
      }
    } finally {
      await browser.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    }
    return [pairedRow(`start page with ${sessions} sessions of ${images} images / with none`, 1.5, pairs)];
  },
};
