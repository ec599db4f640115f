import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { drawnAsText, type Chart, type ChartElement } from '#src/kit/element/chart/chart.ts';
import { lines } from '#src/kit/element/chart/lines.ts';
import { sharesAxis } from '#src/kit/element/chart/plot-style.ts';
import { expectAccessible, mount } from '#tests/browser/support.ts';

const points = [0.4, 0.3, 0.2].map((y, at) => ({ x: at, y }));
const chart: Chart = {
  ...{ finding: 'Errors fall with time', subtitle: 'Share of images missed', label: 'A falling line' },
  ...{ columns: ['Seconds', 'Missed'], rows: [['5', { text: '20 %', href: '#/missed' }]], notes: ['Of 8.'] },
  draw: (width) =>
    lines(
      width,
      ['Ada', 'Ben'].map((name) => ({ name, kind: 'person', points })),
      {
        x: { domain: [0, 2], ticks: [0, 1, 2], text: String },
        y: sharesAxis(0.4),
      },
    ),
};

test('a chart is drawn as wide as there is room, and anew for paper; its numbers are behind it', async () => {
  const element = await mount<ChartElement>(html`<hit5-chart .of=${chart}></hit5-chart>`);
  const drawing = () => element.renderRoot.querySelector('.picture svg');
  const width = () => Number(drawing()?.getAttribute('width'));
  await expect.poll(width).toBe(element.clientWidth);
  await expect.element(page.getByRole('figure', { name: 'Errors fall with time' })).toBeVisible();
  await page.getByText('The numbers as a table').click();
  await expect.element(page.getByRole('link', { name: '20 %' })).toHaveAttribute('href', '#/missed');
  await expect.element(page.getByText('Of 8.')).toBeVisible();
  await expectAccessible(element);
  element.style.width = '100px';
  await expect.poll(width).toBe(240);
  element.style.width = '300px';
  await expect.poll(width).toBe(300);
  dispatchEvent(new Event('beforeprint'));
  await expect.poll(width).toBe(640);
  dispatchEvent(new Event('afterprint'));
  await expect.poll(width).toBe(300);
  const names = [...(drawing()?.querySelectorAll('g[aria-label="text"] text') ?? [])].map((name) =>
    name.getBoundingClientRect(),
  );
  expect(names).toHaveLength(2);
  for (const { right } of names)
    expect(right).toBeLessThanOrEqual((drawing()?.getBoundingClientRect().right ?? 0) + 1);
  element.of = null;
  await expect.poll(drawing).toBeNull();
});

test('by itself it is SVG of a width of its own, which leads nowhere', () => {
  const svg = drawnAsText(chart, 680);
  expect(svg).toMatch(/^<svg [^>]*width="680"/);
  expect(svg).not.toMatch(/<(style|title|a)[ >]/);
  expect(document.body.querySelector(':scope > svg')).toBeNull();
});
