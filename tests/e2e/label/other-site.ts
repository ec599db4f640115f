import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, FrameLocator, Page } from 'playwright';
import { expect, onTestFinished } from 'vitest';
import { serveApp, type ServedApp } from '#tools/serve-app.ts';
import { builtFolder } from '../built-folder.ts';
import { holdBackNetwork } from '../use-chromium.ts';

/** What the page around keeps of what it is told. */
interface Around {
  readonly told: { readonly origin: string; readonly data: unknown }[];
}

const page = `<!doctype html><title>A course</title><h1>Lesson 5</h1><iframe title="Hit5" width="960" height="560"></iframe><script>
  self.around = { told: [] };
  addEventListener('message', ({ origin, data }) => self.around.told.push({ origin, data }));
</script>`;

/** Another origin of this machine, with one page; by default on another host, which makes it another site. */
export async function otherSite(host = '127.0.0.1'): Promise<string> {
  const server = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(page));
  await new Promise<void>((listening) => server.listen(0, host, listening));
  onTestFinished(() => void server.close());
  return `http://${host}:${(server.address() as AddressInfo).port}`;
}

/** Hit5 within a page of another site. */
export async function embedded(
  context: BrowserContext,
  site: string,
  appUrl: string,
  words = '&embed=1',
): Promise<{ around: Page; hit5: FrameLocator }> {
  const around = await context.newPage();
  await holdBackNetwork(around);
  await around.goto(site);
  const link = `${appUrl}#/label?seed=7&n=2&mode=challenge${words}`;
  await around.locator('iframe').evaluate((frame: HTMLIFrameElement, src) => void (frame.src = src), link);
  return { around, hit5: around.frameLocator('iframe') };
}

export async function playTwo(hit5: FrameLocator): Promise<void> {
  await hit5.getByRole('button', { name: /^Begin/ }).press('Enter');
  for (const position of [1, 2]) {
    await hit5.getByRole('img', { name: `Photo ${position} of 2` }).waitFor();
    await hit5
      .getByRole('button', { name: 'I don’t know' })
      .and(hit5.locator(':enabled[aria-disabled="false"]'))
      .press('Enter');
    const next = hit5.getByRole('button', { name: /Next image|To the end/ });
    await next.waitFor();
    // It leads out of the session.
    expect(await hit5.getByRole('link', { name: /^Break the network/ }).count()).toBe(0);
    await next.press('Enter');
  }
  await hit5.getByRole('link', { name: 'See the results' }).waitFor();
}

export const toldTo = (around: Page) =>
  around.evaluate(() => (self as unknown as { around: Around }).around.told);

export async function serve(embed: readonly string[], port = 0): Promise<ServedApp> {
  const server = await serveApp(builtFolder, port, null, null, embed);
  onTestFinished(() => server.close());
  return server;
}

export const served = async (embed: readonly string[]) => (await serve(embed)).url;

/** The address of what stands in the frame; Chromium's own where it shows nothing. */
export const addressIn = (around: Page) =>
  around
    .frames()
    .find((frame) => frame !== around.mainFrame())
    ?.url() ?? '';
