import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import {
  comparable,
  openEmptyPage,
  readBrowserState,
  standingContext,
  writeBrowserState,
} from '#tools/old-builds/browser-state.ts';
import { readZipEntry } from '#src/packs/archives/zip-content.ts';
import { zipEntries } from '#src/packs/archives/zip-entries.ts';
import { OldBuildFixtures, type DraftContent, type SessionContent } from './old-build-fixtures.ts';
import { changedWords, report } from './changed-words.ts';
import { launchChromium, Participant } from './participant.ts';
import { chooseForm } from './results/save-form.ts';

const old = new OldBuildFixtures('4a2b9fe', changedWords);
const { screens, saved, links, packFile, backupFile, batchFile } = old;
/** The session whose errors were reviewed. */
const reviewed = saved[0]?.session ?? '';

const appUrl = inject('appUrl');
let browser: Browser;
let page: Page;

/** A browser of a person; its calendar stands where it stood when the old build saved its files. */
async function freshPage(): Promise<Page> {
  const fresh = await (await standingContext(browser)).newPage();
  fresh.setDefaultTimeout(30_000);
  return fresh;
}

const go = (hash: string) => page.goto(`${appUrl}/${hash}`);
const press = (name: string | RegExp, within: Page | Locator = page) =>
  // By pointer: a page that has just come takes the focus, and with it a key that was meant for a button.
  within.getByRole('button', { name, exact: true }).click();

const observers = () => page.locator('hit5-observer-list li b').allInnerTexts();

/**
 * A report without its charts and the words that belong to them: those are now the charts of the results' pages, and the
 * old build drew others.
 */
function withoutCharts(text: string): string {
  return (
    text
      .replace(/<style>.*?<\/style>/gs, '')
      .replace(/<figure.*?<\/figure>/gs, '')
      // Observed power is in no report any more.
      .replace(/<section><h2>How many images would tell it\?<\/h2>.*?<\/section>\s*/gs, '')
      .replace(/<h2>(One guess to five|Time)<\/h2>.*?<\/section>/gs, '$1')
  );
}

/** Where a form of the old build lies in the menu now; other forms are as they were. */
const formsNow: Readonly<Record<string, string>> = {
  'Hit5 session': 'Hand this in',
  'ILSVRC task 1, your answers': 'ILSVRC task 1',
  'ILSVRC task 1, the network’s answers': 'ILSVRC task 1',
};

/** What is there of a file as the old build saved it: columns and fields that came since stand behind the old ones. */
function asBefore(file: string, now: string, before: string): string {
  if (file.endsWith('-tidy.csv')) {
    // An old row is the beginning of the new one.
    const rows = before.split('\r\n');
    return now
      .split('\r\n')
      .map((row, at) => row.slice(0, rows[at]?.length))
      .join('\r\n');
  }
  if (!file.endsWith('-jspsych.json')) return now;
  const old = JSON.parse(before) as readonly object[];
  const trials = (JSON.parse(now) as readonly object[]).map((trial, at) =>
    Object.fromEntries(Object.entries(trial).slice(0, Object.keys(old[at] ?? {}).length)),
  );
  return `${JSON.stringify(trials, null, 2)}\n`;
}

/** What a report says at its head and in its sections, by title: where they stand in it, and what else is there, may differ. */
function reportParts(text: string): Readonly<Record<string, string>> {
  const plain = withoutCharts(text);
  const sections = [...plain.matchAll(/<section><h2>(.*?)<\/h2>(.*?)<\/section>/gs)];
  return {
    head: /<header>.*?<\/header>/s.exec(plain)?.[0] ?? '',
    ...Object.fromEntries(sections.map(([, title = '', content = '']) => [title, content])),
  };
}

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

/** The text of a file in a zip. */
async function textOfZip(bytes: Buffer, file: string): Promise<string> {
  const zip = new Blob([new Uint8Array(bytes)]);
  const { signal } = new AbortController();
  for await (const entry of zipEntries(zip, 'ilsvrc.zip', signal))
    if (entry.name === file) return (await readZipEntry(zip, entry, signal)).text();
  throw new Error(`The zip has no ${file}.`);
}

