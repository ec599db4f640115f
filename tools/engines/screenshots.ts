import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { serveApp } from '../serve-app.ts';
import { setColours, type EngineName, type EnginePage } from './engine.ts';
import { launchEngine } from './launch-engine.ts';

const sizes = [
  [1366, 768],
  [390, 844],
] as const;

const session = '#/label?challenge=default&seed=169&n=2&mode=challenge';

/** Pages that look the same without anybody's answers. */
const plainPages = {
  start: '#/',
  data: '#/data',
  compare: '#/observers',
  live: '#/live?photo=assets/challenge/images/fa6a5b34.jpg',
  break: '#/break?challenge=default&image=fa6a5b34',
  credits: '#/credits',
  join: '#/join',
  class: '#/class',
};

/** Waits until an element is there whose text has these words, shadow roots included. */
function untilSeen(page: EnginePage, words: string): Promise<boolean> {
  return page.evaluate(async (wanted) => {
    const all = (node: ParentNode): Element[] =>
      [...node.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
    const until = performance.now() + 60_000;
    const isThere = () =>
      all(document).some((one) => one.checkVisibility() && one.textContent.includes(wanted));
    while (!isThere() && performance.now() < until) await new Promise((again) => setTimeout(again, 100));
    await document.fonts.ready;
    await new Promise((drawn) => setTimeout(drawn, 700));
    return isThere();
  }, words);
}

/** Every page of the built app in one engine, in two sizes, by day and by night. */
async function shoot(name: EngineName, folder: string): Promise<void> {
  const server = await serveApp(process.env['HIT5_DIST'] ?? 'dist', 0);
  const engine = await launchEngine(name);
  const page = await engine.newPage();
  const go = (hash: string) =>
    page.evaluate((address) => {
      location.hash = address;
    }, hash);
  const shootAll = async (what: string) => {
    for (const [width, height] of sizes) {
      await page.resize(width, height);
      for (const scheme of ['light', 'dark'] as const) {
        await page.evaluate(setColours, scheme);
        const file = `${what}-${width}-${scheme}-${name}.png`;
        writeFileSync(join(folder, file), await page.screenshot());
      }
    }
  };
  const pick = async (word: string) => {
    await page.press('/');
    await page.type(word);
    await page.press('Enter');
  };
  await page.resize(1366, 768);
  await page.open(`${server.url}?backend=wasm`);
  await untilSeen(page, 'Network ready');
  for (const [what, hash] of Object.entries(plainPages)) {
    await go(hash);
    await untilSeen(
      page,
      { live: '%', break: 'The network gives it', join: 'Join', class: 'class' }[what] ?? 'Network ready',
    );
    await shootAll(what);
  }
  await page.resize(1366, 768);
  await go(session);
  await untilSeen(page, 'Begin');
  await shootAll('begin');
  await page.press('Enter');
  await untilSeen(page, 'Name up to five classes');
  for (const word of ['palace', 'dome']) await pick(word);
  await shootAll('label');
  await page.press('/');
  await page.type('dog');
  await shootAll('search');
  await page.press('Escape');
  await page.press('Control+Enter');
  await untilSeen(page, 'The network');
  await untilSeen(page, 'Next image');
  await shootAll('face');
  await page.press('Enter');
  await untilSeen(page, 'Name up to five classes');
  await pick('hen');
  await page.press('Control+Enter');
  await untilSeen(page, 'To the end');
  await page.press('Enter');
  await untilSeen(page, 'See the results');
  await shootAll('end');
  await go('#/results');
  await untilSeen(page, 'Who got what');
  await shootAll('results');
  console.log(`${name} ${engine.version}`, await page.errors());
  await page.close();
  await engine.close();
  await server.close();
}

const engines = ['chromium', 'firefox', 'webkit'] as const;

/** Lays the pictures of one thing in the three engines side by side. */
async function besideEachOther(folder: string, what: string, out: string): Promise<void> {
  const files = engines.map((name) => join(folder, `${what}-${name}.png`));
  const { width, height } = await sharp(files[0]).metadata();
  const gap = 16;
  await sharp({
    create: { width: 3 * width + 2 * gap, height, channels: 3, background: '#888888' },
  })
    .composite(files.map((input, at) => ({ input, left: at * (width + gap), top: 0 })))
    .png({ palette: true })
    .toFile(out);
}

/**
 * `npx tsx tools/engines/screenshots.ts FOLDER [ENGINE …]`, after a build: each page in the three engines, by day and by night, in two
 * sizes, and for the docs label, face and results side by side.
 */
async function main(folder: string, ...named: readonly string[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const name of engines) if (named.length === 0 || named.includes(name)) await shoot(name, folder);
  for (const what of [...Object.keys(plainPages), 'begin', 'label', 'search', 'face', 'end', 'results'])
    for (const [width] of sizes)
      for (const scheme of ['light', 'dark']) {
        const which = `${what}-${width}-${scheme}`;
        await besideEachOther(folder, which, join(folder, `all-${which}.png`));
      }
  for (const what of ['label', 'face', 'results'])
    await besideEachOther(folder, `${what}-1366-light`, `docs/engines-${what}.png`);
}

const [folder = 'node_modules/.hit5/engines', ...named] = process.argv.slice(2);
await main(folder, ...named);
