import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { RoomId } from '#src/core/schemas/room-ids.ts';
import type { ObserversPage } from '#src/observers/view/observers-page.ts';
import '#src/observers/view/observers-page.ts';
import { mountPage, sampleApp, shippedAssets } from '#tests/browser/sample-app.ts';
import { sampleSession } from '#tests/browser/sample-session.ts';
import { expectAccessible } from '#tests/browser/support.ts';

const { catalogue, challenge } = await shippedAssets();

async function* pupils(...ids: readonly string[]) {
  for (const id of ids) {
    const session = sampleSession(challenge, catalogue, { id, person: id, images: 12 });
    yield await Promise.resolve(session);
  }
}

const room = (letter: string, title: string) => ({ id: letter.repeat(32) as RoomId, title });

async function twoRooms() {
  const stores = await sampleApp(catalogue, challenge, []);
  await stores.observers.openRoom(room('a', '7b <b>🦊</b>'), pupils('s-1', 's-2'), false);
  await stores.observers.openRoom(room('b', '90 A'), pupils('s-3'), false);
  await mountPage<ObserversPage>(stores, html`<hit5-observers-page></hit5-observers-page>`);
  const list = page.getByRole('list', { name: 'Where they are from' });
  await expect.element(list).toBeVisible();
  return { stores, list };
}

test('the rooms are named with how many came, as text, and one goes after a yes', async () => {
  const { stores, list } = await twoRooms();
  await expect.element(list).toHaveTextContent(/7b <b>🦊<\/b> \(2\).*90 A \(1\)/s);
  await expectAccessible(list.element() as HTMLElement);
  await page.getByRole('button', { name: 'Remove: 7b' }).click();
  await expect.element(page.getByRole('dialog', { name: /Remove 7b .* from this page\?/ })).toBeVisible();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect.poll(() => stores.observers.files.value.map(({ session }) => session)).toEqual(['s-3']);
});

test('all go at once', async () => {
  const { stores } = await twoRooms();
  await page.getByRole('button', { name: 'Remove all' }).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect.poll(() => stores.observers.files.value).toEqual([]);
});

test('where names are hidden the rooms are named, and nothing is removed', async () => {
  const { stores, list } = await twoRooms();
  stores.observers.display.hideNames(true);
  await expect.element(list).toHaveTextContent(/90 A \(1\)/);
  await expect.element(page.getByRole('button', { name: 'Remove all' })).not.toBeInTheDocument();
});
