import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { SearchLanguages } from '#src/label/element/class-picker/search-template.ts';
import type { LanguagesChooseEvent } from '#src/label/element/class-picker/language-menu.ts';
import type { LookEvent } from '#src/label/element/look-event.ts';
import { textOf } from '#tests/browser/support.ts';
import {
  activeOption,
  catalogue,
  field,
  option,
  searching,
  stagePicker,
  wnidOf,
  wordsIn,
} from './stage-picker.ts';

const german: SearchLanguages = { chosen: ['de'], words: [await wordsIn('de')], failure: '' };
const english: SearchLanguages = { chosen: [], words: [], failure: '' };
const group = (name: RegExp) => page.getByRole('option', { name });
const dogs = group(/^Dogs 118 classes/);
const back = page.getByRole('button', { name: /go back/ });
const link = (name: string) => page.getByRole('button', { name, exact: true });

describe('a group', () => {
  test('is the first row, with its number of classes, and they follow', async () => {
    const { picker } = await stagePicker();
    await field().fill('dog');
    await expect.element(dogs).toBeVisible();
    await expect.element(dogs).toHaveAttribute('aria-posinset', '1');
    expect(activeOption()).toBe('Dogs');
    await expect.element(option('pug')).toBeVisible();
    const rows = [...(picker.shadowRoot?.querySelectorAll('[role="option"]') ?? [])];
    expect(rows.map((row) => row.getAttribute('aria-posinset')).slice(0, 3)).toEqual(['1', '2', '3']);
  });

  test('opens with Enter, picks nothing, and Escape leads back to the search, then to all classes', async () => {
    const { picker, events } = await stagePicker();
    await field().fill('dogs');
    await userEvent.keyboard('{Enter}');
    await expect.element(back).toBeVisible();
    await expect.element(page.getByRole('option').first()).toHaveAttribute('aria-setsize', '118');
    await expect.element(field()).toHaveValue('dogs');
    expect(activeOption()).toBe(catalogue.members('n02084071')[0]?.title);
    expect(events).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await expect.element(field()).toHaveValue('dogs');
    expect(activeOption()).toBe('Dogs');
    await userEvent.keyboard('{Escape}');
    await expect.element(field()).toHaveValue('');
    await expect.element(page.getByRole('option').first()).toHaveAttribute('aria-setsize', '1000');
    expect(searching(picker)).toBe(true);
    expect(events).toEqual([]);
  });

  test('has its classes under their headings, and the arrow keys and Enter pick one', async () => {
    const { picks } = await stagePicker();
    await field().fill('dogs');
    await userEvent.keyboard('{Enter}{ArrowDown}');
    const [, second] = catalogue.members('n02084071');
    expect(activeOption()).toBe(second?.title);
    await expect.element(page.getByRole('heading', { name: /toy dogs$/ })).toBeInTheDocument();
    await userEvent.keyboard('{Enter}');
    expect(picks()).toEqual([second?.label]);
    await expect.element(field()).toHaveValue('');
  });

  test('that Enter opened leaves its word selected: the next one takes its place', async () => {
    await stagePicker();
    await field().fill('pig');
    await userEvent.keyboard('{Enter}');
    await expect.element(back).toBeVisible();
    await userEvent.keyboard('boar');
    await expect.element(field()).toHaveValue('boar');
    expect(activeOption()).toBe('wild boar');
  });

  test('stays open after a pick in it, where it was, and leads to all groups', async () => {
    const { picker, picks } = await stagePicker();
    await field().fill('lizard');
    await userEvent.keyboard('{Enter}{ArrowDown}{ArrowDown}{ArrowDown}{Enter}');
    await expect.element(field()).toHaveValue('');
    const size = String(catalogue.members('n01674464').length);
    await expect.element(page.getByRole('option').first()).toHaveAttribute('aria-setsize', size);
    expect(activeOption()).toBe(picks()[0]);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(picks()).toHaveLength(2);
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('listbox', { name: 'Groups of classes' })).toBeVisible();
    expect(searching(picker)).toBe(true);
  });

  test('closes when one types on', async () => {
    await stagePicker();
    await field().fill('dogs');
    await userEvent.keyboard('{Enter}');
    await field().fill('dogsled');
    await expect.element(back).not.toBeInTheDocument();
    expect(activeOption()).toBe('dogsled');
  });
});

