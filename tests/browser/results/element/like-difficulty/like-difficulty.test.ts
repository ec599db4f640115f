import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { LikeDifficulty } from '#src/results/logic/effort/like-difficulty.ts';
import '#src/results/element/like-difficulty/like-difficulty.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

const compared: LikeDifficulty = {
  p: 0.4,
  groups: [
    {
      ...{ images: 40, misses: 2, seconds: 8, probability: [0.7, 0.99] },
      ...{ quicker: { count: 1, total: 20 }, slower: { count: 1, total: 20 } },
    },
    {
      ...{ images: 41, misses: 14, seconds: 30, probability: [0, 0] },
      ...{ quicker: { count: 5, total: 20 }, slower: { count: 9, total: 20 } },
    },
  ],
};

const mountTable = (found: LikeDifficulty | null = compared) =>
  mount(html`<hit5-like-difficulty .compared=${found}></hit5-like-difficulty>`);

test('the table is accessible, on a phone too', async () => {
  await expectAccessible(await mountTable());
  await page.viewport(360, 800);
  const element = await mountTable();
  await expectAccessible(element);
  expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
});

test('it says that hard images take longer, and compares quick and slow answers within each group', async () => {
  const element = await mountTable();
  await expect
    .element(page.getByRole('heading', { level: 2 }))
    .toHaveTextContent(
      /Among images of like difficulty, that time makes a difference is not shown: you missed 6 of the 40 quicker and 10 of the 40 slower/,
    );
  expect(textOf(element)).toMatch(/surest of the right class, you took 8\.0.s .* least sure, you took 30.s/);
  expect(textOf(page.getByRole('row', { name: /^hardest/ }).element())).toMatch(
    /^hardest , 0\.0.% 41 30.s 14 of 41 34\.1.% 5 of 20 25\.0.% 9 of 20 45\.0.%$/,
  );
});

test('a group with one time only has no quick and slow answers, and no NaN', async () => {
  const [first] = compared.groups;
  const none = { count: 0, total: 0 };
  const groups = first ? [{ ...first, quicker: none, slower: none }] : [];
  const text = textOf(await mountTable({ p: 1, groups }));
  expect(text).toContain('Among images of like difficulty all your answers took the same time');
  expect(text).toMatch(/all , 70\.0.% to 99\.0.% 40 8\.0.s 2 of 40 5\.0.% – –/);
  expect(text).not.toMatch(/NaN/);
});

test('without figures nothing is shown', async () => {
  expect(textOf(await mountTable(null))).toBe('');
});
