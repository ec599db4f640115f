import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '#src/label/element/clock/session-clock.ts';
import { expectAccessible, mount } from '#tests/browser/support.ts';

test('the clock is accessible, running and paused', async () => {
  await expectAccessible(
    await mount(html`<hit5-session-clock .seconds=${41} .running=${true}></hit5-session-clock>`),
  );
  await expectAccessible(await mount(html`<hit5-session-clock .seconds=${41}></hit5-session-clock>`));
});

test('it shows minutes and seconds and is not read out every second', async () => {
  await mount(html`<hit5-session-clock .seconds=${725.9} .running=${true}></hit5-session-clock>`);
  const clock = page.getByRole('timer', { name: 'Time on this image' });
  await expect.element(clock).toHaveTextContent('12:05');
  await expect.element(clock).toHaveAttribute('aria-live', 'off');
});
