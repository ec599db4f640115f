import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright';
import { build } from 'vite';
import type { RoomId } from '../../../src/core/schemas/room-ids.ts';
import { openFolderStore } from '../../../server/store/open-store.ts';
import { chromiumArguments, ensureChromium } from '../../chromium.ts';
import { serveApp } from '../../serve-app.ts';
import { pairedRow, type BenchmarkRow, type Pair } from '../benchmark.ts';
import { freshId, Load } from './class-load.ts';
import { key } from './crowd.ts';

/** The most that a pupil's device may fetch until the first photo, in bytes. */
const mostBytes = 2.0e6;

const runs = 3;

/** By which name devices find the server: on loopback, and as on a local network no secure context. */
const host = 'hit5.test';

/** What a pupil's device fetches on its first visit until it shows the first photo of a room. */
export async function pupilBytes(): Promise<BenchmarkRow> {
  const folder = mkdtempSync(join(tmpdir(), 'hit5-bench-pupil-'));
  const dist = join(folder, 'dist');
  await build({ logLevel: 'warn', build: { outDir: dist, emptyOutDir: true } });
  const store = await openFolderStore(join(folder, 'data'));
  // The load says of each device that it comes from elsewhere, as a proxy does.
  const classes = { store, key, proxies: 1, listen: null, hosts: [host], addresses: () => [] };
  const server = await serveApp(dist, 0, null, classes);
  const args = [...chromiumArguments, `--host-resolver-rules=MAP ${host} 127.0.0.1`];
  const browser = await chromium.launch({ executablePath: ensureChromium(), args });
  const load = new Load(server.port);
  const pairs: Pair[] = [];
  try {
    const code = await roomOfPhotos(load);
    const link = `http://${host}:${server.port}/#/join/${code}`;
    for (let run = 0; run < runs; run += 1)
      pairs.push({ ours: await untilFirstPhoto(browser, link), other: mostBytes });
  } finally {
    load.close();
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return pairedRow("bytes that a pupil's device fetches until the first photo, gzipped / 2.0 MB", 1, pairs);
}

async function untilFirstPhoto(browser: Browser, link: string): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Network.enable');
  let bytes = 0;
  client.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto(link);
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await page.getByRole('img', { name: /^Photo 1 of/ }).waitFor();
  await context.close();
  return bytes;
}

async function roomOfPhotos(load: Load): Promise<string> {
  const manifest = JSON.parse(readFileSync('assets/challenge/manifest.json', 'utf8')) as {
    readonly images: readonly {
      readonly id: string;
      readonly kind: string;
      readonly width: number;
      readonly height: number;
    }[];
  };
  const photos = manifest.images.filter(({ kind }) => kind === 'photo').slice(0, 3);
  const id = freshId() as RoomId;
  const made = await load.openRoom(
    id,
    key,
    photos.map(({ id: image, kind, width, height }) => ({ id: image, kind, width, height })),
  );
  for (const { id: image } of photos)
    await load.put(
      `/api/rooms/${id}/images/${image}`,
      key,
      readFileSync(`assets/challenge/images/${image}.jpg`),
    );
  return made;
}