describe('a thing that is missing', () => {
  test('is named, and what is near it opens', async () => {
    const { picker, events } = await stagePicker();
    await field().fill('giraffe');
    await expect.element(page.getByText('ImageNet’s 1000 have no giraffe.', { exact: true })).toBeVisible();
    await expect.element(page.getByText(/No class has a name like this/)).not.toBeInTheDocument();
    await userEvent.keyboard('{Enter}');
    expect(events).toEqual([]);
    await link('zebra').click();
    await expect.element(page.getByRole('dialog')).toBeVisible();
    expect(textOf(picker)).toContain('Pick zebra');
  });
});

describe('a slip of the pen', () => {
  test('is asked about: Enter takes the word, and only the next one what it leads to', async () => {
    const { events, picks } = await stagePicker();
    await field().fill('meerkatt');
    await expect.element(link('meerkat')).toBeVisible();
    await expect.element(option('meerkat')).toBeVisible();
    expect(activeOption()).toBeNull();
    await userEvent.keyboard('{Enter}');
    await expect.element(field()).toHaveValue('meerkat');
    expect(events).toEqual([]);
    await userEvent.keyboard('{Enter}');
    expect(picks()).toEqual(['meerkat']);
  });

  test('is mended at a tap on the word', async () => {
    await stagePicker();
    await field().fill('elefant');
    await link('elephant').click();
    await expect.element(field()).toHaveValue('elephant');
  });
});

describe('another language', () => {
  test('is searched beside English, and its word stands beside the name', async () => {
    const { picker } = await stagePicker({ languages: german });
    await field().fill('Hund');
    await expect.element(dogs).not.toBeInTheDocument();
    await expect.element(group(/^Dogs.*118 classes/)).toBeVisible();
    await field().fill('Feuerwehrauto');
    const other = () => picker.shadowRoot?.querySelector<HTMLElement>('.row .label .other');
    await expect.poll(() => other()?.lang).toBe('de');
    expect(other()?.querySelector('mark')).not.toBeNull();
  });

  test('is asked for in the menu, by keyboard too', async () => {
    const { picker } = await stagePicker({ languages: german });
    const asked: (readonly string[])[] = [];
    picker.addEventListener('hit5-languages-choose', (event) =>
      asked.push((event as LanguagesChooseEvent).value),
    );
    await page.getByTitle(/^Search words/).click();
    await expect.element(page.getByRole('checkbox', { name: 'English' })).toBeDisabled();
    await expect.element(page.getByRole('checkbox', { name: 'Deutsch' })).toBeChecked();
    await userEvent.keyboard('{Tab} ');
    await page.getByRole('checkbox', { name: 'Italiano' }).click();
    expect(asked).toEqual([[], ['de', 'it']]);
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('checkbox', { name: 'Deutsch' })).not.toBeInTheDocument();
  });

  test('says why its words are not there', async () => {
    await stagePicker({ languages: { ...english, failure: 'The words could not be loaded: a test.' } });
    await page.getByTitle(/^Search words/).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('The words could not be loaded: a test.');
  });
});

test('the record has the classes that a search led to', async () => {
  const { picker } = await stagePicker();
  const found: (readonly string[])[] = [];
  picker.addEventListener('hit5-look', (event) => {
    const { value: look } = event as LookEvent;
    if (look.kind === 'searched') found.push(look.found);
  });
  await field().fill('elephants');
  await expect.poll(() => found.length).toBe(1);
  expect(found[0]).toEqual(expect.arrayContaining([wnidOf('Indian elephant'), wnidOf('African elephant')]));
});

test('a press on what comes near leaves the focus in the search: nothing moves under the finger', async () => {
  await stagePicker();
  await field().fill('giraffe');
  const near = page.getByRole('button', { name: 'zebra', exact: true });
  await expect.element(near).toBeVisible();
  const press = new MouseEvent('mousedown', { bubbles: true, composed: true, cancelable: true });
  expect(near.element().dispatchEvent(press)).toBe(false);
});
