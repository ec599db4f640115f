import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it, onTestFinished } from 'vitest';
import { zipOf } from '../unit/imagery/zip-builder.ts';
import { launchChromium, Participant } from './participant.ts';
import { folderOf, plainPhoto } from './synthetic-photos.ts';

const appUrl = inject('appUrl');
const sample = join(import.meta.dirname, '../../../shared/data/imagenet-sample');
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  onTestFinished(() => context.close());
  page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(`${appUrl}/#/data`);
  await page.getByRole('heading', { name: 'Photos and packs' }).waitFor();
});

/** Three photos of each of three classes, and what is no photo. */
function threeClasses(): string {
  const files: Record<string, Uint8Array | string> = {
    'n01440764/page.JPEG': '<!doctype html><script>document.title = "run"</script>',
    'n01443537/drawing.JPEG': '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
  };
  ['n01440764', 'n01443537', 'n02119789'].forEach((wnid, row) => {
    for (let at = 0; at < 3; at += 1) files[`${wnid}/${String(at)}.png`] = plainPhoto(row * 3 + at + 1);
  });
  return folderOf(files);
}

async function chooseFolder(path: string): Promise<void> {
  await page.getByLabel('Folder', { exact: true }).setInputFiles(path);
}

async function chooseFiles(
  ...files: readonly (string | { name: string; mimeType: string; buffer: Buffer })[]
) {
  await page
    .locator('hit5-import-section')
    .getByLabel('Files', { exact: true })
    .setInputFiles(files as string[]);
}

async function makePackOfOneEach(): Promise<void> {
  await chooseFolder(threeClasses());
  await page.getByLabel('Of each class', { exact: true }).check();
  await page.getByRole('button', { name: 'Make the pack' }).press('Enter');
  await page.getByText('“my-photos” is made and stands in the list of packs: 3 images').waitFor();
}

async function download(press: () => Promise<void>): Promise<{ name: string; path: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: file.suggestedFilename(), path: await file.path() };
}

describe('a folder of one’s own photos', () => {
  it('becomes a pack that is played, saved, removed, and opened again from its file', async () => {
    await makePackOfOneEach();
    await page.getByRole('button', { name: 'Play: my-photos' }).press('Enter');
    const person = new Participant(page);
    await person.see(1, 3);
    expect(await person.markup('all but the list')).not.toMatch(/n01440764|n01443537|n02119789/);
    await person.pick('tench');
    await person.commit();
    await page.getByRole('heading', { level: 1, name: /^You (hit|missed)/ }).waitFor();

    await page.goto(`${appUrl}/#/data`);
    const saved = await download(() =>
      page.getByRole('button', { name: 'Save as a file: my-photos' }).press('Enter'),
    );
    expect(saved.name).toMatch(/^my-photos-[0-9a-f]{4}\.hit5\.zip$/);
    await page.getByRole('button', { name: 'Remove: my-photos' }).press('Enter');
    await page.getByRole('button', { name: 'Remove it' }).press('Enter');
    await page.getByText('There is none yet.').waitFor();

    await chooseFiles({ name: saved.name, mimeType: 'application/zip', buffer: readFileSync(saved.path) });
    await page.getByText('“my-photos” is here').waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Play: my-photos' }).press('Enter');
    await person.see(1, 3);
  });

  it('leaves out what is no photo, and names it in a list that can be saved', async () => {
    await chooseFolder(threeClasses());
    await page.getByText('2 files were left out').press('Enter');
    await page.getByRole('cell', { name: 'is an HTML document, not an image' }).waitFor();
    await page.getByRole('cell', { name: /is an SVG drawing/ }).waitFor();
    const list = await download(() => page.getByRole('button', { name: 'Save the list' }).press('Enter'));
    const text = readFileSync(list.path, 'utf8');
    expect(text).toContain('my-photos/n01440764/page.JPEG,"is an HTML document, not an image"');
    expect(await page.title()).toBe('Photos and packs · Hit5');
  });

  it('gives its examples to the class list of the default challenge when asked to', async () => {
    await makePackOfOneEach();
    await page.getByRole('button', { name: 'Use its examples: my-photos' }).press('Enter');
    await page.getByText('Its examples stand in the class list of every challenge.').waitFor();
    await page.reload();
    await page.getByText('Its examples stand in the class list of every challenge.').waitFor();
  });

  it('that was half imported leaves nothing, and says after a reload what to do', async () => {
    await chooseFolder(threeClasses());
    await page.getByRole('button', { name: 'Make the pack' }).waitFor();
    await page.reload();
    await page.getByText('The import of my-photos was under way when the page was closed.').waitFor();
    await page.getByText('To go on, choose my-photos again').waitFor();
    await page.getByText('There is none yet.').waitFor();
    await page.getByRole('button', { name: 'Forget it' }).press('Enter');
    await page.getByText('was under way').waitFor({ state: 'detached' });
    await page.reload();
    await page.getByText('There is none yet.').waitFor();
    expect(await page.getByText('was under way').count()).toBe(0);
  });
});

describe('photos without a class', () => {
  it('can be told one each, or stay without', async () => {
    await chooseFolder(folderOf({ 'a.png': plainPhoto(1), 'b.png': plainPhoto(2) }, 'walk'));
    await page.getByLabel('Class of a.png').fill('goldfish');
    await page.getByLabel('Class of a.png').press('Tab');
    await page.getByRole('button', { name: 'Make the pack' }).press('Enter');
    await page.getByText('“walk” is made').waitFor();
    await page.getByRole('button', { name: 'Play: walk' }).press('Enter');
    await new Participant(page).see(1, 2);
  });
});

