import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { BreakPage } from '#src/live/view/break-page.ts';
import '#src/live/view/break-page.ts';
import type { LivePage } from '#src/live/view/live-page.ts';
import '#src/live/view/live-page.ts';
import { expectAccessible } from '#tests/browser/support.ts';
import { mountPage, sampleApp, shippedAssets } from '#tests/browser/sample-app.ts';

const { catalogue, challenge } = await shippedAssets();
const [image] = challenge.images;
if (!image) throw new Error('The shipped challenge has no image.');

/** The file of the first shipped photo, as a person would give it. */
async function ownFile(): Promise<File> {
  const blob = await (await fetch(`/assets/challenge/${image?.file ?? ''}`)).blob();
  return new File([blob], 'mine.jpg', { type: blob.type });
}

test('the live page is accessible, before a photo and while one is answered blind', async () => {
  const stores = await sampleApp(catalogue, challenge, []);
  const element = await mountPage<LivePage>(stores, html`<hit5-live-page></hit5-live-page>`);
  await expectAccessible(element);
  stores.live.own.setBlind(true);
  void stores.live.take({ kind: 'files', files: [await ownFile()] });
  await expect.element(page.getByRole('button', { name: 'Reveal the network’s five' })).toBeVisible();
  await expectAccessible(element);
});

test('a pasted photo is taken', async () => {
  const stores = await sampleApp(catalogue, challenge, []);
  await mountPage<LivePage>(stores, html`<hit5-live-page></hit5-live-page>`);
  const clipboardData = new DataTransfer();
  clipboardData.items.add(await ownFile());
  dispatchEvent(new ClipboardEvent('paste', { clipboardData }));
  await expect.element(page.getByRole('img', { name: 'The picture, frozen' })).toBeVisible();
});

test('the page on which the network is broken is accessible, and shows the photo twice with its truth', async () => {
  const stores = await sampleApp(catalogue, challenge, []);
  const element = await mountPage<BreakPage>(
    stores,
    html`<hit5-break-page .subject=${{ challenge: challenge.id, image: image.id }}></hit5-break-page>`,
  );
  await expect.element(page.getByRole('img', { name: 'The photo as it is' })).toBeVisible();
  await expect.element(page.getByRole('img', { name: 'The photo distorted' })).toBeVisible();
  const { label } = catalogue.byWnid(image.wnid ?? catalogue.byIndex(0 as never).wnid);
  await expect.element(page.getByText(`Truth: ${label}`)).toBeVisible();
  await expect.element(page.getByText(/at most 512 pixels on its longest side/)).toBeVisible();
  await expectAccessible(element);
});

test('an image that no challenge has is named as such', async () => {
  const stores = await sampleApp(catalogue, challenge, []);
  const subject = { challenge: challenge.id, image: 'gone' as typeof image.id };
  await mountPage<BreakPage>(stores, html`<hit5-break-page .subject=${subject}></hit5-break-page>`);
  await expect.element(page.getByText('The photo of this link is not here')).toBeVisible();
});

test.each([
  ['on a desktop', 1280, 860],
  ['on a phone', 390, 844],
])('the photo stays in view above the sliders, right below the bar, %s', async (_, width, height) => {
  await page.viewport(width, height);
  const stores = await sampleApp(catalogue, challenge, []);
  const element = await mountPage<BreakPage>(
    stores,
    html`<hit5-break-page .subject=${{ challenge: challenge.id, image: image.id }}></hit5-break-page>`,
  );
  const last = page.getByRole('slider', { name: 'Edges only' });
  await expect.element(last).toBeVisible();
  const within = (name: string) => element.shadowRoot?.querySelector(name)?.getBoundingClientRect();
  last.element().scrollIntoView({ block: 'center' });
  await expect
    .poll(() => (within('hit5-break-strip')?.top ?? NaN) - (within('hit5-top-bar')?.bottom ?? NaN))
    .toBeCloseTo(0, 0);
  expect(within('hit5-top-bar')?.top).toBe(0);
  const slider = last.element().getBoundingClientRect();
  expect(slider.top).toBeGreaterThan(within('hit5-break-strip')?.bottom ?? Infinity);
  // The slider that has the focus is not hidden below it either.
  last.element().focus();
  const first = page.getByRole('slider', { name: 'Rotation' }).element();
  first.focus();
  expect(first.getBoundingClientRect().top).toBeGreaterThanOrEqual(
    within('hit5-break-strip')?.bottom ?? Infinity,
  );
});
