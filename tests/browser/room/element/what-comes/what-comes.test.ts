import { html } from 'lit';
import { expect, test } from 'vitest';
import { sixteenCategories } from '#src/core/classes/sixteen-categories.ts';
import '#src/room/element/what-comes/what-comes.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

test.each([false, true])('what comes has no accessibility violations; in a study: %s', async (study) => {
  const shown = await mount(html`<hit5-what-comes ?study=${study}></hit5-what-comes>`);
  await expectAccessible(shown);
  // Who takes part in a study is told of no network.
  expect(textOf(shown).includes('network')).toBe(!study);
});

test('what comes says how photos are shown and answered in this room', async () => {
  const asked = { list: sixteenCategories, show: [50] };
  const shown = await mount(html`<hit5-what-comes .asked=${asked}></hit5-what-comes>`);
  expect(textOf(shown)).toContain('A photo comes for a moment. What was it?');
  expect(textOf(shown)).toContain('You choose from 16 categories. One press is your answer.');
  expect(textOf(shown)).not.toContain('five');
});
