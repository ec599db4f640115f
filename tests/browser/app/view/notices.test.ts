import { signal } from '@preact/signals-core';
import { html } from 'lit';
import { describe, expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import { OfflineStore } from '#src/offline/state/offline-store.ts';
import type { Notices } from '#src/app/view/notices.ts';
import '#src/app/view/notices.ts';
import { loadWith, speak } from '#src/kit/words/spoken.ts';
import { UnopenedError } from '#src/kit/keep/open-database.ts';
import { WriteQueue } from '#src/label/disk/write-queue.ts';
import { SessionRepository } from '#src/label/disk/session-repository.ts';
import { expectAccessible } from '#tests/browser/support.ts';
import type { InferenceStatus } from '#src/networks/engine/inference-client.ts';
import {
  mountPage,
  sampleApp,
  sampleReady,
  shippedAssets,
  type SampleNetworks,
} from '#tests/browser/sample-app.ts';
import type { OfflineCopy } from '#src/offline/copy/offline-copy.ts';

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
  const stores = await sampleApp(catalogue, challenge, []);
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
  expect(saidBy(element)).toContain(
    'Hit5 knows webgl, webgpu, wasm, cpu, and ignores what the address asks.',
  );
});

test('what the disk can never take is named, with what to do', async () => {
  const stores = await sampleApp(catalogue, challenge, []);
  const element = await mountPage<Notices>(stores, html`<hit5-notices></hit5-notices>`);
  const fails = () => Promise.reject(new DOMException('It is too deep.', 'DataCloneError'));
  await stores.disk.write('review', 'what you found about an error', fails);
  await expect.element(page.getByText('This browser cannot keep something:')).toBeVisible();
  expect(saidBy(element)).toContain('what you found about an error (It is too deep.).');
  expect(saidBy(element)).toContain('Save the session as a file before you do.');
});

test('what is kept and cannot be opened is named, the sessions and all else', async () => {
  const sample = await sampleApp(catalogue, challenge, []);
  const closed = new UnopenedError('hit5', 'old', new Error('No room.'));
  const stores = {
    ...sample,
    disk: new WriteQueue(await SessionRepository.open(null), closed),
    unopened: [new UnopenedError('hit5-packs', 'there', new Error('Internal error.')).message],
  };
  const element = await mountPage<Notices>(stores, html`<hit5-notices></hit5-notices>`);
  const said = saidBy(element);
  expect(said).not.toContain('Nothing is kept.');
  expect(said).toContain(
    'Your sessions cannot be opened. The database hit5 cannot be opened: it could not be brought up to date (No room). ' +
      'What is in it stays as it is.',
  );
  expect(said).toContain('The database hit5-packs cannot be opened: the disk may be full, or damaged');
  expect(element.renderRoot.querySelectorAll('hit5-notice[kind=alarm]')).toHaveLength(1);
});

test('what the network says of its start can be put away; what it says later is said', async () => {
  const info = {
    network: 'efficientnet-lite0',
    name: 'EfficientNet-Lite0',
    backend: 'wasm',
    device: '1 thread, SIMD',
    milliseconds: 20,
    selfTestDifference: 0,
    refused: [],
  } as const;
  const status = signal<InferenceStatus>(sampleReady);
  const say = (notice: string) => (status.value = { kind: 'ready', info, notice, pace: null });
  const stores = await sampleApp(catalogue, challenge, [], { status: () => status });
  const element = await mountPage<Notices>(stores, html`<hit5-notices></hit5-notices>`);
  say('It was started again with one thread.');
  await expect.poll(() => saidBy(element)).toContain('with one thread.');
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect.poll(() => saidBy(element)).not.toContain('with one thread.');
  say('WebGL stopped.');
  await expect.poll(() => saidBy(element)).toContain('WebGL stopped.');
});

describe('where Lite2 does not come', () => {
  const lite2 = 'efficientnet-lite2';
  const summary = { bytes: 1, licence: '', source: '', shipped: true, top1: null, checked: null };
  const networks: Partial<SampleNetworks> = {
    list: () =>
      Promise.resolve({
        networks: [
          { id: 'efficientnet-lite0', name: 'EfficientNet-Lite0', ...summary },
          { id: lite2, name: 'EfficientNet-Lite2', ...summary },
        ],
        damaged: [],
      }),
    status: (id) =>
      signal<InferenceStatus>(
        id === lite2
          ? { kind: 'failed', message: 'model.json could not be fetched: Failed to fetch.' }
          : sampleReady,
      ),
  };

  /** The notices where Hit5 itself is kept in the browser. */
  async function mountOffline(kept: OfflineCopy['kept']) {
    const copy: Pick<OfflineCopy, 'watch' | 'keep' | 'kept' | 'keepFiles' | 'takeUpdate'> = {
      watch: (listener) => {
        listener({ state: { kind: 'ready', files: 200 }, update: false });
        return () => undefined;
      },
      keep: () => Promise.resolve(),
      kept,
      keepFiles: () => Promise.resolve(),
      takeUpdate: () => undefined,
    };
    const stores = await sampleApp(catalogue, challenge, [], networks);
    await stores.network.refresh();
    stores.network.choose(lite2);
    const offline = new OfflineStore(copy);
    return mountPage<Notices>({ ...stores, offline }, html`<hit5-notices></hit5-notices>`);
  }

  test('and is not kept for offline use, the notice says what to do', async () => {
    const element = await mountOffline(() => Promise.resolve({ keptBytes: 0, totalBytes: 1 }));
    const advice = 'It is not kept for offline use; choose EfficientNet-Lite0, or connect.';
    await expect.poll(() => saidBy(element)).toContain(`Failed to fetch. ${advice} You can go on`);
    expect(page.getByRole('link', { name: 'choose EfficientNet-Lite0' }).element()).toHaveAttribute(
      'href',
      '#/networks',
    );
  });

  test('though it is kept, no such thing is claimed', async () => {
    const asked: string[] = [];
    const element = await mountOffline((folder = '') => {
      asked.push(folder);
      return Promise.resolve({ keptBytes: 1, totalBytes: 1 });
    });
    await expect.poll(() => asked).toContain(`models/${lite2}/`);
    await element.updateComplete;
    expect(saidBy(element)).toContain('Failed to fetch. You can go on');
  });
});

test('a language whose words do not come is named, in English, until one puts it away', async () => {
  const isThere = signal(false);
  loadWith((code) =>
    code === 'de' && !isThere.value ? Promise.reject(new Error('gone')) : Promise.resolve(),
  );
  onTestFinished(() => {
    isThere.value = true;
    return speak('en');
  });
  const element = await mountNotices();
  await speak('de');
  await expect.poll(() => saidBy(element)).toContain('The words in Deutsch could not be loaded');
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect.poll(() => saidBy(element)).not.toContain('could not be loaded');
});
