import { html } from 'lit';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ObserversPage } from '../../../../src/observers/view/observers-page.ts';
import '../../../../src/observers/view/observers-page.ts';
import { textOf } from '../../support.ts';
import { mountPage, sampleApp, shippedAssets } from '../../sample-app.ts';

const { catalogue, challenge } = await shippedAssets();
const [right, wrong] = ['n01440764', 'n01443537'];
const people = 498;

/** Of 498 people each has one of 249 images, which makes the pairs quick; two networks have all. */
function manyAnswers(): File {
  const rows = ['observer,kind,image,truth,guess1\n'];
  for (let person = 0; person < people; person += 1)
    rows.push(`p${String(person)},person,i${String(person >> 1)},${right},${person % 3 ? right : wrong}\n`);
  for (const net of ['net a', 'net b'])
    for (let image = 0; image < people / 2; image += 1)
      rows.push(`${net},network,i${String(image)},${right},${image % 5 ? right : wrong}\n`);
  return new File(rows, 'all.csv');
}

test(
  '500 observers are compared, each two of them, and the page lives on',
  { timeout: 240_000 },
  async () => {
    const stores = await sampleApp(catalogue, challenge, []);
    const element = await mountPage<ObserversPage>(stores, html`<hit5-observers-page></hit5-observers-page>`);
    await stores.observers.add([{ name: 'all.csv', blob: manyAnswers() }]);
    const { pairs, observers } = stores.observers.result.value?.report ?? {};
    expect([observers?.length, pairs?.length]).toEqual([500, 124_750]);
    await expect.element(page.getByText('The class of 498 missed', { exact: false })).toBeVisible();
    await expect.element(page.getByText('500 observers make 124750 pairs')).toBeVisible();
    await userEvent.selectOptions(page.getByLabelText('First observer'), 'net a');
    await userEvent.selectOptions(page.getByLabelText('Second observer'), 'net b');
    await expect.element(page.getByText(/^On the .*249.* images that both answered/)).toBeVisible();
    const figures = element.renderRoot.querySelector('hit5-observer-figures') ?? expect.fail();
    expect(textOf(figures)).toContain(
      `corrected for the ${String(1 + 2 * people + people / 2)} pairs here (Holm)`,
    );
  },
);
