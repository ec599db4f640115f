import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ClassPicker } from '#src/label/element/class-picker/class-picker.ts';
import type { LookEvent } from '#src/label/element/look-event.ts';
import { expectAccessible } from '#tests/browser/support.ts';
import { catalogue, field, option, searching, stagePicker, wnidOf, wordsIn } from './stage-picker.ts';

const tiles = catalogue.names.tiles;
const tile = (name: RegExp) => page.getByRole('option', { name });
const dogs = () => tile(/^Dogs$/);

/** The name of the tile where the keys act. */
function activeTile(): string | undefined {
  const input = field().element();
  const id = input.getAttribute('aria-activedescendant');
  const root = input.getRootNode() as ShadowRoot;
  return root.querySelector(`#${id ?? 'none'} .title`)?.textContent.trim();
}

/** Where a tile stands. */
const boxOf = (name: RegExp) => tile(name).element().getBoundingClientRect();
const labels = (picker: ClassPicker) =>
  [...(picker.shadowRoot?.querySelectorAll('.row .label') ?? [])].map((one) => one.textContent.trim());

test.each([640, 358])('the tiles are accessible, %d pixels wide', async (width) => {
  const { picker } = await stagePicker({ atTiles: true, width });
  await field().click();
  await userEvent.keyboard('{ArrowDown}{ArrowRight}');
  await expectAccessible(picker);
  expect(picker.scrollWidth).toBeLessThanOrEqual(width);
});

test.each([358, 295, 233, 210])('no tile cuts a word, %d pixels wide', async (width) => {
  const { picker } = await stagePicker({ atTiles: true, width });
  const cut = [...(picker.shadowRoot?.querySelectorAll<HTMLElement>('.group-tile .title') ?? [])]
    .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
    .map(({ textContent }) => textContent.trim());
  expect(cut).toEqual([]);
});

test('the list, which scrolls by keys, shows within its edges that it has the focus', async () => {
  const { picker } = await stagePicker({ atTiles: true });
  picker.focusSearch();
  const list = picker.shadowRoot?.querySelector('.list');
  await userEvent.tab();
  await expect.poll(() => list?.matches(':focus-visible')).toBe(true);
  const { outlineStyle, outlineOffset } = getComputedStyle(list ?? document.body);
  expect(outlineStyle).toBe('solid');
  expect(parseFloat(outlineOffset)).toBeLessThanOrEqual(-2);
});

