import { html } from 'lit';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { TrialTable } from '#src/results/element/trial-table/trial-table.ts';
import '#src/results/element/trial-table/trial-table.ts';
import type { ImageCase } from '#src/figures/errors/image-case.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';
import {
  addresses,
  manyCases,
  sampleCase,
  skippedCase,
} from '#tests/browser/kit/element/trial-list/sample-cases.ts';

const mountTable = (cases: readonly ImageCase[]) =>
  mount<TrialTable>(html`<hit5-trial-table .cases=${cases} .addresses=${addresses}></hit5-trial-table>`);

test.each([360, 1280])('the table is accessible and fits, %i px wide', async (width) => {
  await page.viewport(width, 800);
  const element = await mountTable([sampleCase(), sampleCase({ imageId: 'a2', network: null }), skippedCase]);
  await expectAccessible(element);
  expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
});

test('on a phone a line is a card: truth, guesses and outcome are read without scrolling sideways', async () => {
  await page.viewport(390, 800);
  const element = await mountTable([sampleCase()]);
  const row = page.getByRole('row', { name: 'goose' }).element();
  const within = row.getBoundingClientRect();
  const words = [...row.querySelectorAll('a, .label, .outcome, .time')];
  expect(words.map((one) => textOf(one))).toEqual(['goose', 'drake', 'kit fox', 'only you right', '18 s']);
  for (const word of words) {
    const { left, right, width } = word.getBoundingClientRect();
    expect(left).toBeGreaterThanOrEqual(within.left);
    expect(right).toBeLessThanOrEqual(within.right);
    expect(width).toBeGreaterThan(20);
    expect(word.scrollWidth).toBeLessThanOrEqual(word.clientWidth);
  }
  expect(within.width).toBeCloseTo(element.clientWidth, 0);
});

test('a line says place, truth, first guesses, at which guess it was hit, outcome and time', async () => {
  await mountTable([sampleCase()]);
  const row = page.getByRole('row', { name: 'goose' });
  expect(textOf(row.element())).toBe('1 goose drake on 2 hit kit fox 11.3 % only you right 18 s');
  await expect.element(row.getByRole('link', { name: 'goose' })).toHaveAttribute('href', '#/image?image=a1');
});

test('fifty thousand lines are counted for those who do not see, and few are drawn', async () => {
  const element = await mountTable(manyCases(50_000));
  await expect.element(page.getByRole('table')).toHaveAttribute('aria-rowcount', '50001');
  const drawn = () => element.renderRoot.querySelectorAll('.image').length;
  await expect.poll(drawn).toBeLessThan(60);
  scrollTo({ top: element.getBoundingClientRect().height, behavior: 'instant' });
  await expect.element(page.getByRole('link', { name: 'goose 49999' })).toBeInTheDocument();
  expect(drawn()).toBeLessThan(60);
  scrollTo({ top: 0, behavior: 'instant' });
});

test('the last of fifty thousand lines is reached by the keyboard, and the first again', async () => {
  const element = await mountTable(manyCases(50_000));
  const focused = () => element.renderRoot.querySelector(':focus')?.textContent;
  await userEvent.tab();
  await expect.poll(focused).toBe('goose 0');
  await userEvent.keyboard('{End}');
  const last = page.getByRole('row', { name: 'goose 49999' });
  await expect.element(last).toBeInViewport();
  await expect.element(last).toHaveAttribute('aria-rowindex', '50001');
  await expect.poll(focused).toMatch(/^goose 499\d\d$/);
  for (let steps = 0; steps < 30 && focused() !== 'goose 49999'; steps += 1) await userEvent.tab();
  expect(focused()).toBe('goose 49999');
  await userEvent.keyboard('{Home}');
  await expect.poll(focused).toBe('goose 0');
  await expect.element(page.getByRole('link', { name: 'goose 0', exact: true })).toBeInViewport();
});

test('scrolling fifty thousand lines keeps up: each step is drawn within a few frames', async () => {
  const element = await mountTable(manyCases(50_000));
  const frame = () => new Promise(requestAnimationFrame);
  for (let step = 1; step <= 20; step += 1) {
    scrollTo({ top: step * 4000, behavior: 'instant' });
    for (let waited = 0; waited < 4; waited += 1) await frame();
    const tops = [...element.renderRoot.querySelectorAll('.image')].map((row) => row.getBoundingClientRect());
    expect(Math.min(...tops.map(({ top }) => top))).toBeLessThanOrEqual(0);
    expect(Math.max(...tops.map(({ bottom }) => bottom))).toBeGreaterThanOrEqual(innerHeight);
  }
  scrollTo({ top: 0, behavior: 'instant' });
});
