import { html } from 'lit';
import { expect, test } from 'vitest';
import '#src/results/element/time-histogram/time-histogram.ts';
import { expectAccessible, mount } from '#tests/browser/support.ts';

/** Many hits, and one miss in a time of its own: a bar of a few pixels. */
const log = [...Array.from({ length: 80 }, () => ({ seconds: 9, hit: true })), { seconds: 60, hit: false }];

async function stage() {
  const element = await mount(html`<hit5-time-histogram .log=${log}></hit5-time-histogram>`);
  const chart = () => element.shadowRoot?.querySelector('hit5-chart')?.shadowRoot;
  await expect.poll(() => chart()?.querySelector('.picture svg')).toBeTruthy();
  return { element, bars: [...(chart()?.querySelectorAll('[aria-label="rect"]') ?? [])] };
}

test('the chart is accessible', async () => {
  await expectAccessible((await stage()).element);
});

test('misses are paler than hits however short their bars are', async () => {
  const { bars } = await stage();
  const [hits, misses] = bars;
  expect(misses?.getAttribute('fill')).toBe(hits?.getAttribute('fill'));
  expect(hits?.getAttribute('fill-opacity')).toBeNull();
  expect(Number(misses?.getAttribute('fill-opacity'))).toBeLessThan(0.5);
  expect(Number(misses?.getAttribute('stroke-width') ?? 1)).toBeLessThanOrEqual(1);
});
