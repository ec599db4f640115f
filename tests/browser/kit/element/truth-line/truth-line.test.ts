import { html } from 'lit';
import { expect, test } from 'vitest';
import '#src/kit/element/truth-line/truth-line.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

test('the truth line is accessible', async () => {
  await expectAccessible(
    await mount(
      html`<hit5-truth-line label="goose" gloss="web-footed aquatic birds" missed></hit5-truth-line>`,
    ),
  );
});

test('it names the true class and says what it is', async () => {
  const element = await mount(
    html`<hit5-truth-line label="goose" gloss="web-footed birds"></hit5-truth-line>`,
  );
  expect(textOf(element)).toBe('It is a goose web-footed birds');
});

test('it says when the truth was missed', async () => {
  const element = await mount(
    html`<hit5-truth-line label="goose" gloss="web-footed birds" missed></hit5-truth-line>`,
  );
  expect(textOf(element)).toBe('It is a goose web-footed birds you missed');
});
