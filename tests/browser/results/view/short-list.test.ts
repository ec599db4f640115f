import { html, type TemplateResult } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { standInOf } from '#src/core/classes/category-list.ts';
import { sixteenCategories } from '#src/core/classes/sixteen-categories.ts';
import { imagesOf } from '#src/core/trials/challenge.ts';
import { keptOf, type Session } from '#src/core/trials/session.ts';
import '#src/results/view/results-page.ts';
import '#src/results/view/save-acts.ts';
import { parseRoute, resultsLink, type ResultsSection } from '#src/kit/route/pages.ts';
import { expectAccessible, textOf } from '#tests/browser/support.ts';
import { mountPage, sampleApp, shippedAssets } from '#tests/browser/sample-app.ts';
import { freshSession, samplePrediction, sampleTrial } from '#tools/sample-session.ts';

const { catalogue, challenge } = await shippedAssets();
const list = sixteenCategories;
const standIns = list.categories.map(standInOf);
const shown = imagesOf(challenge.images, { list });

/**
 * A session with 16 categories over all images that show one. The person misses every fifth, and has the truth as second guess
 * there; the network misses every seventh.
 */
const session: Session = {
  ...freshSession({ challengeId: challenge.id, list, order: shown.map(({ id }) => id) }),
  trials: shown.map((image, position) => {
    const kept = keptOf(image, list);
    const at = standIns.findIndex((one) => one === kept.truth);
    const from = (step: number) => standIns[(at + step) % standIns.length] ?? expect.fail();
    const guessed = [0, 1, 2, 3, 4].map((step) => from(position % 7 === 6 ? step + 1 : step));
    return sampleTrial({
      position,
      imageId: image.id,
      ...kept,
      guesses: position % 5 === 4 ? [from(1), from(0)] : [from(0)],
      prediction: samplePrediction(guessed.map((wnid) => catalogue.byWnid(wnid).index)),
    });
  }),
};
/** How many first guesses of the person are not right. */
const missed = session.trials.filter(({ position }) => position % 5 === 4).length;

async function show(section: ResultsSection): Promise<HTMLElement> {
  const stores = await sampleApp(catalogue, challenge, [session]);
  const route = parseRoute(resultsLink(session.id, section));
  const template: TemplateResult = html`<hit5-results-page .route=${route}></hit5-results-page>`;
  return mountPage(stores, template);
}

/** What is of the 1000 classes only. */
const ofThe1000 = /1000|hierarchy|branch|Karpathy|GoogLeNet|Hit@5|ReaL/;

test('the comparison counts first guesses, draws chance, and says nothing that is of the 1000 classes', async () => {
  expect(shown.length).toBeGreaterThan(20);
  const element = await show('comparison');
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toHaveTextContent(
      new RegExp(`^On ${shown.length} images you missed ${missed} and the network \\d+\\.$`),
    );
  const text = textOf(element);
  expect(text).toContain('First guesses count, each one of 16 categories.');
  expect(text).toContain('Errors of the first guess, one of 16 (Hit@1)');
  expect(text).toContain('By category');
  for (const table of page.getByText('The numbers as a table').all()) await table.click();
  await expect.poll(() => textOf(element)).toMatch(/By chance one of 16 .*93\.8/);
  // The curve's table: two guesses by chance miss 14 of 16.
  await expect.poll(() => textOf(element)).toContain('87.5');
  expect(text).not.toMatch(ofThe1000);
  expect(page.getByRole('link', { name: 'Errors', exact: true }).elements()).toHaveLength(0);
  await expectAccessible(element);
});
test('images are filtered by category', async () => {
  const element = await show('images');
  const text = textOf(element);
  expect(text).toMatch(/Truth any .*bird .*dog /);
  expect(text).not.toMatch(/Branch/);
});

test('the page of reasons says that they are for the 1000 classes', async () => {
  const element = await show('errors');
  expect(textOf(element)).toContain('Reasons for errors are told for the 1000 classes only.');
});

test('mix-ups and effort say nothing that is of the 1000 classes', async () => {
  expect(textOf(await show('confusions'))).not.toMatch(ofThe1000);
  expect(textOf(await show('effort'))).not.toMatch(ofThe1000);
});

test('files that hold the 1000 classes alone are not offered, and it says why', async () => {
  const element = await mountPage(
    await sampleApp(catalogue, challenge, [session]),
    html`<hit5-save-acts .session=${session}></hit5-save-acts>`,
  );
  await page.getByRole('button', { name: 'Save as…' }).click();
  await page.getByText('For researchers').click();
  const offered = (name: RegExp) => page.getByRole('button', { name }).elements().length;
  expect([/ILSVRC/, /ImageNet-X/, /Tidy/i].map(offered)).toEqual([0, 0, 1]);
  expect(textOf(element)).toContain(
    'Not offered: ILSVRC task 1; ImageNet-X predictions, the network’s. They take answers among all of ImageNet’s classes; this session has 16 categories.',
  );
  await expectAccessible(element);
});
