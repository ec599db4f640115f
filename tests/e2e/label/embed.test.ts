import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FrameLocator, Page } from 'playwright';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readSessionFile } from '#src/files/formats/session-file.ts';
import { serveApp, type ServedApp } from '#tools/serve-app.ts';
import { serveFolder } from '#tools/serve-folder.ts';
import { builtFolder } from '../built-folder.ts';
import { holdBackNetwork, littleDrawn, useChromium } from '../use-chromium.ts';

const used = useChromium(littleDrawn);

/** What the page around keeps of what it is told. */
interface Around {
  readonly told: { readonly origin: string; readonly data: unknown }[];
}

const page = `<!doctype html><title>A course</title><h1>Lesson 5</h1><iframe title="Hit5" width="960" height="560"></iframe><script>
  self.around = { told: [] };
  addEventListener('message', ({ origin, data }) => self.around.told.push({ origin, data }));
</script>`;

/** Another origin of this machine, with one page; by default on another host, which makes it another site. */
async function otherSite(host = '127.0.0.1'): Promise<string> {
  const server = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(page));
  await new Promise<void>((listening) => server.listen(0, host, listening));
  onTestFinished(() => void server.close());
  return `http://${host}:${(server.address() as AddressInfo).port}`;
}

/** Hit5 within a page of another site. */
async function embedded(
  site: string,
  appUrl: string,
  words = '&embed=1',
): Promise<{ around: Page; hit5: FrameLocator }> {
  const around = await used.context.newPage();
  await holdBackNetwork(around);
  await around.goto(site);
  const link = `${appUrl}#/label?seed=7&n=2&mode=challenge${words}`;
  await around.locator('iframe').evaluate((frame: HTMLIFrameElement, src) => void (frame.src = src), link);
  return { around, hit5: around.frameLocator('iframe') };
}

