import type { ElementEvent } from '#src/kit/element/element-event.ts';
import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '#src/label/element/session-list/session-list.ts';
import { type SessionList, type SessionArchiveEvent } from '#src/label/element/session-list/session-list.ts';
import type { SessionId } from '#src/core/trials/session.ts';
import { expectAccessible, focusedName, mount } from '#tests/browser/support.ts';

const row = {
  id: 's1' as SessionId,
  person: 'ada',
  title: 'Test · 24 Nov',
  done: 3,
  total: 10,
  score: 'missed 1, the network 0 of 3',
  settings: 'seed 2014, 100 likeliest classes',
  resumeHref: '#/label',
  resultsHref: '#/results',
  archived: false,
};
const finished = { ...row, id: 's2' as SessionId, person: 'bob', done: 10, archived: true };

async function show() {
  const events: unknown[] = [];
  const note = (event: Event) => events.push((event as ElementEvent<string, unknown>).value);
  const list = await mount<SessionList>(
    html`<hit5-session-list
      .rows=${[row, finished]}
      @hit5-session-rename=${note}
      @hit5-session-archive=${note}
      @hit5-session-delete=${note}
    ></hit5-session-list>`,
  );
  return { list, events };
}

describe('the sessions on this machine', () => {
  it('have no axe violation', async () => {
    const { list } = await show();
    await expectAccessible(list);
    await page.getByRole('button', { name: 'Delete: ada, Test · 24 Nov' }).click();
    await expectAccessible(list);
  });

  it('say how far each one is and lead on', async () => {
    await show();
    await expect.element(page.getByText('3 of 10 images')).toBeVisible();
    await expect.element(page.getByText('missed 1, the network 0 of 3').first()).toBeVisible();
    await expect.element(page.getByText('seed 2014, 100 likeliest classes').first()).toBeVisible();
    await expect
      .element(page.getByRole('link', { name: 'Go on: ada, Test · 24 Nov' }))
      .toHaveAttribute('href', '#/label');
  });

  it('keep those put away apart', async () => {
    const { events } = await show();
    await expect.element(page.getByText('1 put away')).toBeVisible();
    await page.getByText('1 put away').click();
    await page.getByRole('button', { name: 'Take out: bob, Test · 24 Nov' }).click();
    expect(events[0]).toMatchObject({ id: 's2', archived: false });
  });

  it('take a new pseudonym by keyboard, and the focus is where it was', async () => {
    const { events } = await show();
    const rename = page.getByRole('button', { name: 'Rename: ada, Test · 24 Nov' });
    await rename.click();
    await userEvent.keyboard('eve{Enter}');
    expect(events[0]).toMatchObject({ id: 's1', person: 'eve' });
    await expect.poll(focusedName).toBe('Rename: ada, Test · 24 Nov');
  });

  it('keep the focus where they go when they are put away or taken out', async () => {
    const { list } = await show();
    const move = (id: string, archived: boolean) =>
      (list.rows = list.rows.map((one) => (one.id === id ? { ...one, archived } : one)));
    list.addEventListener('hit5-session-archive', (event) => {
      const {
        value: { id, archived },
      } = event as SessionArchiveEvent;
      move(id, archived);
    });
    await page.getByRole('button', { name: 'Put away: ada, Test · 24 Nov' }).click();
    await expect.poll(focusedName).toBe('2 put away');
    await page.getByText('2 put away').click();
    await page.getByRole('button', { name: 'Take out: ada, Test · 24 Nov' }).click();
    await expect.poll(focusedName).toBe('Put away: ada, Test · 24 Nov');
  });
});
