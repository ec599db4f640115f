import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { NetworkAddStore } from '#src/networks/state/network-add-store.ts';
import { NetworkStore } from '#src/networks/state/network-store.ts';
import { CheckPhotos } from '#src/networks/source/check-photos.ts';
import { gatherInputs } from '#src/packs/import/gather-inputs.ts';
import { spawnInferenceWorker } from '#src/networks/engine/spawn-worker.ts';
import { NetworkRegistry } from '#src/networks/engine/network-registry.ts';
import type { NetworksSection } from '#src/networks/view/networks-section.ts';
import '#src/networks/view/networks-section.ts';
import { NetworkDatabase } from '#src/networks/disk/network-database.ts';
import { networkUrl } from '../engine/support.ts';
import { untrainedLayers } from '../engine/untrained-layers.ts';
import { expectAccessible } from '#tests/browser/support.ts';
import { mountPage, sampleApp, shippedAssets } from '#tests/browser/sample-app.ts';

const { catalogue, challenge } = await shippedAssets();
const manifest = new URL('/assets/challenge/manifest.json', location.href);

/** The section with the real way of adding, and a network that does not start before it is asked. */
async function show() {
  const sample = await sampleApp(catalogue, challenge, []);
  const keeper = await NetworkDatabase.open(null);
  const shipped = new Map(
    (['efficientnet-lite0', 'efficientnet-lite2'] as const).map((id) => [id, networkUrl(id)]),
  );
  const network = new NetworkStore({
    registry: new NetworkRegistry(shipped, keeper),
    settings: sample.settings,
    ofSession: () => null,
    isWanted: () => false,
    start: () => {
      throw new Error('No network is wanted here.');
    },
  });
  const networkAdding = new NetworkAddStore({
    keeper,
    photos: () => Promise.resolve(new CheckPhotos(challenge, manifest, catalogue)),
    gather: async (given, signal) => (await gatherInputs(given, signal)).inputs,
    networks: network,
    running: { backends: ['wasm', 'cpu'], spawn: spawnInferenceWorker },
  });
  await network.refresh();
  const stores = { ...sample, network, networkAdding };
  const shown = await mountPage<NetworksSection>(
    stores,
    html`<hit5-networks-section .offline=${sample.offline}></hit5-networks-section>`,
  );
  return { stores, shown };
}

async function untrainedFiles() {
  const files = await untrainedLayers();
  return {
    kind: 'files' as const,
    files: files.map(({ path, blob }) => new File([blob], path.split('/').at(-1) ?? '')),
  };
}

describe('the networks', { timeout: 180_000 }, () => {
  it('that ship are listed without an axe violation, and the second can be chosen', async () => {
    const { stores, shown } = await show();
    await expectAccessible(shown);
    await page.getByRole('button', { name: 'Use in new sessions: EfficientNet-Lite2' }).click();
    expect(stores.network.chosen.value).toBe('efficientnet-lite2');
    await expect
      .element(page.getByRole('button', { name: 'Use in new sessions: EfficientNet-Lite0' }))
      .toBeVisible();
  });

  it('one of a person’s own: form, check on the photos with its warning, kept, and removed', async () => {
    const { stores } = await show();
    void stores.networkAdding.take(await untrainedFiles());
    await page.getByLabelText('Side of the input').fill('32');
    await page.getByRole('button', { name: 'Try it on the photos' }).click({ timeout: 60_000 });
    await expect
      .element(page.getByText('It does no better than chance.'), { timeout: 120_000 })
      .toBeVisible();
    expect(stores.network.networks.value).toHaveLength(2);
    await page.getByRole('button', { name: /^Keep / }).click();
    await expect.element(page.getByText(/is here and works offline/)).toBeVisible();
    expect(stores.network.networks.value).toHaveLength(3);

    await page.getByRole('button', { name: /^Remove: / }).click();
    await page.getByRole('button', { name: 'Remove it' }).click();
    await expect.poll(() => stores.network.networks.value.length).toBe(2);
  });

  it('other servers are asked only once the person was', async () => {
    const { stores, shown } = await show();
    await page.getByRole('combobox', { name: 'MobileNet' }).selectOptions('MobileNet v2 1.00, about 14 MB');
    await page.getByRole('button', { name: 'Fetch the network' }).click();
    await expect.element(page.getByText('Fetch MobileNet v2 1.00 from tfhub.dev?')).toBeInViewport();
    const adding = shown.renderRoot.querySelector('hit5-network-adding');
    await expect.poll(() => adding?.renderRoot.querySelector(':focus')?.textContent.trim()).toBe('Fetch it');
    expect(stores.networkAdding.state.value).toEqual({ kind: 'idle' });
    await page.getByRole('button', { name: 'Not now' }).click();
    expect(page.getByText('from tfhub.dev?').elements()).toHaveLength(0);
  });

  it('files that are none are named', async () => {
    const { stores } = await show();
    await stores.networkAdding.take({ kind: 'files', files: [new File(['x'], 'photo.jpg')] });
    await expect.element(page.getByText(/There is no model\.json among these files/)).toBeVisible();
  });
});
