import { html } from 'lit';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type {
  DistortionSliders,
  SeedChangeEvent,
  StrengthChangeEvent,
} from '#src/live/element/distortions/distortion-sliders.ts';
import '#src/live/element/distortions/distortion-sliders.ts';
import type { SweepChart } from '#src/live/element/distortions/sweep-chart.ts';
import '#src/live/element/distortions/sweep-chart.ts';
import { distortionKinds } from '#src/live/logic/distortions/distortion.ts';
import { expectAccessible, mount } from '#tests/browser/support.ts';
import { en } from '#src/live/words/break/en.ts';

const setting = { distortions: [{ kind: 'blur', strength: 2.5 }], seed: 7 } as const;

/** Events of a kind that an element fires, as they come. */
function heard<Kind extends Event>(element: HTMLElement, type: string): readonly Kind[] {
  const events: Kind[] = [];
  element.addEventListener(type, (event) => events.push(event as Kind));
  return events;
}

describe('the sliders', () => {
  const mountSliders = () =>
    mount<DistortionSliders>(html`<hit5-distortion-sliders .setting=${setting}></hit5-distortion-sliders>`);

  test('are accessible', async () => {
    await expectAccessible(await mountSliders());
  });

  test('are one for each kind, with its value and unit', async () => {
    await mountSliders();
    for (const kind of distortionKinds) {
      const label = en.kinds[kind];
      await expect.element(page.getByRole('slider', { name: label, exact: true })).toBeVisible();
    }
    await expect.element(page.getByText('2.5\u202f%')).toBeVisible();
  });

  test('are moved by the arrow keys', async () => {
    const moves = heard<StrengthChangeEvent>(await mountSliders(), 'hit5-strength-change');
    page.getByRole('slider', { name: 'Blur' }).element().focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(moves.map(({ value: { kind, strength } }) => [kind, strength])).toEqual([['blur', 2.6]]);
  });

  test('take a seed, and name one that is none', async () => {
    const seeds = heard<SeedChangeEvent>(await mountSliders(), 'hit5-seed-change');
    const field = page.getByLabelText('Seed');
    await field.fill('12');
    await userEvent.keyboard('{Tab}');
    await field.fill('-3');
    await userEvent.keyboard('{Tab}');
    await expect.element(page.getByRole('alert')).toHaveTextContent('whole number from 0 to 2147483647');
    expect(seeds.map(({ value: seed }) => seed)).toEqual([12]);
  });
});

describe('the curve along a slider', () => {
  const points = [0, 2, 4, 6, 8].map((strength) => ({
    strength,
    probability: 0.8 - strength / 10,
    hit: strength < 4,
  }));

  const mountChart = (whole = true) =>
    mount<SweepChart>(
      html`<hit5-sweep-chart
        kind="blur"
        truth="tench"
        .points=${points}
        ?whole=${whole}
        .strength=${2.5}
      ></hit5-sweep-chart>`,
    );

  test('is accessible', async () => {
    await expectAccessible(await mountChart());
  });

  test('says where the truth falls out of the five, in its title and at the place', async () => {
    const element = await mountChart();
    const words = 'Blur: “tench” falls out of the network’s five at 4\u202f%';
    await expect.element(page.getByRole('heading', { name: words })).toBeVisible();
    const chart = element.shadowRoot?.querySelector('hit5-chart')?.shadowRoot;
    const labels = () => [...(chart?.querySelectorAll('svg text') ?? [])].map((text) => text.textContent);
    await expect.poll(labels).toContain('out at 4\u202f%');
  });

  test('marks no place before the whole range was looked at', async () => {
    const element = await mountChart(false);
    const chart = element.shadowRoot?.querySelector('hit5-chart')?.shadowRoot;
    await expect.poll(() => chart?.querySelectorAll('svg circle').length).toBe(5);
    expect(chart?.textContent).not.toContain('out at');
  });

  test('has the numbers in a table', async () => {
    await mountChart();
    await page.getByText('The numbers as a table').click();
    await expect.element(page.getByRole('row', { name: /^4.% 40\.0.% no$/ })).toBeVisible();
  });
});
