import { html } from 'lit';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ObserversPage } from '#src/observers/view/observers-page.ts';
import '#src/observers/view/observers-page.ts';
import { expectAccessible, textOf } from '#tests/browser/support.ts';
import { unfold } from './unfold.ts';
import { mountPage, sampleApp, sharedByTests, shippedAssets, type AtEnd } from '#tests/browser/sample-app.ts';

const { catalogue, challenge } = await shippedAssets();
const [right, wrong] = ['n01440764', 'n01443537'];

/** A file of one person's answers to 20 images, so many of them wrong. */
function answers(name: string, errors: number, kind = 'person'): File {
  const rows = Array.from({ length: 20 }, (_, at) => {
    const guess = (at * 7 + errors) % 20 < errors ? wrong : right;
    return `${name},${kind},image${at},${right},${guess}\n`;
  });
  return new File(['observer,kind,image,truth,guess1\n', ...rows], `${name}.csv`);
}

const people = [
  ...[2, 3, 2, 4, 5].map((errors, at) => answers(`7a-ann${at}`, errors)),
  ...[9, 11, 8, 12, 10].map((errors, at) => answers(`7b-bob${at}`, errors)),
];

async function show(files: readonly File[] = people, atEnd?: AtEnd) {
  const stores = await sampleApp(catalogue, challenge, [], {}, atEnd);
  const template = html`<hit5-observers-page></hit5-observers-page>`;
  const element = await mountPage<ObserversPage>(stores, template, atEnd);
  unfold(element, atEnd);
  await stores.observers.add(files.map((file) => ({ name: file.name, blob: file })));
  return { element, stores };
}

const section = (element: ObserversPage) => {
  const found = element.renderRoot.querySelector('hit5-groups-section');
  if (!found) throw new Error('There must be a section of groups.');
  return found;
};

test('the section is accessible without groups and with them, on a phone too', async () => {
  const { element } = await show([...people, answers('net', 6, 'network')]);
  await page.getByRole('button', { name: 'Groups from file names' }).click();
  await expect.element(page.getByRole('heading', { name: /^Group 7a missed/ })).toBeVisible();
  await expectAccessible(section(element));
  await page.viewport(360, 800);
  await expectAccessible(section(element));
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  await page.viewport(1280, 800);
  const { element: without } = await show();
  await expect.element(page.getByRole('heading', { name: 'No groups yet' })).toBeVisible();
  await expectAccessible(section(without));
});

test('without groups it says how to make some, and people against networks are two', async () => {
  const { stores } = await show();
  await expect.element(page.getByRole('heading', { name: 'No groups yet' })).toBeVisible();
  await stores.observers.add([{ name: 'net.csv', blob: answers('net', 6, 'network') }]);
  await expect
    .element(page.getByRole('heading', { name: 'Too few to tell: there is only 1 network' }))
    .toBeVisible();
});

test('a group is typed for a person, and who is in none is named', async () => {
  const { element } = await show();
  await page.getByRole('button', { name: 'Groups from file names' }).click();
  await userEvent.fill(page.getByLabelText('Group of 7a-ann0'), '');
  await userEvent.keyboard('{Tab}');
  await expect
    .poll(() => textOf(section(element)))
    .toContain('1 observer is in no group, and not counted here: 7a-ann0.');
});

test('the grid has networks first, where they stay in view beside many people', async () => {
  const { element } = await show([...people, answers('net', 6, 'network')]);
  const columns = () =>
    element.renderRoot
      .querySelector('hit5-grid-section')
      ?.renderRoot.querySelector('hit5-answer-grid')
      ?.columns.map(({ name }) => name);
  await expect.poll(() => columns()?.slice(0, 2)).toEqual(['net', '7a-ann0']);
});

test('thousands of groups are not compared, and the limit is said', async () => {
  const rows = Array.from({ length: 40 }, (_, at) => `p${at},person,a,${right},${wrong}\n`);
  const { stores } = await show([new File(['observer,kind,image,truth,guess1\n', ...rows], 'all.csv')]);
  const observers = stores.observers.result.value?.report?.observers ?? [];
  await stores.observers.setGroups(new Map(observers.map(({ key }, at) => [key, `g${at}`])));
  await expect.element(page.getByRole('heading', { name: 'Too many groups to compare' })).toBeVisible();
  await expect.element(page.getByText('There are 40 groups. At most 30 are compared')).toBeVisible();
});

test('names of files that make one group only are not offered, and it is said what to do', async () => {
  const { stores } = await show(people.slice(0, 3));
  await expect.element(page.getByRole('button', { name: 'Groups from file names' })).toBeDisabled();
  await expect
    .element(
      page.getByText('From file names? That makes one group only, 7a, with nothing to compare it with.'),
    )
    .toBeVisible();
  const [{ key } = { key: '' }] = stores.observers.result.value?.report?.observers ?? [];
  await stores.observers.setGroups(new Map([[key, '7a']]));
  await expect.element(page.getByRole('heading', { name: 'Only one group yet: 7a' })).toBeVisible();
});

const csv = (text: string) => new File([text], 'groups.csv', { type: 'text/csv' });
const giveCsv = (file: File) => userEvent.upload(page.getByLabelText('CSV of groups'), file);

