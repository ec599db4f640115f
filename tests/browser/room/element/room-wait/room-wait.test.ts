import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '#src/room/element/room-wait/room-wait.ts';
import type { RoomWait, WaitKind } from '#src/room/element/room-wait/room-wait.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

const kinds: readonly WaitKind[] = [
  'lobby',
  'frozen',
  'late',
  'time-over',
  'on-board',
  'await-step',
  'await-reveal',
  'await-answer',
  'await-end',
];

test.each(kinds)('the wait “%s” has no accessibility violations, and a heading', async (kind) => {
  const wait = await mount<RoomWait>(
    html`<hit5-room-wait .kind=${kind} name="Quiet Harbour" returnCode="KX4PQ7" skippable></hit5-room-wait>`,
  );
  await expectAccessible(wait);
  expect(wait.renderRoot.querySelector('h1')?.textContent).not.toBe('');
});

test.each(kinds)('in a study the wait “%s” speaks of no class and no teacher', async (kind) => {
  const wait = await mount<RoomWait>(
    html`<hit5-room-wait
      .kind=${kind}
      study
      name="Quiet Harbour"
      returnCode="KX4PQ7"
      people="2"
    ></hit5-room-wait>`,
  );
  expect(textOf(wait)).not.toMatch(/class|teacher/i);
});

test.each([
  ['await-reveal', true],
  ['await-answer', true],
  ['await-end', false],
] as const)('while the answer waits or is refused, the wait “%s” says so: %s', async (kind, says) => {
  const wait = await mount<RoomWait>(html`<hit5-room-wait .kind=${kind} sent="waiting"></hit5-room-wait>`);
  expect(textOf(wait).includes('Your answer is being sent.')).toBe(says);
  expect(textOf(wait)).not.toContain('Your answer is in.');
  wait.sent = 'refused';
  await wait.updateComplete;
  expect(textOf(wait).includes('Your answer was not taken.')).toBe(says);
  expect(textOf(wait)).not.toContain('Your answer is in.');
  wait.sent = 'acked';
  await wait.updateComplete;
  expect(textOf(wait).includes('Your answer is in.')).toBe(says);
});

test.each([
  ['late', false, 'You had not begun, so nothing of yours is lost.'],
  ['late', true, 'What you have answered counts.'],
  ['on-board', false, 'You have not answered this photo.'],
  ['on-board', true, 'What you picked counts.'],
] as const)('the wait “%s” says what becomes of what was begun: %s', async (kind, begun, words) => {
  const wait = await mount<RoomWait>(html`<hit5-room-wait .kind=${kind} ?begun=${begun}></hit5-room-wait>`);
  expect(textOf(wait)).toContain(words);
});

test.each([false, true])(
  'nobody is told that they answered all who did not, in a study: %s',
  async (study) => {
    const wait = await mount<RoomWait>(
      html`<hit5-room-wait kind="await-end" ?study=${study}></hit5-room-wait>`,
    );
    expect(textOf(wait)).toContain('You have answered all photos.');
    wait.partial = true;
    await wait.updateComplete;
    expect(textOf(wait)).not.toContain('answered all');
  },
);

test('the lobby tells name, return code and how many there are', async () => {
  await mount<RoomWait>(
    html`<hit5-room-wait kind="lobby" name="Quiet Harbour" returnCode="KX4PQ7" people="12"></hit5-room-wait>`,
  );
  await expect.element(page.getByText('You are Quiet Harbour')).toBeVisible();
  await expect.element(page.getByText('12 are here.')).toBeVisible();
  await expect.element(page.getByText('KX4PQ7')).toBeVisible();
});

test('who may go on without waiting does so by a button', async () => {
  const wait = await mount<RoomWait>(html`<hit5-room-wait kind="await-answer" skippable></hit5-room-wait>`);
  let ends = 0;
  wait.addEventListener('hit5-wait-end', () => (ends += 1));
  await page.getByRole('button', { name: 'Next image' }).click();
  expect(ends).toBe(1);
});
