import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Wnid } from '#src/core/classes/class-ids.ts';
import { sixteenCategories } from '#src/core/classes/sixteen-categories.ts';
import { ConfusionCount, pairCount } from '#src/figures/errors/confusions.ts';
import type { Side } from '#src/figures/errors/side.ts';
import type { Confusions } from '#src/results/element/confusions/confusions.ts';
import '#src/results/element/confusions/confusions.ts';
import { expectAccessible, focusedName, mount, textOf } from '#tests/browser/support.ts';
import { shippedAssets } from '#tests/browser/sample-app.ts';

const { catalogue } = await shippedAssets();
const link = (side: Side, truth: string, guess: string) => `#/${side}/${truth}/${guess}`;
const wnidOf = (index: number) => catalogue.byIndex(index as never).wnid;
const labelOf = (index: number) => catalogue.byIndex(index as never).label;

/** One image of each 20th class; the person takes each for the one before it, the network only every third. */
function sample() {
  const count = new ConfusionCount(catalogue);
  for (let truth = 20; truth < 1000; truth += 20) {
    count.add('person', [truth], truth - 1);
    count.add('network', [truth], truth % 60 === 0 ? truth - 20 : truth);
  }
  for (let times = 0; times < 5; times += 1) count.add('person', [151], 152);
  count.add('person', [7], -1);
  return count.result();
}

const mountConfusions = (confusions = sample()) =>
  mount<Confusions>(
    html`<hit5-confusions .catalogue=${catalogue} .confusions=${confusions} .link=${link}></hit5-confusions>`,
  );

test('the tables are accessible', async () => {
  await expectAccessible(await mountConfusions());
});

test('on a phone a table scrolls by itself, also by keyboard', async () => {
  await page.viewport(390, 844);
  const element = await mountConfusions();
  expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
  const matrix = page.getByRole('group', { name: 'What you took them for' });
  expect(matrix.element().scrollWidth).toBeGreaterThan(matrix.element().clientWidth);
  (matrix.element() as HTMLElement).focus();
  expect(focusedName()).toBe('What you took them for');
});

test('the commonest pair comes first, both sides beside each other, each number with the way to its images', async () => {
  await mountConfusions();
  const row = page.getByRole('table').first().getByRole('row').nth(1);
  expect(textOf(row.element())).toBe(`${labelOf(151)} ${labelOf(152)} 5 0`);
  await expect
    .element(row.getByRole('link', { name: '5' }))
    .toHaveAttribute('href', `#/person/${wnidOf(151)}/${wnidOf(152)}`);
});

test('only the first pairs are shown until all are asked for', async () => {
  const element = await mountConfusions();
  const rows = () => element.renderRoot.querySelectorAll('.data tbody tr').length;
  expect(rows()).toBe(12);
  const all = element.confusions ? pairCount(element.confusions) : 0;
  await page.getByRole('button', { name: `Show all ${all}` }).click();
  expect(rows()).toBe(all);
  await page.getByRole('button', { name: 'Show the first 12' }).click();
  expect(rows()).toBe(12);
});

test('a square says its branches and leads to its images; the right branch is outlined', async () => {
  const element = await mountConfusions();
  const square = page.getByRole('link', { name: /^\d+: dogs taken for dogs$/ }).first();
  await expect.element(square).toHaveAttribute('href', '#/person/dogs/dogs');
  const cell = square.element().parentElement ?? expect.fail();
  expect(getComputedStyle(cell).borderTopColor).not.toBe('rgba(0, 0, 0, 0)');
  await expect.element(page.getByRole('link', { name: /^1: birds taken for no guess$/ })).toBeVisible();
  // All answers stand in the squares.
  const sums = [...element.renderRoot.querySelectorAll('.matrix')].map((table) =>
    [...table.querySelectorAll('td a')].reduce((sum, one) => sum + Number(one.textContent), 0),
  );
  expect(sums).toEqual([element.confusions?.answers.person, element.confusions?.answers.network]);
});

test('of a short list each side has the square table of all categories, each number with the way to its images', async () => {
  const list = catalogue.withCategories(sixteenCategories);
  const count = new ConfusionCount(list);
  const [airplane, bear] = list.branches.map(({ id }) => Number(list.byWnid(id as Wnid).index));
  count.add('person', [airplane ?? 0], bear ?? 0);
  count.add('network', [airplane ?? 0], airplane ?? 0);
  const element = await mount<Confusions>(
    html`<hit5-confusions .catalogue=${list} .confusions=${count.result()} .link=${link}></hit5-confusions>`,
  );
  for (const table of element.renderRoot.querySelectorAll('.matrix')) {
    expect(table.querySelectorAll('tbody tr')).toHaveLength(16);
    expect(table.querySelectorAll('thead th')).toHaveLength(16);
    expect(table.querySelectorAll('td.right')).toHaveLength(16);
  }
  await expect
    .element(page.getByRole('link', { name: '1: airplane taken for bear' }))
    .toHaveAttribute('href', `#/person/${wnidOf(airplane ?? 0)}/${wnidOf(bear ?? 0)}`);
});

test('a side without an answer has no table of its own, and nothing mixed up says so', async () => {
  const count = new ConfusionCount(catalogue);
  count.add('network', [1], 1);
  const element = await mountConfusions(count.result());
  expect(textOf(element)).toContain('nothing was taken for another');
  expect(page.getByRole('heading', { level: 3 }).elements()).toHaveLength(1);
});