/** The text of each element, its spaces made one. */
async function texts(elements: Locator): Promise<readonly string[]> {
  return (await elements.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
}

async function backup() {
  await go('#/data?section=sessions');
  const { name, bytes } = await download(() => press('Save a backup'));
  const text = bytes.toString('utf8');
  return { name, text, ...(JSON.parse(text) as { readonly sessions: readonly SessionContent[] }) };
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
    await writeBrowserState(page, old.state);
    // What was not put back as it was would not be a test of this build.
    expect(await readBrowserState(page)).toEqual(old.state);
    await go('#/');
  });

  afterAll(() => page.context().close());

  it('are sessions that are listed as before, with their scores; the one that was deleted is gone', async () => {
    await go('#/');
    const list = page.locator('hit5-session-list');
    await list.locator('summary').click();
    expect(await texts(list.locator('li'))).toEqual(old.json('listed.json'));
    expect(await page.getByLabel('Your name here (made up is fine)').inputValue()).toBe('ada');
  });

  it.each(screens)('is found by the link $hash', async ({ hash, title, heading, images }) => {
    await go(hash);
    const seen = async () => [await page.title(), ...(await texts(page.getByRole('heading', { level: 1 })))];
    await expect.poll(seen).toEqual(expect.arrayContaining([title, heading]));
    if (images === null) return;
    const tiles = page.locator('hit5-images-page a[href*="image="]');
    const chosen = async () => {
      const hrefs = await tiles.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
      return [...new Set(hrefs.map((href) => new URLSearchParams(href.split('?')[1]).get('image')))];
    };
    await expect.poll(chosen).toEqual(images);
  });

  it('are reviews', async () => {
    await go(`#/results/errors?session=${reviewed}`);
    await page.getByText(/^1 of \d+ errors looked at/).waitFor();
    const review = page.locator('hit5-error-review').first();
    const [kept] = old.rows<{ readonly note: string }>('hit5', 'reviews').filter(({ note }) => note !== '');
    expect(await review.getByRole('textbox', { name: 'Note' }).inputValue()).toBe(kept?.note);
    await review.getByRole('button', { pressed: true }).filter({ hasText: 'fine-grained' }).waitFor();
    await review.getByRole('switch', { checked: true }).waitFor();
  });

  it.each(saved)(
    'is saved as $file in the same bytes, but for what came since',
    async ({ session, form, file }) => {
      if (!page.url().endsWith(`#/results?session=${session}`)) {
        await goToStart();
        await go(`#/results?session=${session}`);
      }
      const { name, bytes } = await download(() => chooseForm(page, formsNow[form] ?? form));
      const before = old.text(`exports/${file}`);
      if (name.endsWith('-ilsvrc.zip')) {
        expect(await textOfZip(bytes, file)).toBe(before);
        return;
      }
      expect(name).toBe(file);
      const now = asBefore(file, comparable(bytes.toString('utf8'), appUrl), before);
      if (`exports/${file}` !== report) return expect(now).toBe(before);
      const parts = reportParts(before);
      expect(Object.keys(parts)).toHaveLength(11);
      expect(reportParts(now)).toMatchObject(parts);
    },
  );

  it('is saved as a backup in the same bytes', async () => {
    const { name, text } = await backup();
    expect(name).toBe(backupFile);
    expect(text).toBe(old.text(backupFile));
  });

  it('are a pack, whose examples are used and whose file has the same bytes, and a network of one’s own', async () => {
    await go('#/data');
    await page.getByRole('button', { name: 'Stop using its examples: my-photos' }).waitFor();
    const { name, bytes } = await download(() => press('Save as a file: my-photos'));
    expect(name).toBe(packFile);
    expect(bytes.equals(readFileSync(old.path(packFile)))).toBe(true);
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
    const kept = old.rows<{ readonly image: string }>('hit5-batch', 'outcomes').map(({ image }) => image);
    await section.getByText(`${kept.length} of `).first().waitFor();
    await press('Go on', section);
    const { name, bytes } = await download(async () => {
      await press('Save as…', section);
      await press('Predictions, CSV', section);
    });
    expect(name).toBe(batchFile);
    const rows = bytes.toString('utf8').split('\n');
    const before = old.text(`exports/${batchFile}`).split('\n');
    const imageOf = (row: string) => row.split(',')[0] ?? '';
    expect(rows.map(imageOf)).toEqual(before.map(imageOf));
    // The others are answered anew, on a machine whose numbers may differ in their last digits.
    const isKept = (row: string) => kept.some((image) => imageOf(row).startsWith(image));
    expect(rows.filter(isKept)).toHaveLength(kept.length);
    expect(rows.filter(isKept)).toEqual(before.filter(isKept));
  });

  it('are half-done sessions, which go on at the same image with the same picks', async () => {
    const person = new Participant(page);
    const drafts = old.rows<DraftContent>('hit5', 'drafts');
    const before = old.sessions();
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
    await files.setInputFiles(old.path(backupFile));
    const sessions = old.sessions();
    await page.getByText(`${sessions.length} sessions are on this machine`).waitFor();
    const sessionFiles = saved
      .filter(({ form }) => form === 'Hit5 session')
      .map(({ file }) => `exports/${file}`);
    for (const file of [...sessionFiles, 'inputs/foreign-session.json']) {
      await files.setInputFiles(old.path(file));
      await page.getByText('is here already, just as in the file').first().waitFor();
    }
    expect((await backup()).text).toBe(old.text(backupFile));
  });

  it('is a pack', async () => {
    await go('#/data');
    const section = page.locator('hit5-import-section');
    await section.getByLabel('Files', { exact: true }).setInputFiles(old.path(packFile));
    await page.getByText('“my-photos” is here').waitFor();
    await page.getByRole('button', { name: 'Play: my-photos' }).waitFor();
  });

  it('are answers of observers', async () => {
    await go('#/observers');
    const inputs = ['ada.json', 'foreign-session.json', 'resnet.csv'].map((name) =>
      old.path(`inputs/${name}`),
    );
    await page.getByLabel('Files', { exact: true }).setInputFiles(inputs);
    await expect.poll(observers).toEqual(['ada', 'efficientnet-lite0', 'simulated-chi', 'resnet']);
  });
});
