import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '#src/results/element/test-figures/test-figures.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

const figures = [
  {
    name: 'McNemar, exact',
    value: 'p = 0.33',
    beside: 'mid-p = 0.24',
    notes: [{ text: '17 images on which you differ', href: '#/differ' }],
  },
  { name: 'Z', value: 'Z = 1.10', beside: '', notes: [] },
];

const mountFigures = () => mount(html`<hit5-test-figures .figures=${figures}></hit5-test-figures>`);

test('each says its name, its value, and what it stands on, accessibly, and they fit in 360 px', async () => {
  await page.viewport(360, 800);
  const element = await mountFigures();
  await expectAccessible(element);
  expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
  expect(textOf(element)).toContain('McNemar, exact p = 0.33 mid-p = 0.24 17 images on which you differ');
  await expect
    .element(page.getByRole('link', { name: '17 images on which you differ' }))
    .toHaveAttribute('href', '#/differ');
});
