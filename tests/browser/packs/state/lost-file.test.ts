import { signal } from '@preact/signals-core';
import { html } from 'lit';
import { expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { PackStore } from '#src/packs/state/pack-store.ts';
import { plainRequest } from '#src/core/trials/session-request.ts';
import type { LabelPage } from '#src/label/view/label-page.ts';
import '#src/label/view/label-page.ts';
import { PackShelf, type ShelvedPack } from '#src/packs/pack/pack-shelf.ts';
import { PackDatabase } from '#src/packs/disk/pack-database.ts';
import { expectAccessible } from '#tests/browser/support.ts';
import { mountPage, sampleApp, shippedAssets } from '#tests/browser/sample-app.ts';

it('asks for the file of a pack that the browser has lost, though no other page has read the list of packs', async () => {
  const { catalogue, challenge } = await shippedAssets();
  const sample = await sampleApp(catalogue, challenge, []);
  const shelf = new PackShelf(await PackDatabase.open(null), catalogue, document.baseURI);
  const lost = { id: challenge.id, live: 'lost', liveSource: 'ILSVRC2012_img_val.tar' };
  const list = { packs: [lost as ShelvedPack], damaged: [], broken: [], unreachable: null };
  vi.spyOn(shelf, 'list').mockResolvedValue(list);
  const failure = signal<string | null>(null);
  Object.defineProperty(sample.photos, 'failure', { value: failure });
  const packs = new PackStore(shelf, { changed: () => Promise.resolve() });
  const shown = await mountPage<LabelPage>(
    { ...sample, packs },
    html`<hit5-label-page
      .challenge=${challenge.id}
      .request=${{ ...plainRequest, seed: 30, count: 10 }}
    ></hit5-label-page>`,
  );
  failure.value = 'The browser has no access to ILSVRC2012_img_val.tar.';
  await expect
    .element(page.getByRole('link', { name: 'Choose the file again' }))
    .toHaveAttribute('href', expect.stringMatching(/^#\/photos/));
  expect(page.getByRole('button', { name: 'Try again' }).elements()).toHaveLength(0);
  await expectAccessible(shown);
});
