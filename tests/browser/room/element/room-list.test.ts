import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { RoomId } from '#src/core/schemas/room-ids.ts';
import type { RoomDeleteEvent, RoomList, RoomRow } from '#src/room/element/room-list/room-list.ts';
import '#src/room/element/room-list/room-list.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

const row = (id: string, title: string): RoomRow => ({
  ...{ id: id as RoomId, title, code: '7KQ4MW', phase: 'open', people: 24, answers: 240, photos: 10 },
  ...{ createdAt: '2026-11-27T10:00:00Z', expiresAt: '2026-12-27T10:00:00Z' },
});

const show = (...rows: readonly RoomRow[]) =>
  mount<RoomList>(html`<hit5-room-list .rows=${rows}></hit5-room-list>`);

test('rooms stand with their counts and until when they are kept, without an axe violation', async () => {
  const element = await show(row('a1', '7b'), row('b2', '<b>8c</b>'));
  await expectAccessible(element);
  expect(textOf(element)).toContain(
    '7b 7KQ4MW 24 people, 240 answers, 10 photos made 27 Nov 2026, kept until 27 Dec 2026 Open Delete',
  );
  expect(textOf(element)).toContain('<b>8c</b>');
  await expect
    .element(page.getByRole('link', { name: 'Open: 7b, 7KQ4MW' }))
    .toHaveAttribute('href', '#/class/a1');
});

test('a room goes once the question is answered, and says what goes with it', async () => {
  const element = await show(row('a1', '7b'));
  const deleted: string[] = [];
  element.addEventListener('hit5-room-delete', (event) => deleted.push((event as RoomDeleteEvent).value));
  await page.getByRole('button', { name: 'Delete: 7b, 7KQ4MW' }).click();
  await expect.element(page.getByRole('dialog', { name: 'Delete this room?' })).toBeVisible();
  await expect
    .element(
      page.getByText(
        /^7b: 24 people, 240 answers, 10 photos\. Everything in it is deleted: photos, names and answers, also on Compare in this browser\./,
      ),
    )
    .toBeInTheDocument();
  await page.getByRole('button', { name: 'Keep it' }).click();
  expect(deleted).toEqual([]);
  await page.getByRole('button', { name: 'Delete: 7b, 7KQ4MW' }).click();
  await page.getByRole('button', { name: 'Delete it' }).click();
  expect(deleted).toEqual(['a1']);
});
