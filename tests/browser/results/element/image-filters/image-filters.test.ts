import { html } from 'lit';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type {
  FilterChoices,
  ImageFilters,
  ImageQueryChangeEvent,
} from '#src/results/element/image-filters/image-filters.ts';
import '#src/results/element/image-filters/image-filters.ts';
import { errorReason } from '#src/figures/errors/error-reason.ts';
import { everyImage, type ImageQuery } from '#src/figures/errors/image-query.ts';
import { expectAccessible, mount } from '#tests/browser/support.ts';

const choices: FilterChoices = {
  outcomes: { bothRight: 90, onlyFirst: 6, onlySecond: 11, bothWrong: 3 },
  observers: [{ id: 'session s-2', name: 'ben, test' }],
  branches: [
    { id: 'dogs', label: 'dogs' },
    { id: 'birds', label: 'birds' },
  ],
  kinds: ['drawing', 'photo'],
  list: undefined,
  pruned: true,
  said: true,
  categories: [errorReason('fine-grained'), errorReason('collage')],
};

/** Mounts the filters and gives the list that the queries are put into. */
async function mountFilters(query: Partial<ImageQuery> = {}) {
  const asked: ImageQuery[] = [];
  const element = await mount<ImageFilters>(
    html`<hit5-image-filters
      .query=${{ ...everyImage, ...query }}
      .choices=${choices}
      @hit5-image-query-change=${({ value: wanted }: ImageQueryChangeEvent) => asked.push(wanted)}
    ></hit5-image-filters>`,
  );
  return { element, asked };
}

test('the filters are accessible, with and without a choice', async () => {
  await expectAccessible((await mountFilters()).element);
  await expectAccessible((await mountFilters({ outcome: 'only-person', wrong: 'network' })).element);
});

test('a chip asks for its outcome, and once more for all', async () => {
  const { asked } = await mountFilters();
  await page.getByRole('button', { name: 'only you right · 6' }).click();
  expect(asked.at(-1)).toEqual({ ...everyImage, outcome: 'only-person', standing: 'compared' });
  const pressed = await mountFilters({ outcome: 'both-wrong', standing: 'compared' });
  await page.getByRole('button', { name: 'both missed · 3', pressed: true }).click();
  expect(pressed.asked.at(-1)).toEqual(everyImage);
});

test('a chip keeps to the images that are counted otherwise, where these are asked for', async () => {
  const { asked } = await mountFilters({ standing: 'assisted' });
  await page.getByRole('button', { name: 'only you right · 6' }).click();
  expect(asked.at(-1)).toEqual({ ...everyImage, outcome: 'only-person', standing: 'assisted' });
});

test.each<[string, string, Partial<ImageQuery>]>([
  ['Missed by', 'the network', { wrong: 'network' }],
  ['Branch', 'birds', { branch: 'birds' }],
  ['Kind', 'drawings', { kind: 'drawing' }],
  ['Your time', 'slowest quarter', { pace: 'slow' }],
  ['Network’s probability', '80 to 100\u202f%', { probability: { above: 0.8, upTo: 1 } }],
  ['Sure of the first guess', 'lean', { said: 'lean' }],
  ['Pruned list', 'lacks the truth', { list: 'without-truth' }],
  ['Why missed', 'collage', { reason: 'collage' }],
  ['Counted', 'assisted', { standing: 'assisted' }],
  ['Sort by', 'time, slowest first', { sort: 'slowest' }],
])('%s: %s', async (label, option, change) => {
  const { asked } = await mountFilters();
  await userEvent.selectOptions(page.getByLabelText(label), option);
  expect(asked).toEqual([{ ...everyImage, ...change }]);
});

test('what was chosen stands in the lists', async () => {
  await mountFilters({ branch: 'birds', wrong: 'person', depth: 1, probability: { above: 0.9, upTo: 1 } });
  await expect.element(page.getByLabelText('Branch')).toHaveDisplayValue('birds');
  await expect.element(page.getByLabelText('Guesses that count')).toHaveDisplayValue('the first');
  await expect.element(page.getByLabelText('Network’s probability')).toHaveDisplayValue('90 to 100\u202f%');
});

test('typing a class asks for it at once', async () => {
  const { asked } = await mountFilters();
  await page.getByRole('searchbox', { name: 'Class' }).fill('crane');
  expect(asked.at(-1)?.text).toBe('crane');
});

test('«Show all» takes every filter away, and leaves order and form', async () => {
  const { asked } = await mountFilters({ branch: 'dogs', text: 'terrier', sort: 'slowest', view: 'table' });
  await page.getByRole('button', { name: 'Show all' }).click();
  expect(asked).toEqual([{ ...everyImage, sort: 'slowest', view: 'table' }]);
  await mountFilters({ sort: 'slowest' });
  expect(page.getByRole('button', { name: 'Show all' }).elements()).toHaveLength(1);
});

test('grid and table are a choice', async () => {
  const { asked } = await mountFilters();
  await page.getByRole('button', { name: 'Table' }).click();
  expect(asked.at(-1)?.view).toBe('table');
});

test('on a phone the lists are opened on demand, and fit', async () => {
  await page.viewport(360, 800);
  const { element } = await mountFilters({ wrong: 'person' });
  await expect.element(page.getByText('Branch')).not.toBeVisible();
  await page.getByText('Filter and sort').click();
  await expect.element(page.getByText('Branch')).toBeVisible();
  expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
});
