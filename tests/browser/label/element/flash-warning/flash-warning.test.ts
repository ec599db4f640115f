import { html } from 'lit';
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { FlashWarning } from '#src/label/element/flash-warning/flash-warning.ts';
import '#src/label/element/flash-warning/flash-warning.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

test('says in 30 words what flashes, for whom it is not, and how to leave, above the edge of a small phone', async () => {
  await page.viewport(360, 640);
  const accepted = vi.fn<() => void>();
  const element = await mount<FlashWarning>(
    html`<hit5-flash-warning .still=${false} @hit5-flash-accept=${accepted}></hit5-flash-warning>`,
  );
  await expectAccessible(element);
  const text = textOf(element);
  for (const words of ['photosensitive epilepsy', 'three times a second', 'look away', 'Leave'])
    expect(text).toContain(words);
  expect(element.renderRoot.querySelector('p')?.textContent.trim().split(/\s+/).length).toBeLessThanOrEqual(
    30,
  );
  const goOn = page.getByRole('button', { name: 'I have read this, go on' });
  expect(goOn.element().getBoundingClientRect().bottom).toBeLessThan(400);
  await goOn.click();
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
