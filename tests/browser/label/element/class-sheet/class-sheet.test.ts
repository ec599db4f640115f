import { html } from 'lit';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ClassChooseEvent } from '#src/label/element/class-sheet/class-sheet.ts';
import type { ClassSheet } from '#src/label/element/class-sheet/class-sheet.ts';
import '#src/label/element/class-sheet/class-sheet.ts';
import type { Wnid } from '#src/core/classes/class-ids.ts';
import { expectAccessible, mount } from '#tests/browser/support.ts';
import { catalogue, paintedStrips, wnidOf } from '../class-picker/stage-picker.ts';

/** A sheet that shows a class, and what is chosen in it. */
async function openSheet(label: string, offered: readonly Wnid[] | null = null) {
  const chosen: (readonly [label: string, slot: number | null])[] = [];
  const sheet = await mount<ClassSheet>(
    html`<hit5-class-sheet
      .catalogue=${catalogue}
      .examples=${paintedStrips(['Norfolk terrier']).strips}
      .offered=${offered && new Set(offered)}
      .picks=${[wnidOf('hen')]}
      @hit5-class-choose=${({ value: { wnid, slot } }: ClassChooseEvent) =>
        chosen.push([catalogue.byWnid(wnid).label, slot])}
    ></hit5-class-sheet>`,
  );
  const order = catalogue.classes.map(({ wnid }) => wnid);
  sheet.open(wnidOf(label), offered ?? order);
  await sheet.updateComplete;
  return { sheet, chosen };
}

const title = () => page.getByRole('heading', { level: 2 });

test('the sheet is accessible', async () => {
  const { sheet } = await openSheet('Norwich terrier');
  await expect.element(page.getByRole('img', { name: '13 examples of Norwich terrier' })).toBeVisible();
  await expectAccessible(sheet);
});

test('shows examples, gloss, names, path and wnid', async () => {
  const { sheet } = await openSheet('giant panda');
  const tiles = () => [...(sheet.shadowRoot?.querySelectorAll<HTMLElement>('.tiles div') ?? [])];
  await expect.poll(() => tiles().filter(({ style }) => style.backgroundImage !== '').length).toBe(13);
  expect(tiles().at(-1)?.style.backgroundPosition).toBe('100% 0px');
  const { gloss, wnid } = catalogue.byWnid(wnidOf('giant panda'));
  await expect.element(page.getByText(gloss)).toBeVisible();
  await expect.element(page.getByText(/Also called panda, panda bear/)).toBeVisible();
  await expect.element(page.getByText(wnid)).toBeVisible();
  await expect.element(page.getByText('procyonid', { exact: true })).toBeVisible();
});

test('has the siblings beside it: Norfolk beside Norwich terrier', async () => {
  const { chosen } = await openSheet('Norwich terrier');
  await page.getByRole('button', { name: 'Pick Norfolk terrier' }).click();
  expect(chosen).toEqual([['Norfolk terrier', null]]);
  await page.getByRole('button', { name: 'Norfolk terrier', exact: true }).click();
  await expect.element(title()).toHaveTextContent('Norfolk terrier');
});

test('has the other class of the same name: the two Cardigans', async () => {
  await openSheet('Cardigan (Welsh corgi)');
  await expect.element(page.getByRole('button', { name: 'Pick cardigan (knitted jacket)' })).toBeVisible();
  await expect.element(page.getByText('both are called cardigan')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Pick Pembroke' })).toBeVisible();
});

test('goes to the next class and back with the arrow keys, and stops at the ends', async () => {
  await openSheet('mongoose');
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(title()).toHaveTextContent('meerkat');
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
  await expect.element(title()).toHaveTextContent('sloth bear');
});

test('picks with Enter, and for a slot with its digit', async () => {
  const { chosen } = await openSheet('meerkat');
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard('3');
  expect(chosen).toEqual([
    ['meerkat', null],
    ['meerkat', 2],
  ]);
});

test('says that a class is picked', async () => {
  await openSheet('hen');
  await expect
    .element(page.getByRole('button', { name: /^Pick hen/ }))
    .toHaveAttribute('aria-disabled', 'true');
  await expect.element(page.getByText('already guess 1')).toBeVisible();
});

test('offers only what can be picked', async () => {
  await openSheet('Norwich terrier', ['Norwich terrier', 'Border terrier', 'hen'].map(wnidOf));
  await expect.element(page.getByRole('button', { name: 'Pick Border terrier' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Pick Norfolk terrier' })).not.toBeInTheDocument();
});

test('keeps its keys from the page, and Escape closes it', async () => {
  const { sheet } = await openSheet('meerkat');
  const reached: string[] = [];
  const listen = (event: KeyboardEvent) => reached.push(event.key);
  addEventListener('keydown', listen);
  await userEvent.keyboard('{Control>}{Enter}{/Control}/');
  removeEventListener('keydown', listen);
  expect(reached).toEqual([]);
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => sheet.shadowRoot?.querySelector('dialog')?.open).toBe(false);
});
