import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { serveApp, type ServedApp } from '#tools/serve-app.ts';
import { serveFolder } from '#tools/serve-folder.ts';
import { builtFolder } from '#tests/e2e/built-folder.ts';
import { Participant, launchChromium } from '#tests/e2e/participant.ts';
import { holdBackNetwork } from '#tests/e2e/use-chromium.ts';

const ready = 'even offline';
const session = (seed: number) => `#/label?challenge=default&seed=${seed}&n=3&mode=challenge`;

/** Wide enough for the network's name in its chip, which these tests wait for. */
const window = { viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' } as const;

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

/** A first visit, until the page says that it works offline. */
async function visit(context: BrowserContext, url: string): Promise<Participant> {
  const person = await Participant.arrive(context, url);
  await person.page.getByText(ready).waitFor({ timeout: 120_000 });
  return person;
}

/** The addresses in all caches of the page's origin, without revisions, in order. */
function keptAddresses({ page }: Participant): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const caches = await Promise.all((await self.caches.keys()).map((name) => self.caches.open(name)));
    const requests = await Promise.all(caches.map((cache) => cache.keys()));
    return requests
      .flat()
      .map(({ url }) => url.split('?')[0] as string)
      .sort();
  });
}

/** Plays three images in a browser that has the copy, while nobody serves the app, and reads all that follows. */
async function playOffline(context: BrowserContext, url: string): Promise<void> {
  const person = await Participant.arrive(context, `${url}?backend=wasm${session(2014)}`);
  const { page } = person;
  for (const position of [1, 2, 3]) {
    await person.see(position, 3);
    await person.pickAtOnce('goldfish');
    await person.commit();
    await page
      .getByRole('heading', { name: /The network( got it| missed it|:)/ })
      .waitFor({ timeout: 60_000 });
    await person.next();
  }
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await page.getByRole('link', { name: 'See the results' }).press('Enter');
  await page.getByRole('heading', { name: /^You \d+ The network/ }).waitFor();
  for (const section of ['Images', 'Errors']) {
    await page.getByRole('link', { name: section, exact: true }).press('Enter');
    await page.getByRole('heading', { level: 1 }).waitFor();
  }
  await page.goto(`${url}#/credits`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.goto(`${url}#/checklist`);
  await page.getByText(/are kept: the app and its first network|Everything is kept/).waitFor();
  await page.close();
}

describe('Hit5 from a folder of a plain static host, which sends no headers for threads', () => {
  it('has them after a reload, loads no more often than that, and is played with the network cable out', async () => {
    const context = await browser.newContext(window);
    onTestFinished(() => context.close());
    const server = await serveFolder(builtFolder, { path: '/some/sub/folder/' });
    onTestFinished(() => server.close());
    const { page } = await visit(context, server.url);
    const isIsolated = () => page.evaluate(() => crossOriginIsolated);
    expect(await isIsolated()).toBe(false);
    let loads = 0;
    page.on('load', () => (loads += 1));
    await page.reload();
    await page.getByText('EfficientNet-Lite0').first().waitFor({ timeout: 60_000 });
    expect(await isIsolated()).toBe(true);
    await page.getByRole('link', { name: 'Before a talk' }).press('Enter');
    await page.getByText(/are kept: the app and its first network/).waitFor();
    expect(loads).toBe(1);
    await page.close();
    await server.close();
    await playOffline(context, server.url);
  });
});

// One visit for all of these, in their order: to make the copy takes longer than what they do with it.
describe('Hit5 as npm start serves it, with threads: the copy in the browser', () => {
  let folder: string;
  let server: ServedApp;
  let visitor: BrowserContext;
  let person: Participant;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hit5-copy-'));
    cpSync(builtFolder, folder, { recursive: true });
    writeFileSync(join(folder, 'class.zip'), 'a pack beside the app');
    server = await serveApp(folder, 0);
    visitor = await browser.newContext(window);
    person = await visit(visitor, server.url);
  });

  afterAll(async () => {
    await visitor.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('holds the app and its default network only: no pack, no network that nobody asked for', async () => {
    const pack = await person.page.evaluate(async () => (await fetch('class.zip')).text());
    expect(pack).toBe('a pack beside the app');
    const kept = await keptAddresses(person);
    expect(kept.length).toBeGreaterThan(190);
    const unasked = kept.filter((url) => /efficientnet-lite2|\.zip/.test(url));
    expect(unasked.map((url) => url.split('/').slice(-2).join('/'))).toEqual([
      'efficientnet-lite2/card.json',
    ]);
    await person.page.evaluate(async () => (await fetch('models/efficientnet-lite2/model.json')).text());
    await expect
      .poll(async () => (await keptAddresses(person)).some((url) => url.includes('lite2/model')))
      .toBe(true);
  });

  it('is mended where a file of the network is damaged or gone', async () => {
    await person.page.evaluate(async () => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
          if (/shard1of2|01ff9888/.test(request.url)) await cache.put(request, new Response('damaged'));
          if (request.url.includes('NOTICE')) await cache.delete(request);
        }
      }
    });
    expect(await damaged(person)).toHaveLength(3);
    await person.page.reload();
    await person.page.getByText('EfficientNet-Lite0').first().waitFor({ timeout: 60_000 });
    await expect.poll(() => damaged(person), { timeout: 60_000 }).toEqual([]);
    expect((await keptAddresses(person)).filter((url) => url.includes('NOTICE'))).not.toEqual([]);
  });

  it('gives way to a newer version, which is offered between sessions and taken when the person says so', async () => {
    const { page } = person;
    const before = await keptAddresses(person);

    const worker = join(folder, 'service-worker.js');
    const text = readFileSync(worker, 'utf8');
    const revised = text.replace(
      /("?revision"?:"?)[0-9a-f]{32}("?,"?url"?:"index\.html")/,
      `$1${'0'.repeat(32)}$2`,
    );
    expect(revised).not.toBe(text);
    writeFileSync(worker, revised);
    const index = join(folder, 'index.html');
    writeFileSync(
      index,
      readFileSync(index, 'utf8').replace('<html lang="en"', '<html lang="en" data-newer'),
    );

    const newer = () => page.evaluate(() => document.documentElement.hasAttribute('data-newer'));
    const offer = page.getByText('There is a new version of Hit5.');
    await page.goto(`${server.url}${session(2015)}`);
    await page.reload();
    await person.see(1, 3);
    await person.pickAtOnce('goldfish');
    await page.goto(`${server.url}#/`);
    await offer.waitFor({ timeout: 60_000 });
    expect(await newer()).toBe(false);
    await page.goto(`${server.url}${session(2015)}`);
    await person.see(1, 3);
    expect(await offer.count()).toBe(0);
    const other = new Participant(await visitor.newPage());
    await holdBackNetwork(other.page);
    await other.page.goto(`${server.url}${session(2015)}`);
    const takeOver = other.page.getByRole('button', { name: 'Go on in this tab' });
    await takeOver.waitFor();
    await page.goto(`${server.url}#/`);
    await page.getByRole('button', { name: 'Use it now' }).press('Enter');
    await expect.poll(newer).toBe(true);
    await expect.poll(() => keptAddresses(person)).toEqual(before);
    await page.getByText('EfficientNet-Lite0').first().waitFor({ timeout: 60_000 });
    expect(await offer.count()).toBe(0);
    await page.goto(`${server.url}${session(2015)}`);
    await person.see(1, 3);
    await expect.poll(() => person.picks()).toEqual(['goldfish']);
    await takeOver.press('Enter');
    await other.see(1, 3);
    expect(await other.page.evaluate(() => document.documentElement.hasAttribute('data-newer'))).toBe(true);
    await other.page.close();
    await page.close();
  });

  it('is played to its results with the network cable out', async () => {
    await server.close();
    await playOffline(visitor, server.url);
  });

  it('answers a request for a part of a file, and says what to do where a network is chosen that it does not hold', async () => {
    person = await Participant.arrive(visitor, `${server.url}#/networks`);
    const { page } = person;
    const part = await page.evaluate(async () => {
      const response = await fetch('assets/classes.json', { headers: { range: 'bytes=10-19' } });
      return [response.status, (await response.arrayBuffer()).byteLength];
    });
    expect(part).toEqual([206, 10]);

    await page.getByRole('button', { name: 'Use in new sessions: EfficientNet-Lite2' }).press('Enter');
    const advice = 'It is not kept for offline use; choose EfficientNet-Lite0, or connect.';
    await person.alarm(advice).waitFor();
    await page.getByRole('button', { name: 'Use in new sessions: EfficientNet-Lite0' }).press('Enter');
  });

  it('says why not everything can be kept: no connection, no room', async () => {
    const { page } = person;
    const keep = page.getByRole('button', { name: 'Keep everything for offline use' });
    await page.goto(`${server.url}#/checklist`);
    await page.reload();
    // What of it is not kept yet is the second network.
    await page.getByText(/Takes another 10\.\d.MB, the second network included/).waitFor();
    await keep.press('Enter');
    await person.alarm('The server cannot be reached').waitFor({ timeout: 60_000 });
    server = await serveApp(folder, server.port);
    const devTools = await visitor.newCDPSession(page);
    const { origin } = new URL(server.url);
    await devTools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await keep.press('Enter');
    await person.alarm('This browser has no room left').waitFor({ timeout: 60_000 });
    await devTools.send('Storage.overrideQuotaForOrigin', { origin });
  });

  it('holds everything by one press, which goes on where it stopped', async () => {
    const { page } = person;
    const everything = page.getByText(/Everything is kept in this browser/);
    const keep = page.getByRole('button', { name: 'Keep everything for offline use' });
    await keep.press('Enter');
    await everything.waitFor({ timeout: 60_000 });
    await page.goto(`${server.url}#/networks`);
    await expect.poll(() => page.getByText('Works offline', { exact: true }).count()).toBe(2);
    await page.goto(`${server.url}#/checklist`);
    await page.evaluate(async () => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys())
          if (request.url.includes('lite2/group1-shard1of3')) await cache.delete(request);
      }
    });
    await page.reload();
    await page.getByText(/Takes another 4\.2.MB/).waitFor({ timeout: 60_000 });
    await keep.press('Enter');
    await everything.waitFor({ timeout: 60_000 });
    await page.evaluate(async () => {
      for (const name of await caches.keys()) if (name.includes('hit5-networks')) await caches.delete(name);
    });
  });

  it('holds another network once it is asked for, which then answers offline', async () => {
    const { page } = person;
    await page.goto(`${server.url}#/networks`);
    await page.reload();
    await page.getByRole('button', { name: 'Keep for offline use: EfficientNet-Lite2' }).press('Enter');
    await expect.poll(() => page.getByText('Works offline', { exact: true }).count()).toBe(2);
    await server.close();
    await page.reload();
    await expect.poll(() => page.getByText('Works offline', { exact: true }).count()).toBe(2);
    await page.getByRole('button', { name: 'Use in new sessions: EfficientNet-Lite2' }).press('Enter');
    await page.goto(`${server.url}${session(2016)}`);
    await person.see(1, 3);
    await person.commit();
    await page
      .getByRole('heading', { level: 1, name: /The network( got it| missed it|:)/ })
      .waitFor({ timeout: 60_000 });
    expect(await person.text()).toContain('EfficientNet-Lite2');
  });
});

/** The kept files that are not what the server has; of those that a test may have damaged or removed. */
function damaged({ page }: Participant): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const [name = ''] = (await caches.keys()).filter((one) => one.includes('hit5-app'));
    const cache = await caches.open(name);
    const wrong: string[] = [];
    for (const path of [
      'NOTICE',
      'models/efficientnet-lite0/group1-shard1of2.bin',
      'assets/challenge/images/01ff9888.jpg',
    ]) {
      const url = new URL(path, document.baseURI).href;
      const kept = await cache.match(url, { ignoreSearch: true });
      // The query makes it a file that is not kept: the server answers.
      const served = await fetch(`${url}?served`);
      if ((await kept?.text()) !== (await served.text())) wrong.push(path);
    }
    return wrong;
  });
}
