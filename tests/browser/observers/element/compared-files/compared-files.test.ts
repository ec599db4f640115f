import { html } from 'lit';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { FileReport } from '#src/figures/observers/observers-report.ts';
import '#src/observers/element/compared-files/compared-files.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

const files: readonly FileReport[] = [
  { name: 'ada.json', kind: 'answers', observers: 2, ambiguous: false },
  { name: 'ids.txt', kind: 'truth', real: false, images: 50_000, ambiguous: true },
  { name: '<i>.csv', kind: 'refused', message: '<i>.csv cannot be read.' },
];
const observers = [
  {
    name: 'Ada',
    keyed: [
      { key: 'a', files: ['ada.json'] },
      { key: 'b', files: ['more.json'] },
    ],
  },
];
const leftOut = [
  { key: 'k', name: 'Bob', files: ['ada.json'], ownPractice: false, excluded: null },
  { key: 'p', name: 'Mia (practice)', files: ['mia.json'], ownPractice: true, excluded: null },
];

async function show() {
  const asked: unknown[] = [];
  const told =
    (act: string) =>
    (...words: unknown[]) =>
      asked.push([act, ...words]);
  const acts = {
    setUse: told('use'),
    removeFiles: told('remove'),
    bringBack: told('return'),
    rename: told('rename'),
  };
  const element = await mount(
    html`<hit5-compared-files
      .files=${files}
      .leftOut=${leftOut}
      .observers=${observers}
      .does=${acts}
    ></hit5-compared-files>`,
  );
  return { element, asked };
}

test('the list is accessible, on a phone too', async () => {
  await expectAccessible((await show()).element);
  await page.viewport(360, 800);
  const { element } = await show();
  await expectAccessible(element);
  expect(element.scrollWidth).toBeLessThanOrEqual(360);
});

test('it says what each file holds, what is wrong with it, and who was taken out', async () => {
  const text = textOf((await show()).element);
  expect(text).toContain('ada.json 2 observers');
  expect(text).toContain('ids.txt says what is right on 50000 images');
  expect(text).toContain('<i>.csv <i>.csv cannot be read.');
  expect(text).toContain('Bob taken out of ada.json');
  expect(text).toContain('Mia (practice) in mia.json: practice of a person who is here with another session');
});

test('files can be read as something else and removed, and observers brought back', async () => {
  const { asked } = await show();
  await userEvent.selectOptions(page.getByLabelText('What ids.txt holds'), 'answers');
  await page.getByRole('button', { name: 'Remove: ada.json' }).click();
  await page.getByRole('button', { name: 'Bring back: Bob' }).click();
  await page.getByRole('button', { name: 'Count as somebody else: Mia (practice)' }).click();
  await page.getByRole('button', { name: 'Rename Ada here: ada.json' }).click();
  await userEvent.fill(page.getByRole('textbox', { name: 'Name' }), 'Bea');
  await userEvent.keyboard('{Enter}');
  expect(asked).toEqual([
    ['use', 'ids.txt', 'answers'],
    ['remove', ['ada.json']],
    ['return', 'k'],
    ['return', 'p'],
    ['rename', 'a', 'Bea', true],
  ]);
});
