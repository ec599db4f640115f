import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it, onTestFinished } from 'vitest';
import { shortenWaits } from '#src/networks/engine/worker/tensorflow-patches/short-waits.ts';
import { webgpuArguments } from '#tools/chromium.ts';
import { launchChromium, Participant, challengeLink } from '#tests/e2e/participant.ts';
import { colourNetwork } from '#tests/release/networks/colour-network.ts';
import { serveSmallNetwork } from '#tests/release/networks/small-network.ts';
import { shortenChallenge } from '#tests/e2e/short-challenge.ts';
import { storedTrials } from '#tests/e2e/stored-trials.ts';
import { contextWithoutCopy, holdBackNetwork, littleDrawn } from '#tests/e2e/use-chromium.ts';

const appUrl = inject('appUrl');
const mobilenet = new URL('../../../../shared/data/mobilenet/v1_0.25/', import.meta.url);
const hasMobilenet = existsSync(mobilenet);

/** Where @tensorflow-models/mobilenet looks for the largest MobileNet v2, and for the smallest v1. */
const path = '/google/imagenet/mobilenet_v2_100_224/classification/2';
const smallPath = '/google/imagenet/mobilenet_v1_025_224/classification/1';
/** What a server gives there; in place of the largest a network that costs little. */
function fileAt(folder: string, name: string): Buffer | undefined {
  if (folder === path) return largest.get(name);
  const file = new URL(name, mobilenet);
  return folder === smallPath && /^[\w.-]+$/.test(name) && existsSync(file) ? readFileSync(file) : undefined;
}

let largest: ReadonlyMap<string, Buffer>;
let browser: Browser;
let context: BrowserContext;
let server: Server;
let origin = '';
/** What the server does with a shard in place of sending it. */
let fault: ((response: ServerResponse, file: Buffer) => void) | null = null;

