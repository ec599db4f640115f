import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { ReportedObserver } from '#src/figures/observers/observers-report.ts';
import type { ObserverKind } from '#src/core/observers/observer.ts';
import type { PeopleSpread } from '#src/observers/element/people-spread/people-spread.ts';
import '#src/observers/element/people-spread/people-spread.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

const one = (name: string, errorRate: number, kind: ObserverKind = 'person'): ReportedObserver => ({
  ...{ name, errorRate, kind, simulated: false, n: 100, errors: Math.round(100 * errorRate) },
  ...{
    wilson: [errorRate / 2, (1 + errorRate) / 2],
    withoutTruth: 0,
    assisted: 0,
    spoiled: 0,
    key: name,
    files: [],
    group: null,
  },
  ...{ keyed: [], named: name, guesses: 5 },
  ...{
    practised: null,
    inClass: false,
    alike: false,
    images: 100,
    categories: null,
    searched: true,
    inTruth: null,
    empty: null,
  },
});
const network = one('lite0', 0.22, 'network');

async function mountSpread(...observers: readonly ReportedObserver[]) {
  const element = await mount<PeopleSpread>(
    html`<hit5-people-spread
      .observers=${observers}
      .missedLink=${(name: string) => `#${name}`}
    ></hit5-people-spread>`,
  );
  const drawing = () =>
    element.shadowRoot?.querySelector('hit5-chart')?.shadowRoot?.querySelector('.picture svg') ?? null;
  return { element, drawing };
}

test('the picture is accessible, with the numbers as a table behind it', async () => {
  const { element, drawing } = await mountSpread(one('zoe', 0.1), one('ada', 0.3), one('bob', 0.3), network);
  await expect.poll(drawing).not.toBeNull();
  await expectAccessible(element);
  await page.getByText('The numbers as a table').click();
  const names = page
    .getByRole('rowheader')
    .elements()
    .map((row) => row.textContent.trim());
  expect(names).toEqual(['ada', 'bob', 'zoe', 'lite0']);
  await expect.element(page.getByRole('link', { name: '22' })).toHaveAttribute('href', '#lite0');
});

test('a dot is a person and a square a network, which alone is named; so is the mean', async () => {
  const { element, drawing } = await mountSpread(one('zoe', 0.1), one('ada', 0.3), one('bob', 0.3), network);
  await expect.poll(drawing).not.toBeNull();
  expect(drawing()?.querySelectorAll('circle').length).toBe(3);
  const places = [...(drawing()?.querySelectorAll('circle') ?? [])].map((dot) => dot.getBoundingClientRect());
  const names = drawing()?.querySelector('g[aria-label="text"] text')?.getBoundingClientRect();
  for (const { bottom } of places) expect(bottom).toBeLessThanOrEqual(names?.top ?? 0);
  const texts = [...(drawing()?.querySelectorAll('g[aria-label="text"] text') ?? [])].map(
    (text) => text.textContent,
  );
  expect(texts).toEqual(['lite0 22.0\u202f%', 'mean of the people 23.3\u202f%']);
  await expect
    .element(page.getByRole('heading', { name: '1 of 3 people missed less than lite0' }))
    .toBeVisible();
  expect(textOf(element)).not.toMatch(/NaN|undefined/);
});

test('500 people stand within the picture', async () => {
  const { drawing } = await mountSpread(
    ...Array.from({ length: 500 }, (_, at) => one(`p${at}`, ((at * 7) % 50) / 100)),
    network,
  );
  await expect.poll(drawing).not.toBeNull();
  const picture = drawing()?.getBoundingClientRect();
  const tops = [...(drawing()?.querySelectorAll('circle') ?? [])].map(
    (dot) => dot.getBoundingClientRect().top,
  );
  expect(tops).toHaveLength(500);
  expect(Math.min(...tops)).toBeGreaterThanOrEqual((picture?.top ?? 0) - 1);
});

test('one person is no picture', async () => {
  const { element } = await mountSpread(one('ada', 0.3), network);
  expect(textOf(element)).toBe('');
});
