import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { CiteDialog } from '#src/results/element/cite-dialog/cite-dialog.ts';
import '#src/results/element/cite-dialog/cite-dialog.ts';
import { dataLicence, notShown } from '#src/figures/report/cite.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

const show = (describe: () => Promise<string>) =>
  mount<CiteDialog>(html`<hit5-cite-dialog .describe=${describe}></hit5-cite-dialog>`);

test('closed and open it is accessible', async () => {
  const element = await show(() => Promise.resolve('One person answered.'));
  await expectAccessible(element);
  await page.getByRole('button', { name: 'Cite and describe…' }).click();
  await expect
    .element(page.getByLabelText('How it was done, for a paper', { exact: true }))
    .toHaveValue('One person answered.');
  await expectAccessible(element);
});

test('it says what is not shown and under which licence data are passed on, without the methods too', async () => {
  const element = await show(() => Promise.reject(new Error('The comparison stopped.')));
  await page.getByRole('button', { name: 'Cite and describe…' }).click();
  await expect
    .element(page.getByLabelText('How it was done, for a paper', { exact: true }))
    .toHaveValue('The comparison stopped.');
  for (const sentence of [...notShown({ people: true, search: true }), ...dataLicence])
    expect(textOf(element)).toContain(sentence);
});
