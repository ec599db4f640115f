import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '#src/results/element/trade-off-chart/trade-off-chart.ts';
import { publishedTradeOff } from '#src/results/logic/effort/published-trade-off.ts';
import { tradeOffCurve } from '#src/results/logic/effort/trade-off.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

/** A hundred answers: the longer they take, the more of them miss. */
const log = Array.from({ length: 100 }, (_, place) => ({
  seconds: 4 + ((37 * place) % 100),
  hit: (37 * place) % 100 < 50 || place % 3 > 0,
  practised: place,
}));

async function stage(by: 'seconds' | 'practised') {
  const element = await mount(
    html`<hit5-trade-off-chart
      by=${by}
      .curve=${tradeOffCurve(log, by, { seed: 1, samples: 200 })}
      .published=${publishedTradeOff}
    ></hit5-trade-off-chart>`,
  );
  await expect.element(page.getByRole('img', { name: 'A curve of error against' })).toBeVisible();
  await expect.poll(() => pictureOf(element)).not.toBeNull();
  return element;
}

function pictureOf(element: HTMLElement): SVGElement | null {
  return element.shadowRoot?.querySelector('hit5-chart')?.shadowRoot?.querySelector('.picture svg') ?? null;
}

test.each(['seconds', 'practised'] as const)(
  'error against %s is accessible, the table behind too',
  async (by) => {
    const element = await stage(by);
    await page.getByText('The numbers as a table').click();
    await expectAccessible(element);
  },
);

test('the published points are named in the picture', async () => {
  const text = textOf(pictureOf(await stage('seconds')) ?? expect.fail());
  for (const name of [
    'You',
    'First annotator 5.1 %',
    'Second annotator 12 %',
    'Lab members 13–15 %',
    'GoogLeNet 6.8 %',
  ])
    expect(text).toContain(name);
});

test('a published range is a band from its one end to the other', async () => {
  const picture = pictureOf(await stage('practised')) ?? expect.fail();
  const [first = NaN, second = NaN] = [...picture.querySelectorAll('[aria-label="dot"]')]
    .map((dots) => dots.querySelectorAll('circle'))
    .filter(({ length }) => length === 1)
    .map(([dot]) => dot?.getBoundingClientRect())
    .map((box) => (box ? box.top + box.height / 2 : NaN));
  // The annotators' points at 5.1 % and 12 % give the scale.
  const heightOf = (error: number) => first + ((second - first) * (error - 0.051)) / (0.12 - 0.051);
  const band = picture.querySelector('[aria-label="rect"] rect')?.getBoundingClientRect();
  expect(band?.top).toBeCloseTo(heightOf(0.15), 0);
  expect(band?.bottom).toBeCloseTo(heightOf(0.13), 0);
});

test('the title states the finding, the table has every point', async () => {
  const element = await stage('seconds');
  await expect
    .element(page.getByRole('heading', { name: /where you take longer|is not shown/ }))
    .toBeVisible();
  await page.getByText('The numbers as a table').click();
  expect(textOf(page.getByRole('row', { name: 'First annotator' }).element())).toBe(
    '2014: First annotator, 1500 images about 1 min – 500 5.1 % –',
  );
  expect(textOf(page.getByRole('row', { name: 'Lab members' }).element())).toContain('13.0 % to 15.0 %');
  await expect.element(page.getByRole('row', { name: 'whole test set' })).toBeVisible();
  expect(textOf(element)).toContain('You, 20 images');
});

test.each([360, 1600])('the chart fits in %i px', async (width) => {
  await page.viewport(width, 900);
  const element = await stage('practised');
  const picture = pictureOf(element)?.getBoundingClientRect();
  for (const text of pictureOf(element)?.querySelectorAll('text') ?? [])
    expect(text.getBoundingClientRect().right).toBeLessThanOrEqual((picture?.right ?? 0) + 1);
  expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
});

test('nothing is shown without a curve', async () => {
  expect(textOf(await mount(html`<hit5-trade-off-chart></hit5-trade-off-chart>`))).toBe('');
});
