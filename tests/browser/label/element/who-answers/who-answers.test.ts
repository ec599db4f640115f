import { html } from 'lit';
import { expect, test, vi } from 'vitest';
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
