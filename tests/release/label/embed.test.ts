import { describe, expect, it, onTestFinished } from 'vitest';
import { serveFolder } from '#tools/serve-folder.ts';
import { builtFolder } from '#tests/e2e/built-folder.ts';
import { addressIn, embedded, otherSite, playTwo, serve, toldTo } from '#tests/e2e/label/other-site.ts';
import { littleDrawn, useChromium } from '#tests/e2e/use-chromium.ts';

const used = useChromium(littleDrawn);

describe('within a page of another site', () => {
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
    const { around, hit5 } = await embedded(used.context, site, host.url);
    const words = `${new URL(site).host} gets none of them, since this Hit5’s server does not name it.`;
    await hit5.getByText(words).waitFor();
    await playTwo(hit5);
    await hit5.getByText(words).waitFor();
    await hit5.getByRole('link', { name: 'Save them as a file' }).waitFor();
    expect(await toldTo(around)).toEqual([]);
  });
});
