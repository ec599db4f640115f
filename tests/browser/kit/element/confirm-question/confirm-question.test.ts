import { html } from 'lit';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ConfirmEvent, ConfirmQuestion } from '#src/kit/element/confirm-question/confirm-question.ts';
import '#src/kit/element/confirm-question/confirm-question.ts';
import { expectAccessible, mount } from '#tests/browser/support.ts';

async function ask() {
  let yes = 0;
  const element = await mount<ConfirmQuestion>(
    html`<hit5-confirm-question question="Remove this pack?" yes="Remove it" @hit5-confirm=${() => (yes += 1)}
      ><span>Dogs: 12 images.</span></hit5-confirm-question
    >`,
  );
  element.ask();
  return { element, times: () => yes };
}

test('the question has no axe violation, and says what goes', async () => {
  const { element } = await ask();
  await expectAccessible(element);
  await expect.element(page.getByRole('dialog', { name: 'Remove this pack?' })).toBeVisible();
  await expect.element(page.getByText('Dogs: 12 images.')).toBeVisible();
});

test('only a yes confirms', async () => {
  const { element, times } = await ask();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => element.dialog.open).toBe(false);
  element.ask();
  await page.getByRole('button', { name: 'Keep it' }).click();
  expect(times()).toBe(0);
  element.ask();
  await page.getByRole('button', { name: 'Remove it' }).click();
  expect(times()).toBe(1);
  expect(element.dialog.open).toBe(false);
});

test('with two ways to do it Enter takes the first, and each says which it was', async () => {
  const said: string[] = [];
  const element = await mount<ConfirmQuestion>(
    html`<hit5-confirm-question
      question="Beside it, or instead?"
      yes="Instead"
      other="Beside it"
      @hit5-confirm=${({ value }: ConfirmEvent) => said.push(value)}
      ><span>7b: 10 people.</span></hit5-confirm-question
    >`,
  );
  element.ask();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => element.dialog.open).toBe(false);
  element.ask();
  await page.getByRole('button', { name: 'Beside it' }).click();
  expect(said).toEqual(['yes', 'other']);
});
