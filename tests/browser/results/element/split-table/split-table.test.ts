import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { SplitRow } from '#src/results/element/split-table/split-table.ts';
import '#src/results/element/split-table/split-table.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

const rows: readonly SplitRow[] = [
  { name: 'photos', images: 80, personErrors: 8, networkErrors: 2, link: (part) => `#/photos-${part}` },
  { name: 'drawings', images: 0, personErrors: 0, networkErrors: 0, link: null },
];

const mountTable = () =>
  mount(html`<hit5-split-table heading="By kind" groups="Kind" .rows=${rows}></hit5-split-table>`);

test('the table is accessible', async () => {
  await expectAccessible(await mountTable());
});

test('a group shows its images and both sides’ errors, each with the way to its images', async () => {
  await mountTable();
  const row = page.getByRole('row', { name: 'photos' });
  expect(textOf(row.element())).toBe('photos 80 8 10.0 % 2 2.5 %');
  await expect.element(row.getByRole('link', { name: '80' })).toHaveAttribute('href', '#/photos-all');
  await expect
    .element(row.getByRole('link', { name: '8', exact: true }))
    .toHaveAttribute('href', '#/photos-person');
  await expect
    .element(row.getByRole('link', { name: '2', exact: true }))
    .toHaveAttribute('href', '#/photos-network');
});

test('a group without images has no share, and no NaN', async () => {
  await mountTable();
  expect(textOf(page.getByRole('row', { name: 'drawings' }).element())).toBe('drawings 0 0 – 0 –');
});

test('without a group nothing is shown', async () => {
  const element = await mount(html`<hit5-split-table heading="By kind"></hit5-split-table>`);
  expect(textOf(element)).toBe('');
});

test('it fits in 360 px', async () => {
  await page.viewport(360, 800);
  const element = await mountTable();
  expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
});
