import { html } from 'lit';
import { expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../../../src/label/element/first-steps/first-steps.ts';
import { expectAccessible, mount } from '../../../support.ts';

const show = (close: () => void = () => undefined) =>
  mount(html`<hit5-first-steps @hit5-first-steps-close=${close}></hit5-first-steps>`);

test.each([
  [1280, 800],
  [390, 844],
])('the first steps are accessible at %d×%d, and read out once they are there', async (width, height) => {
  await page.viewport(width, height);
  onTestFinished(() => page.viewport(1280, 800));
  const element = await show();
  await expectAccessible(element);
  await expect
    .element(page.getByRole('status'))
    .toHaveTextContent(
      'What is it? Type a word, or choose a group. Give up to five, surest first. Wrong ones cost nothing. Escape closes these steps.',
    );
});

test('they ask to be closed by their button and by Escape, but not by an Escape that closed something else', async () => {
  const close = vi.fn<() => void>();
  await show(close);
  await page.getByRole('button', { name: 'Got it' }).click();
  expect(close).toHaveBeenCalledTimes(1);
  const take = (event: KeyboardEvent) => event.preventDefault();
  document.body.addEventListener('keydown', take);
  await userEvent.keyboard('{Escape}');
  document.body.removeEventListener('keydown', take);
  expect(close).toHaveBeenCalledTimes(1);
  await userEvent.keyboard('{Escape}');
  expect(close).toHaveBeenCalledTimes(2);
});
