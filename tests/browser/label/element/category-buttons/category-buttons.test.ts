import { html } from 'lit';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { standInOf } from '#src/core/classes/category-list.ts';
import type { Wnid } from '#src/core/classes/class-ids.ts';
import { sixteenCategories } from '#src/core/classes/sixteen-categories.ts';
import { pickGuess, removeGuess } from '#src/core/trials/guesses.ts';
import type { CategoryButtons } from '#src/label/element/category-buttons/category-buttons.ts';
import '#src/label/element/category-buttons/category-buttons.ts';
import type { CategoryButton } from '#src/label/logic/category-buttons.ts';
import type { ClassPickEvent } from '#src/label/element/class-picker/pick-acts.ts';
import type { GuessRemoveEvent } from '#src/label/element/guess-slots/guess-slots.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

const sixteen: readonly CategoryButton[] = sixteenCategories.categories.map((one) => ({
  wnid: standInOf(one),
  name: one.name,
}));

/** So many categories. */
function numbered(count: number): readonly CategoryButton[] {
  return Array.from({ length: count }, (_, place) => ({
    wnid: `n${String(place + 1).padStart(8, '0')}` as Wnid,
    name: `kind of thing ${place + 1}`,
  }));
}

/** The buttons, whose picks are kept as the page keeps them. */
async function stage({
  categories = sixteen,
  picks = [] as readonly Wnid[],
  disabled = false,
  width = 700,
  height = 620,
} = {}) {
  const slots: (number | null)[] = [];
  const element = await mount<CategoryButtons>(
    html`<hit5-category-buttons
      style="width: ${width}px; height: ${height}px"
      .categories=${categories}
      .picks=${picks}
      ?disabled=${disabled}
      @hit5-class-pick=${({ value: { wnid, slot } }: ClassPickEvent) => {
        slots.push(slot);
        element.picks = pickGuess(element.picks, wnid, slot);
      }}
      @hit5-guess-remove=${({ value: slot }: GuessRemoveEvent) => {
        element.picks = removeGuess(element.picks, slot);
      }}
    ></hit5-category-buttons>`,
  );
  const names = () => element.picks.map((wnid) => categories.find((one) => one.wnid === wnid)?.name);
  return { element, names, slots };
}

const button = (name: string | RegExp) => page.getByRole('button', { name });

test('the buttons are accessible: none picked, five picked, disabled, and few or many of them', async () => {
  await expectAccessible((await stage()).element);
  await expectAccessible((await stage({ picks: sixteen.slice(2, 7).map(({ wnid }) => wnid) })).element);
  await expectAccessible((await stage({ disabled: true })).element);
  for (const count of [2, 40]) await expectAccessible((await stage({ categories: numbered(count) })).element);
});

test('a press picks a category, a second one takes it back, and each shows which guess it is', async () => {
  const { names, slots } = await stage();
  await button('dog').click();
  await button('cat').click();
  expect(names()).toEqual(['dog', 'cat']);
  expect(slots).toEqual([null, null]);
  await expect.element(button('dog guess 1')).toHaveAttribute('aria-pressed', 'true');
  await button('dog').click();
  expect(names()).toEqual(['cat']);
  await expect.element(button('cat guess 1')).toBeVisible();
  await expect.element(button('dog')).toHaveAttribute('aria-pressed', 'false');
});

test('digits, then letters, pick wherever the focus is, but not in a field, with a modifier, or by repeating', async () => {
  const { element, names } = await stage();
  await userEvent.keyboard('1');
  await userEvent.keyboard('0');
  await userEvent.keyboard('w');
  expect(names()).toEqual(['airplane', 'clock', 'elephant']);
  await userEvent.keyboard('w');
  expect(names()).toEqual(['airplane', 'clock']);
  await userEvent.keyboard('{Control>}2{/Control}');
  dispatchEvent(new KeyboardEvent('keydown', { key: '2', repeat: true }));
  const field = document.createElement('input');
  element.after(field);
  field.focus();
  await userEvent.keyboard('2');
  expect(names()).toEqual(['airplane', 'clock']);
});

test('a sixth guess is refused, and it says how to go on', async () => {
  const { element, names } = await stage({ picks: sixteen.slice(0, 5).map(({ wnid }) => wnid) });
  await button('truck').click();
  expect(names()).toHaveLength(5);
  expect(textOf(element)).toContain('All five guesses are used. Press one of them to take it back.');
});

test('nothing is picked while it is disabled', async () => {
  const { names } = await stage({ disabled: true });
  await userEvent.keyboard('3');
  expect(names()).toEqual([]);
});

test('twenty fit beside the photo without scrolling, sixteen on a phone, and forty are scrolled to', async () => {
  const scrolls = ({ element }: { element: CategoryButtons }) => {
    const grid = element.shadowRoot?.querySelector('[role=group]');
    if (!grid) throw new Error('no buttons');
    return grid.scrollHeight > grid.clientHeight || grid.scrollWidth > grid.clientWidth;
  };
  expect(scrolls(await stage({ categories: numbered(20) }))).toBe(false);
  expect(scrolls(await stage({ width: 366, height: 430 }))).toBe(false);
  const { element } = await stage({ categories: numbered(40), width: 366, height: 430 });
  await button('kind of thing 40').click();
  expect(element.picks).toHaveLength(1);
});

test('where it is narrow there are two columns, and no keys', async () => {
  const { element } = await stage({ width: 366, height: 560 });
  const [first, second, third] = element.shadowRoot?.querySelectorAll('button') ?? [];
  expect(second?.offsetTop).toBe(first?.offsetTop);
  expect(third?.offsetTop).toBeGreaterThan(first?.offsetTop ?? 0);
  for (const key of element.shadowRoot?.querySelectorAll('kbd') ?? []) expect(key).not.toBeVisible();
});
