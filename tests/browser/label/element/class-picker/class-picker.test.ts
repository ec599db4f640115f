import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, textOf } from '#tests/browser/support.ts';
import { activeOption, catalogue, field, option, searching, stagePicker, wnidOf } from './stage-picker.ts';

const five = ['hen', 'goose', 'tench', 'meerkat', 'mongoose'];

test('the picker is accessible, with all classes, with a search, with none found', async () => {
  const { picker } = await stagePicker({ picks: ['meerkat'] });
  for (const text of ['', 'panda', 'qqqq']) {
    await field().fill(text);
    await expectAccessible(picker);
  }
});

test.each(['block', 'grid', 'inline-block'])('as a %s it holds its list, which scrolls', async (display) => {
  const { picker } = await stagePicker();
  picker.style.cssText = `display: ${display}; flex: none; height: 384px; width: 100%`;
  const list = picker.shadowRoot?.querySelector('.list') as HTMLElement;
  const bottomOf = (element: Element) => element.getBoundingClientRect().bottom;
  await expect.poll(() => bottomOf(list)).toBeLessThanOrEqual(bottomOf(picker));
  expect(list.clientHeight).toBeGreaterThan(100);
  expect(list.scrollHeight).toBeGreaterThan(list.clientHeight);
});

describe('the list of all classes', () => {
  test('fits a telephone without scrolling sideways, with rows large enough for a finger', async () => {
    const { picker } = await stagePicker({ picks: ['meerkat'], width: 328 });
    expect(picker.scrollWidth).toBeLessThanOrEqual(328);
    expect(page.getByRole('listbox').element().scrollWidth).toBeLessThanOrEqual(328);
    expect(page.getByRole('option').first().element().getBoundingClientRect().height).toBeGreaterThanOrEqual(
      52,
    );
  });
});

describe('searching', () => {
  test('finds a class by ImageNet’s name too, which stands behind what people call it', async () => {
    const { picker } = await stagePicker();
    await field().fill('ice bear');
    await expect.element(option('polar bear')).toBeVisible();
    const row = picker.shadowRoot?.querySelector<HTMLElement>('.row.active');
    expect(row?.querySelector('.label')?.textContent.trim()).toBe('polar bear');
    expect(row?.querySelector('.synonyms')?.textContent.trim()).toMatch(/^ice bear, Ursus/);
    expect(row?.querySelector('mark')?.textContent).toBe('ice bear');
  });

  test('announces how many were found, and says so when there are none', async () => {
    await stagePicker();
    await field().fill('panda');
    await expect.element(page.getByRole('status').getByText('2 classes')).toBeInTheDocument();
    await field().fill('qqqq');
    await expect.element(page.getByText(/No class has a name like this/)).toBeVisible();
  });

  test('ends with Escape, or with the button, and the class stays in view among its neighbours', async () => {
    const { picker } = await stagePicker();
    await field().fill('meerkat');
    await userEvent.keyboard('{Escape}');
    await expect.element(field()).toHaveValue('');
    await expect.element(option('mongoose')).toBeVisible();
    expect(activeOption()).toBe('meerkat');
    await field().fill('hen');
    await page.getByRole('button', { name: 'Clear the search' }).click();
    await expect.element(field()).toHaveValue('');
    await expect.poll(() => searching(picker)).toBe(true);
  });

  test.each(['meerkat', 'giant panda', 'tench', 'barracouta'])(
    'takes the wnid of a %s with its digits',
    async (label) => {
      const { events } = await stagePicker();
      await field().click();
      await userEvent.keyboard(wnidOf(label));
      await expect.element(field()).toHaveValue(wnidOf(label));
      await expect.element(option(label)).toBeVisible();
      expect(activeOption()).toBe(label);
      expect(events).toEqual([]);
    },
  );

  test('takes a wnid after the list was walked through, or over a text that is selected', async () => {
    const { picker, events } = await stagePicker();
    await field().click();
    await userEvent.keyboard(`{ArrowDown}{ArrowDown}${wnidOf('giant panda')}`);
    await expect.element(field()).toHaveValue(wnidOf('giant panda'));
    await field().fill('otter');
    picker.focusSearch();
    await userEvent.keyboard(wnidOf('tench'));
    await expect.element(field()).toHaveValue(wnidOf('tench'));
    expect(events).toEqual([]);
  });

  test('a slash in the empty field is the page’s key, not text', async () => {
    await stagePicker();
    await field().click();
    await userEvent.keyboard('/hen');
    await expect.element(field()).toHaveValue('hen');
  });

  test('a space is text while one types, wherever the list was before', async () => {
    await stagePicker();
    await field().click();
    await userEvent.keyboard('{ArrowDown}red panda');
    await expect.element(field()).toHaveValue('red panda');
    expect(activeOption()).toBe('red panda');
  });
});

