import { html } from 'lit';
import { expect, test } from 'vitest';
import '#src/results/element/running-error-chart/running-error-chart.ts';
import { expectAccessible, mount } from '#tests/browser/support.ts';

/** A session that begins with a miss and has few after that; the network misses none. */
async function stage(images: number) {
  const pairs = Array.from({ length: images }, (_, at) => ({ personHit: at % 20 !== 0, networkHit: true }));
  const element = await mount(html`<hit5-running-error-chart .pairs=${pairs}></hit5-running-error-chart>`);
  const chart = () => element.shadowRoot?.querySelector('hit5-chart')?.shadowRoot;
  await expect.poll(() => chart()?.querySelector('.picture svg')).toBeTruthy();
  const lines = [...(chart()?.querySelectorAll('[aria-label="line"]') ?? [])];
  // Where each line begins, in the coordinates of the picture: its top is 0.
  const begins = lines.map((line) =>
    Number(/^M[^,]+,([^LC]+)/.exec(line.querySelector('path')?.getAttribute('d') ?? '')?.[1]),
  );
  return { element, lines, begins };
}

test('the chart is accessible', async () => {
  await expectAccessible((await stage(60)).element);
});

test('a first image that was missed comes in from above, and is no flat line at the top', async () => {
  const { lines, begins } = await stage(60);
  expect(Math.min(...begins)).toBeLessThan(-100);
  for (const line of lines) expect(line.getAttribute('clip-path')).toMatch(/^url\(#/);
});

test('a session of a few images has all of them in the picture', async () => {
  const { begins } = await stage(5);
  expect(Math.min(...begins)).toBeGreaterThanOrEqual(0);
});
