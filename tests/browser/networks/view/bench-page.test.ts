import { html } from 'lit';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { BenchedBackend } from '#src/networks/logic/bench-lines.ts';
import { BenchStore } from '#src/networks/state/bench-store.ts';
import type { BenchPage } from '#src/networks/view/bench-page.ts';
import '#src/networks/view/bench-page.ts';
import { mountPage, sampleApp, shippedAssets } from '#tests/browser/sample-app.ts';
import { expectAccessible } from '#tests/browser/support.ts';
import { drawBall } from '../engine/support.ts';

const { catalogue, challenge } = await shippedAssets();
const figures = { ours: 6, stock: 9, ratio: 0.667, quartiles: [0.6, 0.7], photos: 25 } as const;

/** The page on a machine without WebGPU, whose backends are measured one at a time, as told. */
async function show() {
  const stores = await sampleApp(catalogue, challenge, []);
  const waiting: (() => void)[] = [];
  const photos: ImageBitmap[] = [];
  const bench = new BenchStore({
    async photos() {
      photos.push(await drawBall());
      return photos;
    },
    benchOn: (backend, _, signal) =>
      new Promise<BenchedBackend>((resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('stopped')));
        waiting.push(() =>
          resolve(
            backend === 'webgpu'
              ? { backend, reason: 'WebGPU is not available here' }
              : { backend, device: 'a test', ...figures },
          ),
        );
      }),
  });
  const view = await mountPage<BenchPage>({ ...stores, bench }, html`<hit5-bench-page></hit5-bench-page>`);
  const measured = async () => {
    await expect.poll(() => waiting.length).toBeGreaterThan(0);
    waiting.shift()?.();
  };
  return { view, measured, photos };
}

test('the page is accessible before, while it measures, and with its lines', async () => {
  const { view, measured } = await show();
  await expectAccessible(view);
  await page.getByRole('button', { name: 'Measure' }).click();
  await expect
    .element(page.getByRole('status').filter({ hasText: 'Measuring WebGL, 1 of 4.' }))
    .toBeVisible();
  await measured();
  await expect.element(page.getByRole('rowheader', { name: /^WebGL/ })).toBeVisible();
  await expectAccessible(view);
  for (let left = 0; left < 3; left++) await measured();
  await expect.element(page.getByLabelText('Lines to paste (Markdown)', { exact: true })).toBeVisible();
  await expectAccessible(view);
});

test('each backend is a row beside the package, and all of it is lines to paste', async () => {
  const { measured, photos } = await show();
  await userEvent.tab();
  page.getByRole('button', { name: 'Measure' }).element().focus();
  await userEvent.keyboard('{Enter}');
  for (let backend = 0; backend < 4; backend++) await measured();
  await expect
    .element(page.getByRole('row', { name: /^WebGL/ }))
    .toHaveTextContent(/0\.67 \(0\.60 to 0\.70\)\s*6\.0 ms\s*9\.0 ms\s*25/);
  await expect
    .element(page.getByRole('row', { name: /^WebGPU/ }))
    .toHaveTextContent('cannot run: WebGPU is not available here');
  const lines = page.getByLabelText('Lines to paste (Markdown)', { exact: true });
  await expect
    .element(lines)
    .toHaveValue(
      expect.stringContaining('| wasm | a test | 6.0 ms | 9.0 ms | 0.67 (0.60 to 0.70) | 25 |') as string,
    );
  await expect.element(lines).toHaveValue(expect.stringContaining(navigator.userAgent) as string);
  // A photo that is closed has no size.
  expect(photos.map(({ width }) => width)).toEqual([0]);
});

test('it can be stopped, keeps what was measured, and stops when the page is left', async () => {
  const { view, measured } = await show();
  await page.getByRole('button', { name: 'Measure' }).click();
  await measured();
  await expect
    .element(page.getByRole('status').filter({ hasText: 'Measuring WebGPU, 2 of 4.' }))
    .toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect.element(page.getByRole('button', { name: 'Measure again' })).toBeVisible();
  await expect.element(page.getByRole('rowheader', { name: /^WebGL/ })).toBeVisible();
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Measure again' }).click();
  await expect
    .element(page.getByRole('status').filter({ hasText: 'Measuring WebGL, 1 of 4.' }))
    .toBeVisible();
  view.remove();
  await expect.poll(() => view.stores.bench.state.value.running).toBeNull();
});
