import { html } from 'lit';
import { expect, test } from 'vitest';
import type { Cheer } from '#src/label/element/cheer/cheer.ts';
import '#src/label/element/cheer/cheer.ts';
import { expectAccessible, mount } from '#tests/browser/support.ts';

test('the praise has no accessibility violations, moves once and for a second, and takes no tap', async () => {
  const cheer = await mount<Cheer>(html`<hit5-cheer words="Only you knew it"></hit5-cheer>`);
  const { pointerEvents } = getComputedStyle(cheer);
  expect(pointerEvents).toBe('none');
  const inside = cheer.renderRoot.querySelectorAll('p, line');
  for (const one of inside) {
    for (const animation of one.getAnimations()) {
      expect(animation.effect?.getComputedTiming()).toMatchObject({ iterations: 1 });
      expect(Number(animation.effect?.getComputedTiming().endTime)).toBeLessThanOrEqual(1000);
    }
  }
  expect(inside.length).toBeGreaterThan(1);
  await expectAccessible(cheer);
});
