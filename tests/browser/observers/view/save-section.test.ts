import { html } from 'lit';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { readObservers } from '#src/observers/logic/files/read-answer-file.ts';
import type { ObserversPage } from '#src/observers/view/observers-page.ts';
import '#src/observers/view/observers-page.ts';
import { writeSessionFile } from '#src/files/formats/session-file.ts';
import type { Session } from '#src/core/trials/session.ts';
import { expectAccessible } from '#tests/browser/support.ts';
import { kindsOf } from '#src/core/trials/challenge.ts';
import { sampleSession } from '#tests/browser/sample-session.ts';
import { mountPage, sampleApp, sharedByTests, shippedAssets } from '#tests/browser/sample-app.ts';

const { catalogue, challenge } = await shippedAssets();
const bad = '<img src=x onerror=alert(1)> שלום 🦊';
const people = ['grace', bad].map((person, at) =>
  sampleSession(challenge, catalogue, { id: `s-${at}`, person, seed: 9 + at, images: 40 }),
);

const sessionFile = (session: Session, at: number) =>
  new File([writeSessionFile({ session, reviews: [], draft: null, unknown: null })], `person-${at}.json`);

/** What was saved, by name. */
let saved = new Map<string, Blob>();
const blobs = new Map<string, Blob>();

beforeEach(() => {
  saved = new Map();
  localStorage.removeItem('hit5-own-sentences observers');
  const make = URL.createObjectURL.bind(URL);
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const address = make(blob);
    blobs.set(address, blob as Blob);
    return address;
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.set(this.download, blobs.get(this.href) ?? new Blob());
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.removeItem('hit5-own-sentences observers');
});

/** The tests go through one page, in the order in which they stand here. */
const thePage = sharedByTests(async (atEnd) => {
  const stores = await sampleApp(catalogue, challenge, [], {}, atEnd);
  const template = html`<hit5-observers-page></hit5-observers-page>`;
  const element = await mountPage<ObserversPage>(stores, template, atEnd);
  await userEvent.upload(page.getByLabelText('Files', { exact: true }), people.map(sessionFile));
  return { element, stores };
});

/** Opens the dialog, and closes whichever is open when the test ends. */
async function openDialog() {
  const shown = await thePage();
  await page.getByRole('button', { name: 'Save as…' }).click();
  onTestFinished(() => userEvent.keyboard('{Escape}'));
  await expect.element(page.getByText('Pictures, for a paper or a slide')).toBeVisible();
  return shown;
}

/** Presses a button of the dialog; gives the text of the file that is saved. */
async function textAfter(button: string): Promise<string> {
  await page.getByRole('button', { name: button, exact: true }).click();
  await expect.poll(() => saved.size).toBe(1);
  const [blob] = saved.values();
  return (await blob?.text()) ?? '';
}

test('the dialogs are accessible, on a phone too', async () => {
  await page.viewport(360, 800);
  const { element } = await openDialog();
  // The page behind them is looked at where its own tests are.
  const section = element.renderRoot.querySelector('hit5-observer-save') ?? expect.fail();
  await expectAccessible(section);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  await userEvent.keyboard('{Escape}');
  await page.getByRole('button', { name: 'Cite and describe…' }).click();
  await expect.element(page.getByLabelText('How it was done, for a paper', { exact: true })).toBeVisible();
  await expectAccessible(section);
});

test('the Geirhos CSV holds each observer once, on the images that all answered', async () => {
  await openDialog();
  await expect.element(page.getByLabelText('Geirhos CSV: only images that all answered')).toBeChecked();
  const read = readObservers('a.csv', await textAfter('Geirhos CSV'), catalogue);
  expect(read.map(({ name }) => name).toSorted()).toEqual(['efficientnet-lite0', 'grace', bad].toSorted());
  expect(new Set(read.map(({ images }) => images.length)).size).toBe(1);
});

test('the tidy CSV and the JSON hold all observers, and no address of this machine', async () => {
  await openDialog();
  const csv = await textAfter('Tidy CSV');
  const names = ['grace', 'efficientnet-lite0', bad];
  expect(readObservers('a.csv', csv, catalogue).map(({ name }) => name)).toEqual(
    expect.arrayContaining(names),
  );
  expect(csv).not.toMatch(/localhost|127\.0\.0\.1/);
  // The challenge is at hand: it says how each image was made, which no session file does.
  const told = readObservers('a.csv', csv, catalogue).map(({ also, images }) => [
    also.get('image_kind'),
    images,
  ]);
  const kinds = kindsOf(challenge.images);
  for (const [said, images] of told) expect(said).toEqual(images?.map((image) => kinds.get(image)));
  saved.clear();
  await page.getByRole('button', { name: 'Save as…' }).click();
  const json = JSON.parse(await textAfter('JSON')) as { observers: { name: string }[]; pairs: unknown[] };
  expect(json.observers.map(({ name }) => name)).toEqual(names);
  expect(json.pairs).toHaveLength(3);
});

