import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { chromium, type BrowserContext } from 'playwright';
import { build } from 'vite';
import { chromiumArguments, ensureChromium } from '../../chromium.ts';
import { serveFolder } from '../../serve-folder.ts';
import { pairedRow, type Benchmark, type Pair } from '../benchmark.ts';

/** In bytes. */
const mostBytes = 9.0e6;

const runs = 5;

/** The line of the first visit; the second one needs none. */
const megabitsPerSecond = 20;

/** A line to the server with a limited rate, which all transfers share; it counts what goes over it. */
class Line {
  bytes = 0;
  #freeAt = 0;

  send = async (bytes: number): Promise<void> => {
    const now = performance.now();
    this.bytes += bytes;
    this.#freeAt = Math.max(now, this.#freeAt) + (bytes * 8) / (megabitsPerSecond * 1000);
    const wait = this.#freeAt - now;
    // A timer waits for a millisecond at least.
    if (wait >= 1) await setTimeout(wait);
  };
}

/** Opens a session and commits at once: milliseconds until the network's answer to the first photo is on the screen. */
async function firstPrediction(context: BrowserContext, url: string, seed: number): Promise<number> {
  const page = await context.newPage();
  const begin = performance.now();
  await page.goto(`${url}#/label?challenge=default&seed=${seed}&n=3&mode=challenge`);
  const answer = page
    .getByRole('button', { name: 'I don’t know' })
    .and(page.locator(':enabled[aria-disabled="false"]'));
  // It is there where the second visit draws a photo of the first again.
  const start = page.getByRole('button', { name: /^Begin/ });
  await answer.or(start).waitFor();
  if (await start.isVisible()) await start.press('Enter');
  await answer.press('Enter');
  await page.getByText(/The network(: “| got it| missed it)/).waitFor({ timeout: 120_000 });
  const time = performance.now() - begin;
  await page.goto(`${url}#/`);
  await page.close();
  return time;
}

/** Waits until the app is kept in the browser, as a person would who leaves the page open. */
async function untilKept(context: BrowserContext, url: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${url}#/checklist`);
  await page.getByText(/are kept: the app and its first network/).waitFor({ timeout: 180_000 });
  await page.close();
}

/** What a person waits for and pays for: the first prediction of a first visit, and of a second one. */
export const visitBenchmark: Benchmark = {
  name: 'visit',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'hit5-visit-'));
    await build({ logLevel: 'warn', build: { outDir: folder, emptyOutDir: true } });
    const line = new Line();
    const server = await serveFolder(folder, { compressed: true, pace: line.send });
    const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArguments });
    const bytes: Pair[] = [];
    const visits: Pair[] = [];
    try {
      for (let run = 0; run < runs; run += 1) {
        const context = await browser.newContext();
        const before = line.bytes;
        const first = await firstPrediction(context, server.url, run + 1);
        bytes.push({ ours: line.bytes - before, other: mostBytes });
        await untilKept(context, server.url);
        visits.push({ ours: await firstPrediction(context, server.url, run + 101), other: first });
        await context.close();
      }
    } finally {
      await browser.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    }
    return [
      pairedRow('bytes until the first prediction, gzipped / 9.0 MB', 1, bytes),
      pairedRow(`first prediction, second visit / first visit over ${megabitsPerSecond} Mbit/s`, 0.5, visits),
    ];
  },
};