describe('a file that cannot be taken', () => {
  it.each([
    ['a pack from a newer version', { 'hit5-pack.json': newerPack() }, 'is of version 2 of the pack format'],
    [
      'a pack that leads out of itself',
      { 'hit5-pack.json': '{}', '../../evil.jpg': 'x' },
      'leads out of the zip (..)',
    ],
    ['a zip that is a bomb', { 'a.jpg': new Uint8Array(30e6) }, 'The limit is 100 times the size of the zip'],
    ['a zip without photos', { 'a.txt': 'hello' }, 'There is no image to import'],
  ])('%s is refused with a message', async (_, files, message) => {
    const buffer = Buffer.from(zipOf(files as Record<string, string>));
    await chooseFiles({ name: 'given.zip', mimeType: 'application/zip', buffer });
    await new Participant(page).alarm(message).waitFor();
    await page.getByText('There is none yet.').waitFor();
  });
});

function newerPack(): string {
  return JSON.stringify({ format: 'hit5-pack', version: 2, id: 'new', title: 'New' });
}

describe('a disk that fills up in the middle', () => {
  it('leaves nothing half-made, and says what to do', async () => {
    await context.addInitScript(() => {
      const write = FileSystemWritableFileStream.prototype.write;
      let left = 6;
      FileSystemWritableFileStream.prototype.write = function (...words) {
        left -= 1;
        if (left < 0) throw new DOMException('Full.', 'QuotaExceededError');
        return write.apply(this, words);
      };
    });
    await page.reload();
    await chooseFolder(threeClasses());
    await page.getByRole('button', { name: 'Make the pack' }).press('Enter');
    await new Participant(page).alarm('disk space that the browser gives to this page is used up').waitFor();
    await page.getByText('There is none yet.').waitFor();
    const left = await page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      const folder = (await root.getDirectoryHandle('hit5-packs')) as unknown as {
        keys(): AsyncIterable<string>;
      };
      const names: string[] = [];
      for await (const name of folder.keys()) names.push(name);
      return names;
    });
    expect(left).toEqual([]);
    await page.getByRole('button', { name: 'Make the pack' }).waitFor();
  });
});

describe('a pack at an address', () => {
  it('is fetched only after the person was asked, and leads on to the session of the link', async () => {
    await makePackOfOneEach();
    const saved = await download(() =>
      page.getByRole('button', { name: 'Save as a file: my-photos' }).press('Enter'),
    );
    const id = saved.name.replace('.hit5.zip', '');
    let requests = 0;
    await context.route('https://packs.example/class.zip', (route) => {
      requests += 1;
      const headers = { 'access-control-allow-origin': '*', 'content-type': 'application/zip' };
      return route.fulfill({ headers, body: readFileSync(saved.path) });
    });
    const session = `#/label?challenge=${id}&seed=1&n=2&mode=challenge`;
    await page.goto('about:blank');
    await page.goto(`${appUrl}/?pack=https://packs.example/class.zip${session}`);
    await page.getByText('Fetch a pack from packs.example?').waitFor();
    expect(requests).toBe(0);
    await page.getByRole('button', { name: 'Fetch it' }).press('Enter');
    await page.getByText('“my-photos” is here').waitFor();
    expect(requests).toBe(1);
    await page.getByRole('link', { name: 'Go on to the session' }).press('Enter');
    await new Participant(page).see(1, 2);
  });

  it.each([
    [
      'that is a page',
      { contentType: 'text/html', body: '<!doctype html><p>Sign in' },
      'sent a web page in place of the pack',
    ],
    ['that is missing', { status: 404, body: '' }, 'has no pack at this address (it answered 404)'],
    ['that is cut off', { body: Buffer.from(zipOf({ a: 'b' })).subarray(0, 40) }, 'is cut off'],
  ])('%s is refused with a message', async (_, answer, message) => {
    await context.route('**/given.zip', (route) => route.fulfill(answer));
    await page.getByLabel('Address of a pack').fill('given.zip');
    await page.getByLabel('Address of a pack').press('Enter');
    await page.getByRole('button', { name: 'Fetch it' }).press('Enter');
    await new Participant(page).alarm(message).waitFor();
  });

  it('that cannot be reached is named by its host', async () => {
    await context.route('https://packs.example/**', (route) => route.abort());
    await page.getByLabel('Address of a pack').fill('https://packs.example/x.zip');
    await page.getByLabel('Address of a pack').press('Enter');
    await page.getByRole('button', { name: 'Fetch it' }).press('Enter');
    await new Participant(page).alarm('packs.example cannot be reached').waitFor();
  });
});

const hasSample = existsSync(sample);

describe.skipIf(!hasSample)(
  `the sample of 1000 classes${hasSample ? '' : ' (skipped: ../shared is absent)'}`,
  () => {
    it('becomes 1000 strips, shown in the list', async () => {
      await chooseFolder(sample);
      await page.getByLabel('None: a pack of examples only').check({ timeout: 60_000 });
      await page.getByLabel('Title').fill('One each');
      await page.getByRole('button', { name: 'Make the pack' }).press('Enter');
      await page.getByText('“One each” is made').waitFor({ timeout: 120_000 });
      await page.getByRole('listitem').filter({ hasText: 'examples of 1000 classes' }).waitFor();
    });
  },
);
