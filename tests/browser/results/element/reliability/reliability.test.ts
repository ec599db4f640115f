import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Reliability } from '#src/results/element/reliability/reliability.ts';
import '#src/results/element/reliability/reliability.ts';
import type { ProbabilityRange } from '#src/figures/errors/image-query.ts';
import { calibration } from '#src/figures/stats/calibration.ts';
import { expectAccessible, mount } from '#tests/browser/support.ts';

/** Forecasts of one probability, of which a share is right. */
function sample(images: number, probability: number, share: number) {
  const forecasts = Array.from({ length: images }, (_, index) => ({
    probability,
    right: index < share * images,
  }));
  return calibration(forecasts, 5);
}

const mountDiagram = (shown: ReturnType<typeof calibration>) =>
  mount<Reliability>(
    html`<hit5-reliability
      .calibration=${shown}
      .binLink=${({ above, upTo }: ProbabilityRange) => `#/${above}-${upTo}`}
    ></hit5-reliability>`,
  );

test('the diagram is accessible', async () => {
  await expectAccessible(await mountDiagram(sample(200, 0.7, 0.8)));
});

test.each([
  [200, 0.5, 0.8, 'The network is too modest'],
  [200, 0.9, 0.5, 'The network is too sure'],
  [200, 0.7, 0.7, 'On average the network is about as sure as it is right'],
  [20, 0.9, 0.5, 'Too few images to tell whether the network knows when it is right'],
])('with %i images, said %f and right on %f: %s', async (images, said, right, words) => {
  await mountDiagram(sample(images, said, right));
  await expect.element(page.getByRole('heading', { name: words })).toBeVisible();
});

test('with few images it says that the gap is mostly chance', async () => {
  await mountDiagram(sample(20, 0.9, 0.5));
  await expect.element(page.getByText('on 20 images. Below 100 images')).toBeVisible();
});

test('each range leads to its images', async () => {
  await mountDiagram(sample(200, 0.7, 0.8));
  await page.getByText('The numbers as a table').click();
  await expect.element(page.getByRole('link', { name: '200' })).toHaveAttribute('href', '#/0.6-0.8');
});

test('without a forecast nothing is drawn', async () => {
  const element = await mountDiagram(null);
  expect(element.shadowRoot?.querySelector('hit5-chart')).toBeNull();
});
