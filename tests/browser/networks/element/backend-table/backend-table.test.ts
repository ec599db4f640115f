import { html } from 'lit';
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { BackendRow, BackendChooseEvent } from '#src/networks/element/backend-table/backend-table.ts';
import '#src/networks/element/backend-table/backend-table.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

const rows: readonly BackendRow[] = [
  {
    name: 'WebGL',
    about: 'cannot run: no WebGL 2',
    milliseconds: null,
    selfTestDifference: null,
    inUse: false,
  },
  { name: 'wasm', about: '1 thread, SIMD', milliseconds: 31.4, selfTestDifference: 0.00041, inUse: true },
];

test('the backends are accessible, before and after they were measured', async () => {
  await expectAccessible(await mount(html`<hit5-backend-table></hit5-backend-table>`));
  await expectAccessible(await mount(html`<hit5-backend-table .rows=${rows}></hit5-backend-table>`));
});

test('each says its speed and self-test, or why it cannot run', async () => {
  const text = textOf(await mount(html`<hit5-backend-table .rows=${rows}></hit5-backend-table>`));
  expect(text).toContain('WebGL cannot run: no WebGL 2 – –');
  expect(text).toContain('wasm, in use 1 thread, SIMD 31 ms ± 0.0004');
});

test('another can be chosen, and the fastest again', async () => {
  const choose = vi.fn<(event: BackendChooseEvent) => void>();
  await mount(html`<hit5-backend-table @hit5-backend-choose=${choose}></hit5-backend-table>`);
  const select = page.getByLabelText('Run the network on');
  await select.selectOptions('cpu');
  await select.selectOptions('the fastest, by measurement');
  expect(choose.mock.calls.map(([{ value: backend }]) => backend)).toEqual(['cpu', null]);
});

test('they are measured on demand, once at a time, and no longer when the person says so', async () => {
  const measure = vi.fn();
  const stop = vi.fn();
  const element = await mount(
    html`<hit5-backend-table
      @hit5-backends-measure=${measure}
      @hit5-backends-stop=${stop}
    ></hit5-backend-table>`,
  );
  await page.getByRole('button', { name: 'Measure all backends' }).click();
  expect([measure, stop].map(({ mock }) => mock.calls.length)).toEqual([1, 0]);
  Object.assign(element, { measuring: true });
  await expect.element(page.getByText('Measuring …')).toBeVisible();
  await page.getByRole('button', { name: 'Stop measuring' }).click();
  expect([measure, stop].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
});

test('what the address asks for stands over the choice', async () => {
  await mount(html`<hit5-backend-table .asked=${'wasm'}></hit5-backend-table>`);
  await expect.element(page.getByText('The page’s address asks for wasm.')).toBeVisible();
  expect(page.getByLabelText('Run the network on').elements()).toHaveLength(0);
});
