import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { ConditionRates } from '#src/figures/observers/conditions.ts';
import type { ReportedObserver } from '#src/figures/observers/observers-report.ts';
import type { ObserverKind } from '#src/core/observers/observer.ts';
import type { ConditionRatesChart } from '#src/observers/element/condition-rates/condition-rates.ts';
import '#src/observers/element/condition-rates/condition-rates.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

const one = (name: string, kind: ObserverKind) => ({ name, kind, simulated: false }) as ReportedObserver;
const rate = (errors: number, n = 10) => ({
  n,
  errors,
  errorRate: n === 0 ? null : errors / n,
  wilson: null,
});
const observers = [one('ada', 'person'), one('zoe', 'person'), one('lite0', 'network')];
const rates: ConditionRates = {
  conditions: ['0', '5', '<b>40</b>'],
  rates: [
    [rate(0), rate(2), rate(6)],
    [rate(1), rate(3), rate(0, 0)],
    [rate(1), rate(5), rate(9)],
  ],
  images: 10,
  without: [],
  repeated: false,
};

async function mountRates(shown: ConditionRates | null) {
  const element = await mount<ConditionRatesChart>(
    html`<hit5-condition-rates .observers=${observers} .rates=${shown}></hit5-condition-rates>`,
  );
  const drawing = () =>
    element.shadowRoot?.querySelector('hit5-chart')?.shadowRoot?.querySelector('.picture svg') ?? null;
  return { element, drawing };
}

test('the chart is accessible, with the numbers as a table behind it', async () => {
  const { element, drawing } = await mountRates(rates);
  await expect.poll(drawing).not.toBeNull();
  await expectAccessible(element);
  await page.getByText('The numbers as a table').click();
  const cells = page
    .getByRole('row')
    .elements()
    .map((row) => row.textContent.trim().split(/\s{2,}|\n\s*/));
  expect(cells[0]?.join(' ')).toContain('<b>40</b>');
  const text = textOf(element);
  expect(text).toContain('60.0 % (6 of 10)');
  expect(text).toContain('90.0 % (9 of 10)');
  await expectAccessible(element);
});

test('an observer has a line over the conditions, people discs and networks squares, and none where nothing was seen', async () => {
  const { drawing } = await mountRates(rates);
  await expect.poll(drawing).not.toBeNull();
  expect(drawing()?.querySelectorAll('g[aria-label="line"] path').length).toBe(3);
  // Eight rates are known: 3 of ada, 2 of zoe, 3 of lite0.
  expect(drawing()?.querySelectorAll('g[aria-label="dot"] > *').length).toBe(8);
});

test('the heading says between which conditions people and networks missed the least and the most', async () => {
  const { element } = await mountRates(rates);
  expect(textOf(element)).toContain(
    'On average people missed 5.0 % under 0 and 60.0 % under <b>40</b>; networks missed 10.0 % under 0 and 90.0 % under <b>40</b>',
  );
});

test('nothing is shown without two conditions', async () => {
  expect(textOf((await mountRates(null)).element).trim()).toBe('');
  const [first = ''] = rates.conditions;
  const single = { ...rates, conditions: [first], rates: rates.rates.map((own) => own.slice(0, 1)) };
  expect(textOf((await mountRates(single)).element).trim()).toBe('');
});

test('names at the ends of lines stand in the order of the lines, however near these are', async () => {
  const shares = [20, 0, 21, 22, 1, 19];
  const many = shares.map((share) => one(`has ${share}`, share > 20 ? 'network' : 'person'));
  const near = {
    ...rates,
    conditions: ['0', '5'],
    rates: shares.map((share) => [rate(50, 100), rate(share, 100)]),
  };
  const element = await mount<ConditionRatesChart>(
    html`<hit5-condition-rates .observers=${many} .rates=${near}></hit5-condition-rates>`,
  );
  const names = () =>
    [
      ...(element.shadowRoot
        ?.querySelector('hit5-chart')
        ?.shadowRoot?.querySelectorAll('.picture g[aria-label="text"] text') ?? []),
    ]
      .toSorted((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
      .map((name) => name.textContent);
  await expect.poll(names).toEqual(['has 22', 'has 21', 'has 20', 'has 19', 'has 1', 'has 0']);
});

test('a line says whose it is on a phone too, and a long name is cut', async () => {
  await page.viewport(360, 800);
  const { drawing } = await mountRates(rates);
  const names = () =>
    [...(drawing()?.querySelectorAll('g[aria-label="text"] text') ?? [])].map(
      ({ textContent }) => textContent,
    );
  await expect.poll(names).toEqual(['ada', 'zoe', 'lite0']);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});
