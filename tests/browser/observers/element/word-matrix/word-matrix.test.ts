import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { WordMatrix } from '#src/figures/observers/word-matrix.ts';
import type { WordMatrixTable } from '#src/observers/element/word-matrix/word-matrix.ts';
import '#src/observers/element/word-matrix/word-matrix.ts';
import { expectAccessible, mount } from '#tests/browser/support.ts';

const matrix: WordMatrix = {
  words: ['bear', '<i>cat</i>', 'dog'],
  repeated: false,
  sides: [
    {
      name: null,
      kind: 'person',
      observers: 2,
      counts: [
        [3, 1, 0, 0],
        [0, 2, 0, 0],
        [0, 0, 4, 1],
      ],
    },
    {
      name: 'net',
      kind: 'network',
      observers: 1,
      counts: [
        [2, 0, 0, 0],
        [1, 1, 0, 0],
        [0, 0, 0, 0],
      ],
    },
  ],
};

const mountMatrix = (shown: WordMatrix | null) =>
  mount<WordMatrixTable>(html`<hit5-word-matrix .matrix=${shown}></hit5-word-matrix>`);

/** The numbers of a side's table, row by row. */
const numbers = (name: RegExp) =>
  page
    .getByRole('group', { name })
    .getByRole('row')
    .elements()
    .slice(1)
    .map((row) => [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent.trim())));

test('the tables are accessible, one for people together and one for each network, with words as text', async () => {
  await expectAccessible(await mountMatrix(matrix));
  expect(numbers(/the 2 people took them for \(11 answers\)/)).toEqual([
    [3, 1, 0, 0],
    [0, 2, 0, 0],
    [0, 0, 4, 1],
  ]);
  await expect.element(page.getByText('<i>cat</i>').first()).toBeVisible();
});

test('a side that always answered has no column for no answer', async () => {
  await mountMatrix(matrix);
  expect(numbers(/What net took them for/)).toEqual([
    [2, 0, 0],
    [1, 1, 0],
    [0, 0, 0],
  ]);
});

test('what is right is outlined, not told by colour alone', async () => {
  const element = await mountMatrix(matrix);
  const right = [...(element.shadowRoot?.querySelectorAll('td.right') ?? [])];
  expect(right.map((cell) => cell.textContent.trim())).toEqual(['3', '2', '4', '2', '1', '']);
  for (const cell of right) expect(getComputedStyle(cell).borderTopColor).not.toBe('rgba(0, 0, 0, 0)');
});

test('without a matrix there is nothing', async () => {
  const element = await mountMatrix(null);
  expect(element.shadowRoot?.querySelector('table')).toBeNull();
});
