import { html } from 'lit';
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { FlashWarning } from '#src/label/element/flash-warning/flash-warning.ts';
import '#src/label/element/flash-warning/flash-warning.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

test('says what flashes, for whom it is not, and how to leave, and is accessible', async () => {
  const accepted = vi.fn<() => void>();
  const element = await mount<FlashWarning>(
    html`<hit5-flash-warning .still=${false} @hit5-flash-accept=${accepted}></hit5-flash-warning>`,
  );
  await expectAccessible(element);
  const text = textOf(element);
  for (const words of ['photosensitive epilepsy', 'three flashes a second', 'Escape', 'Leave'])
    expect(text).toContain(words);
  await page.getByRole('button', { name: 'I have read this, go on' }).click();
  expect(accepted).toHaveBeenCalledOnce();
});

test('asks again where the device is set to less motion, before one can go on', async () => {
  const accepted = vi.fn<() => void>();
  await mount<FlashWarning>(
    html`<hit5-flash-warning .still=${true} @hit5-flash-accept=${accepted}></hit5-flash-warning>`,
  );
  const button = page.getByRole('button', { name: 'I have read this, go on' });
  await expect.element(button).toBeDisabled();
  await page.getByRole('checkbox', { name: 'Show me flashing photos all the same' }).click();
  await button.click();
  expect(accepted).toHaveBeenCalledOnce();
});
