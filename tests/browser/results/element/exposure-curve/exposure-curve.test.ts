import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { ExposureCurve } from '#src/results/element/exposure-curve/exposure-curve.ts';
import '#src/results/element/exposure-curve/exposure-curve.ts';
import type { CurveLine } from '#src/figures/observers/session-exposures.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

const exposures = [17, 50, 150, 10_000];

const line = (name: string, kind: CurveLine['kind'], values: readonly (number | null)[], faint = false) => ({
  ...{ name, kind, faint },
  points: values.map((value) => ({
    value,
    interval: value === null ? null : ([Math.max(0, value - 0.1), Math.min(1, value + 0.1)] as const),
    basis: '6 of 12',
  })),
});

const lines = [
  line('3 people', 'person', [0.8, 0.5, 0.3, 0.1]),
  line('<b>ada</b>', 'person', [0.9, null, 0.2, 0.1], true),
  line('lite0', 'network', [0.25, 0.25, 0.25, 0.25]),
];

async function mountCurve(
  part: Partial<Pick<ExposureCurve, 'exposures' | 'lines' | 'measure' | 'chance'>> = {},
) {
  const element = await mount<ExposureCurve>(
    html`<hit5-exposure-curve
      .exposures=${part.exposures ?? exposures}
      .lines=${part.lines ?? lines}
      .measure=${part.measure ?? 'missed'}
      .chance=${part.chance ?? null}
      heading="What it shows"
      subtitle="Share of images missed"
    ></hit5-exposure-curve>`,
  );
  const drawing = () =>
    element.shadowRoot?.querySelector('hit5-chart')?.shadowRoot?.querySelector('.picture svg') ?? null;
  return { element, drawing };
}

test('the curve is accessible, with figures, intervals and chance as a table behind it', async () => {
  const { element, drawing } = await mountCurve({ chance: 15 / 16 });
  await expect.poll(drawing).not.toBeNull();
  await expectAccessible(element);
  await page.getByText('The numbers as a table').click();
  const text = textOf(element);
  expect(text).toContain('80.0 %, 70.0 % to 90.0 % (6 of 12)');
  expect(text).toContain('<b>ada</b>');
  expect(text).toMatch(/By chance\s+93\.8 %/);
  expect(text).toContain('10 s');
  await expectAccessible(element);
});

test('each has a line; names and intervals have those that do not stand behind, and chance is drawn', async () => {
  const { drawing } = await mountCurve({ chance: 0.5 });
  await expect.poll(drawing).not.toBeNull();
  const drawn = drawing();
  expect(drawn?.querySelectorAll('g[aria-label="line"] path').length).toBe(3);
  expect(drawn?.querySelectorAll('g[aria-label="rule"] line').length).toBe(8 + 1);
  const words = drawn?.textContent ?? '';
  for (const name of ['3 people', 'lite0', 'by chance', '17\u202fms', '10\u202fs'])
    expect(words).toContain(name);
  expect(words).not.toContain('ada');
});

test('a long name stands whole beside its line, in several lines', async () => {
  for (const width of [1280, 390]) {
    await page.viewport(width, 844);
    const { element, drawing } = await mountCurve({
      lines: [line('People and efficientnet-lite0', 'network', [0.1, 0.2, 0.3, 0.2])],
    });
    await expect.poll(drawing).not.toBeNull();
    const words = [...(drawing()?.querySelectorAll('text') ?? [])].find((one) =>
      one.textContent.startsWith('People'),
    );
    const written = [...(words?.querySelectorAll('tspan') ?? [])].map((one) => one.textContent);
    expect(written.length).toBeGreaterThan(1);
    expect(written.join('').replace(/\s/g, '')).toBe('Peopleandefficientnet-lite0');
    const right = drawing()?.getBoundingClientRect().right ?? 0;
    expect(words?.getBoundingClientRect().right).toBeLessThanOrEqual(right);
    element.remove();
  }
});

test('the axis is logarithmic: three times as long is as far, wherever it lies', async () => {
  const { drawing } = await mountCurve({ exposures: [10, 100, 1000, 10_000] });
  await expect.poll(drawing).not.toBeNull();
  const places = [
    ...(drawing()?.querySelectorAll('g[aria-label="dot"] circle, g[aria-label="dot"] path') ?? []),
  ]
    .slice(0, 4)
    .map((one) => one.getBoundingClientRect().x);
  const steps = places.slice(1).map((place, at) => place - (places[at] ?? 0));
  for (const step of steps) expect(Math.abs(step - (steps[0] ?? 0))).toBeLessThan(1);
});

test('on a phone each exposure that has room has its label', async () => {
  await page.viewport(390, 844);
  const { drawing } = await mountCurve({ exposures: [17, 50, 150, 500] });
  const labels = () =>
    [...(drawing()?.querySelectorAll('g[aria-label="x-axis tick label"] text') ?? [])].map(
      (one) => one.textContent,
    );
  await expect.poll(labels).toEqual(['17\u202fms', '50\u202fms', '150\u202fms', '500\u202fms']);
});

test('agreement is drawn from below 0 to 1, with 0 as by chance', async () => {
  const { element, drawing } = await mountCurve({ measure: 'kappa' });
  await expect.poll(drawing).not.toBeNull();
  expect(drawing()?.textContent).toContain('by chance');
  await page.getByText('The numbers as a table').click();
  expect(textOf(element)).toContain('0.80, 0.70 to 0.90 (6 of 12)');
  expect(textOf(element)).not.toContain('By chance');
});

test('one exposure makes no curve', async () => {
  const { element } = await mountCurve({ exposures: [50] });
  expect(element.shadowRoot?.querySelector('hit5-chart')).toBeNull();
});
