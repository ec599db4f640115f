import { html } from 'lit';
import { expect, test } from 'vitest';
import { sixteenCategories } from '#src/core/classes/sixteen-categories.ts';
import { truthLine } from '#src/label/view/truth-line.ts';
import { mount, textOf } from '#tests/browser/support.ts';
import { shippedAssets } from '#tests/browser/sample-app.ts';

test('who did not answer reads the category alone, without an article or the gloss of one of its classes', async () => {
  const { catalogue } = await shippedAssets();
  const called = catalogue.withCategories(sixteenCategories);
  const truth = called.classes.find(({ title }) => title === 'bird')?.wnid ?? null;
  const line = await mount(html`${truthLine({ truth }, called, catalogue)}`);
  expect(textOf(line)).toBe('It is a bird');
});
