import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { RoomLine } from '#src/room/element/room-line/room-line.ts';
import '#src/room/element/room-line/room-line.ts';
import { expectAccessible, mount } from '#tests/browser/support.ts';

async function lineOf(
  counts: RoomLine['counts'],
  more: Partial<Pick<RoomLine, 'late' | 'quiet' | 'over' | 'memory' | 'refusal' | 'returnCode'>> = {},
): Promise<RoomLine> {
  const line = await mount<RoomLine>(
    html`<hit5-room-line .counts=${counts} name="Quiet Harbour"></hit5-room-line>`,
  );
  Object.assign(line, more);
  await line.updateComplete;
  return line;
}

const said = (line: RoomLine) =>
  line.renderRoot.querySelector('[role="status"]')?.textContent?.replace(/\s+/g, ' ').trim();

test('the line has no accessibility violations', async () => {
  const counts = { answers: 12, sent: 9, waiting: 3, refused: 0 };
  await expectAccessible(await lineOf(counts, { late: true, returnCode: 'KX4PQ7' }));
});

test.each([360, 1280])(
  'is gone from a screen of %i in a class while all answers are with the teacher',
  async (width) => {
    await page.viewport(width, 640);
    const line = await lineOf({ answers: 1, sent: 1, waiting: 0, refused: 0 }, { quiet: true });
    expect(line.offsetHeight).toBe(0);
    line.counts = { answers: 2, sent: 1, waiting: 1, refused: 0 };
    await line.updateComplete;
    expect(line.offsetHeight).toBeGreaterThan(0);
  },
);

test('says how many answers are with the teacher, and how many wait here', async () => {
  expect(said(await lineOf({ answers: 0, sent: 0, waiting: 0, refused: 0 }))).toBe(
    'Your answers go to your teacher as you give them.',
  );
  expect(said(await lineOf({ answers: 1, sent: 1, waiting: 0, refused: 0 }))).toBe(
    'Answers with your teacher: 1 of 1.',
  );
  expect(said(await lineOf({ answers: 1, sent: 0, waiting: 1, refused: 0 }))).toBe(
    'Answers with your teacher: 0 of 1. 1 waits on this device.',
  );
  expect(said(await lineOf({ answers: 12, sent: 12, waiting: 0, refused: 0 }))).toBe(
    'Answers with your teacher: 12 of 12.',
  );
  expect(said(await lineOf({ answers: 12, sent: 9, waiting: 3, refused: 0 }))).toBe(
    'Answers with your teacher: 9 of 12. 3 wait on this device.',
  );
  expect(said(await lineOf({ answers: 12, sent: 11, waiting: 1, refused: 0 }))).toBe(
    'Answers with your teacher: 11 of 12. 1 waits on this device.',
  );
});

test('says after a minute that nothing is lost, and where nothing is kept that the page has to stay', async () => {
  const counts = { answers: 2, sent: 1, waiting: 1, refused: 0 };
  expect(said(await lineOf(counts, { late: true }))).toContain('Go on, nothing is lost');
  expect(said(await lineOf(counts, { memory: true }))).toContain('Keep this page open until then');
  expect(said(await lineOf({ ...counts, waiting: 0, sent: 2 }, { memory: true }))).not.toContain('Keep');
});

test('says why an answer was not taken', async () => {
  const line = await lineOf(
    { answers: 2, sent: 1, waiting: 0, refused: 1 },
    { refusal: 'There is no such photo.' },
  );
  expect(said(line)).toContain('1 answer could not be taken: There is no such photo.');
});

test('promises nothing to who has answered nothing, once nobody can answer', async () => {
  const line = await lineOf({ answers: 0, sent: 0, waiting: 0, refused: 0 }, { over: true });
  expect(said(line)).toBe('You have given no answers.');
});

test.each([
  ['W'.repeat(40), 390],
  ['W'.repeat(60), 360],
  ['🦊'.repeat(20), 360],
  ['א'.repeat(40), 360],
])('the name %s makes a page of %i no wider', async (name, width) => {
  await page.viewport(width, 700);
  const line = await mount<RoomLine>(
    html`<hit5-room-line
      .counts=${{ answers: 3, sent: 3, waiting: 0, refused: 0 }}
      .name=${name}
      returnCode="KX4PQ7"
    ></hit5-room-line>`,
  );
  expect(line.scrollWidth).toBeLessThanOrEqual(width);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});
