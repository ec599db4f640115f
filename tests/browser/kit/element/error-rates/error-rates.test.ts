import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { ErrorRateRow } from '#src/kit/element/error-rates/error-rates.ts';
import '#src/kit/element/error-rates/error-rates.ts';
import { rateAxis } from '#src/kit/element/error-rates/rate-axis.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

const rows: readonly ErrorRateRow[] = [
  {
    name: 'You',
    side: 'person',
    errors: 14,
    images: 120,
    interval: { estimate: 0.117, low: 0.071, high: 0.186 },
    reference: false,
  },
  {
    name: 'GoogLeNet 2014',
    side: 'network',
    errors: null,
    images: null,
    interval: { estimate: 0.068, low: 0.056, high: 0.082 },
    reference: true,
  },
];

/** Where the rows' dots stand, in pixels from the left of the page. */
function dots(element: HTMLElement): readonly number[] {
  return [...(element.shadowRoot?.querySelectorAll('.dot') ?? [])].map((dot) => {
    const { left, width } = dot.getBoundingClientRect();
    return left + width / 2;
  });
}

test('the error rates are accessible', async () => {
  await expectAccessible(await mount(html`<hit5-error-rates .rows=${rows}></hit5-error-rates>`));
});

test('the chart is a table: observer, interval, rate, counts', async () => {
  await mount(html`<hit5-error-rates .rows=${rows}></hit5-error-rates>`);
  await expect.element(page.getByRole('table', { name: 'Share of images missed' })).toBeVisible();
  expect(textOf(page.getByRole('row', { name: 'You' }).element())).toBe(
    'You 7.1 % to 18.6 % 11.7 % 14 of 120',
  );
});

test('the counts lead to the images missed, where there are any to show', async () => {
  const [you, network] = rows;
  const linked = [{ ...you, href: '#/missed' }, network];
  await mount(html`<hit5-error-rates .rows=${linked}></hit5-error-rates>`);
  await expect.element(page.getByRole('link', { name: '14 of 120' })).toHaveAttribute('href', '#/missed');
});

test('a row can say more below its name, and belong to neither side', async () => {
  const note = 'person or network not said, 7.1 % to 18.6 %';
  const noted = rows.map((row) => ({ ...row, side: 'unknown' as const, note }));
  await mount(html`<hit5-error-rates .rows=${noted}></hit5-error-rates>`);
  expect(textOf(page.getByRole('rowheader', { name: 'You' }).element())).toBe(`You ${note}`);
});

test('a published rate without counts shows none', async () => {
  await mount(html`<hit5-error-rates .rows=${rows}></hit5-error-rates>`);
  const row = page.getByRole('row', { name: 'GoogLeNet 2014' }).element();
  expect(textOf(row)).toBe('GoogLeNet 2014 5.6 % to 8.2 % 6.8 %');
});

test.each([360, 1280])('all dots stand on one axis, %i px wide', async (width) => {
  await page.viewport(width, 800);
  const element = await mount(html`<hit5-error-rates .rows=${rows}></hit5-error-rates>`);
  const [you = 0, network = 0] = dots(element);
  const track = element.shadowRoot?.querySelector('.track')?.getBoundingClientRect();
  expect(you - (track?.left ?? 0)).toBeCloseTo(((track?.width ?? 0) * 0.117) / 0.2, 0);
  expect(network - (track?.left ?? 0)).toBeCloseTo(((track?.width ?? 0) * 0.068) / 0.2, 0);
});

test.each([
  [0.186, [0, 0.05, 0.1, 0.15, 0.2]],
  [0.043, [0, 0.01, 0.02, 0.03, 0.04, 0.05]],
  [0, [0, 0.01]],
  [0.62, [0, 0.2, 0.4, 0.6, 0.8]],
  [1, [0, 0.2, 0.4, 0.6, 0.8, 1]],
])('the axis for rates up to %f counts in round steps', (highest, ticks) => {
  expect(rateAxis(highest)).toEqual({ max: ticks.at(-1), ticks });
});

test.each([294, 560])('a long name leaves the chart its room, %d pixels wide', async (width) => {
  const [you] = rows;
  const long = [{ ...you, name: 'ParticipantWithoutHyphensInAVeryLongPseudonym' }];
  const element = await mount(
    html`<div style="width: ${width}px">
      <hit5-error-rates .rows=${long}></hit5-error-rates>
    </div>`,
  );
  const shadow = element.querySelector('hit5-error-rates')?.shadowRoot;
  expect(shadow?.querySelector('tbody tr')?.scrollWidth).toBeLessThanOrEqual(width);
  expect(shadow?.querySelector('.track')?.getBoundingClientRect().width).toBeGreaterThan(160);
});
