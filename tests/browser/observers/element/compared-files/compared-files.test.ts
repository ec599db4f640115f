import { html } from 'lit';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type {
  FileRemoveEvent,
  FileUseEvent,
  ObserverReturnEvent,
} from '#src/observers/element/compared-files/compared-files.ts';
import '#src/observers/element/compared-files/compared-files.ts';
import type { FileReport } from '#src/figures/observers/compare-result.ts';
import type { ObserverOneEvent } from '#src/observers/element/observer-list/observer-list.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

const files: readonly FileReport[] = [
  { name: 'ada.json', kind: 'answers', observers: 2, ambiguous: false },
  { name: 'ids.txt', kind: 'truth', real: false, images: 50_000, ambiguous: true },
  { name: '<i>.csv', kind: 'refused', message: '<i>.csv cannot be read.' },
];
const leftOut = [
  { key: 'k', name: 'Bob', files: ['ada.json'], ownPractice: false, practiceOf: null },
  { key: 'p', name: 'Mia (practice)', files: ['mia.json'], ownPractice: true, practiceOf: 'm' },
];

async function show() {
  const asked: unknown[] = [];
  const element = await mount(
    html`<hit5-compared-files
      .files=${files}
      .leftOut=${leftOut}
      @hit5-file-use=${({ value: { file, use } }: FileUseEvent) => asked.push(['use', file, use])}
      @hit5-file-remove=${({ value: file }: FileRemoveEvent) => asked.push(['remove', file])}
      @hit5-observer-return=${({ value: key }: ObserverReturnEvent) => asked.push(['return', key])}
      @hit5-observer-one=${({ value: { key, other } }: ObserverOneEvent) => asked.push(['one', key, other])}
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
  await page
    .getByRole('button', { name: 'These are one observer: Mia (practice) and the other session' })
    .click();
  expect(asked).toEqual([
    ['use', 'ids.txt', 'answers'],
    ['remove', 'ada.json'],
    ['return', 'k'],
    ['return', 'p'],
    ['one', 'p', 'm'],
  ]);
  await expect
    .element(page.getByRole('button', { name: 'These are one observer: Bob' }))
    .not.toBeInTheDocument();
});
