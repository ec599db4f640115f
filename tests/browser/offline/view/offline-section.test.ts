import { html } from 'lit';
import { expect, test } from 'vitest';
import type { OfflineState } from '#src/offline/copy/offline-copy.ts';
import { OfflineStore } from '#src/offline/state/offline-store.ts';
import '#src/offline/view/offline-section.ts';
import { mountPage, sampleApp, shippedAssets } from '#tests/browser/sample-app.ts';
import { expectAccessible, textOf } from '#tests/browser/support.ts';

async function mountSection(state: OfflineState) {
  const { catalogue, challenge } = await shippedAssets();
  const stores = await sampleApp(catalogue, challenge, []);
  const copy = {
    watch: (listener: (status: { state: OfflineState; update: boolean }) => void) => {
      listener({ state, update: false });
      return () => undefined;
    },
    keep: () => Promise.resolve(),
    hasNetwork: () => Promise.resolve(false),
    keepNetwork: () => Promise.resolve(),
    takeUpdate: () => undefined,
  };
  const offline = new OfflineStore(copy, { read: () => false, write: () => undefined });
  return mountPage({ ...stores, offline }, html`<hit5-offline-section></hit5-offline-section>`);
}

test('the section is accessible, and tells that packs and answers work offline too', async () => {
  const element = await mountSection({ kind: 'ready', files: 9 });
  await expectAccessible(element);
  expect(textOf(element)).toMatch(/Your packs and your answers .* work offline too\.$/);
});

test('where nothing can be kept, nothing is said to work offline', async () => {
  const element = await mountSection({ kind: 'impossible', reason: 'Cookies are blocked.' });
  await expectAccessible(element);
  expect(textOf(element)).toBe('Offline Hit5 needs its server each time you open it. Cookies are blocked.');
});
