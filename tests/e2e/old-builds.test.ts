import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openEmptyPage, writeBrowserState, type BrowserState } from './browser-state.ts';
import { launchChromium, Participant } from './participant.ts';

/** What a build of the past left in a browser and in files. */
const folder = join(import.meta.dirname, '../fixtures/old-builds/4a2b9fe');
const pathOf = (file: string) => join(folder, file);
const textOf = (file: string) => readFileSync(pathOf(file), 'utf8');
const jsonOf = <Content>(file: string) => JSON.parse(textOf(file)) as Content;

/** What these tests read of a session in a backup. */
interface SessionContent {
  readonly id: string;
  readonly seed: number;
  readonly order: readonly string[];
  readonly trials: readonly TrialContent[];
}

interface TrialContent {
  readonly position: number;
  readonly imageId: string;
  readonly guesses: readonly string[];
  readonly time: { readonly response: number };
}

type DraftContent = Omit<TrialContent, 'imageId'> & { readonly sessionId: string };

/** Images that an address leads to, in the order of showing; null where it chooses none. */
interface ShownImages<Images = readonly string[]> {
  readonly hash: string;
  readonly images: Images;
}

const backupFile = 'hit5-backup-2026-11-26.json';
const packFile = 'my-photos-4a51.hit5.zip';
const batchFile = 'untrained-f01983fd default.csv';
const state = jsonOf<BrowserState>('browser.json');
const screens = jsonOf<readonly ShownImages<readonly string[] | null>[]>('screens.json');
const links = jsonOf<readonly ShownImages[]>('links.json');
const before = jsonOf<{ readonly sessions: readonly SessionContent[] }>(backupFile).sessions;
const sessionFiles = readdirSync(pathOf('exports')).filter((name) => name.endsWith('-session.json'));

/** The rows of a database's store. */
function rowsOf<Row>(database: string, store: string): readonly Row[] {
  const { stores = [] } = state.databases.find(({ name }) => name === database) ?? {};
  return (stores.find(({ name }) => name === store)?.rows ?? []).map(({ value }) => value as Row);
}

const drafts = rowsOf<DraftContent>('hit5', 'drafts');
const reviews = rowsOf<{ readonly sessionId: string; readonly note: string }>('hit5', 'reviews');

const appUrl = inject('appUrl');
let browser: Browser;
let page: Page;

async function freshPage(): Promise<Page> {
  const fresh = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  fresh.setDefaultTimeout(30_000);
  return fresh;
}

const go = (hash: string) => page.goto(`${appUrl}/${hash}`);
const press = (name: string | RegExp, within: Page | Locator = page) =>
  // By pointer: a page that has just come takes the focus, and with it a key that was meant for a button.
  within.getByRole('button', { name, exact: true }).click();

const observers = () => page.locator('hit5-observer-list li b').allInnerTexts();

/** Leaves what was on screen, so that it is not taken for what comes next. */
async function goToStart(): Promise<void> {
  await go('#/');
  await page.getByRole('button', { name: 'Play ten photos' }).waitFor();
}

