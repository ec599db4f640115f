import { html } from 'lit';
import { expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Notices } from '../../../src/pages/notices.ts';
import '../../../src/pages/notices.ts';
import { expectAccessible } from '../support.ts';
import { mountPage, sampleStores, shippedAssets } from './sample-stores.ts';

const { catalogue, challenge } = await shippedAssets();

/** Lets the page's address ask for a backend until the test ends. */
function askFor(backend: string): void {
  const before = location.href;
  const asking = new URL(before);
  asking.searchParams.set('backend', backend);
  history.replaceState(null, '', asking);
  onTestFinished(() => history.replaceState(null, '', before));
}

async function mountNotices() {
  const stores = await sampleStores(catalogue, challenge, []);
  return mountPage<Notices>(stores, html`<hit5-notices></hit5-notices>`);
}

/** The notices' own words, their spaces as on screen. */
function saidBy(element: Notices): string {
  return element.shadowRoot?.textContent.replace(/\s+/g, ' ') ?? '';
}

test('a backend that the address asks for and is none is named, with those that there are', async () => {
  askFor('frob');
  const element = await mountNotices();
  await expectAccessible(element);
  await expect.element(page.getByText('There is no backend “frob”')).toBeVisible();
  expect(saidBy(element)).toContain('There are: webgl, wasm, cpu.');
});

test('one that there is is taken without a word', async () => {
  askFor('wasm');
  const element = await mountNotices();
  expect(saidBy(element)).not.toContain('backend');
});
