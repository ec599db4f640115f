import { html } from 'lit';
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { BatchStore } from '#src/batch/state/batch-store.ts';
import type { Prediction } from '#src/core/trials/prediction.ts';
import { BatchPhotos } from '#src/batch/source/batch-photos.ts';
import type { OtherNetworks } from '#src/results/view/other-networks.ts';
import '#src/results/view/other-networks.ts';
import { BatchDatabase } from '#src/batch/disk/batch-database.ts';
import { answered } from '#tests/unit/core/batches/samples.ts';
import { expectAccessible } from '#tests/browser/support.ts';
import { sampleSession } from '#tests/browser/sample-session.ts';
import { mountPage, sampleApp, shippedAssets } from '#tests/browser/sample-app.ts';
import type { RegisteredNetwork } from '#src/networks/engine/network-registry.ts';

const { catalogue, challenge: whole } = await shippedAssets();
const challenge = { ...whole, images: whole.images.slice(0, 6) };

const prediction: Prediction = {
  network: 'efficientnet-lite2',
  weightsHash: 'b'.repeat(64),
  backend: 'wasm',
  guesses: answered('x').guesses,
  milliseconds: 1,
};

/** Two networks, of which the second is at hand at once. */
async function show() {
  const networks = ['Lite0', 'Lite2'].map((name): RegisteredNetwork => ({
    id: `efficientnet-${name.toLowerCase()}`,
    name: `EfficientNet-${name}`,
    bytes: 7e6,
    licence: 'Apache-2.0',
    source: 'a test',
    shipped: true,
    top1: null,
    checked: null,
  }));
  const session = sampleSession(challenge, catalogue, { images: 6 });
  const sample = await sampleApp(catalogue, challenge, [session], {
    list: () => Promise.resolve({ networks, damaged: [] }),
  });
  const { library, network, compare } = sample;
  const lanes = { width: 2, classify: () => Promise.resolve(prediction), close: () => undefined };
  const batch = new BatchStore({
    ...{ catalogue, library, network, compare },
    lanes: { lanes: () => Promise.resolve(lanes) },
    photos: new BatchPhotos(catalogue),
    disk: await BatchDatabase.open(null),
  });
  const stores = { ...sample, batch };
  const shown = await mountPage<OtherNetworks>(
    stores,
    html`<hit5-other-networks .session=${session}></hit5-other-networks>`,
  );
  return { shown, stores };
}

it('has no accessibility violation, before and after', async () => {
  const { shown } = await show();
  await expect.element(page.getByRole('button', { name: 'Let it answer' })).toBeVisible();
  await expectAccessible(shown);
  await page.getByRole('button', { name: 'Let it answer' }).click();
  await expect.element(page.getByRole('button', { name: 'Compare it with this session' })).toBeVisible();
  await expectAccessible(shown);
});

it('lets a network that did not answer the session answer its images, and compares both', async () => {
  const { stores } = await show();
  const choice = page.getByRole('combobox', { name: 'Network' });
  await expect.element(choice).toHaveTextContent(/^\s*EfficientNet-Lite2\s*$/);
  await page.getByRole('button', { name: 'Let it answer' }).click();
  await expect.element(page.getByText('EfficientNet-Lite2: 6 of 6 images answered.')).toBeVisible();
  await page.getByRole('button', { name: 'Compare it with this session' }).click();
  await expect.poll(() => location.hash).toBe('#/observers');
  const names = () => stores.observers.result.value?.report?.observers.map(({ name }) => name);
  await expect
    .poll(names)
    .toEqual(expect.arrayContaining(['ada', 'efficientnet-lite0', 'efficientnet-lite2']));
});
