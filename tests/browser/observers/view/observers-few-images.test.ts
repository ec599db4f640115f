import { html } from 'lit';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { writeSessionFile } from '#src/files/formats/session-file.ts';
import type { ObserversPage } from '#src/observers/view/observers-page.ts';
import '#src/observers/view/observers-page.ts';
import { expectAccessible, textOf } from '#tests/browser/support.ts';
import { sampleSession } from '#tests/browser/sample-session.ts';
import { mountPage, sampleApp, shippedAssets } from '#tests/browser/sample-app.ts';

const { catalogue, challenge } = await shippedAssets();

/** @param personRight the share of images that the person has right, 0..1. */
function answersOf(person: string, images: number, seed: number, personRight = 0.7): File {
  const sample = { id: `s-${person}`, ...{ person, seed, images, personRight } };
  const session = sampleSession(challenge, catalogue, sample);
  return new File([writeSessionFile({ session, reviews: [], draft: null, unknown: null })], `${person}.json`);
}

async function compare(...files: readonly File[]) {
  const stores = await sampleApp(catalogue, challenge, []);
  const element = await mountPage<ObserversPage>(stores, html`<hit5-observers-page></hit5-observers-page>`);
  await userEvent.upload(page.getByLabelText('Files', { exact: true }), [...files]);
  return { element, stores };
}

test('who stopped early takes no images from the others, and is named; few images are called few', async () => {
  const { element, stores } = await compare(
    answersOf('ada', 30, 9),
    answersOf('bob', 40, 10),
    answersOf('sam', 2, 11),
  );
  await expect.element(page.getByRole('heading', { name: '2 of the 3 people as a group' })).toBeVisible();
  const pooled = () => textOf(element).replace(/^.* as a group /, '');
  expect(pooled()).toMatch(/^On the 30 images that all of them answered/);
  expect(pooled()).toMatch(/Not pooled: sam ?\. They did not answer every image that half of the people did/);
  expect(pooled()).not.toContain('That is few');
  await stores.observers.removeFiles(['ada.json']);
  await expect.element(page.getByRole('heading', { name: 'The 2 people as a group' })).toBeVisible();
  expect(pooled()).toMatch(/^On the 2 images that all of them answered: .* That is few: with fewer than 10/);
});

test('κ of a pair says nothing beside who was never right, and of few images it is said that they are few', async () => {
  const { element } = await compare(
    answersOf('ada', 30, 9),
    answersOf('never', 30, 10, 0),
    answersOf('sam', 9, 11),
  );
  await expect.element(page.getByRole('heading', { name: 'Two observers side by side' })).toBeVisible();
  const pair = () => textOf(element).replace(/^.* side by side /, '');
  await userEvent.selectOptions(page.getByLabelText('Second observer'), 'never');
  await expect
    .poll(pair)
    .toContain('– It cannot be computed here: one of them was always right, or always wrong.');
  expect(pair()).not.toContain('0.00 to 0.00');
  expect(pair()).not.toContain('bootstrap samples of the 30 images');
  expect(pair()).not.toMatch(/both answered ?\. That is few/);
  await userEvent.selectOptions(page.getByLabelText('Second observer'), 'sam');
  await expect
    .poll(pair)
    .toMatch(/On the 9 images that both answered ?\. That is few: with fewer than 10 images/);
  await expectAccessible(element);
});
