import { html } from 'lit';
import { expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '#src/kit/element/top-bar/top-bar.ts';
import { expectAccessible, focusedName, mount } from '#tests/browser/support.ts';

const sections = [
  { label: 'Comparison', href: '#/results' },
  { label: 'Images', href: '#/results/images' },
];

test.each([
  ['wide', 1280],
  ['narrow', 390],
])('the top bar is accessible where it is %s, shut and open', async (_, width) => {
  await page.viewport(width, 800);
  const bar = await mount(
    html`<hit5-top-bar place="#/results" .sections=${sections} current="#/results"
      ><span>Image 1 of 2</span></hit5-top-bar
    >`,
  );
  await expectAccessible(bar);
  if (width > 1000) return;
  await page.getByRole('button', { name: 'Menu' }).click();
  await expectAccessible(bar);
});

const entries = ['Play', 'Live', 'Break it', 'Results', 'Compare', 'My photos'];
const names = () =>
  page
    .getByRole('navigation', { name: 'Menu' })
    .getByRole('link')
    .elements()
    .map((link) => link.textContent);

test('the menu leads to the parts of Hit5 and marks the one that is shown', async () => {
  await mount(html`<hit5-top-bar place="#/live"></hit5-top-bar>`);
  expect(names()).toEqual(entries);
  const current = page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Live' });
  await expect.element(current).toHaveAttribute('aria-current', 'page');
  await expect.element(page.getByRole('link', { name: 'Play' })).toHaveAttribute('aria-current', 'false');
  await expect.element(page.getByRole('button', { name: 'Menu' })).not.toBeInTheDocument();
});

test('where there is little room a button holds the menu, by keyboard too', async () => {
  await page.viewport(390, 844);
  await mount(html`<hit5-top-bar place="#/"></hit5-top-bar>`);
  expect(names()).toEqual([]);
  await userEvent.keyboard('{Tab}{Tab}{Enter}');
  await expect.poll(names).toEqual(entries);
  for (const link of page.getByRole('navigation', { name: 'Menu' }).getByRole('link').elements()) {
    expect(link.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
  }
  await userEvent.keyboard('{Tab}');
  expect(focusedName()).toBe('Play');
  await userEvent.keyboard('{Escape}');
  await expect.poll(names).toEqual([]);
  await expect.poll(focusedName).toBe('Menu');
});

test('in a session it is folded on a large screen too, and goes when one chooses', async () => {
  await mount(html`<hit5-top-bar place="#/" folded></hit5-top-bar>`);
  expect(names()).toEqual([]);
  await page.getByRole('button', { name: 'Menu' }).click();
  onTestFinished(() => void (location.hash = ''));
  await page.getByRole('link', { name: 'Live' }).click();
  expect(location.hash).toBe('#/live');
  await expect.poll(names).toEqual([]);
});

test('without a place there is no menu: nothing is behind its links yet', async () => {
  await mount(html`<hit5-top-bar></hit5-top-bar>`);
  expect(page.getByRole('button', { name: 'Menu' }).elements()).toHaveLength(0);
});

test('what is given to it is shown, and fits in 360 px', async () => {
  await page.viewport(360, 800);
  const bar = await mount(
    html`<hit5-top-bar place="#/" folded .sections=${sections}>
      <span>Image 12 of 32</span><button slot="end" type="button">Help</button>
    </hit5-top-bar>`,
  );
  await expect.element(page.getByText('Image 12 of 32')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Help' })).toBeVisible();
  expect(bar.scrollWidth).toBeLessThanOrEqual(bar.clientWidth);
});

test('all sections of the results are in view at 360 px', async () => {
  await page.viewport(360, 740);
  const labels = ['Comparison', 'Images', 'Errors', 'Effort'];
  const all = labels.map((label) => ({ label, href: `#/${label}` }));
  await mount(html`<hit5-top-bar place="#/results" .sections=${all}></hit5-top-bar>`);
  const nav = page.getByRole('navigation', { name: 'Sections' }).element();
  expect(nav.scrollWidth).toBeLessThanOrEqual(nav.clientWidth);
});
