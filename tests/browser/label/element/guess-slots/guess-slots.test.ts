import '@fontsource-variable/inter';
import { html } from 'lit';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type {
  GuessMoveEvent,
  GuessRemoveEvent,
  GuessSlots,
} from '#src/label/element/guess-slots/guess-slots.ts';
import '#src/label/element/guess-slots/guess-slots.ts';
import '#src/kit/style/tokens.css';
import type { Wnid } from '#src/core/classes/class-ids.ts';
import { parseClasses } from '#src/files/classes-format.ts';
import { moveGuess, removeGuess } from '#src/core/trials/guesses.ts';
import { brokenWords } from '#tests/browser/broken-words.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

const catalogue = parseClasses('classes.json', await (await fetch('/assets/classes.json')).text());
const wnidOf = (label: string): Wnid => {
  const found = catalogue.classes.find((one) => one.label === label);
  if (!found) throw new Error(`There is no class ${label}.`);
  return found.wnid;
};

/** Slots whose guesses are kept as the page keeps them. */
async function stageSlots(labels: readonly string[], { width = 600, disabled = false } = {}) {
  const keep = (next: readonly Wnid[]) => {
    slots.picks = next;
  };
  const slots = await mount<GuessSlots>(
    html`<hit5-guess-slots
      style="width: ${width}px"
      .catalogue=${catalogue}
      .picks=${labels.map(wnidOf)}
      .disabled=${disabled}
      @hit5-guess-move=${({ value: { from, to } }: GuessMoveEvent) => keep(moveGuess(slots.picks, from, to))}
      @hit5-guess-remove=${({ value: slot }: GuessRemoveEvent) => keep(removeGuess(slots.picks, slot))}
    ></hit5-guess-slots>`,
  );
  return { slots, picks: () => slots.picks.map((wnid) => catalogue.byWnid(wnid).label) };
}

/** The guess that has the focus. */
const focused = ({ shadowRoot }: GuessSlots) =>
  shadowRoot?.activeElement?.querySelector('.label')?.textContent;
const guess = (name: string) => page.getByRole('button', { name: new RegExp(`^${name} guess`) });
const three = ['meerkat', 'mongoose', 'otter'];
const long = [
  'soft-coated wheaten terrier',
  'American Staffordshire terrier',
  'Madagascar cat (ring-tailed lemur)',
  'projectile (fired or thrown)',
  'West Highland white terrier',
];

test('the slots are accessible, filled, partly filled and empty', async () => {
  for (const labels of [[], three, long]) await expectAccessible((await stageSlots(labels)).slots);
});

test('filled slots show class and number, the first is the best, empty ones their number', async () => {
  const { slots } = await stageSlots(three);
  expect(page.getByRole('listitem').elements().map(textOf)).toEqual([
    'meerkat guess 1 best ×',
    'mongoose guess 2 ×',
    'otter guess 3 ×',
    '4 , empty',
    '5 , empty',
  ]);
  expect(slots.shadowRoot?.querySelectorAll('button')).toHaveLength(6);
});

test('the remove button takes a guess back', async () => {
  const { picks } = await stageSlots(three);
  await page.getByRole('button', { name: 'Remove mongoose, guess 2' }).click();
  expect(picks()).toEqual(['meerkat', 'otter']);
  await expect.element(page.getByRole('status')).toHaveTextContent('mongoose removed');
});

describe('with the keyboard', () => {
  test('the arrow keys go from guess to guess, with Alt they move the guess and the focus with it', async () => {
    const { slots, picks } = await stageSlots(three);
    guess('meerkat').element().focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(() => focused(slots)).toBe('mongoose');
    await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');
    expect(picks()).toEqual(['meerkat', 'otter', 'mongoose']);
    await expect.poll(() => focused(slots)).toBe('mongoose');
    await expect.element(page.getByRole('status')).toHaveTextContent('mongoose now guess 3');
    await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');
    expect(picks()).toEqual(['meerkat', 'otter', 'mongoose']);
  });

  test('Delete removes the guess, and the focus goes to the one that takes its place', async () => {
    const { slots, picks } = await stageSlots(three);
    guess('mongoose').element().focus();
    await userEvent.keyboard('{Delete}');
    expect(picks()).toEqual(['meerkat', 'otter']);
    await expect.poll(() => focused(slots)).toBe('otter');
    await userEvent.keyboard('{Backspace}');
    expect(picks()).toEqual(['meerkat']);
    await expect.poll(() => focused(slots)).toBe('meerkat');
  });
});

describe('with a pointer', () => {
  test('a guess is dragged to another place', async () => {
    const { picks } = await stageSlots(three);
    await userEvent.dragAndDrop(guess('otter'), guess('meerkat'));
    expect(picks()).toEqual(['otter', 'meerkat', 'mongoose']);
    await expect.element(guess('otter')).toHaveAttribute('aria-pressed', 'false');
  });

  test('a guess let go beyond the others becomes the last of them', async () => {
    const { picks } = await stageSlots(three);
    await userEvent.dragAndDrop(guess('meerkat'), page.getByRole('listitem').last());
    expect(picks()).toEqual(['mongoose', 'otter', 'meerkat']);
  });

  test('without dragging: a press takes a guess up, the next says where it goes', async () => {
    const { picks } = await stageSlots(three);
    await guess('meerkat').click();
    await expect.element(guess('meerkat')).toHaveAttribute('aria-pressed', 'true');
    await guess('otter').click();
    expect(picks()).toEqual(['mongoose', 'otter', 'meerkat']);
  });
});

test('long names stay inside their slots on a telephone', async () => {
  const { slots } = await stageSlots(long, { width: 320 });
  expect(slots.scrollWidth).toBeLessThanOrEqual(320);
  for (const item of page.getByRole('listitem').elements()) {
    expect(item.scrollWidth).toBeLessThanOrEqual(item.clientWidth + 2);
    expect(item.getBoundingClientRect().width).toBeGreaterThanOrEqual(44);
  }
  await expect
    .element(guess('West Highland white terrier'))
    .toHaveAttribute('title', expect.stringMatching(/^West Highland white terrier/));
});

test.each([
  [336, long],
  [336, ['affenpinscher', 'electric locomotive', 'television', 'great grey owl', 'palace']],
  [130, long],
  [532, ['espresso', 'paintbrush', 'refrigerator', 'West Highland white terrier', 'chimpanzee']],
])('in %d px no word is broken', async (width, labels) => {
  const { slots } = await stageSlots(labels, { width });
  await document.fonts.load('650 16px "Inter Variable"');
  expect(brokenWords(slots)).toEqual([]);
  expect(slots.scrollWidth).toBeLessThanOrEqual(width);
});

test('in a column a guess is dragged up, and the arrow keys go up and down', async () => {
  const { slots, picks } = await stageSlots(three, { width: 130 });
  await userEvent.dragAndDrop(guess('otter'), guess('meerkat'));
  expect(picks()).toEqual(['otter', 'meerkat', 'mongoose']);
  guess('otter').element().focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.poll(() => focused(slots)).toBe('meerkat');
});

test('disabled slots change nothing', async () => {
  const { picks } = await stageSlots(three, { disabled: true });
  await expect.element(guess('meerkat')).toBeDisabled();
  await expect.element(page.getByRole('button', { name: 'Remove meerkat, guess 1' })).toBeDisabled();
  expect(picks()).toEqual(three);
});
