import { html } from 'lit';
import { expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type {
  WhoAnswers,
  PersonChooseEvent,
} from '../../../../../src/label/element/who-answers/who-answers.ts';
import '../../../../../src/label/element/who-answers/who-answers.ts';
import { expectAccessible, mount, textOf } from '../../../support.ts';

test('the question for a pseudonym is accessible, and asks for one at least', async () => {
  const chosen = vi.fn<(event: PersonChooseEvent) => void>();
  const element = await mount<WhoAnswers>(
    html`<hit5-who-answers open .person=${'guest'} @hit5-person-choose=${chosen}></hit5-who-answers>`,
  );
  await expectAccessible(element);
  await userEvent.fill(page.getByLabelText('Your pseudonym'), '   ');
  await userEvent.keyboard('{Enter}');
  expect(chosen).not.toHaveBeenCalled();
  await userEvent.fill(page.getByLabelText('Your pseudonym'), ' ada ');
  await userEvent.keyboard('{Enter}');
  expect(chosen.mock.calls[0]?.[0].person).toBe('ada');
});

test('a known pseudonym is told, and somebody else can take over by keyboard', async () => {
  const chosen = vi.fn<(event: PersonChooseEvent) => void>();
  const element = await mount<WhoAnswers>(
    html`<hit5-who-answers .person=${'ada'} @hit5-person-choose=${chosen}></hit5-who-answers>`,
  );
  await expectAccessible(element);
  expect(textOf(element)).toContain('You answer as ada');
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => element.renderRoot.querySelector(':focus')?.tagName).toBe('INPUT');
  await userEvent.keyboard('ben{Enter}');
  expect(chosen.mock.calls[0]?.[0].person).toBe('ben');
});

test.each([
  ['asked', true],
  ['told', false],
])('who answers is a landmark of its own where it is %s', async (_, open) => {
  await mount(html`<hit5-who-answers ?open=${open} .person=${'ada'}></hit5-who-answers>`);
  await expect.element(page.getByRole('region', { name: 'Who answers' })).toBeVisible();
});

test.each([
  [390, 844],
  [844, 390],
  [720, 450],
])('a pseudonym is asked for in a low line at %d×%d', async (width, height) => {
  await page.viewport(width, height);
  onTestFinished(() => page.viewport(1280, 800));
  const element = await mount(html`<hit5-who-answers open .person=${'guest'}></hit5-who-answers>`);
  await expect.element(page.getByLabelText('Your pseudonym')).toBeVisible();
  expect(element.getBoundingClientRect().height).toBeLessThanOrEqual(44);
  await expectAccessible(element);
});
