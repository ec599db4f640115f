import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '#src/label/element/clock/session-clock.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

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

test('a standing clock says that it is paused', async () => {
  const element = await mount(
    html`<hit5-session-clock .seconds=${41} .running=${false}></hit5-session-clock>`,
  );
  expect(textOf(element)).toBe('paused 0:41');
});

test('a clock that counts down says so', async () => {
  await mount(html`<hit5-session-clock .seconds=${23} .running=${true} left></hit5-session-clock>`);
  await expect
    .element(page.getByRole('timer', { name: 'Time left for this image' }))
    .toHaveTextContent('0:23 left');
});
