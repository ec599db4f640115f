import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { AppRoot } from '#src/app/view/app-root.ts';
import '#src/app/view/app-root.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';
import { sampleSession } from '#tests/browser/sample-session.ts';
import { mountPage, sampleApp, shippedAssets } from '#tests/browser/sample-app.ts';

const { catalogue, challenge } = await shippedAssets();

test('the answers are read when a page is opened that needs them', async () => {
  location.hash = '#/';
  const stores = await sampleApp(catalogue, challenge, [sampleSession(challenge, catalogue)]);
  await stores.sessions.restore();
  await mount<AppRoot>(html`<hit5-app .stores=${stores}></hit5-app>`);
  await expect.element(page.getByText('60 of 60 images')).toBeVisible();
  expect(stores.sessions.sessions.value).toEqual([]);
  location.hash = '#/results?session=s-1';
  await expect.element(page.getByRole('heading', { name: /^On 60 images/ })).toBeVisible();
  location.hash = '';
});

/** The element that has the focus, in whatever shadow root. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

test('a change of page gives the new heading the focus; the first page and a filter do not', async () => {
  const session = sampleSession(challenge, catalogue);
  location.hash = '#/credits';
  await expect.poll(() => location.hash).toBe('#/credits');
  const stores = await sampleApp(catalogue, challenge, [session]);
  await mount<AppRoot>(html`<hit5-app .stores=${stores}></hit5-app>`);
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(focused()).toBe(document.body);

  location.hash = '#/photos';
  await expect.poll(() => focused()?.textContent).toBe('My photos');
  location.hash = '#/results?session=s-1';
  await expect.poll(() => focused()?.textContent).toMatch(/^On 60 images/);
  location.hash = '#/results/images?session=s-1';
  await expect.poll(() => focused()?.textContent).toBe('Image by image');

  await page.getByLabelText('Class', { exact: true }).fill('goose');
  await expect.poll(() => location.hash).toContain('class=goose');
  expect(focused()).toBe(page.getByLabelText('Class', { exact: true }).element());
  location.hash = '';
});

test('a link that leads to no session says what is wrong with it', async () => {
  location.hash = '#/label?challenge=default&seed=1&n=0&mode=test';
  const stores = await sampleApp(catalogue, challenge, []);
  await mount<AppRoot>(html`<hit5-app .stores=${stores}></hit5-app>`);
  const words = page.getByText('does not lead to a session. It says “n=0”');
  await expect.element(words).toBeVisible();
  await expectAccessible(words.element() as HTMLElement);
  location.hash = '#/';
  await expect.element(words).not.toBeInTheDocument();
});

test('an address that leads nowhere says so, as text, and shows the way back', async () => {
  location.hash = '#/nowhere<b>';
  const stores = await sampleApp(catalogue, challenge, []);
  const root = await mount<AppRoot>(html`<hit5-app .stores=${stores}></hit5-app>`);
  const heading = page.getByRole('heading', { name: 'There is no page at this address.' });
  await expect.element(heading).toBeVisible();
  expect(textOf(root)).toMatch(/nothing at #\/nowhere(<b>|%3Cb%3E) \./);
  expect(document.title).toBe('No such page · Hit5');
  await page.getByRole('link', { name: 'Go to the start' }).click();
  await expect.element(page.getByRole('button', { name: 'Play ten photos' })).toBeVisible();
});

test('a link to photos that are not here has a heading, a main part and the way to the start', async () => {
  location.hash = '#/label?challenge=nope&seed=1&n=2';
  const stores = await sampleApp(catalogue, challenge, []);
  await mountPage<AppRoot>(stores, html`<hit5-app .stores=${stores}></hit5-app>`);
  await expect
    .element(page.getByRole('main').getByRole('heading', { name: 'The photos of this link are not here.' }))
    .toBeVisible();
  await expect.element(page.getByRole('link', { name: 'To the start' })).toHaveAttribute('href', '#/');
});
