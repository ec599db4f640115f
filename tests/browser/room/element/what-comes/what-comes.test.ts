import { html } from 'lit';
import { expect, test } from 'vitest';
import '#src/room/element/what-comes/what-comes.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

test.each([false, true])('what comes has no accessibility violations; in a study: %s', async (study) => {
  const shown = await mount(html`<hit5-what-comes ?study=${study}></hit5-what-comes>`);
  await expectAccessible(shown);
  // Who takes part in a study is told of no network.
  expect(textOf(shown).includes('network')).toBe(!study);
});
