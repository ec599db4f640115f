import '@fontsource-variable/inter';
import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '#src/label/element/answer-card/answer-card.ts';
import '#src/kit/style/tokens.css';
import { brokenWords } from '#tests/browser/broken-words.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

const person = ['goose', 'drake'].map((label) => ({ label, probability: null }));
const network = ['kit fox', 'meerkat', 'goose', 'Arctic fox', 'mongoose'].map((label, index) => ({
  label,
  probability: [0.113, 0.064, 0.039, 0.033, 0.025][index] ?? 0,
}));

const rows = () => page.getByRole('listitem').elements().map(textOf);

test('the card is accessible for both sides, and while it waits', async () => {
  await expectAccessible(
    await mount(html`<hit5-answer-card heading="You" .guesses=${person} .hitIndex=${0}></hit5-answer-card>`),
  );
  const card = await mount(
    html`<hit5-answer-card
      side="network"
      heading="Network"
      .guesses=${network}
      .hitIndex=${2}
    ></hit5-answer-card>`,
  );
  await expectAccessible(card);
  expect(textOf(card)).toContain('1 kit fox 11.3 %');
  const waiting = await mount(
    html`<hit5-answer-card side="network" heading="Network" pendingText="Not yet."></hit5-answer-card>`,
  );
  await expectAccessible(waiting);
  expect(textOf(waiting)).toContain('Not yet.');
  expect(waiting.shadowRoot?.querySelector('ol, ul')).toBeNull();
});

test('the guesses stand in order, the truth in words in its row only, and places left over say so', async () => {
  await mount(html`<hit5-answer-card heading="You" .guesses=${person} .hitIndex=${1}></hit5-answer-card>`);
  expect(rows()).toEqual(['1 goose', '2 drake truth', '3 not used', '4 not used', '5 not used']);
});

test('a tick stands beside a hit, a cross beside a miss, each with its word', async () => {
  const hit = await mount(
    html`<hit5-answer-card
      heading="You"
      verdict="hit, second guess"
      .guesses=${person}
      .hitIndex=${1}
    ></hit5-answer-card>`,
  );
  const missed = await mount(
    html`<hit5-answer-card
      heading="You"
      verdict="missed"
      .guesses=${person}
      .hitIndex=${-1}
    ></hit5-answer-card>`,
  );
  const marks = (card: HTMLElement) =>
    [...(card.shadowRoot?.querySelectorAll('.verdict svg') ?? [])].map((one) => one.classList.value);
  expect(marks(hit)).toEqual(['tick']);
  expect(textOf(hit)).toContain('hit, second guess');
  expect(marks(missed)).toEqual(['cross']);
  expect(missed.shadowRoot?.querySelectorAll('.tick')).toHaveLength(0);
});

test('two beside each other on a small phone break no word, and are no wider than they may be', async () => {
  const labels = [
    'American egret',
    'Staffordshire bullterrier',
    'refrigerator',
    'affenpinscher',
    'Appenzeller',
  ];
  const card = await mount<HTMLElement>(
    html`<hit5-answer-card
      style="width: 159px"
      side="network"
      heading="Network"
      .guesses=${labels.map((label) => ({ label, probability: 0.999 }))}
      .hitIndex=${0}
    ></hit5-answer-card>`,
  );
  await document.fonts.load('400 14px "Inter Variable"');
  expect(brokenWords(card)).toEqual([]);
  for (const row of page.getByRole('listitem').elements())
    expect(row.scrollWidth).toBeLessThanOrEqual(row.clientWidth);
});
