import { html } from 'lit';
import { expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { FetchAnswerEvent } from '#src/kit/element/fetch-question/fetch-question.ts';
import '#src/kit/element/fetch-question/fetch-question.ts';
import type { FetchQuestion } from '#src/core/text/fetch-question.ts';
import { expectAccessible, mount } from '#tests/browser/support.ts';

const host = 'packs.example';
const questions: readonly (readonly [FetchQuestion, words: RegExp])[] = [
  [{ kind: 'redirect', host }, /packs\.example sends the request on .* Follow it\?/],
  [{ kind: 'moved', host, to: 'store.example' }, /Take the file from store\.example\?/],
  [
    { kind: 'next', host, address: 'https://packs.example/model', before: 'hub.example refused.' },
    /Try packs\.example next\? hub\.example refused\. .* https:\/\/packs\.example\/model/,
  ],
];

const show = (question: FetchQuestion) =>
  mount(html`<hit5-fetch-question .question=${question}></hit5-fetch-question>`);

test.each(questions)('the question %o is accessible, and says what it is about', async (question, words) => {
  const element = await show(question);
  await expectAccessible(element);
  // The words are slotted into the notice, in the element's own shadow.
  const notice = element.shadowRoot?.querySelector('hit5-notice');
  expect(notice?.textContent.replace(/\s+/g, ' ')).toMatch(words);
});

test.each([
  ['Follow it', true],
  ['No', false],
])('%s is answered by keyboard', async (name, yes) => {
  const element = await show({ kind: 'redirect', host });
  const answers: boolean[] = [];
  const over = new AbortController();
  onTestFinished(() => over.abort());
  element.addEventListener(
    'hit5-fetch-answer',
    (event) => void answers.push((event as FetchAnswerEvent).value),
    { signal: over.signal },
  );
  const button = page.getByRole('button', { name, exact: true });
  await expect.element(button).toBeVisible();
  (button.element() as HTMLButtonElement).focus();
  await userEvent.keyboard('{Enter}');
  expect(answers).toEqual([yes]);
});
