import { html } from 'lit';
import { signal } from '@preact/signals-core';
import { expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import type { NetworkStatusChip } from '#src/networks/view/network-status.ts';
import '#src/networks/view/network-status.ts';
import { expectAccessible } from '#tests/browser/support.ts';
import {
  mountPage,
  sampleApp,
  sampleReady,
  shippedAssets,
  type SampleNetworks,
} from '#tests/browser/sample-app.ts';
import type { InferenceStatus } from '#src/networks/engine/inference-client.ts';

const { catalogue, challenge } = await shippedAssets();

/** The chip, opened, on a page with these networks. */
async function openChip(networks: Partial<SampleNetworks> = {}) {
  const stores = await sampleApp(catalogue, challenge, [], networks);
  const element = await mountPage<NetworkStatusChip>(
    stores,
    html`<hit5-network-status></hit5-network-status>`,
  );
  await page.getByRole('button', { name: 'Network ready (EfficientNet-Lite0)' }).click();
  return { element, stores };
}

test('the chip tells the time of the start, what runs it, and leaves the choice of a backend', async () => {
  const { element, stores } = await openChip();
  await expect.element(page.getByText('31 ms', { exact: true })).toBeVisible();
  await expect.element(page.getByText('the main processor (wasm, a test)')).toBeVisible();
  await expectAccessible(element);
  const select = page.getByLabelText('Run the network on');
  await select.selectOptions('cpu');
  expect(stores.network.backend).toBe('cpu');
  await select.selectOptions('the first that works here');
  expect(stores.network.backend).toBeNull();
});

test('once the network has answered images, the chip tells their time', async () => {
  await openChip({ status: () => signal({ ...sampleReady, pace: 24.4 } as InferenceStatus) });
  await expect.element(page.getByText('24 ms', { exact: true })).toBeVisible();
  expect(page.getByText('31 ms').elements()).toHaveLength(0);
});

test('what the address asks for stands over the choice', async () => {
  const before = location.href;
  onTestFinished(() => history.replaceState(null, '', before));
  const url = new URL(before);
  url.searchParams.set('backend', 'wasm');
  history.replaceState(null, '', url);
  await openChip();
  await expect.element(page.getByText('The page’s address asks for wasm.')).toBeVisible();
  expect(page.getByLabelText('Run the network on').elements()).toHaveLength(0);
});
