import { html } from 'lit';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  seenWords,
  type IdleRemoveEvent,
  type MemberHideEvent,
  type MemberRemoveEvent,
  type MemberList,
  type MemberReturnEvent,
  type MemberRow,
} from '#src/room/element/member-list/member-list.ts';
import '#src/room/element/member-list/member-list.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

const now = Date.parse('2026-11-27T10:00:00Z');
const markup = '<img src=x onerror=alert(1)>';
const row = (id: string, name: string, other: Partial<MemberRow> = {}): MemberRow => ({
  ...{
    id,
    name,
    hidden: false,
    removed: false,
    answers: 3,
    lastSeen: '2026-11-27T09:59:50Z',
    hasLeft: false,
    missing: null,
    late: null,
    participant: null,
  },
  ...other,
});

/** The list, with what can be done with each opened. */
async function show(...rows: readonly MemberRow[]) {
  const list = await mount<MemberList>(
    html`<hit5-member-list .rows=${rows} .photos=${20} .now=${now} begun></hit5-member-list>`,
  );
  for (const fold of list.renderRoot.querySelectorAll('details')) fold.open = true;
  return list;
}

test('it says who has joined, what each has answered and who is waited for, without an axe violation', async () => {
  const element = await show(
    row('a1', 'Quiet Harbour'),
    row('b2', 'Amber Lake', {
      lastSeen: '2026-11-27T09:55:00Z',
      missing: 'no answer to photo 4 yet',
      participant: 'P-77',
    }),
  );
  await expectAccessible(element);
  expect(textOf(element)).toContain(
    'Quiet Harbour 3 of 20 here now … Let back in Rename Hide name Remove Amber Lake 3 of 20 away for 5 min P-77 no answer to photo 4 yet … Let back in Rename Hide name Remove',
  );
});

test('names are text: markup, a turn of direction and 400 characters do no harm', async () => {
  await page.viewport(390, 800);
  const element = await show(row('a1', markup), row('b2', 'evil\u202egnp.exe'), row('c3', 'W'.repeat(400)));
  expect(element.renderRoot.querySelector('img')).toBe(null);
  expect(textOf(element)).toContain(markup);
  expect(textOf(element)).toContain('evil⟨U+202E⟩gnp.exe');
  element.rows = [row('a1', 'Zoë 🦊 مرحبا')];
  await element.updateComplete;
  expect(textOf(element)).toContain('Zoë 🦊 مرحبا');
  expect(textOf(element)).not.toContain('U+2068');
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
});

test('who cannot go on is let back in by name, with the keyboard, unless their seat was removed', async () => {
  await show(
    row('a1', 'Quiet Harbour'),
    row('b2', 'Rude', { hidden: true }),
    row('c3', 'Gone', { removed: true }),
  );
  const asked: unknown[] = [];
  document.addEventListener('hit5-member-return', (event) => asked.push((event as MemberReturnEvent).value));
  for (const name of ['Quiet Harbour', 'hidden (b2)']) {
    (page.getByRole('button', { name: `Let back in: ${name}` }).element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
  }
  expect(asked).toEqual([
    { member: 'a1', name: 'Quiet Harbour' },
    { member: 'b2', name: 'hidden (b2)' },
  ]);
  expect(page.getByRole('button', { name: 'Let back in: Gone' }).elements()).toEqual([]);
});

test('a hidden name is nowhere on the page, and can be shown again', async () => {
  const element = await show(row('a1b2c3', 'Something rude', { hidden: true }));
  const hidden: boolean[] = [];
  element.addEventListener('hit5-member-hide', (event) =>
    hidden.push((event as MemberHideEvent).value.hidden),
  );
  expect(element.renderRoot.querySelector('ul')?.outerHTML).not.toContain('rude');
  await page.getByRole('button', { name: 'Show name: hidden (a1b2)' }).click();
  expect(hidden).toEqual([false]);
});

test.each([
  [null, false, 'not heard of yet'],
  ['2026-11-27T09:59:45Z', false, 'here now'],
  ['2026-11-27T09:59:45Z', true, 'went away just now'],
  ['2026-11-27T09:59:25Z', false, 'away for 1 min'],
  ['2026-11-27T09:59:25Z', true, 'away for 1 min'],
  ['2026-11-27T08:00:00Z', false, 'away for 2 h'],
  ['2026-11-20T10:00:00Z', false, 'away for 7 days'],
])('a device that was last heard of at %s, and hung up since: %s, is “%s”', (lastSeen, hasLeft, words) => {
  expect(seenWords({ lastSeen, hasLeft }, now)).toBe(words);
});

test('nobody is “here now” while the server does not answer', async () => {
  const element = await mount<MemberList>(
    html`<hit5-member-list .rows=${[row('a1', 'Ada')]} .photos=${20} .now=${now} offline></hit5-member-list>`,
  );
  expect(textOf(element)).toMatch(/^Ada 3 of 20 last heard of at \d\d:\d\d … Let back in Rename/);
  element.offline = false;
  await element.updateComplete;
  expect(textOf(element)).toContain('here now');
});

test('a seat is removed once the question is answered, with its answers or without, and put back', async () => {
  const element = await show(row('a1', 'Quiet Harbour'), row('b2', 'Amber Lake', { removed: true }));
  expect(textOf(element)).toContain('Amber Lake removed, 3 answers uncounted Put back Delete');
  const told: (readonly [string, string])[] = [];
  element.addEventListener('hit5-member-remove', (event) => {
    const {
      value: { member, change },
    } = event as MemberRemoveEvent;
    told.push([member, change]);
  });
  const remove = page.getByRole('button', { name: 'Remove: Quiet Harbour' });
  await remove.click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  expect(told).toEqual([]);
  await remove.click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await remove.click();
  await page.getByRole('checkbox', { name: 'Delete its 3 answers for good' }).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await page.getByRole('button', { name: 'Put back: Amber Lake' }).click();
  await page.getByRole('button', { name: 'Delete: Amber Lake' }).click();
  await expect
    .element(page.getByText('The seat and its 3 answers are deleted for good.'))
    .toBeInTheDocument();
  await page.getByRole('button', { name: 'Delete for good' }).click();
  expect(told).toEqual([
    ['a1', 'set aside'],
    ['a1', 'delete'],
    ['b2', 'put back'],
    ['b2', 'delete'],
  ]);
});

test('a seat without answers has none to delete', async () => {
  await show(row('a1', 'Quiet Harbour', { answers: 0 }));
  await page.getByRole('button', { name: 'Remove: Quiet Harbour' }).click();
  expect(page.getByRole('checkbox').elements()).toEqual([]);
});

test('once the class has begun, all who have not answered are removed at once, after a question', async () => {
  const rows = ['a1', 'b2', 'c3'].map((id, at) => row(id, `Somebody ${id}`, { answers: at === 2 ? 1 : 0 }));
  const element = await show(...rows, row('d4', 'Amber Lake', { answers: 0, removed: true }));
  const told: (readonly string[])[] = [];
  element.addEventListener('hit5-idle-remove', (event) => told.push((event as IdleRemoveEvent).value));
  element.begun = false;
  await element.updateComplete;
  expect(page.getByRole('button', { name: 'Remove all who' }).elements()).toEqual([]);
  element.begun = true;
  await page.getByRole('button', { name: 'Remove all who have not answered' }).click();
  await expect.element(page.getByText('Remove 2 people who have not answered?')).toBeVisible();
  await page.getByRole('button', { name: 'Remove all', exact: true }).click();
  expect(told).toEqual([['a1', 'b2']]);
});
