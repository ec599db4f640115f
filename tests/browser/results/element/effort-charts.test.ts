import { html, type TemplateResult } from 'lit';
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { about } from '#src/figures/scoring/addressed.ts';
import '#src/results/element/running-error-chart/running-error-chart.ts';
import '#src/results/element/time-histogram/time-histogram.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

/** Quick hits, slow misses. */
const log = Array.from({ length: 60 }, (_, place) => ({
  seconds: place % 3 === 0 ? 80 + place : 8 + place / 20,
  hit: place % 3 > 0,
}));
const pairs = Array.from({ length: 60 }, (_, place) => ({
  personHit: place % 5 > 0,
  networkHit: place % 10 > 0,
}));

const histogram = html`<hit5-time-histogram .log=${log}></hit5-time-histogram>`;
const running = html`<hit5-running-error-chart .pairs=${pairs}></hit5-running-error-chart>`;
const named = (name: string) =>
  html`<hit5-running-error-chart .pairs=${pairs} .person=${about(name)}></hit5-running-error-chart>`;

function pictureOf(element: HTMLElement): SVGElement | null {
  return element.shadowRoot?.querySelector('hit5-chart')?.shadowRoot?.querySelector('.picture svg') ?? null;
}

async function stage(template: TemplateResult) {
  const element = await mount(template);
  await expect.poll(() => pictureOf(element)).not.toBeNull();
  return element;
}

test.each([
  ['the histogram of times', histogram],
  ['the running error', running],
])('%s is accessible, the table behind too', async (_, template) => {
  const element = await stage(template);
  await page.getByText('The numbers as a table').click();
  await expectAccessible(element);
});

test.each([
  [360, 'the histogram of times', histogram],
  [360, 'the running error', running],
  [1600, 'the histogram of times', histogram],
  [1600, 'the running error', running],
  [1000, 'the running error of somebody', named('simulated-ada')],
  [
    360,
    'the running error of a long name',
    named('a name of sixty letters, which is as long as a name can be here'),
  ],
])('in %i px %s fits', async (width, _, template) => {
  await page.viewport(width, 900);
  const element = await stage(template);
  const right = pictureOf(element)?.getBoundingClientRect().right ?? 0;
  for (const text of pictureOf(element)?.querySelectorAll('text') ?? [])
    expect(text.getBoundingClientRect().right).toBeLessThanOrEqual(right + 1);
});

describe('the histogram of times', () => {
  test('says what it shows, and names hits, misses and the median in words', async () => {
    const element = await stage(histogram);
    await expect
      .element(page.getByRole('heading', { name: /^A hit took .*, a miss .* \(medians\)$/ }))
      .toBeVisible();
    const text = textOf(pictureOf(element) ?? expect.fail());
    expect(text).toContain('hit');
    expect(text).toContain('missed');
    expect(text).toMatch(/median \d/);
  });

  test('has the counts in the table', async () => {
    await stage(histogram);
    await page.getByText('The numbers as a table').click();
    expect(textOf(page.getByRole('row', { name: '8.0' }).element())).toBe('8.0 s to 11 s 40 0');
  });
});

describe('the running error', () => {
  test('says what it shows, and names its lines', async () => {
    const element = await stage(running);
    await expect
      .element(page.getByRole('heading', { name: 'you missed 6 of the first 30 and 6 of the last 30' }))
      .toBeVisible();
    expect(textOf(pictureOf(element) ?? expect.fail())).toContain('Network You last 25');
  });

  test('has as many rows in its table as one reads', async () => {
    await stage(running);
    await page.getByText('The numbers as a table').click();
    const rows = page.getByRole('row').elements();
    expect(rows.length).toBe(21);
    expect(textOf(rows.at(-1) ?? expect.fail())).toBe('60 20.0 % 20.0 % 10.0 %');
  });

  test('goes without the last images when there are fewer than the window holds', async () => {
    const element = await stage(
      html`<hit5-running-error-chart .pairs=${pairs.slice(0, 20)}></hit5-running-error-chart>`,
    );
    expect(textOf(pictureOf(element) ?? expect.fail())).not.toContain('last 25');
  });
});
