import { html } from 'lit';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { AgreementMatrix } from '#src/observers/element/agreement-matrix/agreement-matrix.ts';
import '#src/observers/element/agreement-matrix/agreement-matrix.ts';
import type { PairSelectEvent } from '#src/observers/element/agreement-matrix/pair-select-event.ts';
import type { PairFigures } from '#src/figures/observers/pair-figures.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

const names = ['Ada', 'Bob', 'net'];
const figures = (first: string, second: string, part: Partial<PairFigures>): PairFigures => ({
  ...{ first, second, n: 100, bothRight: 80, onlyFirst: 5, onlySecond: 5, bothWrong: 10 },
  ...{ strata: [], otherConditions: 0, kappaConditions: null, kappaPooled: null },
  ...{ z: 0, pOneSided: 0.5, pTwoSided: 1, mcnemarExact: 1, mcnemarMidP: 1, mcnemarChi2: 0 },
  ...{
    difference: 0,
    differenceInterval: [-0.1, 0.1],
    differenceBootstrap: null,
    kappa: 0.61,
    kappaInterval: [0.4, 0.8],
    ...part,
  },
});
const pairs = [
  figures('Ada', 'Bob', {}),
  figures('Ada', 'net', { kappa: -0.12, kappaInterval: [-0.3, 0.1], bothWrong: 2 }),
  figures('Bob', 'net', { n: 0, kappa: null, kappaInterval: null }),
];

const same = { onlyFirst: 0, onlySecond: 0, kappa: 1, kappaInterval: [1, 1] as const };
const faintPairs = [
  figures('Ada', 'Bob', { ...same, n: 2, bothRight: 2, bothWrong: 0 }),
  figures('Ada', 'net', { ...same, n: 3, bothRight: 2, bothWrong: 1 }),
  figures('Bob', 'net', {}),
];

const tintsOf = (buttons: Iterable<Element>) =>
  Array.from(buttons, (button) => (button as HTMLElement).style.getPropertyValue('--agreement'));

const matrix = (onSelect: (event: PairSelectEvent) => void = () => undefined) =>
  mount(
    html`<hit5-agreement-matrix
      .names=${names}
      .pairs=${pairs}
      .selected=${[0, 1]}
      @hit5-pair-select=${onSelect}
    ></hit5-agreement-matrix>`,
  );

