import { readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it, onTestFinished } from 'vitest';
import { launchChromium, Participant, challengeLink } from './participant.ts';

const appUrl = inject('appUrl');
const shipped = new URL('../../models/efficientnet-lite0/', import.meta.url);

/** Where @tensorflow-models/mobilenet looks for the largest MobileNet v2. */
const path = '/google/imagenet/mobilenet_v2_100_224/classification/2';

let browser: Browser;
let context: BrowserContext;
let server: Server;
let origin = '';
/** What the server does with a shard in place of sending it. */
let fault: ((response: ServerResponse, file: Buffer) => void) | null = null;

beforeAll(async () => {
  browser = await launchChromium();
  server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '', 'http://localhost');
    response.setHeader('access-control-allow-origin', '*');
    const name = pathname.slice(path.length + 1);
    if (!pathname.startsWith(`${path}/`) || search !== '?tfjs-format=file' || !/^[\w.-]+$/.test(name)) {
      return response.writeHead(404).end();
    }
    const file = readFileSync(new URL(name, shipped));
    if (fault && name.endsWith('.bin')) return fault(response, file);
    return response.end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  origin = `http://localhost:${String((server.address() as AddressInfo).port)}`;
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await browser.close();
});

beforeEach(async () => {
  fault = null;
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  onTestFinished(() => context.close());
});

async function openData(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${appUrl}/#/data`);
  await page.getByRole('heading', { name: 'Networks' }).waitFor();
  return page;
}

/** Types the address and says yes to the question. */
async function fetchNetwork(page: Page): Promise<void> {
  await page.getByLabel('Address of its folder').fill(origin + path);
  await page.getByRole('button', { name: 'Fetch the network' }).press('Enter');
  await page.getByRole('button', { name: 'Fetch it' }).press('Enter');
}

describe('a network from an address', () => {
  it('is fetched after a question, tried on the photos, kept, and answers without its server', async () => {
    const page = await openData();
    const asked: string[] = [];
    page.on('request', (request) => void (request.url().startsWith(origin) && asked.push(request.url())));
    await fetchNetwork(page);
    // The shipped network wants another range than MobileNet's graph would say, so the photos are shown.
    await page
      .getByText(/is here and works|Keep MobileNet/)
      .first()
      .waitFor({ timeout: 150_000 });
    const keep = page.getByRole('button', { name: 'Keep MobileNet v2 1.00' });
    if (await keep.isVisible()) await keep.press('Enter');
    await page.getByText('is here and works without the internet').waitFor();
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
      .toMatch(/The network (hit|missed)/);
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
    const page = await openData();
    await fetchNetwork(page);
    const alarm = page.locator('hit5-notice[kind="alarm"]').filter({ hasText: message });
    await alarm.waitFor({ timeout: 60_000 });
    expect(await alarm.innerText()).toContain('Nothing was kept.');
    await page.reload();
    await page.getByRole('button', { name: 'Use in new sessions: EfficientNet-Lite2' }).waitFor();
    expect(await page.getByRole('button', { name: /^Use in new sessions/ }).count()).toBe(1);
  });
});
