import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { preview } from 'vite';
import { chromiumArguments, findChromium } from '../chromium.ts';
import { addNetwork, beginBatch, bringFiles, makePack } from './bring-files.ts';
import {
  openEmptyPage,
  readBrowserState,
  sameLook,
  standingContext,
  writeBrowserState,
  type BrowserState,
} from './browser-state.ts';
import { OldBuild } from './old-build.ts';
import { manageSessions, playAll, plays, review, sessionOf } from './play-sessions.ts';
import { labelLinks, listedSessions, openedOrders, sessionForms, shownScreens } from './read-screens.ts';

const root = join(import.meta.dirname, '../..');

/** The commit that `dist/` was built from. */
const [commit = ''] = process.argv.slice(2);
const out = join(root, 'tests/fixtures/old-builds', commit);
const scratch = mkdtempSync(join(tmpdir(), 'hit5-old-build-'));

function write(name: string, content: string | Buffer): void {
  writeFileSync(join(out, name), content);
}

function writeJson(name: string, content: unknown): void {
  write(name, `${JSON.stringify(content, null, 1)}\n`);
}

/** A page whose clock stands for exports. */
async function restored(browser: Browser, origin: string, state: BrowserState): Promise<Page> {
  const context = await standingContext(browser);
  const fresh = await context.newPage();
  await openEmptyPage(fresh, origin);
  await writeBrowserState(fresh, state);
  return fresh;
}

async function main(): Promise<void> {
  if (!/^[0-9a-f]{7}$/.test(commit)) throw new Error('Say which commit dist/ was built from: 4a2b9fe.');
  rmSync(out, { recursive: true, force: true });
  for (const folder of ['exports', 'inputs']) mkdirSync(join(out, folder), { recursive: true });
  const port = 4298;
  const origin = `http://localhost:${port}`;
  const server = await preview({
    root,
    logLevel: 'warn',
    preview: { port, strictPort: true, host: 'localhost' },
  });
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments });
  const person = await browser.newContext(sameLook);
  let build = new OldBuild(await person.newPage(), origin);
  try {
    const step = async (name: string, act: () => Promise<void>) => {
      console.log(name);
      await act();
    };
    await build.page.goto(origin);
    await step('the network measures itself', async () => {
      await build.page
        .getByText(/EfficientNet-Lite0/)
        .first()
        .waitFor();
      await build.page.waitForFunction(() => localStorage.getItem('hit5-backends') !== null);
      await build.page.locator('hit5-network-chip button.chip').first().click();
      await build.page.getByLabel('Run the network on').selectOption('wasm');
      await build.page.keyboard.press('Escape');
    });
    await step('pack', () => makePack(build, scratch));
    await step('sessions', () => playAll(build));
    const challenge = sessionOf(await readBrowserState(build.page), plays.challenge);
    const practice = sessionOf(await readBrowserState(build.page), plays.practice);
    await step('reviews', () => review(build, challenge));
    await step('network', () => addNetwork(build, scratch));
    await step('files', () => bringFiles(build, challenge, { scratch, out }));
    await step('batch', () => beginBatch(build));
    await step('list', () => manageSessions(build));
    const state = await readBrowserState(build.page);
    write('browser.json', `${JSON.stringify(state)}\n`);
    await person.close();

    console.log('exports');
    build = new OldBuild(await restored(browser, origin, state), origin);
    const saved = [];
    for (const session of [challenge, practice]) {
      await build.goToStart();
      await build.go(`#/results?session=${session}`);
      for (const form of sessionForms) {
        if (session === practice && form === 'Report') continue;
        saved.push({ session, form, file: await build.saveAs(form, join(out, 'exports')) });
      }
    }
    writeJson('exports.json', saved);
    await build.go('#/data');
    await build.download(() => build.press('Save as a file: my-photos'), out);
    await build.download(() => build.press('Save a backup'), out);
    writeJson('listed.json', await listedSessions(build));
    const images = JSON.parse(readFileSync(join(out, 'inputs/ada.json'), 'utf8')) as {
      readonly order: readonly string[];
    };
    writeJson('screens.json', await shownScreens(build, challenge, images.order[0] ?? ''));
    await build.go('#/data?section=batch');
    await build.press('Go on');
    const section = build.page.locator('hit5-batch-section');
    await section.getByRole('button', { name: 'Save as…' }).press('Enter');
    const saveBatch = () => section.getByRole('button', { name: 'Predictions, CSV' }).press('Enter');
    await build.download(saveBatch, join(out, 'exports'));
    const pack = state.databases
      .find(({ name }) => name === 'hit5-packs')
      ?.stores.find(({ name }) => name === 'packs')?.rows[0]?.key as string;
    writeJson('links.json', await openedOrders(build, labelLinks(pack), scratch));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
    await browser.close();
    await server.close();
  }
}

await main();
