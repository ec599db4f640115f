import { html } from 'lit';
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { TextCopy } from '#src/kit/element/text-copy/text-copy.ts';
import '#src/kit/element/text-copy/text-copy.ts';
import { expectAccessible, mount } from '#tests/browser/support.ts';

const show = (text: string) =>
  mount<TextCopy>(html`<hit5-text-copy label="Reference" code .text=${text}></hit5-text-copy>`);

afterEach(() => {
  vi.restoreAllMocks();
});

test('a text to be copied is accessible', async () => {
  await expectAccessible(await show('@software{hit5}'));
});

test('it is copied by the button, and that is told until the text changes', async () => {
  const copy = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const element = await show('<b>one</b>');
  await page.getByRole('button', { name: 'Copy: Reference' }).click();
  await expect.element(page.getByText('Copied.')).toBeVisible();
  expect(copy).toHaveBeenCalledWith('<b>one</b>');
  element.text = 'two';
  await element.updateComplete;
  expect(element.outcome).toBeNull();
});