describe('the list of classes', () => {
  test('begins with its groups, each with a drawing, and with no class', async () => {
    const { picker } = await stagePicker({ atTiles: true });
    const options = page.getByRole('option').elements();
    expect(options.map((one) => one.getAttribute('data-group'))).toEqual([
      ...tiles.map(({ id }) => id),
      'all',
    ]);
    expect(options.filter((one) => !one.querySelector('svg path'))).toEqual([]);
    expect(labels(picker)).toEqual([]);
    await expect.element(field()).toHaveAttribute('placeholder', 'Type a word');
  });

  test('opens a group at a click, with the way back to the tiles', async () => {
    const { picker, picks } = await stagePicker({ atTiles: true });
    await dogs().click();
    await expect.element(page.getByRole('option').first()).toHaveAttribute('aria-setsize', '118');
    expect(labels(picker).length).toBeGreaterThan(3);
    expect(labels(picker)).toEqual(
      catalogue.classes
        .filter(({ branch }) => branch === 'dogs')
        .slice(0, labels(picker).length)
        .map(({ title }) => title),
    );
    await expect.element(page.getByText('Dogs 118 classes', { exact: true })).toBeVisible();
    await page.getByRole('option').first().click();
    expect(picks()).toEqual([catalogue.classes.find(({ branch }) => branch === 'dogs')?.label]);
    await page.getByRole('button', { name: /^All groups.*go back/ }).click();
    await expect.element(dogs()).toBeVisible();
    expect(activeTile()).toBe('Dogs');
    await expect.poll(() => searching(picker)).toBe(true);
  });

  test('is led by the arrow keys over the tiles as they stand, by Enter into a group, and by Escape out of it', async () => {
    const { picks } = await stagePicker({ atTiles: true });
    await field().click();
    expect(activeTile()).toBeUndefined();
    await userEvent.keyboard('{ArrowDown}');
    expect(activeTile()).toBe('Mammals');
    await userEvent.keyboard('{ArrowDown}');
    const below = activeTile() ?? '';
    expect(boxOf(new RegExp(`^${below}`)).left).toBe(boxOf(/^Mammals/).left);
    expect(boxOf(new RegExp(`^${below}`)).top).toBeGreaterThan(boxOf(/^Mammals/).top);
    await userEvent.keyboard('{ArrowUp}{ArrowRight}');
    expect(activeTile()).toBe('Dogs');
    await userEvent.keyboard('{End}');
    expect(activeTile()).toBe('All in one list');
    await expect.element(tile(/^All in one list/)).toBeInViewport();
    await userEvent.keyboard('{Home}{ArrowLeft}{ArrowRight}{Enter}');
    await expect.element(page.getByText('Dogs 118 classes', { exact: true })).toBeVisible();
    await userEvent.keyboard('{Enter}{ArrowDown}{Enter}');
    const [first, second] = catalogue.classes.filter(({ branch }) => branch === 'dogs');
    expect(picks()).toEqual([first?.label, second?.label]);
    await userEvent.keyboard('{Escape}');
    expect(activeTile()).toBe('Dogs');
  });

  test('gives way to what was typed, and to all classes around it when the text goes', async () => {
    const { picker } = await stagePicker({ atTiles: true });
    await field().fill('meerkat');
    await expect.element(option('meerkat')).toBeVisible();
    await expect.element(dogs()).not.toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    await expect.element(option('mongoose')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(dogs()).toBeVisible();
    expect(labels(picker)).toEqual([]);
  });

  test('goes on to all classes where one scrolls on below the tiles, and a button leads back', async () => {
    const { picker } = await stagePicker({ atTiles: true });
    const list = picker.shadowRoot?.querySelector('.list') ?? picker;
    const turn = () => list.dispatchEvent(new WheelEvent('wheel', { deltaY: 120 }));
    list.scrollTop = 0;
    expect(list.scrollHeight).toBeGreaterThan(list.clientHeight);
    turn();
    await picker.updateComplete;
    expect(labels(picker)).toEqual([]);
    list.scrollTop = list.scrollHeight;
    turn();
    await expect.element(option(catalogue.classes[0]?.title ?? '')).toBeVisible();
    await page.getByRole('button', { name: /^All groups.*go back/ }).click();
    await expect.element(dogs()).toBeVisible();
  });

  test('has tiles of what is offered alone', async () => {
    await stagePicker({ atTiles: true, offered: ['pug', 'beagle', 'hen'].map(wnidOf) });
    const names = page.getByRole('option').elements();
    expect(names.map((one) => one.textContent.replace(/\s+/g, ' ').trim())).toEqual([
      'Dogs',
      'Birds',
      'All in one list',
    ]);
    await dogs().click();
    await expect.element(option('beagle')).toBeVisible();
    await expect.element(page.getByRole('option').first()).toHaveAttribute('aria-setsize', '2');
  });

  test('begins with the tiles again for another photo', async () => {
    const { picker } = await stagePicker({ atTiles: true });
    await field().fill('meerkat');
    picker.begin();
    await expect.element(dogs()).toBeVisible();
    await expect.element(field()).toHaveValue('');
    expect(activeTile()).toBeUndefined();
  });

  test('has each group in the languages that are searched beside English too', async () => {
    await stagePicker({
      atTiles: true,
      languages: { chosen: ['de'], words: [await wordsIn('de')], failure: '' },
    });
    await expect.element(tile(/^Dogs Hunde$/)).toBeVisible();
  });
});

test('for the record, tiles are no classes: only those of the group that is open were seen', async () => {
  const { picker } = await stagePicker({ atTiles: true });
  const seen: (readonly string[])[] = [];
  picker.addEventListener('hit5-look', (event) => {
    const { value: look } = event as LookEvent;
    if (look.kind === 'seen') seen.push(look.wnids.map((wnid) => catalogue.byWnid(wnid).branch));
  });
  await field().click();
  await userEvent.keyboard('{ArrowDown}{ArrowRight}');
  expect(seen.flat()).toEqual([]);
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => new Set(seen.at(-1))).toEqual(new Set(['dogs']));
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => seen.at(-1)).toEqual([]);
});
