import { Linter } from 'eslint';
import { expect, test } from 'vitest';
import { literalWords } from '#tools/lint/literal-words.js';

/** The words that the rule finds in a line of code. */
function found(code: string): readonly string[] {
  const config = {
    plugins: { hit5: { rules: { 'literal-words': literalWords } } },
    rules: { 'hit5/literal-words': 'error' },
  };
  return new Linter()
    .verify(code, [config as Linter.Config])
    .map(({ message }) => /“(.*)”/.exec(message)?.[1] ?? message);
}

test.each([
  ['html`<p>Begin <b>${now}</b></p>`', ['Begin']],
  ['html`<button aria-label="Close it">×</button>`', ['Close it']],
  ['html`<a title="To ${page}" href="#/x">${words.open}</a>`', ['To']],
  ["html`<p>${right ? 'You are right' : nothing}</p>`", ['You are right']],
  ['html`<p>${`${n} photos`}</p>`', ['photos']],
])('%s holds words', (code, words) => expect(found(code)).toEqual(words));

test.each([
  'html`<p class="large open" id=${id}>${words.begin} · 5 %</p>`',
  'html`<button @click=${() => this.go()} ?disabled=${a > b}>${words.go}</button>`',
  "html`<p class=${right ? 'right side' : 'wrong side'}>${right ? words.right : ''}</p>`",
  'html`<!-- a remark --><style>p { color: red }</style>&nbsp;${x}`',
  "html`<p id=\"a\" role=${isAlarm ? 'alert' : 'status'}>${isOpen ?? null}</p>`",
  'css`p { color: red }`',
])('%s holds none', (code) => expect(found(code)).toEqual([]));
