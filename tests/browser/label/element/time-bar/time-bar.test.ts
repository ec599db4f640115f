import { html } from 'lit';
import { expect, test } from 'vitest';
import type { TimeBar } from '#src/label/element/time-bar/time-bar.ts';
import '#src/label/element/time-bar/time-bar.ts';
import { expectAccessible, mount } from '#tests/browser/support.ts';

test('a bar that runs out is accessible, says its time, and begins where the answer went on', async () => {
  const element = await mount<TimeBar>(html`<hit5-time-bar .of=${1500} .spent=${750}></hit5-time-bar>`);
  await expectAccessible(element);
  expect(element.bar.ariaLabel).toBe('Time to answer: 1.5\u202fs');
  element.of = 2000;
  await element.updateComplete;
  const [run] = element.bar.getAnimations();
  expect(run?.playState).toBe('paused');
  expect(run?.currentTime).toBe(750);
  element.running = true;
  await element.updateComplete;
  expect(element.bar.getAnimations()[0]?.playState).toBe('running');
});
