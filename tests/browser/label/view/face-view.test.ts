import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { FaceView } from '../../../../src/label/view/face-view.ts';
import '../../../../src/label/view/face-view.ts';
import { expectAccessible } from '../../support.ts';
import { sampleSession } from '../../sample-session.ts';
import { mountPage, sampleStores, shippedAssets } from '../../sample-stores.ts';

test('the network that is named is the one that answers now, also where none has loaded yet', async () => {
  const { catalogue, challenge } = await shippedAssets();
  const [sample] = sampleSession(challenge, catalogue, { images: 1 }).trials;
  if (!sample) throw new RangeError('The sample has no trial.');
  const trial = { ...sample, prediction: null };
  const networks = ['MobileNet', 'EfficientNet'].map((name) => ({ id: name.toLowerCase(), name }));
  const stores = await sampleStores(catalogue, challenge, [], {
    list: () => Promise.resolve({ networks: networks as never, damaged: [] }),
    watch: () => () => undefined,
  });
  await stores.network.refresh();
  stores.network.choose('mobilenet');
  const view = await mountPage<FaceView>(stores, html`<hit5-face-view .trial=${trial}></hit5-face-view>`);
  await expect.element(page.getByText('MobileNet')).toBeVisible();
  await expectAccessible(view);
  stores.network.choose('efficientnet');
  await expect.element(page.getByText('EfficientNet')).toBeVisible();
});
