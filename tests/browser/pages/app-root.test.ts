import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { AppRoot } from '../../../src/pages/app-root.ts';
import '../../../src/pages/app-root.ts';
import { mount } from '../support.ts';
import { sampleSession } from './sample-session.ts';
import { sampleStores, shippedAssets } from './sample-stores.ts';

test('the address leads to the results, which are loaded when they are first asked for', async () => {
  const { catalogue, challenge } = await shippedAssets();
  const session = sampleSession(challenge, catalogue);
  location.hash = '#/credits';
  const stores = await sampleStores(catalogue, challenge, [session]);
  await mount<AppRoot>(html`<hit5-app .stores=${stores}></hit5-app>`);
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(customElements.get('hit5-results-page')).toBeUndefined();
  location.hash = '#/results?session=s-1';
  await expect.element(page.getByRole('heading', { name: /^On 60 images/ })).toBeVisible();
  location.hash = `#/image?session=s-1&image=${session.order[3] ?? ''}`;
  await expect.element(page.getByRole('link', { name: 'Image 4 of 60' })).toBeVisible();
  location.hash = '';
});