/** Presses something that saves a file, and gives the file. */
async function download(
  act: () => Promise<void>,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

async function backup() {
  await go('#/data?section=sessions');
  const { bytes } = await download(() => press('Save a backup'));
  const text = bytes.toString('utf8');
  return JSON.parse(text) as { readonly sessions: readonly SessionContent[] };
}

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

// The tests share one page, and change what it keeps in the last three only.
describe('what an old build keeps in a browser', () => {
  beforeAll(async () => {
    page = await freshPage();
    await openEmptyPage(page, appUrl);
    await writeBrowserState(page, state);
    await go('#/');
  });

  afterAll(() => page.context().close());

  it('are sessions that are listed, without the one that was deleted', async () => {
    await go('#/');
    const list = page.locator('hit5-session-list');
    await list.locator('summary').click();
    expect(await list.locator('li').count()).toBe(before.length);
    expect(await page.getByLabel('Your name here (made up is fine)').inputValue()).toBe('ada');
  });

  it.each(screens)('is found by the link $hash', async ({ hash, images }) => {
    await go(hash);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    expect(await page.locator('hit5-unknown-page, hit5-notice[kind="alarm"]').count()).toBe(0);
    const tiles = page.locator('hit5-images-page a[href*="image="]');
    const chosen = async () => {
      const hrefs = await tiles.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
      return [...new Set(hrefs.map((href) => new URLSearchParams(href.split('?')[1]).get('image')))];
    };
    await expect.poll(chosen).toEqual(images ?? []);
  });

  it('are reviews', async () => {
    await go(`#/results/errors?session=${reviews[0]?.sessionId ?? ''}`);
    await page.getByText(/^1 of \d+ errors looked at/).waitFor();
    const review = page.locator('hit5-error-review').first();
    const kept = reviews.find(({ note }) => note !== '');
    expect(await review.getByRole('textbox', { name: 'Note' }).inputValue()).toBe(kept?.note);
    await review.getByRole('button', { pressed: true }).filter({ hasText: 'fine-grained' }).waitFor();
    await review.getByRole('switch', { checked: true }).waitFor();
  });

  it('is saved as a backup with the same sessions', async () => {
    expect(await backup()).toEqual({
      ...jsonOf<object>(backupFile),
      createdAt: expect.any(String) as string,
    });
  });

  it('are a pack, whose examples are used and whose file has the same bytes, and a network of one’s own', async () => {
    await go('#/data');
    await page.getByRole('button', { name: 'Stop using its examples: my-photos' }).waitFor();
    const { name, bytes } = await download(() => press('Save as a file: my-photos'));
    expect(name).toBe(packFile);
    expect(bytes.equals(readFileSync(pathOf(packFile)))).toBe(true);
    const own = page.locator('hit5-network-list li').filter({ hasText: 'Remove' });
    await own.getByText('Answers in new sessions').waitFor();
  });

  it('are observers with their names, without the one that was taken out', async () => {
    await go('#/observers');
    await expect.poll(observers).toEqual(['ada', 'efficientnet-lite0', 'ResNet-50 <b>v2</b>']);
    await page.getByText('taken out of foreign-session.json').waitFor();
  });

  it('is a batch, with which the network of one’s own goes on', async () => {
    await go('#/data?section=batch');
    const section = page.locator('hit5-batch-section');
    const kept = rowsOf<{ readonly image: string }>('hit5-batch', 'outcomes').map(({ image }) => image);
    await section.getByText(`${kept.length} of `).first().waitFor();
    await press('Go on', section);
    const { name, bytes } = await download(async () => {
      await press('Save as…', section);
      await press('Predictions, CSV', section);
    });
    expect(name).toBe(batchFile);
    const rows = bytes.toString('utf8').split('\n');
    const saved = textOf(`exports/${batchFile}`).split('\n');
    const imageOf = (row: string) => row.split(',')[0] ?? '';
    expect(rows.map(imageOf)).toEqual(saved.map(imageOf));
    // The others are answered anew, on a machine whose numbers may differ in their last digits.
    const isKept = (row: string) => kept.some((image) => imageOf(row).startsWith(image));
    expect(rows.filter(isKept)).toHaveLength(kept.length);
    expect(rows.filter(isKept)).toEqual(saved.filter(isKept));
  });

  it('are half-done sessions, which go on at the same image with the same picks', async () => {
    const person = new Participant(page);
    const halfDone = before.filter(({ order, trials }) => trials.length < order.length);
    expect(halfDone.length).toBeGreaterThan(3);
    await go('#/');
    const resume = page.locator('hit5-session-list').getByRole('link', { name: /^Go on: / });
    const hrefs = await resume.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
    expect(hrefs).toHaveLength(halfDone.length);
    for (const { id, order, trials } of halfDone) {
      await goToStart();
      await go(hrefs.find((href) => href.includes(`session=${id}`)) ?? 'no link');
      // Between two photos the last answer may stand face to face.
      const photo = page.getByRole('img', { name: `Photo ${trials.length + 1} of ` });
      const next = page.getByRole('button', { name: 'Next image' });
      await photo.or(next).first().waitFor();
      if (await next.isVisible()) await next.press('Enter');
      await person.see(trials.length + 1, order.length);
      const draft = drafts.find(({ sessionId, position }) => sessionId === id && position === trials.length);
      await expect.poll(async () => (await person.picks()).length).toBe(draft?.guesses.length ?? 0);
      await person.answer();
      const nextPhoto = page.getByRole('img', { name: `Photo ${trials.length + 2} of ` });
      await next.or(nextPhoto).first().waitFor();
    }
    const { sessions: after } = await backup();
    for (const { id, order, trials } of halfDone) {
      const now = after.find((session) => session.id === id);
      const draft = drafts.find(({ sessionId, position }) => sessionId === id && position === trials.length);
      expect(now?.order).toEqual(order);
      expect(now?.trials.slice(0, trials.length)).toEqual(trials);
      const added = now?.trials[trials.length];
      expect(added?.imageId).toBe(order[trials.length]);
      expect(added?.guesses).toEqual(draft?.guesses ?? []);
      expect(added?.time.response).toBeGreaterThan(draft?.time.response ?? 0);
    }
  });

  it('are links of today, which open the same images in the same order', async () => {
    const person = new Participant(page);
    for (const { hash, images } of links) {
      await goToStart();
      await go(hash);
      await person.see(1, images.length);
      // A session without an answer goes when the next one is opened.
      await person.answer();
      const nextPhoto = page.getByRole('img', { name: 'Photo 2 of ' });
      await page.getByRole('button', { name: 'Next image' }).or(nextPhoto).first().waitFor();
    }
    const { sessions: opened } = await backup();
    const seedOf = (hash: string) => Number(/seed=(\d+)/.exec(hash)?.[1]);
    const orders = links.map(({ hash }) => ({
      hash,
      images: opened.find(({ seed }) => seed === seedOf(hash))?.order,
    }));
    expect(orders).toEqual(links);
  });
});

describe('what an old build saved as files', () => {
  beforeAll(async () => {
    page = await freshPage();
  });

  afterAll(() => page.context().close());

  it('is a backup, after which the session files hold nothing new', async () => {
    await go('#/data?section=sessions');
    const files = page.locator('hit5-sessions-section').getByLabel('Files', { exact: true });
    await files.setInputFiles(pathOf(backupFile));
    await page.getByText(`${before.length} sessions are on this machine`).waitFor();
    for (const file of [...sessionFiles.map((name) => `exports/${name}`), 'inputs/foreign-session.json']) {
      await files.setInputFiles(pathOf(file));
      await page.getByText('is here already, just as in the file').first().waitFor();
    }
    expect((await backup()).sessions).toEqual(before);
  });

  it('is a pack', async () => {
    await go('#/data');
    const section = page.locator('hit5-import-section');
    await section.getByLabel('Files', { exact: true }).setInputFiles(pathOf(packFile));
    await page.getByText('“my-photos” is here').waitFor();
    await page.getByRole('button', { name: 'Play: my-photos' }).waitFor();
  });

  it('are answers of observers', async () => {
    await go('#/observers');
    const inputs = ['ada.json', 'foreign-session.json', 'resnet.csv'].map((name) => pathOf(`inputs/${name}`));
    await page.getByLabel('Files', { exact: true }).setInputFiles(inputs);
    await expect.poll(observers).toEqual(['ada', 'efficientnet-lite0', 'simulated-chi', 'resnet']);
  });
});
