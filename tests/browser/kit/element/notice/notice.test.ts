import { html } from 'lit';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '#src/kit/element/notice/notice.ts';
import { expectAccessible, mount } from '#tests/browser/support.ts';

test.each(['info', 'warning', 'alarm'] as const)('a notice of the kind %s is accessible', async (kind) => {
  await expectAccessible(
    await mount(
      html`<hit5-notice .kind=${kind} dismissable
        >The disk is full.<a slot="actions" href="#/">Start</a></hit5-notice
      >`,
    ),
  );
});

test('an alarm interrupts, everything else waits its turn', async () => {
  await mount(html`<hit5-notice kind="alarm">The disk is full.</hit5-notice>`);
  await expect.element(page.getByRole('alert')).toBeVisible();
  await mount(html`<hit5-notice kind="warning">The session paused.</hit5-notice>`);
  await expect.element(page.getByRole('status')).toBeVisible();
});

test('a notice that may go is dismissed by the keyboard', async () => {
  const dismiss = vi.fn();
  await mount(html`<hit5-notice dismissable @hit5-notice-dismiss=${dismiss}>Hello.</hit5-notice>`);
  await userEvent.keyboard('{Tab}{Enter}');
  expect(dismiss).toHaveBeenCalledOnce();
});

test('other notices cannot be dismissed', async () => {
  await mount(html`<hit5-notice>Hello.</hit5-notice>`);
  expect(page.getByRole('button', { name: 'Dismiss' }).elements()).toHaveLength(0);
});
