import { html } from 'lit';
import { expect, test } from 'vitest';
import type { TimeRing } from '#src/kit/element/time-ring/time-ring.ts';
import '#src/kit/element/time-ring/time-ring.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

const ringOf = (left: number, of = 60, stands = false) =>
  mount<TimeRing>(html`<hit5-time-ring .left=${left} .of=${of} ?stands=${stands}></hit5-time-ring>`);

const said = (ring: TimeRing) => ring.renderRoot.querySelector('[role="status"]')?.textContent.trim();

const offset = (ring: TimeRing) =>
  Number(ring.renderRoot.querySelector<SVGElement>('.left')?.style.strokeDashoffset);

test.each([43, 7, 0, 250])('with %d seconds left it has no axe violation', async (left) => {
  await expectAccessible(await ringOf(left, 300));
});

test('shows the seconds, and long times as a clock does', async () => {
  expect(textOf(await ringOf(43))).toBe('43 seconds');
  expect(textOf(await ringOf(250, 300))).toBe('4:10 seconds');
});

test('runs down to where it is as the second ends; stands where it is while the class is frozen', async () => {
  expect(offset(await ringOf(46))).toBe(25);
  expect(offset(await ringOf(45, 60, true))).toBe(25);
  expect(offset(await ringOf(0))).toBe(100);
});

test('is read out once near the end and once at it, and not each second', async () => {
  const ring = await ringOf(12);
  const heard = new Set<string | undefined>();
  for (let left = 12; left >= 0; left -= 1) {
    ring.left = left;
    await ring.updateComplete;
    heard.add(said(ring));
  }
  expect([...heard]).toEqual(['', '10 seconds or less are left.', 'Time is over.']);
  expect(ring.renderRoot.querySelector('[role="timer"]')?.getAttribute('aria-live')).toBe('off');
});
