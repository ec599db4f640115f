import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { BreakPage } from '../../../src/pages/live/break-page.ts';
import '../../../src/pages/live/break-page.ts';
import type { LivePage } from '../../../src/pages/live/live-page.ts';
import '../../../src/pages/live/live-page.ts';
import { expectAccessible } from '../support.ts';
import { mountPage, sampleStores, shippedAssets } from './sample-stores.ts';

const { catalogue, challenge } = await shippedAssets();
const [image] = challenge.images;
if (!image) throw new Error('The shipped challenge has no image.');

/** The file of the first shipped photo, as a person would give it. */
async function ownFile(): Promise<File> {
  const blob = await (await fetch(`/assets/challenge/${image?.file ?? ''}`)).blob();
  return new File([blob], 'mine.jpg', { type: blob.type });
}

test('the live page is accessible, before a photo and while one is answered blind', async () => {
  const stores = await sampleStores(catalogue, challenge, []);
  const element = await mountPage<LivePage>(stores, html`<hit5-live-page></hit5-live-page>`);
  await expectAccessible(element);
  stores.live.own.setBlind(true);
  void stores.live.take({ kind: 'files', files: [await ownFile()] });
  await expect.element(page.getByRole('button', { name: 'Reveal the network’s five' })).toBeVisible();
  await expectAccessible(element);
});

test('a pasted photo is taken', async () => {
  const stores = await sampleStores(catalogue, challenge, []);
  await mountPage<LivePage>(stores, html`<hit5-live-page></hit5-live-page>`);
  const clipboardData = new DataTransfer();
  clipboardData.items.add(await ownFile());
  dispatchEvent(new ClipboardEvent('paste', { clipboardData }));
  await expect.element(page.getByRole('img', { name: 'The picture, frozen' })).toBeVisible();
});

test('the page on which the network is broken is accessible, and shows the photo twice with its truth', async () => {
  const stores = await sampleStores(catalogue, challenge, []);
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
  const stores = await sampleStores(catalogue, challenge, []);
  const subject = { challenge: challenge.id, image: 'gone' as typeof image.id };
  await mountPage<BreakPage>(stores, html`<hit5-break-page .subject=${subject}></hit5-break-page>`);
  await expect.element(page.getByText('The photo of this link is not at hand')).toBeVisible();
});
