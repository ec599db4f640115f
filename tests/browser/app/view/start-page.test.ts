import { html } from 'lit';
import { expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../../src/app/view/start-page.ts';
import { undoTime } from '../../../../src/label/view/deletions.ts';
import type { StartPage } from '../../../../src/app/view/start-page.ts';
import { expectAccessible, focusedName } from '../../support.ts';
import { sampleSession } from '../../sample-session.ts';
import { mountPage, sampleStores, shippedAssets } from '../../sample-stores.ts';

/** The start page of a machine on which three people have answered. */
async function show() {
  const { catalogue, challenge } = await shippedAssets();
  const sessions = ['ada', 'bob', 'eve'].map((person) =>
    sampleSession(challenge, catalogue, { id: `of-${person}`, person, images: 2 }),
  );
  const stores = await sampleStores(catalogue, challenge, sessions);
  const mounted = await mountPage<StartPage>(
    stores,
    html`<hit5-start-page .stores=${stores}></hit5-start-page>`,
  );
  return { stores, mounted };
}

async function remove(person: string): Promise<void> {
  await page.getByRole('button', { name: `Delete: ${person}` }).click();
  await page.getByRole('button', { name: 'Delete it' }).click();
}

const undo = (person: string) => page.getByRole('button', { name: `Bring it back: ${person}` });
const row = (person: string) => page.getByRole('button', { name: `Delete: ${person}` });

test('sessions deleted one after the other are named, and each can be brought back by keyboard', async () => {
  const { mounted } = await show();
  await remove('ada');
  await expect.poll(focusedName).toMatch(/^Bring it back: ada/);
  await remove('bob');
  await expect.poll(focusedName).toMatch(/^Bring it back: bob/);
  await expect.element(page.getByText(/ada, .* · .*: deleted\./)).toBeVisible();
  await expectAccessible(mounted);

  await userEvent.keyboard('{Shift>}{Tab}{/Shift}{Enter}');
  await expect.poll(focusedName).toMatch(/^Delete: ada/);
  await expect.element(row('bob')).not.toBeInTheDocument();
  await undo('bob').click();
  await expect.poll(focusedName).toMatch(/^Delete: bob/);
});

test('a deletion is marked on disk at once, and the mark goes when it is taken back', async () => {
  const { stores } = await show();
  const marked = vi.spyOn(stores.disk, 'markDeleted');
  const saved = vi.spyOn(stores.disk, 'saveSession');
  const deleted = vi.spyOn(stores.disk, 'delete');
  await remove('ada');
  expect(marked).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: 'of-ada' }));
  await undo('ada').click();
  expect(saved).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: 'of-ada' }));
  expect(deleted).not.toHaveBeenCalled();
});

test('what was deleted is gone for good when the page is left', async () => {
  const { stores, mounted } = await show();
  const deleted = vi.spyOn(stores.disk, 'delete');
  await remove('ada');
  await remove('eve');
  mounted.remove();
  expect(deleted.mock.calls).toEqual([['of-ada'], ['of-eve']]);
  expect(stores.sessions.sessions.value.map(({ person }) => person)).toEqual(['bob']);
});

test('after a while a deletion is final, and the focus is not lost with its button', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const { stores, mounted } = await show();
  const press = (name: string) => {
    const all = [mounted.list, mounted.list.question].flatMap(({ renderRoot }) => [
      ...renderRoot.querySelectorAll('button'),
    ]);
    all.find((button) => (button.ariaLabel ?? button.textContent).startsWith(name))?.click();
  };
  press('Delete: ada');
  await mounted.list.updateComplete;
  press('Delete it');
  await vi.waitUntil(() => mounted.shadowRoot?.activeElement?.id === 'undo-of-ada');
  vi.advanceTimersByTime(undoTime);
  await mounted.updateComplete;
  expect(mounted.shadowRoot?.activeElement?.tagName).toBe('H1');
  expect(stores.sessions.sessions.value.map(({ person }) => person)).not.toContain('ada');
});
