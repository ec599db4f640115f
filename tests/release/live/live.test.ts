import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it, onTestFinished } from 'vitest';
import { launchChromium, Participant } from '#tests/e2e/participant.ts';
import { storedTrials } from '#tests/e2e/stored-trials.ts';
import { contextWithoutCopy } from '#tests/e2e/use-chromium.ts';

const appUrl = inject('appUrl');
const challenge = join(import.meta.dirname, '../../../assets/challenge');
const manifest = JSON.parse(readFileSync(join(challenge, 'manifest.json'), 'utf8')) as {
  readonly images: readonly { readonly id: string; readonly file: string; readonly wnid: string }[];
};
/** A goldfish, which the network knows. */
const known = imageWhere(({ wnid }) => wnid === 'n01443537');
const photoPath = join(challenge, known.file);

/** The first image of the challenge that is like that; there is one. */
function imageWhere(isWanted: (image: (typeof manifest.images)[number]) => boolean) {
  const image = manifest.images.find(isWanted);
  if (!image) throw new Error('The shipped challenge has no such image.');
  return image;
}

let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  // A Chromium without windows cannot ask whether the camera is allowed.
  browser = await launchChromium(['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']);
});

afterAll(() => browser.close());

beforeEach(async () => {
  context = await contextWithoutCopy(browser, { viewport: { width: 1280, height: 900 } });
  onTestFinished(() => context.close());
  page = await context.newPage();
  page.setDefaultTimeout(60_000);
});

/** Remembers the camera's tracks, so that a test can see whether they have ended. */
async function watchTracks(): Promise<void> {
  await page.addInitScript(() => {
    const devices = navigator.mediaDevices;
    const ask = devices.getUserMedia.bind(devices);
    devices.getUserMedia = async (wanted) => {
      const stream = await ask(wanted);
      Object.assign(globalThis, { tracks: stream.getTracks() });
      return stream;
    };
  });
}

function trackStates(): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { tracks } = globalThis as unknown as { readonly tracks?: readonly MediaStreamTrack[] };
    return (tracks ?? []).map(({ readyState }) => readyState);
  });
}

const bars = () => page.locator('hit5-answer-card li');

async function choosePhoto(path: string): Promise<void> {
  await page.getByLabel('Files', { exact: true }).setInputFiles(path);
}

describe('the live page', () => {
  it('asks for the camera on a click, names what it sees, freezes, and turns it off when the page is hidden or left', async () => {
    await context.grantPermissions(['camera'], { origin: appUrl });
    await watchTracks();
    await page.goto(`${appUrl}/#/live`);
    await page.getByText('The camera is off.').waitFor();
    expect(await trackStates()).toEqual([]);
    await page.getByRole('button', { name: 'Start the camera' }).click();
    await expect.poll(() => bars().count()).toBe(5);
    await page.getByRole('button', { name: 'Freeze' }).click();
    await page.getByRole('img', { name: 'The picture, frozen' }).waitFor();
    const first = await bars().first().locator('.label').textContent();
    await page.getByText(`${first ?? ''}?`, { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('button', { name: 'Freeze' }).waitFor();
    expect(await trackStates()).toEqual(['live']);
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'hidden' });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    expect(await trackStates()).toEqual(['ended']);
    await new Participant(page).alarm('The page was hidden, so the camera was turned off.').waitFor();
    await page.getByRole('button', { name: 'Start the camera' }).click();
    await expect.poll(trackStates).toEqual(['live']);
    await page.getByRole('link', { name: 'Hit5, start page' }).click();
    await expect.poll(trackStates).toEqual(['ended']);
  });

  it('takes a photo that is dropped, and keeps it for a challenge of one’s own', async () => {
    await page.goto(`${appUrl}/#/live`);
    const bytes = readFileSync(photoPath).toString('base64');
    const drop = await page.evaluateHandle((encoded) => {
      const data = new DataTransfer();
      const content = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
      data.items.add(new File([content], 'mine.jpg', { type: 'image/jpeg' }));
      return data;
    }, bytes);
    await page.locator('hit5-file-drop .zone').dispatchEvent('drop', { dataTransfer: drop });
    await expect.poll(() => bars().count()).toBe(5);
    await page.getByRole('button', { name: 'Keep for a challenge' }).click();
    await page.getByRole('button', { name: 'Make or add to a challenge' }).click();
    await page.getByLabel('Class of mine.jpg').waitFor();
    await page.getByRole('button', { name: 'Make the pack' }).click();
    await page.getByText(/“.*” is made/).waitFor();

    await page.goto(`${appUrl}/#/live`);
    const other = imageWhere(({ id }) => id !== known.id);
    await choosePhoto(join(challenge, other.file));
    await page.getByRole('button', { name: 'Keep for a challenge' }).click();
    await page.getByRole('button', { name: 'Make or add to a challenge' }).click();
    await page.getByRole('combobox', { name: 'Into' }).selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Add to the pack' }).click();
    const words = '1 photo went into “mine.jpg”, which has 2 images now.';
    await page.locator('hit5-notice').filter({ hasText: words }).waitFor();
  });

  it('names a file that is no photo, and opens by a link those of its own site alone', async () => {
    await page.goto(`${appUrl}/#/live`);
    await page.getByLabel('Files', { exact: true }).setInputFiles({
      name: 'notes.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('no photo'),
    });
    await new Participant(page).alarm('notes.txt cannot be read as an image').waitFor();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${appUrl}/#/live?photo=https%3A%2F%2Fphotos.example%2Fdog.jpg`);
    await new Participant(page).alarm('A link opens photos of this site alone.').waitFor();
    expect(asked.filter((url) => url.includes('photos.example'))).toEqual([]);
    await page.goto(`${appUrl}/#/live?photo=assets/challenge/${known.file}`);
    await expect.poll(() => bars().count()).toBe(5);
  });
});

describe('breaking the network', () => {
  it('draws where the truth falls out of the five, and makes a challenge of the setting', async () => {
    await page.goto(`${appUrl}/#/break?challenge=default&image=${known.id}`);
    await page
      .getByText(/The network: /)
      .first()
      .waitFor();
    await page.getByRole('slider', { name: 'Close-up' }).fill('40');
    await page.getByRole('slider', { name: 'Occluder' }).fill('50');
    await page.getByRole('heading', { name: /^Occluder: .* falls out of the network’s five at/ }).waitFor({
      timeout: 120_000,
    });
    await expect
      .poll(() =>
        page
          .locator('hit5-sweep-chart svg')
          .getByText(/^out at/)
          .count(),
      )
      .toBe(1);
    await page.getByRole('spinbutton', { name: 'How many' }).fill('2');
    await page.getByRole('button', { name: 'Make and start it' }).click();
    const person = new Participant(page);
    await person.see(1, 2);
    await person.pick('goldfish');
    await person.commit();
    const conditions = (await storedTrials(page)).map(({ condition }) => condition);
    expect(conditions).toEqual([expect.stringMatching(/^Close-up 40.%, Occluder 50.%, seed 2014$/)]);
  });

  it('lets the person say what a photo of their own shows', async () => {
    await page.goto(`${appUrl}/#/break`);
    await choosePhoto(photoPath);
    await page.getByText('Nobody has said what the photo shows').waitFor();
    await page.getByRole('button', { name: 'Say what it shows' }).click();
    await page.getByRole('combobox', { name: /search/i }).fill('goldfish');
    await page.keyboard.press('Enter');
    await page.getByText(/It is a goldfish/).waitFor();
    await page.getByText(/at \d+ places of the slider, the/).waitFor();
  });
});
