import { html } from 'lit';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { NetworkChip, NetworkState } from '#src/networks/element/network-chip/network-chip.ts';
import '#src/networks/element/network-chip/network-chip.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

const facts = [
  { term: 'Device', value: 'SwiftShader' },
  { term: 'Refused', value: 'WebGL: differs by 0.31' },
];

function chip(state: NetworkState, retry = () => {}) {
  return html`<hit5-network-chip
    .name=${'EfficientNet-Lite0'}
    backend="WebGL"
    device="GeForce RTX 3060"
    speed="6 ms"
    .state=${state}
    .loadedBytes=${3.1e6}
    .totalBytes=${7.6e6}
    .facts=${facts}
    @hit5-network-retry=${retry}
  ></hit5-network-chip>`;
}

test.each(['loading', 'ready', 'failed'] as const)(
  'the chip of a network that is %s is accessible, shut and open',
  async (state) => {
    const element = await mount(chip(state));
    await expectAccessible(element);
    await page.getByRole('button', { name: /^Network/ }).click();
    await expectAccessible(element);
  },
);

test('a network that is there is said to be, by name to a screen reader', async () => {
  await mount(chip('ready'));
  await expect
    .element(page.getByRole('button', { name: 'Network ready (EfficientNet-Lite0)', exact: true }))
    .toBeVisible();
});

test('while it loads, the chip says how much has come', async () => {
  const element = await mount(chip('loading'));
  expect(textOf(element)).toContain('Network: 3.1 of 7.6 MB');
});

test('that nothing is heard of it for longer than usual is said on the chip', async () => {
  const element = await mount<NetworkChip>(chip('loading'));
  element.slow = true;
  await element.updateComplete;
  expect(textOf(element)).toContain('Network: takes longer than usual');
});

test('its panel says in a word whether it waits, loads or starts', async () => {
  const element = await mount<NetworkChip>(chip('loading'));
  const word = () => element.shadowRoot?.querySelector('.word')?.textContent.replace('\u202f', ' ');
  expect(word()).toBe('Loading 3.1 of 7.6 MB');
  element.loadedBytes = element.totalBytes;
  await element.updateComplete;
  expect(word()).toBe('Starting');
  element.loadedBytes = element.totalBytes = 0;
  await element.updateComplete;
  expect(word()).toBe('Loading');
});

test('Enter opens what is known about the network, Escape closes it and the focus stays on the chip', async () => {
  await mount(chip('ready'));
  await userEvent.keyboard('{Tab}{Enter}');
  await expect.element(page.getByText('SwiftShader')).toBeVisible();
  await expect.element(page.getByText('Ready · WebGL · GeForce RTX 3060 · 6 ms')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByText('SwiftShader')).not.toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('SwiftShader')).toBeVisible();
});

test('a network that failed can be asked to try again', async () => {
  const retry = vi.fn();
  await mount(chip('failed', retry));
  await page.getByRole('button', { name: 'not available' }).click();
  await expect.element(page.getByText('Not available', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Try again' }).click();
  expect(retry).toHaveBeenCalledOnce();
  await expect.element(page.getByText('SwiftShader')).not.toBeVisible();
});
