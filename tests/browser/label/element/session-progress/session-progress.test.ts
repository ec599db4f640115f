import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '#src/label/element/session-progress/session-progress.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

test('the progress is accessible', async () => {
  await expectAccessible(
    await mount(html`<hit5-session-progress .done=${12} .total=${32}></hit5-session-progress>`),
  );
});

test('it says which image of how many this is, in words and as a progress bar', async () => {
  const element = await mount(html`<hit5-session-progress .done=${12} .total=${32}></hit5-session-progress>`);
  expect(textOf(element)).toBe('Image 12 of 32');
  const bar = page.getByRole('progressbar', { name: 'Progress' });
  await expect.element(bar).toHaveAttribute('aria-valuenow', '12');
  await expect.element(bar).toHaveAttribute('aria-valuemax', '32');
  await expect.element(bar).toHaveAttribute('aria-valuetext', 'Image 12 of 32');
});