async function playTwo(hit5: FrameLocator): Promise<void> {
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

const toldTo = (around: Page) => around.evaluate(() => (self as unknown as { around: Around }).around.told);

async function serve(embed: readonly string[], port = 0): Promise<ServedApp> {
  const server = await serveApp(builtFolder, port, null, null, embed);
  onTestFinished(() => server.close());
  return server;
}

const served = async (embed: readonly string[]) => (await serve(embed)).url;

/** The address of what stands in the frame; Chromium's own where it shows nothing. */
const addressIn = (around: Page) =>
  around
    .frames()
    .find((frame) => frame !== around.mainFrame())
    ?.url() ?? '';

describe('within a page of another site', () => {
  it('that the server names, Hit5 has no menu, gives that page the finished session, and leads back by name', async () => {
    const site = await otherSite();
    const appUrl = await served(['https://moodle.example', site]);
    const back = encodeURIComponent(`${site}/next?done=1`);
    const { around, hit5 } = await embedded(site, appUrl, `&embed=1&return=${back}`);
    const host = new URL(site).host;
    await hit5.getByText(`At the end they are given to ${host}.`).waitFor();
    expect(await hit5.getByRole('navigation', { name: 'Menu' }).count()).toBe(0);
    expect(await hit5.getByRole('button', { name: 'Menu' }).count()).toBe(0);
    // What a page around says is not heard.
    await around.evaluate(() => {
      const frame = document.querySelector('iframe')?.contentWindow;
      for (const nonsense of [
        null,
        'give',
        7,
        { format: 'hit5-session' },
        { id: 1, type: 'APPLY', path: [], argumentList: [] },
      ])
        frame?.postMessage(nonsense, '*');
    });
    await playTwo(hit5);
    await hit5.getByText(`Your answers were given to ${host}.`).waitFor();
    const told = await toldTo(around);
    expect(new Set(told.map(({ origin }) => origin))).toEqual(new Set([new URL(appUrl).origin]));
    const { session } = readSessionFile('told.json', JSON.stringify(told.at(-1)?.data));
    expect(session).toMatchObject({ seed: 7, mode: 'challenge' });
    expect(session.trials).toHaveLength(2);
    // Kept where the person can delete it, without the menu.
    await hit5.getByRole('link', { name: 'See or delete your answers' }).click();
    await hit5
      .getByRole('button', { name: /^Delete/ })
      .first()
      .waitFor();
    expect(await hit5.getByRole('button', { name: 'Menu' }).count()).toBe(0);
    // Nor is there anything else to play, of which the page around would never hear.
    expect(await hit5.getByRole('button', { name: 'Play ten photos' }).count()).toBe(0);
    await around.evaluate(() => history.back());
    await hit5.getByRole('link', { name: `Back to ${host}` }).click();
    await around.waitForURL(`${site}/next?done=1`);
  });

  it('that the server does not name, the browser shows nothing of it', async () => {
    const site = await otherSite();
    const { around, hit5 } = await embedded(site, await served(['https://moodle.example']));
    await expect.poll(() => addressIn(around)).toMatch(/^chrome-error:/);
    expect(await hit5.getByRole('button').count()).toBe(0);
    expect(await toldTo(around)).toEqual([]);
  });

  it('twice on that page, the second frame says that the first may be there too, and goes on in its place', async () => {
    const site = await otherSite('localhost');
    const { around, hit5 } = await embedded(site, await served([site]));
    await hit5.getByRole('button', { name: /^Begin/ }).waitFor();
    await around.locator('iframe').evaluate((frame: HTMLIFrameElement) => {
      const second = document.body.appendChild(document.createElement('iframe'));
      Object.assign(second, { id: 'second', src: frame.src, width: '960', height: '560' });
    });
    const second = around.frameLocator('#second');
    await second.getByRole('heading', { name: 'Hit5 is open in another tab or frame.' }).waitFor();
    await second.getByRole('button', { name: 'Go on here' }).click();
    await second.getByRole('button', { name: /^Begin/ }).waitFor();
    await around
      .frameLocator('iframe >> nth=0')
      .getByRole('heading', { name: 'Hit5 goes on in another tab or frame.' })
      .waitFor();
  });

  it('that the server named once, the browser shows it while the server is down, and no more once it names another', async () => {
    // Of the same site, so that the frame has the copy of a tab.
    const site = await otherSite('localhost');
    const first = await serve([site]);
    const context = await used.browser.newContext(littleDrawn);
    onTestFinished(() => context.close());
    const around = await context.newPage();
    await around.goto(site);
    const load = () =>
      around.locator('iframe').evaluate((one: HTMLIFrameElement, src) => {
        one.src = 'about:blank';
        one.addEventListener('load', () => (one.src = src), { once: true });
      }, `${first.url}?backend=wasm#/credits`);
    await load();
    const heading = around.frameLocator('iframe').getByRole('heading', { level: 1 });
    await heading.waitFor();
    const frame = around.frames().find((one) => one !== around.mainFrame());
    if (!frame) throw new Error('There is no frame.');
    await frame.evaluate(async () => {
      await navigator.serviceWorker.ready;
      if (!navigator.serviceWorker.controller)
        await new Promise((taken) => {
          navigator.serviceWorker.addEventListener('controllerchange', taken, { once: true });
        });
    });
    await first.close();
    await load();
    await heading.waitFor();
    const second = await serve(['https://moodle.example'], first.port);
    await load();
    await expect.poll(() => addressIn(around)).toMatch(/^chrome-error:/);
    await second.close();
    await serve([site], first.port);
    await load();
    await heading.waitFor();
  });

  it('on a host that names nobody, Hit5 gives nothing and says so', async () => {
    const site = await otherSite();
    const host = await serveFolder(builtFolder);
    onTestFinished(() => host.close());
    const { around, hit5 } = await embedded(site, host.url);
    const words = `${new URL(site).host} gets none of them, since this Hit5’s server does not name it.`;
    await hit5.getByText(words).waitFor();
    await playTwo(hit5);
    await hit5.getByText(words).waitFor();
    await hit5.getByRole('link', { name: 'Save them as a file' }).waitFor();
    expect(await toldTo(around)).toEqual([]);
  });
});
