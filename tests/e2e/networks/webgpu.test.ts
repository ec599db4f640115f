import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { chromiumArguments, findChromium, webgpuArguments } from '../../../tools/chromium.ts';
import { folderOf, plainPhoto } from '../synthetic-photos.ts';
import { contextWithoutCopy } from '../use-chromium.ts';

const appUrl = inject('appUrl');
const images = 8;
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...chromiumArguments, ...webgpuArguments],
  });
});
afterAll(() => browser.close());

it('a device that is lost in the middle of a batch on WebGPU costs no answer', async () => {
  const context = await contextWithoutCopy(browser);
  const page = await context.newPage();
  await page.goto(`${appUrl}/?backend=webgpu#/data`);
  const section = page.locator('hit5-batch-section');
  const files = Object.fromEntries(
    Array.from({ length: images }, (_, at) => [`${String(at)}.png`, plainPhoto(at + 1)]),
  );
  await section.locator('input[webkitdirectory]').setInputFiles(folderOf(files));
  const started = section.getByText(/[1-9]\d* of \d+ images answered/);
  await started.waitFor({ timeout: 150_000 });
  const running = page.locator('hit5-network-chip .word', { hasText: 'WebGPU' });
  await running.first().waitFor({ state: 'attached', timeout: 60_000 });

  const session = await browser.newBrowserCDPSession();
  await session.send('Browser.crashGpuProcess').catch(() => undefined);
  await section.getByRole('heading', { name: `: ${String(images)} images` }).waitFor({ timeout: 150_000 });
  expect(await section.getByText(/left out/).count()).toBe(0);
  // The network on screen goes on too, and says on what and why.
  await page.getByText('webgpu stopped (the GPU was taken away); wasm goes on.').waitFor({ timeout: 60_000 });
  await context.close();
});