beforeAll(async () => {
  browser = await launchChromium();
  largest = await colourNetwork('0..1');
  server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '', 'http://localhost');
    response.setHeader('access-control-allow-origin', '*');
    const [folder, name] = [pathname.replace(/\/[^/]*$/, ''), pathname.replace(/.*\//, '')];
    const file = search === '?tfjs-format=file' ? fileAt(folder, name) : undefined;
    if (!file) return response.writeHead(404).end();
    if (fault && name !== 'model.json') return fault(response, file);
    return response.end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await browser.close();
});

beforeEach(async () => {
  fault = null;
  context = await contextWithoutCopy(browser, littleDrawn);
  onTestFinished(() => context.close());
});

async function openData(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${appUrl}/#/networks`);
  await page.getByRole('heading', { name: 'Networks', exact: true }).waitFor();
  return page;
}

/** Types the address and says yes to the question. */
async function fetchNetwork(page: Page, from = path): Promise<void> {
  await page.getByLabel('Address of its folder').fill(origin + from);
  await page.getByRole('button', { name: 'Fetch the network' }).press('Enter');
  await page.getByRole('button', { name: 'Fetch it' }).press('Enter');
}

describe('a network from an address', () => {
  it('is fetched after a question, tried on the photos, kept, and answers without its server', async () => {
    const page = await openData();
    const asked: string[] = [];
    page.on('request', (request) => void (request.url().startsWith(origin) && asked.push(request.url())));
    await fetchNetwork(page);
    // Its range is known and the photos confirm it: it is kept without a question.
    await page.getByText('is here and works offline').waitFor({ timeout: 150_000 });
    expect(asked.map((url) => new URL(url).pathname.replace(`${path}/`, '')).sort()).toEqual([
      'group1-shard1of2.bin',
      'group1-shard2of2.bin',
      'model.json',
    ]);
    await page.getByRole('button', { name: 'Use in new sessions: MobileNet v2 1.00' }).press('Enter');

    server.closeAllConnections();
    fault = (response) => void response.writeHead(500).end();
    await page.close();
    const person = await Participant.arrive(context, challengeLink(appUrl, 5, 1));
    await person.see(1, 1);
    await person.page.getByText('MobileNet v2 1.00').first().waitFor({ timeout: 120_000 });
    await person.commit();
    await expect
      .poll(() => person.page.getByRole('heading', { level: 1 }).innerText(), { timeout: 120_000 })
      .toMatch(/The network( got it| missed it|:)/);
  });

  it.each<readonly [string, typeof fault, RegExp]>([
    [
      'breaks off',
      (response, file) => {
        response.writeHead(200, { 'content-length': file.length });
        response.write(file.subarray(0, 9000), () => response.destroy());
      },
      /group1-shard\dof2\.bin from localhost:\d+ broke off after \d+ bytes/,
    ],
    [
      'is a page',
      (response) => void response.setHeader('content-type', 'text/html').end('<!doctype html>Log in'),
      /the server sent a web page in its place/,
    ],
  ])('whose file %s leaves nothing, and the message says why', async (_, wrong, message) => {
    fault = wrong;
    await holdBackNetwork(context);
    const page = await openData();
    await fetchNetwork(page);
    const alarm = page.locator('hit5-notice[kind="alarm"]').filter({ hasText: message });
    await alarm.waitFor({ timeout: 60_000 });
    expect(await alarm.innerText()).toContain('Nothing was kept.');
    await page.reload();
    await page.getByRole('button', { name: 'Use in new sessions: EfficientNet-Lite2' }).waitFor();
    expect(await page.getByRole('button', { name: /^Use in new sessions/ }).count()).toBe(1);
  });

  it.skipIf(!hasMobilenet)(
    `that @tensorflow-models/mobilenet offers needs no form, and is kept once the photos confirm its range${hasMobilenet ? '' : ' (skipped: ../shared is absent)'}`,
    async () => {
      await shortenChallenge(context, 20);
      const page = await openData();
      await fetchNetwork(page, smallPath);
      await page.getByText('MobileNet v1 0.25 is here and works offline').waitFor({ timeout: 150_000 });
      await page.getByText('First guess right on 49.8').waitFor();
      await page.getByText('Licence: Apache-2.0').nth(2).waitFor();
    },
  );

  it.skipIf(!hasMobilenet)(
    `whose weights are not those that are known is refused${hasMobilenet ? '' : ' (skipped: ../shared is absent)'}`,
    async () => {
      fault = (response, file) => {
        const altered = Buffer.from(file);
        altered[1000] = (altered[1000] ?? 0) ^ 1;
        response.end(altered);
      };
      await holdBackNetwork(context);
      const page = await openData();
      await fetchNetwork(page, smallPath);
      await page
        .getByText(
          /group1-shard1of1 from localhost:\d+ is not the file that is known: its SHA-256 is another/,
        )
        .waitFor({ timeout: 60_000 });
      expect(await page.getByRole('button', { name: /^Use in new sessions/ }).count()).toBe(1);
    },
  );
});

it('the network on wasm answers on threads that sleep sooner than those of TensorFlow.js', async () => {
  const name = 'tfjs-backend-wasm-threaded-simd';
  const stock = new URL(
    `../../../node_modules/@tensorflow/tfjs-backend-wasm/dist/${name}.wasm`,
    import.meta.url,
  );
  const fetched = context.waitForEvent('response', (response) => response.url().includes(name));
  const person = await Participant.arrive(context, challengeLink(appUrl, 77, 1, '?backend=wasm'));
  await person.see(1, 1);
  await person.commit();
  await person.page.getByRole('heading', { level: 1, name: /The network( got it| missed it|:)/ }).waitFor();
  expect((await (await fetched).body()).equals(shortenWaits(readFileSync(stock)))).toBe(true);
});

it('a session on WebGPU, which the address asks for: the trial says so, and no notice is needed', async () => {
  const own = await launchChromium(webgpuArguments);
  onTestFinished(() => own.close());
  const itsContext = await contextWithoutCopy(own, littleDrawn);
  await serveSmallNetwork(itsContext);
  const person = await Participant.arrive(itsContext, challengeLink(appUrl, 77, 1, '?backend=webgpu'));
  await person.see(1, 1);
  await person.commit();
  await person.page.getByRole('heading', { level: 1, name: /The network( got it| missed it|:)/ }).waitFor();
  expect(await storedTrials(person.page)).toMatchObject([{ prediction: { backend: 'webgpu' } }]);
  expect(await person.page.locator('hit5-notices hit5-notice').count()).toBe(0);
});
