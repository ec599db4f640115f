import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../../../../src/kit/element/top-bar/top-bar.ts';
import { expectAccessible, mount } from '../../../support.ts';

const sections = [
  { label: 'Comparison', href: '#/results' },
  { label: 'Images', href: '#/results/images' },
];

test('the top bar is accessible', async () => {
  await expectAccessible(
    await mount(
      html`<hit5-top-bar .sections=${sections} current="#/results"><span>Image 1 of 2</span></hit5-top-bar>`,
    ),
  );
});

test('the wordmark leads to the start page', async () => {
  await mount(html`<hit5-top-bar></hit5-top-bar>`);
  await expect.element(page.getByRole('link', { name: 'Hit5' })).toHaveAttribute('href', '#/');
});

test('the shown section is marked as the current one, the others are not', async () => {
  await mount(html`<hit5-top-bar .sections=${sections} current="#/results/images"></hit5-top-bar>`);
  const links = page.getByRole('navigation', { name: 'Sections' });
  await expect.element(links.getByRole('link', { name: 'Images' })).toHaveAttribute('aria-current', 'page');
  await expect
    .element(links.getByRole('link', { name: 'Comparison' }))
    .toHaveAttribute('aria-current', 'false');
});

test('without sections there is no navigation', async () => {
  await mount(html`<hit5-top-bar></hit5-top-bar>`);
  expect(page.getByRole('navigation').elements()).toHaveLength(0);
});

test('what is given to it is shown, and fits in 360 px', async () => {
  await page.viewport(360, 800);
  const bar = await mount(
    html`<hit5-top-bar .sections=${sections}>
      <span>Image 12 of 32</span><button slot="end" type="button">Help</button>
    </hit5-top-bar>`,
  );
  await expect.element(page.getByText('Image 12 of 32')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Help' })).toBeVisible();
  expect(bar.scrollWidth).toBeLessThanOrEqual(bar.clientWidth);
  await page.viewport(1280, 800);
});

test('all sections of the results are in view at 360 px', async () => {
  await page.viewport(360, 740);
  const labels = ['Comparison', 'Images', 'Errors', 'Effort', 'Observers'];
  const all = labels.map((label) => ({ label, href: `#/${label}` }));
  await mount(html`<hit5-top-bar .sections=${all}></hit5-top-bar>`);
  const nav = page.getByRole('navigation', { name: 'Sections' }).element();
  expect(nav.scrollWidth).toBeLessThanOrEqual(nav.clientWidth);
  await page.viewport(1280, 800);
});
