import { html } from 'lit';
import { expect, onTestFinished, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { NetworkStatusChip } from '#src/networks/view/network-status.ts';
import '#src/networks/view/network-status.ts';
import { expectAccessible } from '#tests/browser/support.ts';
import { mountPage, sampleApp, sampleReady, shippedAssets } from '#tests/browser/sample-app.ts';
import type { Shape } from '#src/core/shape.ts';
import type { InferenceStatus } from '#src/networks/engine/inference-client.ts';
import type { Networks } from '#src/networks/engine/networks.ts';

const { catalogue, challenge } = await shippedAssets();

/** The chip on the page of an address, with a network that counts how often it is measured. */
async function chipAt(address: string, pace: number | null = null) {
  location.hash = address;
  onTestFinished(() => void (location.hash = ''));
  const measure = vi.fn<Shape<Networks>['measure']>((_, __, onMeasured) => {
    const angle = 'ANGLE (NVIDIA, NVIDIA GeForce RTX 3060 (0x2504) Direct3D11 vs_5_0 ps_5_0, D3D11)';
    onMeasured({ backend: 'webgl', device: angle, milliseconds: 25, selfTestDifference: 0.0001 });
    onMeasured({ backend: 'wasm', device: '1 thread, SIMD', milliseconds: 20, selfTestDifference: 0.0001 });
    return Promise.resolve();
  });
  const stores = await sampleApp(catalogue, challenge, [], {
    measure,
    ...(pace === null ? {} : { watch: answering(pace) }),
  });
  const element = await mountPage<NetworkStatusChip>(
    stores,
    html`<hit5-network-status></hit5-network-status>`,
  );
  return { element, measure };
}

/** A network that has answered long enough to know its pace. */
function answering(pace: number): Shape<Networks>['watch'] {
  return (listener) => {
    listener('efficientnet-lite0', { ...sampleReady, pace } as InferenceStatus);
    return () => undefined;
  };
}

const chip = page.getByRole('button', { name: 'Network ready (EfficientNet-Lite0)' });

test('the chip measures all backends when it is opened, and not a second time', async () => {
  const { element, measure } = await chipAt('#/live');
  expect(measure).not.toHaveBeenCalled();
  await chip.click();
  await expect.element(page.getByRole('row', { name: /wasm, in use.* 20 ms/ })).toBeVisible();
  await expect.element(page.getByRole('row', { name: /^WebGL NVIDIA GeForce RTX 3060 25 ms/ })).toBeVisible();
  // At the start the machine was busy: 31 ms.
  await expect.element(page.getByText('20 ms', { exact: true }).first()).toBeVisible();
  await expect.element(page.getByText('the main processor (wasm, a test)')).toBeVisible();
  expect(page.getByText('31 ms').elements()).toHaveLength(0);
  await expectAccessible(element);
  await chip.click();
  await expect.poll(() => page.getByRole('table').elements().length).toBe(0);
  await chip.click();
  await expect.element(page.getByRole('table')).toBeVisible();
  expect(measure).toHaveBeenCalledOnce();
});

test('once the network has answered images, the chip tells their time', async () => {
  await chipAt('#/live', 24.4);
  await chip.click();
  await expect.element(page.getByText('24 ms', { exact: true }).first()).toBeVisible();
  // What was measured stands in the table.
  await expect.element(page.getByRole('row', { name: /wasm, in use.* 20 ms/ })).toBeVisible();
  expect(page.getByText('31 ms').elements()).toHaveLength(0);
});

test('in a session it says what measuring costs, and measures only when asked', async () => {
  const { measure } = await chipAt('#/label?challenge=default&seed=1&n=3&mode=challenge');
  await chip.click();
  await expect.element(page.getByText('Measuring slows the network’s answers to your session')).toBeVisible();
  expect(measure).not.toHaveBeenCalled();
  await page.getByRole('button', { name: 'Measure all backends' }).click();
  await expect.element(page.getByRole('table')).toBeVisible();
  expect(measure).toHaveBeenCalledOnce();
});
