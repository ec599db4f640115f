import { html } from 'lit';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ObserverRow } from '#src/observers/element/observer-list/observer-list.ts';
import '#src/observers/element/observer-list/observer-list.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

const rows: readonly ObserverRow[] = [
  {
    key: 'a',
    name: 'Ada <b>',
    kind: 'person',
    kindOpen: false,
    group: '7a',
    notes: ['120 images', 'from ada.json'],
  },
  {
    key: 'l',
    name: 'lines',
    kind: 'unknown',
    kindOpen: true,
    group: null,
    notes: ['50000 images', 'from lines.txt'],
  },
];

async function show() {
  const asked: unknown[] = [];
  const acts = {
    rename: (key: string, name: string) => asked.push(['rename', key, name]),
    setKind: (key: string, kind: string) => asked.push(['kind', key, kind]),
    setGroups: (groups: ReadonlyMap<string, string>) => asked.push(['group', ...[...groups].flat()]),
    removeObserver: (key: string) => asked.push(['remove', key]),
  };
  const element = await mount(html`<hit5-observer-list .rows=${rows} .does=${acts}></hit5-observer-list>`);
  return { element, asked };
}

test('the list is accessible, also while a name is changed, on a phone too', async () => {
  await expectAccessible((await show()).element);
  await page.viewport(360, 800);
  const { element } = await show();
  await page.getByRole('button', { name: 'Rename: Ada <b>' }).last().click();
  await expectAccessible(element);
  expect(element.scrollWidth).toBeLessThanOrEqual(360);
});

test('it says of each who it is, what, on how many images and whence; markup in a name is text', async () => {
  const { element } = await show();
  expect(textOf(element)).toContain('Ada <b> person 120 images from ada.json');
  expect(element.shadowRoot?.querySelector('li b b')).toBeNull();
});

test('what the file does not say can be said, and an observer can be renamed and removed', async () => {
  const { asked } = await show();
  await page.getByRole('button', { name: 'Rename: lines' }).click();
  await userEvent.fill(page.getByRole('textbox', { name: 'Name' }), ' ResNet-50 ');
  await userEvent.keyboard('{Enter}');
  await userEvent.selectOptions(page.getByLabelText('What lines is'), 'network');
  await page.getByRole('button', { name: 'Remove: Ada' }).click();
  expect(asked).toEqual([
    ['rename', 'l', 'ResNet-50'],
    ['kind', 'l', 'network'],
    ['remove', 'a'],
  ]);
});

test('a group is typed for each person, those that are there are offered, and nothing takes it away', async () => {
  const { asked, element } = await show();
  const field = page.getByLabelText('Group of lines');
  await userEvent.fill(field, ' 7b ');
  await userEvent.keyboard('{Tab}');
  await expect.poll(() => asked).toEqual([['group', 'l', '7b']]);
  const offered = [...(element.shadowRoot?.querySelectorAll('datalist option') ?? [])];
  expect(offered.map((option) => option.getAttribute('value'))).toEqual(['7a']);
  const own = page.getByLabelText('Group of Ada <b>');
  await expect.element(own).toHaveValue('7a');
  await userEvent.fill(own, '');
  await userEvent.keyboard('{Tab}');
  await expect.poll(() => asked.at(-1)).toEqual(['group', 'a', '']);
});