test('names that the page hides are in no file, unless somebody wants them there, and it is said which', async () => {
  const { stores } = await openDialog();
  expect(document.body.textContent).not.toContain('though this page hides');
  stores.observers.display.hideNames(true);
  const inside = async (button: string) => {
    saved.clear();
    const text = await textAfter(button);
    await page.getByRole('button', { name: 'Save as…' }).click();
    return text;
  };
  for (const button of ['Tidy CSV', 'JSON']) {
    const text = await inside(button);
    for (const { person, id } of people) {
      expect(text).not.toContain(person);
      expect(text).not.toContain(id);
    }
    for (const name of ['Person 1', 'Person 2', 'efficientnet-lite0']) expect(text).toContain(name);
    expect(text).not.toContain('person-0.json');
    await expect
      .element(page.getByText(/^Saved as .* Without names: people are Person 1, Person 2/).first())
      .toBeInTheDocument();
  }
  await page.getByLabelText('Name people in CSV and JSON').click();
  for (const button of ['Tidy CSV', 'JSON']) expect(await inside(button)).toContain('grace');
  await expect
    .element(page.getByText(/^Saved as .* With the names in the files/).first())
    .toBeInTheDocument();
  stores.observers.display.hideNames(false);
});

test('pictures are saved as SVG that is XML, and as PNG twice as large on white', async () => {
  await openDialog();
  const svg = await textAfter('SVG: Share of images missed with five guesses (Hit@5)');
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(parsed.querySelector('parsererror, img, script')).toBeNull();
  expect(parsed.documentElement.textContent).toContain('<img src=x');
  await expect.element(page.getByText('Saved as hit5-error-rates.svg.').first()).toBeInTheDocument();

  await page.getByRole('button', { name: 'PNG: Share of images missed with five guesses (Hit@5)' }).click();
  const png = () => saved.get('hit5-error-rates.png');
  await expect.poll(png).toBeDefined();
  const bitmap = await createImageBitmap(png() ?? new Blob());
  const size = ['width', 'height'].map((side) => 2 * Number(parsed.documentElement.getAttribute(side)));
  expect([bitmap.width, bitmap.height]).toEqual(size);
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  const pixels = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [];
  expect([...pixels.slice(0, 4)]).toEqual([255, 255, 255, 255]);
  // Something is drawn on it, the discs of people among it.
  const isPerson = (at: number) => pixels[at] === 0xe9 && pixels[at + 1] === 0xa0 && pixels[at + 2] === 0x4b;
  expect(Array.from({ length: pixels.length / 4 }, (_, at) => 4 * at).some(isPerson)).toBe(true);
});

test('how it was done is described with these figures, to be copied by button or by hand', async () => {
  await openDialog();
  await userEvent.keyboard('{Escape}');
  await page.getByRole('button', { name: 'Cite and describe…' }).click();
  const field = page.getByLabelText('How it was done, for a paper', { exact: true });
  const hash = people[0]?.trials[0]?.prediction?.weightsHash ?? 'no hash';
  await expect.element(field).toBeVisible();
  const text = (field.element() as HTMLTextAreaElement).value;
  expect(text).toMatch(/^2 people and 1 network answered \d+ images/);
  expect(text).toContain(`(weights’ SHA-256 ${hash})`);
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('forbidden'));
  await page.getByRole('button', { name: 'Copy: How it was done, for a paper' }).click();
  await expect.element(page.getByText('The text is selected')).toBeVisible();
  const { selectionStart, selectionEnd } = field.element() as HTMLTextAreaElement;
  expect([selectionStart, selectionEnd]).toEqual([0, text.length]);
});

test('the report is one file with the sentences that were typed, which the browser keeps', async () => {
  await openDialog();
  await page.getByLabelText('Your own sentences').fill('We both miss foxes <b>.');
  const text = await textAfter('Report');
  expect([...saved.keys()][0]).toMatch(/^hit5-compare-\d{4}-\d\d-\d\d-report\.html$/);
  expect(text).toContain('We both miss foxes &lt;b&gt;.');
  expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;');
  expect(text).not.toMatch(/<img src=x|<script|localhost|127\.0\.0\.1/);
  expect(text).toContain('<h3>Only networks got</h3>');
  // Not each group has an image here: the hardest ones fill up to three.
  expect(
    text.match(/<h3>Missed by \d+ of \d+ people(?: and \d+ of \d+ networks?)?<\/h3>/g)?.length,
  ).toBeGreaterThan(0);
  expect(text.match(/<h3>(?:Everybody missed|Only \w+ got|Missed by [^<]+)<\/h3>/g)).toHaveLength(3);
  expect(localStorage.getItem('hit5-own-sentences observers')).toBe('We both miss foxes <b>.');
});
