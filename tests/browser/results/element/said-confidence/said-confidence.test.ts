import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { about, toYou } from '#src/figures/scoring/addressed.ts';
import type { SaidConfidence as Said } from '#src/figures/errors/said-confidence.ts';
import { wilsonInterval } from '#src/figures/stats/wilson.ts';
import { confidences } from '#src/core/trials/trial-record.ts';
import type { SaidConfidence } from '#src/results/element/said-confidence/said-confidence.ts';
import '#src/results/element/said-confidence/said-confidence.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

/** Images and hits of guess, lean and sure. */
function sample(...counts: readonly (readonly [number, number])[]): Said {
  const levels = confidences.map((confidence, at) => {
    const [images, hits] = counts[at] ?? [0, 0];
    return { confidence, images, hits, rate: wilsonInterval(hits, images) };
  });
  return { levels, unsaid: 2, empty: 1 };
}

const mountChart = (said: Said | null, person = toYou) =>
  mount<SaidConfidence>(
    html`<hit5-said-confidence
      .said=${said}
      .person=${person}
      .levelLink=${(confidence: string) => `#/${confidence}`}
    ></hit5-said-confidence>`,
  );

test('the chart is accessible', async () => {
  await expectAccessible(await mountChart(sample([8, 2], [10, 6], [20, 19])));
});

test('its title is the finding, and it says that the first guess counts', async () => {
  const element = await mountChart(sample([8, 2], [10, 6], [20, 19]), about('Ada'));
  const words = 'Ada hit more often when Ada said “sure”: 19 of 20 images, against 8 of 18 when less sure';
  await expect.element(page.getByRole('heading', { name: words })).toBeVisible();
  expect(textOf(element)).toContain(
    'share of first guesses that are right (Hit@1), by how sure Ada was of them',
  );
  await expect
    .element(page.getByText('Not in it: 2 images without a word and 1 image without a guess.'))
    .toBeVisible();
});

test('a dot with its interval stands for each word that was used', async () => {
  const element = await mountChart(sample([0, 0], [10, 6], [20, 19]));
  const chart = element.shadowRoot?.querySelector('hit5-chart');
  await expect.poll(() => chart?.shadowRoot?.querySelectorAll('svg circle').length).toBe(2);
});

test('the table has the numbers, which lead to the images', async () => {
  await mountChart(sample([0, 0], [10, 6], [20, 19]));
  await page.getByText('The numbers as a table').click();
  const row = page.getByRole('row', { name: /^Sure/ });
  await expect.element(row).toHaveTextContent(/20\s*19\s*95\.0/);
  await expect.element(row.getByRole('link', { name: '20' })).toHaveAttribute('href', '#/sure');
  await expect.element(page.getByRole('row', { name: /^Guess/ })).toHaveTextContent(/0\s*0\s*–\s*–/);
});

test('with few answers it says so', async () => {
  await mountChart(sample([1, 0], [2, 1], [5, 5]));
  await expect.element(page.getByRole('heading', { name: 'Too few answers to tell' })).toBeVisible();
});

test('where nobody was asked nothing is shown', async () => {
  const element = await mountChart(null);
  expect(element.shadowRoot?.querySelector('hit5-chart')).toBeNull();
});