describe('of ten people', () => {
  /** The tests go through one page, in the order in which they stand here. */
  const tenPeople = sharedByTests((atEnd) => show(people, atEnd));

  test('groups come from the names of files, are compared, and are taken back', async () => {
    const { element, stores } = await tenPeople();
    const before = stores.observers.result.value?.report?.pairs;
    await page.getByRole('button', { name: 'Groups from file names' }).click();
    await expect
      .element(
        page.getByRole('heading', {
          name: 'Group 7a missed 34.0 points less than group 7b: more than chance would make',
        }),
      )
      .toBeVisible();
    // Nothing was compared again for it.
    expect(stores.observers.result.value?.report?.pairs).toBe(before);
    expect(textOf(section(element))).toContain('0.0079');
    expect(textOf(section(element))).not.toMatch(/NaN|undefined/);
    await page.getByRole('button', { name: 'Take the groups back' }).click();
    await expect.element(page.getByRole('heading', { name: 'No groups yet' })).toBeVisible();
  });

  test('groups come from a CSV; who is not in it is in none, and said; and all is taken back', async () => {
    await tenPeople();
    const rows = ['7a-ann0,x', '7a-ann1,x', '7b-bob0,y', '7b-bob1,y', 'zed,y'];
    await giveCsv(csv(`observer,group\n${rows.join('\n')}\n`));
    await expect
      .element(page.getByRole('heading', { name: 'Too few to tell whether group x and group y differ' }))
      .toBeVisible();
    await expect
      .element(
        page.getByText(
          '4 of 10 are in a group now. Not named, and so in none: 7a-ann2, 7a-ann3, 7a-ann4, 7b-bob2, 7b-bob3, …. groups.csv names “zed”, who is in no file of answers.',
        ),
      )
      .toBeVisible();
    await page.getByRole('button', { name: 'Take the groups back' }).click();
    await expect.element(page.getByRole('heading', { name: 'No groups yet' })).toBeVisible();
  });

  test('a CSV of groups that is wrong changes nothing, and the place is said', async () => {
    const { stores } = await tenPeople();
    await page.getByRole('button', { name: 'Groups from file names' }).click();
    const groups = () => stores.observers.result.value?.report?.observers.map(({ group }) => group);
    await expect.poll(() => groups()?.includes('7a')).toBe(true);
    const before = groups();
    await giveCsv(csv('observer,group\n7a-ann0,x\n7a-ann0,y\n'));
    const message = 'groups.csv, line 3, column group: expected one group for “7a-ann0”';
    await expect.element(page.getByText(`No group was changed. ${message}`)).toBeVisible();
    expect(groups()).toEqual(before);
    await giveCsv(new File([new Uint8Array([0xff, 0xfe, 0x41])], 'groups.csv'));
    await expect.element(page.getByText('groups.csv cannot be read: it is not UTF-8 text')).toBeVisible();
  });

  test('two of three groups are chosen', async () => {
    const { element, stores } = await tenPeople();
    const observers = stores.observers.result.value?.report?.observers ?? [];
    const names = ['a', 'a', 'a', 'c', 'c', 'b', 'b', 'b', 'b', 'b'];
    await stores.observers.setGroups(new Map(observers.map(({ key }, at) => [key, names[at] ?? ''])));
    await expect.element(page.getByLabelText('First group')).toHaveDisplayValue('a');
    await userEvent.selectOptions(page.getByLabelText('Second group'), 'c');
    await expect
      .element(page.getByRole('heading', { name: 'Too few to tell whether group a and group c differ' }))
      .toBeVisible();
    await userEvent.selectOptions(page.getByLabelText('First group'), 'b');
    await userEvent.selectOptions(page.getByLabelText('Second group'), 'a');
    await expect.poll(() => textOf(section(element))).toContain('p, Holm for ');
  });
});

/** A file of a person's session in practice or test. */
function session(name: string, mode: string, errors: number, image = 'image'): File {
  const rows = Array.from(
    { length: 20 },
    (_, at) => `${name},person,${image}${at},${right},${at < errors ? wrong : right},${mode}\n`,
  );
  return new File(['observer,kind,image,truth,guess1,mode\n', ...rows], `${name}-${mode}.csv`);
}

test('people with practice stand beside people without, each once, and it is said what that shows', async () => {
  const { element, stores } = await show([
    ...['ann', 'amy', 'abe', 'ada'].flatMap((name, at) => [
      session(name, 'practice', 10, 'practice'),
      session(name, 'test', 2 + (at % 2)),
    ]),
    ...['bob', 'ben', 'bea', 'bud'].map((name, at) => session(name, 'test', 12 + (at % 3))),
  ]);
  await expect
    .element(page.getByRole('heading', { name: /^The people with practice missed .* more than chance/ }))
    .toBeVisible();
  expect(textOf(section(element))).toContain('only where lot decided who practises');
  expect(stores.observers.result.value?.report?.observers).toHaveLength(8);
  await expect
    .element(page.getByText('4 practice sessions are set aside, so that nobody counts twice'))
    .toBeVisible();
  await page.getByRole('button', { name: 'Count as somebody else: ann (practice)' }).click();
  await expect.poll(() => stores.observers.result.value?.report?.observers.length).toBe(9);
  await expect.element(page.getByText('Some names are the same: ann is from')).toBeVisible();
});
