import { html } from 'lit';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { KeyHelp } from '#src/label/element/key-help/key-help.ts';
import '#src/label/element/key-help/key-help.ts';
import { mount, textOf } from '#tests/browser/support.ts';

const groups = [
  { title: 'Classes', keys: [{ keys: ['/'], does: 'search' }] },
  { title: 'Answer', keys: [{ keys: ['Ctrl', 'Enter'], does: 'commit' }] },
];

/** A page with a button that opens the keys, as the label page has one. */
function mountHelp() {
  const open = () => document.querySelector<KeyHelp>('hit5-key-help')?.open();
  return mount(
    html`<div>
      <button type="button" @click=${open}>Help</button><hit5-key-help .groups=${groups}></hit5-key-help>
    </div>`,
  );
}

test('it lists every key and what it does, by group', async () => {
  await mountHelp();
  await page.getByRole('button', { name: 'Help' }).click();
  const dialog = page.getByRole('dialog', { name: 'Keys and gestures' });
  await expect.element(dialog).toBeVisible();
  expect(textOf(dialog.element())).toBe('Keys and gestures Close Classes / search Answer Ctrl Enter commit');
});

test('Escape closes it and the focus goes back to where it was', async () => {
  await mountHelp();
  await page.getByRole('button', { name: 'Help' }).click();
  await userEvent.keyboard('{Escape}');
  expect(page.getByRole('dialog').elements()).toHaveLength(0);
  await expect.element(page.getByRole('button', { name: 'Help' })).toHaveFocus();
});
