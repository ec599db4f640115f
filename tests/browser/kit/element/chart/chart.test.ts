import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Chart } from '#src/kit/element/chart/chart.ts';
import '#src/kit/element/chart/chart.ts';
import { expectAccessible, mount } from '#tests/browser/support.ts';

const draw = (width: number) => {
  const picture = document.createElement('div');
  picture.textContent = `${width} wide`;
  return picture;
};

const mountChart = () =>
  mount<Chart>(
    html`<hit5-chart
      heading="Errors fall with time"
      subtitle="Share of images missed"
      label="A falling line"
      .columns=${['Seconds', 'Missed']}
      .rows=${[['5', { text: '20 %', href: '#/missed' }]]}
      .draw=${draw}
    ></hit5-chart>`,
  );

test('the chart is accessible, also with its table open', async () => {
  const element = await mountChart();
  await page.getByText('The numbers as a table').click();
  await expectAccessible(element);
});

test('its title is the finding, and its picture says what it is', async () => {
  await mountChart();
  await expect.element(page.getByRole('figure', { name: 'Errors fall with time' })).toBeVisible();
  await expect.element(page.getByRole('img', { name: 'A falling line' })).toBeVisible();
});

test('it is drawn as wide as there is room, again when that changes', async () => {
  const element = await mountChart();
  await expect.element(page.getByText(`${element.clientWidth} wide`)).toBeVisible();
  element.style.width = '300px';
  await expect.element(page.getByText('300 wide')).toBeVisible();
});

test('the numbers are behind it as a table, and lead to their images', async () => {
  await mountChart();
  await page.getByText('The numbers as a table').click();
  await expect.element(page.getByRole('link', { name: '20 %' })).toHaveAttribute('href', '#/missed');
});

test('on paper its text is as high as the page’s: it is drawn for the sheet, and for the screen again after', async () => {
  const element = await mountChart();
  await expect.element(page.getByText(`${element.clientWidth} wide`)).toBeVisible();
  dispatchEvent(new Event('beforeprint'));
  await expect.element(page.getByText('640 wide')).toBeVisible();
  dispatchEvent(new Event('afterprint'));
  await expect.element(page.getByText(`${element.clientWidth} wide`)).toBeVisible();
});
