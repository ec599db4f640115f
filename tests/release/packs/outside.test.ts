import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { DataScreen } from '../../e2e/data-screen.ts';
import { holdBackNetwork, useChromium } from '../../e2e/use-chromium.ts';

const appUrl = inject('appUrl');
const used = useChromium();

/** The host whose address the person gives sends everything below /moved/ on to the other. */
const given = { origin: '', asked: [] as string[], closed: 0, serve: new Map<string, RequestListener>() };
const other = { origin: '', asked: [] as string[], closed: 0, serve: new Map<string, RequestListener>() };
const servers: Server[] = [];
let page: Page;

function serve(place: typeof given, name: string): Promise<void> {
  const server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/\?.*/, '');
    place.asked.push(path);
    response.on('close', () => (place.closed += 1));
    response.setHeader('access-control-allow-origin', '*');
    const [, rest] = /^\/moved(\/.*)$/.exec(path) ?? [];
    if (rest) return response.writeHead(302, { location: other.origin + rest }).end();
    const own = place.serve.get(path);
    return own ? own(request, response) : response.writeHead(404).end();
  });
  servers.push(server);
  return new Promise((resolve) =>
    server.listen(0, name, () => {
      place.origin = `http://${name}:${(server.address() as AddressInfo).port}`;
      resolve();
    }),
  );
}

beforeAll(() => Promise.all([serve(given, 'localhost'), serve(other, '127.0.0.1')]));

afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

beforeEach(async () => {
  for (const place of [given, other]) {
    place.asked.length = 0;
    place.closed = 0;
    place.serve.clear();
  }
  await holdBackNetwork(used.context);
  page = await used.context.newPage();
});

const press = (name: string) => page.getByRole('button', { name, exact: true }).press('Enter');

/** A pack as it is handed out; none of it stays in the browser. */
async function servePack(): Promise<void> {
  const data = new DataScreen(page);
  await data.open(appUrl);
  await data.makePackOfOneEach();
  const saved = await data.savePack();
  await data.removePack();
  for (const place of [given, other]) {
    place.serve.set('/class.zip', (_, response) => void response.end(readFileSync(saved.path)));
  }
}

async function fetchPack(address: string): Promise<void> {
  await page.getByLabel('Address of a pack').fill(address);
  await page.getByLabel('Address of a pack').press('Enter');
  await press('Fetch it');
}

const arrived = () => page.getByText('“my-photos” is here');

it('a pack whose address sends on to another host comes from there', async () => {
  await servePack();
  await fetchPack(`${given.origin}/moved/class.zip`);
  await arrived().waitFor();
  expect(other.asked).toEqual(['/class.zip']);
});

/** Sends without an end, until nobody listens; after 400 MB it falls silent, so as not to fill a machine. */
function pour(response: Parameters<RequestListener>[1], beginning: Buffer): void {
  const block = Buffer.alloc(1e6);
  let sent = 0;
  response.write(beginning);
  const more = () => {
    while (!response.destroyed && sent < 400e6) {
      sent += block.length;
      if (!response.write(block)) return;
    }
  };
  response.on('drain', more);
  more();
}

describe('a pack without an end', () => {
  /** Names of all files on the browser's disk for this page. */
  const files = () =>
    page.evaluate(async () => {
      const names: string[] = [];
      const look = async (folder: FileSystemDirectoryHandle) => {
        for await (const handle of folder.values()) {
          names.push(handle.name);
          if (handle.kind === 'directory') await look(handle);
        }
      };
      await look(await navigator.storage.getDirectory());
      return names.sort();
    });

  it('can be cancelled while it comes, and leaves nothing', async () => {
    given.serve.set('/endless.zip', (_, response) => void pour(response, Buffer.from('PK\u0003\u0004')));
    await new DataScreen(page).open(appUrl);
    const before = await files();
    await fetchPack(`${given.origin}/endless.zip`);
    await page.getByText('A pack comes from').waitFor();
    await expect.poll(() => given.asked).toEqual(['/endless.zip']);
    await press('Cancel');
    await expect.poll(() => given.closed).toBe(1);
    await page.getByText('A pack comes from').waitFor({ state: 'detached' });
    expect(await files()).toEqual(before);
  });
});
