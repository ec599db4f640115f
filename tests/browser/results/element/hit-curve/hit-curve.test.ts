import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { HitCurve } from '#src/results/element/hit-curve/hit-curve.ts';
import '#src/results/element/hit-curve/hit-curve.ts';
import { hitCurve } from '#src/figures/stats/hit-curve.ts';
import { expectAccessible, mount } from '#tests/browser/support.ts';

/** A curve of 20 images of which so many are right at each guess. */
function curveOf(rights: readonly number[]) {
  const answers = Array.from({ length: 20 }, (_, image) => {
    const rank = rights.findIndex((right) => image < right);
    return { guesses: [1, 2, 3, 4, 5], truth: rank < 0 ? 0 : rank + 1 };
  });
  return hitCurve(answers);
}

const person = curveOf([12, 14, 15, 16, 17]);
const network = curveOf([15, 17, 18, 18, 18]);

const mountCurve = () =>
  mount<HitCurve>(
    html`<hit5-hit-curve
      .person=${person}
      .network=${network}
      .missedLink=${(side: string, depth: number) => `#/${side}-${depth}`}
    ></hit5-hit-curve>`,
  );

test('the curve is accessible', async () => {
  await expectAccessible(await mountCurve());
});

test('its title says what five guesses bring', async () => {
  await mountCurve();
  const words =
    'Five guesses instead of one: you miss 15.0 % instead of 40.0 %, the network 10.0 % instead of 25.0 %';
  await expect.element(page.getByRole('heading', { name: words.replaceAll(' %', '\u202f%') })).toBeVisible();
});

test('both sides are labelled at the end of their curves, in their colours', async () => {
  const element = await mountCurve();
  const chart = element.shadowRoot?.querySelector('hit5-chart')?.shadowRoot;
  await expect.poll(() => chart?.querySelectorAll('svg path').length ?? 0).toBeGreaterThan(3);
  const labels = [...(chart?.querySelectorAll('svg text') ?? [])].map((text) => text.textContent);
  expect(labels).toContain('You');
  expect(labels).toContain('Network');
  expect(chart?.querySelector('svg [stroke="var(--person-bar)"]')).not.toBeNull();
});

test('each number leads to the images missed with so many guesses', async () => {
  await mountCurve();
  await page.getByText('The numbers as a table').click();
  await expect.element(page.getByRole('link', { name: '40.0' })).toHaveAttribute('href', '#/person-1');
});

test('without an image nothing is drawn', async () => {
  const element = await mount(html`<hit5-hit-curve></hit5-hit-curve>`);
  expect(element.shadowRoot?.querySelector('hit5-chart')).toBeNull();
});
