import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { OfflineCopy, OfflineState } from '#src/offline/copy/offline-copy.ts';
import { OfflineStore } from '#src/offline/state/offline-store.ts';
import '#src/offline/view/keep-everything.ts';
import { mountPage, sampleApp, shippedAssets } from '#tests/browser/sample-app.ts';
import { expectAccessible, textOf } from '#tests/browser/support.ts';

const all = { keptBytes: 31e6, totalBytes: 31e6 };

/** @param keepFiles what a press on the button comes to. */
async function mountKeeping(
  state: OfflineState,
  keepFiles: OfflineCopy['keepFiles'] = () => Promise.resolve(),
) {
  const { catalogue, challenge } = await shippedAssets();
  const stores = await sampleApp(catalogue, challenge, []);
  const copy = {
    watch: (listener: (status: { state: OfflineState; update: boolean }) => void) => {
      listener({ state, update: false });
      return () => undefined;
    },
    keep: () => Promise.resolve(),
    kept: () => Promise.resolve({ ...all, keptBytes: 20.5e6 }),
    keepFiles,
    takeUpdate: () => undefined,
  };
  const offline = new OfflineStore(copy);
  await offline.lookAtEverything();
  return mountPage({ ...stores, offline }, html`<hit5-keep-everything></hit5-keep-everything>`);
}

test('where nothing can be kept, nothing is offered', async () => {
  const element = await mountKeeping({ kind: 'impossible', reason: 'Cookies are blocked.' });
  expect(textOf(element)).toBe('');
});

test('everything is kept by one press, whose size is said before, and its progress meanwhile', async () => {
  let finish: () => void = () => undefined;
  const element = await mountKeeping({ kind: 'ready', files: 9 }, (_folder, onProgress = () => undefined) => {
    onProgress({ ...all, keptBytes: 25e6 });
    return new Promise((done) => {
      finish = () => {
        onProgress(all);
        done();
      };
    });
  });
  const inside = page.elementLocator(element);
  await expect.element(inside.getByText(/Takes another 10\.5.MB, the second network included/)).toBeVisible();
  await inside.getByRole('button', { name: 'Keep everything for offline use' }).click();
  await expect.element(inside.getByText(/So far: 25\.0.MB of 31\.0.MB/)).toBeVisible();
  await expectAccessible(element);
  finish();
});

test('what stopped it is said, and that the next press goes on from there', async () => {
  const why = 'This browser has no room left for it.';
  const element = await mountKeeping({ kind: 'ready', files: 9 }, () => Promise.reject(new Error(why)));
  const inside = page.elementLocator(element);
  const keep = inside.getByRole('button', { name: 'Keep everything for offline use' });
  await keep.click();
  await expect.element(inside.getByText(why)).toBeVisible();
  await expect.element(inside.getByText(/Not everything is kept yet: 20\.5.MB of 31\.0.MB/)).toBeVisible();
  await expect.element(keep).toBeVisible();
});
