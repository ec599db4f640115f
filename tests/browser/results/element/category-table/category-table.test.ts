import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '#src/results/element/category-table/category-table.ts';
import { errorReasons, errorsOf2014 } from '#src/figures/errors/error-reason.ts';
import type { SideShares } from '#src/results/logic/reason-shares.ts';
import type { Side } from '#src/figures/errors/side.ts';
import { wilsonInterval } from '#src/figures/stats/wilson.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

/** Shares of a side's errors; the first reasons have these counts. */
function sharesOf(
  side: Side,
  errors: number,
  [reasoned, fitNone]: readonly [number, number],
  counts: readonly number[],
): SideShares {
  const shares = errorReasons.map((category, place) => {
    const count = counts[place] ?? 0;
    const then = category.of2014[side];
    return {
      category,
      count,
      interval: wilsonInterval(count, reasoned),
      of2014: then === null ? null : then / errorsOf2014[side],
    };
  });
  return { side, errors, reasoned, fitNone, shares };
}

const sides = [
  sharesOf('person', 14, [12, 3], [2, 0, 0, 0, 0, 5, 4]),
  sharesOf('network', 9, [8, 0], [1, 0, 2, 0, 4, 1]),
];
const mountTable = (shown: readonly SideShares[] = sides) =>
  mount(html`<hit5-category-table .sides=${shown}></hit5-category-table>`);

test('the reasons of both sides are accessible, the table behind too', async () => {
  const element = await mountTable();
  await page.getByText('All numbers').click();
  await expectAccessible(element);
});

test('the chart is a table: the reason, both sides, and 2014', async () => {
  await mountTable();
  await expect
    .element(page.getByRole('columnheader', { name: 'You, 14 errors 9 given a reason, 3 that fit none' }))
    .toBeVisible();
  const row = page.getByRole('row', { name: 'fine-grained' }).element();
  expect(textOf(row)).toContain('5 errors, 41.7 %, interval 19.3 % to 68.0 %; 2014: 36.8 %');
  expect(textOf(row)).toContain('1 error, 12.5 %, interval 2.2 % to 47.1 %; 2014: 6.9 %');
});

test('a mark of 2014 stands on the same axis as the bars, and only where there is a number', async () => {
  const element = await mountTable();
  const row = page.getByRole('row', { name: 'fine-grained' }).element();
  const [track] = row.querySelectorAll('.track');
  const [bar, , mark] = [...(track?.querySelectorAll('i') ?? [])].map((i) => i.getBoundingClientRect());
  const left = track?.getBoundingClientRect().left ?? 0;
  expect(((mark?.left ?? 0) + 1.5 - left) / (bar?.width ?? 1)).toBeCloseTo(28 / 76 / (5 / 12), 2);
  const filter = page.getByRole('row', { name: 'image filter' }).element();
  expect(filter.querySelectorAll('.then')).toHaveLength(1);
  expect(textOf(filter)).toContain('2014: no number');
  expect(element.shadowRoot?.querySelectorAll('.then').length).toBe(13);
});

test('all numbers stand in the table behind, with the counts of 2014', async () => {
  await mountTable();
  await page.getByText('All numbers').click();
  const table = page.getByRole('region', { name: 'All numbers' });
  expect(textOf(table.getByRole('row', { name: 'fine-grained' }).element())).toBe(
    'very similar classes (fine-grained) 5 (41.7 %) 19.3 % to 68.0 % 28 (36.8 %) 1 (12.5 %) 2.2 % to 47.1 % 7 (6.9 %)',
  );
  expect(textOf(table.getByRole('row', { name: 'collage' }).element())).toContain('–');
});

test('a count leads to its images, and none leads nowhere', async () => {
  await mount(
    html`<hit5-category-table
      .sides=${sides}
      .link=${(side: Side, category: string) => `#${side}-${category}`}
    ></hit5-category-table>`,
  );
  await page.getByText('All numbers').click();
  const row = page.getByRole('region', { name: 'All numbers' }).getByRole('row', { name: 'small or thin' });
  await expect.element(row.getByRole('link')).toHaveAttribute('href', '#network-small-object');
  expect(row.getByRole('link').elements()).toHaveLength(1);
});

test('before an error was given a reason, only 2014 is shown', async () => {
  await mountTable([sharesOf('person', 14, [0, 0], [])]);
  const row = page.getByRole('row', { name: 'fine-grained' }).element();
  expect(textOf(row)).toContain('none given a reason; 2014: 36.8 %');
});

test.each([360, 1600])('the chart fits in %i px', async (width) => {
  await page.viewport(width, 900);
  const element = await mountTable();
  expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
});
