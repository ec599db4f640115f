import { html } from 'lit';
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type {
  NetworkRow,
  NetworkChooseEvent,
  NetworkOfflineEvent,
  NetworkRemoveEvent,
} from '#src/networks/element/network-list/network-list.ts';
import '#src/networks/element/network-list/network-list.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

const rows: readonly NetworkRow[] = [
  {
    id: 'efficientnet-lite0',
    name: 'EfficientNet-Lite0',
    bytes: 7.67e6,
    licence: 'Apache-2.0',
    source: 'https://example.org/lite0',
    shipped: true,
    top1: 0.751,
    checked: null,
    chosen: true,
    offline: 'kept',
    running: 'wasm, 31 ms',
  },
  {
    id: 'mine-0',
    name: '<b>Mine</b>',
    bytes: 1.9e6,
    licence: 'not known',
    source: 'files on this machine',
    shipped: false,
    top1: null,
    checked: { photos: 40, hit1: 21, hit5: 33 },
    chosen: false,
    offline: 'not-kept',
    running: '',
  },
];

function list(choose = (_: NetworkChooseEvent) => {}, remove = (_: NetworkRemoveEvent) => {}) {
  return html`<hit5-network-list
    .rows=${rows}
    @hit5-network-choose=${choose}
    @hit5-network-remove=${remove}
  ></hit5-network-list>`;
}

test('the list of networks is accessible, with and without its question', async () => {
  const element = await mount(list());
  await expectAccessible(element);
  await page.getByRole('button', { name: 'Remove: <b>Mine</b>' }).click();
  await expectAccessible(element);
});

test('each network says its size, licence, source, and on how many images its accuracy stands', async () => {
  const text = textOf(await mount(list()));
  expect(text).toContain('7.7 MB');
  expect(text).toContain('runs on wasm, 31 ms an image');
  expect(text).toContain('First guess right on 75.1 % of 50,000 validation images, as published.');
  expect(text).toContain('Here on 21 of 40 shipped photos, with five guesses on 33.');
  expect(text).toContain('Licence: not known');
  expect(text).toContain('From files on this machine');
});

test('one that is not chosen can be; what comes with the app cannot be removed', async () => {
  const choose = vi.fn<(event: NetworkChooseEvent) => void>();
  await mount(list(choose));
  await page.getByRole('button', { name: 'Use in new sessions: <b>Mine</b>' }).click();
  expect(choose.mock.calls[0]?.[0].value).toBe('mine-0');
  expect(page.getByRole('button', { name: /^Remove/ }).elements()).toHaveLength(1);
});

test('a network goes only after a second yes', async () => {
  const remove = vi.fn<(event: NetworkRemoveEvent) => void>();
  await mount(list(undefined, remove));
  await page.getByRole('button', { name: 'Remove: <b>Mine</b>' }).click();
  await page.getByRole('button', { name: 'Keep it' }).click();
  expect(remove).not.toHaveBeenCalled();
  await page.getByRole('button', { name: 'Remove: <b>Mine</b>' }).click();
  await page.getByRole('button', { name: 'Remove it' }).click();
  expect(remove.mock.calls[0]?.[0].value).toBe('mine-0');
});

test('one that needs the internet can be kept for offline use', async () => {
  const asked: string[] = [];
  const element = await mount(
    html`<hit5-network-list
      .rows=${rows}
      @hit5-network-offline=${({ value: network }: NetworkOfflineEvent) => asked.push(network)}
    ></hit5-network-list>`,
  );
  expect(textOf(element)).toMatch(/Works offline.*Needs the internet/s);
  expect(page.getByRole('button', { name: /^Keep for offline use/ }).elements()).toHaveLength(1);
  await page.getByRole('button', { name: 'Keep for offline use: <b>Mine</b>' }).click();
  expect(asked).toEqual(['mine-0']);
});

test('one that got no more right than by chance is marked, one that got more is not', async () => {
  const [, mine] = rows;
  if (!mine) throw new Error('No row.');
  const poor = { ...mine, checked: { photos: 40, hit1: 0, hit5: 1 } };
  const element = await mount(html`<hit5-network-list .rows=${[poor]}></hit5-network-list>`);
  expect(textOf(element)).toContain('No better than chance');
  expect(textOf(await mount(list()))).not.toContain('No better than chance');
});
