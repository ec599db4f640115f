import { html } from 'lit';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '#src/packs/element/broken-packs/broken-packs.ts';
import type { BrokenPacks } from '#src/packs/element/broken-packs/broken-packs.ts';
import { expectAccessible, mount } from '#tests/browser/support.ts';

const show = (messages: readonly string[]) =>
  mount<BrokenPacks>(html`<hit5-broken-packs .messages=${messages}></hit5-broken-packs>`);

test('packs that cannot be opened take one line; which and why comes when it is asked for', async () => {
  const element = await show(['torn.zip is cut off.', '<b>old</b>.zip is no pack.']);
  await expectAccessible(element);
  const line = page.getByText('2 packs cannot be opened');
  await expect.element(line).toBeVisible();
  await expect.element(page.getByText('torn.zip')).not.toBeVisible();
  await userEvent.keyboard('{Tab}{Enter}');
  await expect.element(page.getByText('torn.zip is cut off.')).toBeVisible();
  await expect.element(page.getByText('<b>old</b>.zip is no pack.')).toBeVisible();
});

test('one is called one, and none is not spoken of', async () => {
  const element = await show(['torn.zip is cut off.']);
  await expect.element(page.getByText('1 pack cannot be opened')).toBeVisible();
  element.messages = [];
  await element.updateComplete;
  expect(element.getBoundingClientRect().height).toBe(0);
});