test('the matrix is accessible, on a phone too, where it scrolls within itself', async () => {
  await expectAccessible(await matrix());
  await page.viewport(360, 800);
  await expectAccessible(await matrix());
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

test('each two observers have κ with its interval and the images both had wrong', async () => {
  await matrix();
  const row = page.getByRole('row', { name: /^net/ });
  expect(textOf(row.element())).toBe(
    'net Ada and net : κ −0.12 −0.30 to 0.10 2 of 100 both wrong no image in common',
  );
});

test('κ that says nothing, or stands on few images, has no tint and says why', async () => {
  const element = await mount(
    html`<hit5-agreement-matrix .names=${names} .pairs=${faintPairs}></hit5-agreement-matrix>`,
  );
  const button = (name: RegExp) => page.getByRole('button', { name }).element();
  expect(textOf(button(/^Ada and Bob/))).toBe(
    'Ada and Bob : κ – It cannot be computed here: one of them was always right, or always wrong.',
  );
  expect(textOf(button(/^Ada and net/))).toBe('Ada and net : κ 1.00 1.00 to 1.00 few: 3 images');
  expect(tintsOf(element.shadowRoot?.querySelectorAll('button') ?? [])).toEqual(['', '', '61%']);
  const [faint, full] = [button(/^Ada and Bob/), button(/^Bob and net/)].map(
    (one) => getComputedStyle(one).borderTopStyle,
  );
  expect([faint, full]).toEqual(['dashed', 'solid']);
  await expectAccessible(element);
});

test('the pair that is shown is marked, and another one can be asked for by keyboard', async () => {
  const asked: unknown[] = [];
  await matrix(({ value: pair }) => asked.push(pair));
  await expect
    .element(page.getByRole('button', { name: /^Ada and Bob/ }))
    .toHaveAttribute('aria-pressed', 'true');
  (page.getByRole('button', { name: /^Ada and net/ }).element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  expect(asked).toEqual([[0, 2]]);
});

test('fewer than two observers have none', async () => {
  const element = await mount(
    html`<hit5-agreement-matrix .names=${['Ada']} .pairs=${[]}></hit5-agreement-matrix>`,
  );
  expect(textOf(element)).toBe('');
});

const many = Array.from({ length: 30 }, (_, place) => `participant-${place + 1}-session-a`);
const pairsOf = (names: readonly string[]) =>
  names.flatMap((first, place) =>
    names
      .slice(place + 1)
      .map((second) =>
        second === many[2]
          ? figures(first, second, { n: 0, kappa: null, kappaInterval: null })
          : figures(first, second, {}),
      ),
  );

/** The matrix of some of `many`, once all its rows are there. */
async function classMatrix(size = many.length, onSelect: (event: PairSelectEvent) => void = () => undefined) {
  const names = many.slice(0, size);
  const element = await mount(
    html`<hit5-agreement-matrix
      .names=${names}
      .pairs=${pairsOf(names)}
      .selected=${[0, 1]}
      .bothWrongLink=${(first: number, second: number) => `#${first}-${second}`}
      @hit5-pair-select=${onSelect}
    ></hit5-agreement-matrix>`,
  );
  await expect.poll(() => tableOf(element)?.querySelectorAll('tbody tr').length).toBe(size);
  return element;
}

const tableOf = (element: Element) =>
  element.shadowRoot?.querySelector('hit5-agreement-heat-map')?.shadowRoot?.querySelector('table');

test('the matrix of a class of 30 fits across the page, and is accessible', async () => {
  // Twelve say what thirty would, and take a sixth of the time.
  const element = await classMatrix(12);
  await expectAccessible(element);
  await page.viewport(360, 800);
  await expectAccessible(element);
  const table = tableOf(await classMatrix());
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  // As wide as the card on a screen of 1280 pixels.
  await page.viewport(1058, 900);
  expect(table?.getBoundingClientRect().width).toBeLessThanOrEqual(1058);
  expect(table?.getBoundingClientRect().height).toBeLessThanOrEqual(1058);
});

test('both names of a square stay in view wherever the matrix of a class is scrolled', async () => {
  await page.viewport(360, 500);
  const element = await classMatrix();
  const table = tableOf(element);
  table?.parentElement?.scrollTo(10_000, 10_000);
  const box = table?.parentElement?.getBoundingClientRect();
  const top = table?.querySelector('thead th:last-child')?.getBoundingClientRect().top;
  const left = table?.querySelector('tbody tr:last-child th')?.getBoundingClientRect().left;
  expect([top, left]).toEqual([box?.top, box?.left]);
});

test('in the matrix of a class one pair is told in full, and the arrows lead to the others', async () => {
  const asked: unknown[] = [];
  const element = await classMatrix(many.length, ({ value: pair }) => asked.push(pair));
  await expect
    .element(page.getByRole('link', { name: 'κ 0.61 (0.40 to 0.80), 10 of 100 both wrong' }))
    .toHaveAttribute('href', '#0-1');
  const squares = [...(tableOf(element)?.querySelectorAll('button') ?? [])];
  expect(squares.filter(({ tabIndex }) => tabIndex === 0).map(({ ariaLabel }) => ariaLabel)).toEqual([
    'participant-1-session-a and participant-2-session-a: κ 0.6',
  ]);
  squares.find(({ tabIndex }) => tabIndex === 0)?.focus();
  await userEvent.keyboard('{ArrowRight}{ArrowDown}{Enter}');
  expect(asked).toEqual([[1, 3]]);
});

test('in the matrix of a class other names come row by row, and the rows below stay meanwhile', async () => {
  const element = (await classMatrix()) as AgreementMatrix;
  const [map, table] = [element.shadowRoot?.querySelector('hit5-agreement-heat-map'), tableOf(element)];
  const headings = () => [...(table?.querySelectorAll('tbody th') ?? [])].map((one) => one.textContent);
  element.names = many.map((_, place) => `Person ${place + 1}`);
  element.pairs = pairsOf(element.names);
  await element.updateComplete;
  await map?.updateComplete;
  expect(headings()).toEqual([...element.names.slice(0, 6), ...many.slice(6)]);
  await expect.poll(headings).toEqual(element.names);
  const square = page.getByRole('button', { name: 'Person 30 and Person 1: κ 0.6' });
  await expect.element(square).toHaveAttribute('aria-pressed', 'false');
  element.selected = [0, 29];
  await expect.element(square).toHaveAttribute('aria-pressed', 'true');
  await expect
    .element(page.getByRole('button', { name: 'Person 2 and Person 1: κ 0.6' }))
    .toHaveAttribute('aria-pressed', 'false');
});

test('in the matrix of a class such a square has no tint either, and the pair is told in words', async () => {
  const class9 = many.slice(0, 9);
  const first = class9.flatMap((one, place) =>
    class9.slice(place + 1).map((other) => figures(one, other, {})),
  );
  const element = await mount(
    html`<hit5-agreement-matrix
      .names=${class9}
      .pairs=${[...faintPairs.slice(0, 2), ...first.slice(2)]}
      .selected=${[0, 1]}
    ></hit5-agreement-matrix>`,
  );
  const squares = [...(tableOf(element)?.querySelectorAll('button') ?? [])];
  expect(squares.slice(0, 3).map(({ ariaLabel }) => ariaLabel?.replace(/^.*κ /, ''))).toEqual([
    '– It cannot be computed here: one of them was always right, or always wrong.',
    '(1.0) few: 3 images',
    '0.6',
  ]);
  expect(tintsOf(squares.slice(0, 3))).toEqual(['', '', '0.61']);
  expect(textOf(element)).toContain(': κ –, 0 of 2 both wrong. It cannot be computed here');
  expect(squares[1]?.title).toContain('1 of 3 both wrong, few: 3 images');
  await expectAccessible(element);
});
