import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { NetworkCheck } from '../../../../../src/networks/element/network-check/network-check.ts';
import '../../../../../src/networks/element/network-check/network-check.ts';
import type { RangeHits } from '../../../../../src/core/networks/photo-check.ts';
import { expectAccessible, mount, textOf } from '../../../support.ts';

function element(...[first, second]: readonly (readonly [hit1: number, hit5: number])[]) {
  const ranges: readonly RangeHits[] = [
    { range: '0..1', hit1: first?.[0] ?? 0, hit5: first?.[1] ?? 0 },
    { range: '-1..1', hit1: second?.[0] ?? 0, hit5: second?.[1] ?? 0 },
  ];
  return html`<hit5-network-check .check=${{ photos: 40, ranges }} range="0..1"></hit5-network-check>`;
}

test.each([
  ['that works', [30, 38]],
  ['at chance', [0, 1]],
] as const)('the check of a network %s is accessible', async (_, hits) => {
  await expectAccessible(await mount(element(hits, [20, 28])));
});

test('it says on how many photos it stands, and nothing more where all is well', async () => {
  const text = textOf(await mount(element([30, 38], [20, 28])));
  expect(text).toContain('Right on 40 shipped photos');
  expect(text).toContain('0 to 1 (chosen) 30 38');
  expect(page.getByText(/chance|better/).elements()).toHaveLength(0);
});

test('it warns where the network does no better than chance', async () => {
  await mount(element([0, 1], [0, 0]));
  await expect.element(page.getByText('It does no better than chance.')).toBeVisible();
  await expect
    .element(page.getByText('1 of 40 photos had their class among its five guesses.'))
    .toBeVisible();
});

test('it warns where fewer first guesses are right than are published of it', async () => {
  const shown = await mount<NetworkCheck>(element([18, 38], [0, 0]));
  expect(page.getByText(/worse than it should/).elements()).toHaveLength(0);
  shown.top1 = 0.718;
  await expect.element(page.getByText('It does worse than it should:')).toBeVisible();
  await expectAccessible(shown);
});

test('it names a range that does better', async () => {
  await mount(element([20, 28], [30, 38]));
  await expect.element(page.getByText('Another input range does better:')).toBeVisible();
  await expect
    .element(
      page.getByText('with −1 to 1 the class is among its five guesses on 38 of 40 photos, as chosen on 28.'),
    )
    .toBeVisible();
});
