import { html } from 'lit';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ObserversPage } from '#src/observers/view/observers-page.ts';
import '#src/observers/view/observers-page.ts';
import { textOf } from '#tests/browser/support.ts';
import { unfold } from '../../../browser/observers/view/unfold.ts';
import { mountPage, sampleApp, shippedAssets } from '#tests/browser/sample-app.ts';

const { catalogue, challenge } = await shippedAssets();
const [right, wrong] = ['n01440764', 'n01443537'];
const [people, networks, images] = [480, 20, 60];

/** Everybody has all images; who misses which is drawn up by a rule, each pair another one. */
function manyAnswers(): File {
  const rows = ['observer,kind,image,truth,guess1\n'];
  for (let observer = 0; observer < people + networks; observer += 1) {
    const kind = observer < people ? 'person' : 'network';
    for (let image = 0; image < images; image += 1) {
      const isMissed = (observer * 7919 + image * image * 31 + observer * image) % 101 < 20 + (observer % 30);
      rows.push(`${kind} ${observer},${kind},i${image},${right},${isMissed ? wrong : right}\n`);
    }
  }
  return new File(rows, 'all.csv');
}

test(
  '500 observers are compared, each two of them; a pair is chosen and names are hidden',
  { timeout: 120_000 },
  async () => {
    const stores = await sampleApp(catalogue, challenge, []);
    const element = await mountPage<ObserversPage>(stores, html`<hit5-observers-page></hit5-observers-page>`);
    unfold(element);
    await stores.observers.add([{ name: 'all.csv', blob: manyAnswers() }]);
    const { pairs, observers } = stores.observers.result.value?.report ?? {};
    expect([observers?.length, pairs?.length]).toEqual([500, 124_750]);
    await expect.element(page.getByText('The 480 people missed 1 in 3')).toBeVisible();
    await expect.element(page.getByText('500 observers make 124750 pairs')).toBeVisible();

    await userEvent.selectOptions(page.getByLabelText('First observer'), 'network 499');
    await userEvent.selectOptions(page.getByLabelText('Second observer'), 'person 7');
    const shown = () => textOf(element.renderRoot.querySelector('hit5-observer-figures') ?? expect.fail());
    await expect.poll(shown).toContain('network 499 right');
    expect(shown()).toMatch(/person 7 right/);
    expect(shown()).toContain('corrected for the 9600 pairs of a person and a network here (Holm)');
    expect(shown()).toMatch(/By bootstrap over the images, 2000 samples: \S+ to \S+\./);
    expect(shown()).toContain('95 % interval from 2000 bootstrap samples of the 60 images.');

    await page.getByRole('button', { name: 'Hide names' }).click();
    await expect.poll(shown).toContain('Person 8 right');
    expect(shown()).not.toContain('person 7');
  },
);
