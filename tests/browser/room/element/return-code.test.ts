import { html } from 'lit';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ReturnCode } from '#src/room/element/return-code/return-code.ts';
import '#src/room/element/return-code/return-code.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

async function show(name: string, address = 'http://192.168.1.20:4173') {
  const element = await mount<ReturnCode>(
    html`<hit5-return-code .address=${address} code="7KQ4MW"></hit5-return-code>`,
  );
  await element.show({ name, returnCode: 'W2XYZK7Q4M' });
  return element;
}

test('the way back stands there with the code in a field to copy, without an axe violation', async () => {
  const element = await show('Quiet Harbour');
  await expectAccessible(element);
  await expect.element(page.getByRole('dialog', { name: 'Let Quiet Harbour back in' })).toBeVisible();
  expect(textOf(element)).toContain('open 192.168.1.20:4173 and type the code 7KQ4MW');
  await expect
    .element(page.getByRole('textbox', { name: 'Return code of Quiet Harbour' }))
    .toHaveValue('W2XYZK7Q4M');
  await expect
    .element(page.getByRole('button', { name: 'Copy: Return code of Quiet Harbour' }))
    .toBeVisible();
});

test('where the address is not known it speaks of the link', async () => {
  const element = await show('Quiet Harbour', '');
  expect(textOf(element)).toContain('On another device open the link to join');
});

test('once it is closed the code is nowhere any more', async () => {
  const element = await show('Quiet Harbour');
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => element.renderRoot.querySelector('hit5-copy-field')).toBe(null);
  await element.show({ name: 'Amber Lake', returnCode: 'AAAAABBBBB' });
  await expect
    .element(page.getByRole('textbox', { name: 'Return code of Amber Lake' }))
    .toHaveValue('AAAAABBBBB');
});

test('a long name, markup and a turn of direction do no harm on a phone', async () => {
  await page.viewport(360, 640);
  const element = await show(`<b>${'W'.repeat(60)}</b>\u202e😀`);
  expect(element.renderRoot.querySelector('h2 b')).toBe(null);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  const { left, right } = page.getByRole('dialog').element().getBoundingClientRect();
  expect(left).toBeGreaterThanOrEqual(0);
  expect(right).toBeLessThanOrEqual(360);
});