describe('with the keyboard alone', () => {
  test('Enter on a picked class says which guess it is, and removes nothing', async () => {
    const { picks, events } = await stagePicker({ picks: ['meerkat', 'hen'] });
    await field().fill('meerkat');
    await userEvent.keyboard('{Enter}');
    const words = page.getByText('meerkat is already guess 1.');
    await expect.element(words).toBeVisible();
    expect(words.element().getAttribute('role')).toBe('status');
    await expect.element(field()).toHaveValue('meerkat');
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(words).not.toBeInTheDocument();
    await userEvent.keyboard('{ArrowUp}1');
    await expect.element(words).toBeVisible();
    expect(picks()).toEqual(['meerkat', 'hen']);
    expect(events).toEqual([]);
  });

  test('the arrow, page, Home and End keys move through the classes and keep the active one in view', async () => {
    const { picker } = await stagePicker();
    await field().click();
    expect(activeOption()).toBeNull();
    await userEvent.keyboard('{ArrowDown}');
    expect(activeOption()).toBe(catalogue.classes[0]?.title);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(activeOption()).toBe(catalogue.classes[1]?.title);
    await userEvent.keyboard('{End}');
    expect(activeOption()).toBe(catalogue.classes[999]?.title);
    await expect.element(option(catalogue.classes[999]?.title ?? '')).toBeInViewport();
    await userEvent.keyboard('{PageUp}');
    const place = catalogue.classes.findIndex(({ title }) => title === activeOption());
    expect(place).toBeGreaterThan(980);
    expect(place).toBeLessThan(999);
    await userEvent.keyboard('{Home}');
    expect(activeOption()).toBe(catalogue.classes[0]?.title);
    await expect.poll(() => searching(picker)).toBe(true);
  });

  test('Home and End belong to the text while there is one, unless Ctrl is held', async () => {
    await stagePicker();
    await field().fill('terrier');
    await userEvent.keyboard('{End}');
    const first = activeOption();
    await userEvent.keyboard('{Control>}{End}{/Control}');
    expect(activeOption()).not.toBe(first);
    await userEvent.keyboard('{Control>}{Home}{/Control}');
    expect(activeOption()).toBe(first);
  });

  test('1 to 5 put the active class to that slot and never become text', async () => {
    const { picks } = await stagePicker({ picks: ['hen', 'goose', 'tench'] });
    await field().fill('meerkat');
    await userEvent.keyboard('2');
    expect(picks()).toEqual(['hen', 'meerkat', 'tench']);
    await userEvent.keyboard('7x0');
    await expect.element(field()).toHaveValue('x');
  });

  test('Backspace removes the last pick only when nothing is typed', async () => {
    const { picks } = await stagePicker({ picks: ['hen', 'goose'] });
    await field().fill('x');
    await userEvent.keyboard('{Backspace}');
    expect(picks()).toEqual(['hen', 'goose']);
    await userEvent.keyboard('{Backspace}');
    expect(picks()).toEqual(['hen']);
  });

  test('a sixth pick is not made, and a person is told why; a slot given by its digit is', async () => {
    const { picks, events } = await stagePicker({ picks: five });
    await field().fill('otter');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText(/All five slots are used/)).toBeVisible();
    expect(events).toEqual([]);
    await userEvent.keyboard('5');
    expect(picks()).toEqual([...five.slice(0, 4), 'otter']);
    await expect.element(page.getByText(/All five slots are used/)).not.toBeInTheDocument();
  });

  test('Ctrl+Enter is left to the page', async () => {
    const { picker, events } = await stagePicker();
    const reached: boolean[] = [];
    picker.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') reached.push(event.defaultPrevented);
    });
    await field().fill('meerkat');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(reached).toEqual([false]);
    expect(events).toEqual([]);
  });
});

describe('with the mouse', () => {
  test('a click picks a class, another removes nothing, and the focus stays in the search field', async () => {
    const { picker, picks } = await stagePicker();
    await field().fill('meerkat');
    await option('meerkat').click();
    expect(picks()).toEqual(['meerkat']);
    await expect.poll(() => searching(picker)).toBe(true);
    await option('meerkat guess 1').click();
    expect(picks()).toEqual(['meerkat']);
    await expect.poll(() => searching(picker)).toBe(true);
  });
});

test('says nothing when the picks change for another reason', async () => {
  const { picker } = await stagePicker({ picks: ['hen'], atTiles: true });
  picker.picks = [];
  await picker.updateComplete;
  expect(page.getByRole('status').elements().map(textOf).join('')).toBe('');
});
