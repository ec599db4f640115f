import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { ClassAnswer } from '#src/room/element/class-answer/class-answer.ts';
import '#src/room/element/class-answer/class-answer.ts';
import { expectAccessible, mount } from '#tests/browser/support.ts';

const guesses = [
  { label: 'tench', count: 12, isTruth: true },
  { label: 'goldfish', count: 5, isTruth: false },
  { label: 'eel', count: 2, isTruth: false },
  { label: 'coho', count: 1, isTruth: false },
];

test('the class’s answer has no accessibility violations', async () => {
  await expectAccessible(
    await mount<ClassAnswer>(
      html`<hit5-class-answer .answers=${20} .hits=${14} .guesses=${guesses}></hit5-class-answer>`,
    ),
  );
});

test('tells how many had it, the commonest guesses, and in words which is right', async () => {
  const shown = await mount<ClassAnswer>(
    html`<hit5-class-answer .answers=${20} .hits=${14} .guesses=${guesses}></hit5-class-answer>`,
  );
  await expect.element(page.getByText('The class: 14 of 20 named it')).toBeVisible();
  const items = [...shown.renderRoot.querySelectorAll('li')].map((item) =>
    item.textContent.replace(/\s+/g, ' ').trim(),
  );
  expect(items).toEqual(['tench right, 12', 'goldfish 5', 'eel 2']);
  await expect.element(page.getByText('And 1 for others.')).toBeVisible();
});

test('counts who had no guess, and shows what is right however few thought of it', async () => {
  const late = guesses.map((one) => ({ ...one, isTruth: one.label === 'coho' }));
  const shown = await mount<ClassAnswer>(
    html`<hit5-class-answer .answers=${23} .hits=${1} .guesses=${late}></hit5-class-answer>`,
  );
  const counts = [...shown.renderRoot.querySelectorAll('li')].map((item) =>
    item.textContent.replace(/\s+/g, ' ').trim(),
  );
  expect(counts).toEqual(['tench 12', 'goldfish 5', 'eel 2', 'coho right, 1', 'I don’t know 3']);
});

test('in a study it is everybody’s', async () => {
  await mount<ClassAnswer>(
    html`<hit5-class-answer study .answers=${20} .hits=${14} .guesses=${guesses}></hit5-class-answer>`,
  );
  await expect.element(page.getByText('Everybody: 14 of 20 named it')).toBeVisible();
});

test('tells no hits where nobody knows what the photo shows, and nothing before an answer', async () => {
  await mount(html`<hit5-class-answer .answers=${2} .guesses=${guesses.slice(1, 2)}></hit5-class-answer>`);
  await expect.element(page.getByText('The class: 2 answered')).toBeVisible();
  const none = await mount<ClassAnswer>(html`<hit5-class-answer></hit5-class-answer>`);
  expect(none.renderRoot.querySelector('section')).toBeNull();
});
