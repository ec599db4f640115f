import { html } from 'lit';
import { describe, expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import { emptyReview } from '#src/figures/errors/review.ts';
import type { Session, Trial } from '#src/core/trials/session.ts';
import type { ComparisonPage } from '#src/results/view/comparison-page.ts';
import '#src/results/view/comparison-page.ts';
import type { ImageTiles } from '#src/results/element/image-tiles/image-tiles.ts';
import '#src/results/view/images-page.ts';
import '#src/results/view/results-page.ts';
import type { ResultsRoute } from '#src/results/view/results-page.ts';
import { parseRoute } from '#src/kit/route/pages.ts';
import { expectAccessible, textOf } from '#tests/browser/support.ts';
import { sampleSession, type SampleOptions } from '#tests/browser/sample-session.ts';
import { mountPage, sampleApp, shippedAssets } from '#tests/browser/sample-app.ts';

async function stage(options: SampleOptions, change = (session: Session) => session) {
  const { catalogue, challenge } = await shippedAssets();
  const session = change(sampleSession(challenge, catalogue, options));
  const stores = await sampleApp(catalogue, challenge, [session]);
  const element = await mountPage<ComparisonPage>(
    stores,
    html`<hit5-comparison-page .session=${session}></hit5-comparison-page>`,
  );
  return { element, session, stores };
}

const mountComparison = async (options: SampleOptions = {}) => (await stage(options)).element;

/** The columns and rows behind the chart at this place of the page. */
const numbersOf = (element: ComparisonPage, at: number) =>
  JSON.stringify(element.renderRoot.querySelectorAll('hit5-chart')[at]?.of?.rows);

test('the comparison is accessible, on a phone too', async () => {
  await expectAccessible(await mountComparison({ assisted: 3, skipped: 2 }));
  await page.viewport(360, 800);
  const element = await mountComparison();
  await expectAccessible(element);
  expect(element.scrollWidth).toBeLessThanOrEqual(360);
});

test('a session of under 20 images is its score, its photos and four squares, the rest on request', async () => {
  const element = await mountComparison({ images: 10 });
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toHaveTextContent(/^You \d+ The network \d+$/);
  expect(element.renderRoot.querySelector<ImageTiles>('hit5-image-tiles')?.tiles).toHaveLength(10);
  await expect.element(page.getByRole('heading', { name: 'Who got what' })).toBeVisible();
  const tests = page.getByText('How sure is that?');
  await expect.element(tests).not.toBeVisible();
  await expectAccessible(element);
  await page.getByText('More figures').click();
  await expect.element(tests).toBeVisible();
  await expectAccessible(element);
});

test('it begins with the finding, and its numbers lead to their images', async () => {
  const element = await mountComparison();
  const finding = page.getByRole('heading', { level: 1 });
  await expect.element(finding).toHaveTextContent(/^On 60 images you missed \d+ and the network \d+\.$/);
  const below = element.renderRoot.querySelector('.verdict') ?? expect.fail();
  expect(textOf(below)).toMatch(/^On \d+ images only one side was right/);
  await expect
    .element(finding.getByRole('link', { name: /^you missed/ }))
    .toHaveAttribute('href', '#/results/images?session=s-1&which=compared&wrong=person');
});

test('the paired test comes first, then the difference, the test of 2014 and κ', async () => {
  const element = await mountComparison();
  const figures = element.renderRoot.querySelector('hit5-test-figures');
  const names = [...(figures?.shadowRoot?.querySelectorAll('dt') ?? [])].map(
    (dt) => dt.textContent.trim().split(' (')[0],
  );
  expect(names).toEqual([
    'Do you differ by more than chance?',
    'How far apart are you?',
    'Are you about as good as each other, within 5 points?',
    'The test of 2014',
    'Do you fail on the same images?',
  ]);
  expect(textOf(element)).toContain('McNemar’s test counts only the images that one of you got right');
  expect(textOf(element)).toContain('the interval of the difference and the exact test may disagree');
});

test('the rates of 2014 say that they are of other images', async () => {
  const element = await mountComparison();
  expect(numbersOf(element, 1)).toContain('{"text":"Karpathy, 2014","beside":"on other images"}');
  expect(numbersOf(element, 1)).toContain('{"text":"GoogLeNet, 2014","beside":"on other images"}');
});

test('where nobody missed any and none is told apart, no link leads to an empty list', async () => {
  const element = await mountComparison({ personRight: 1, networkRight: 1 });
  expect(textOf(element)).toContain('No image on which you differ.');
  expect(page.getByRole('link', { name: 'on which you differ' }).elements()).toHaveLength(0);
  expect(page.getByRole('heading', { level: 1 }).getByRole('link').elements()).toHaveLength(0);
});

test('numbers of who got what and of the kinds of image lead to their images', async () => {
  await mountComparison();
  await page.getByText('The numbers as a table').first().click();
  await expect
    .element(
      page
        .getByRole('row', { name: /^you missed/ })
        .getByRole('link')
        .first(),
    )
    .toHaveAttribute('href', '#/results/images?session=s-1&which=compared&outcome=only-network');
  const kinds = page.getByRole('group', { name: 'By kind of image' });
  await expect
    .element(
      kinds
        .getByRole('row', { name: /^photos/ })
        .getByRole('link')
        .first(),
    )
    .toHaveAttribute('href', '#/results/images?session=s-1&which=compared&kind=photo');
});

test('how sure the person was stands beside the network’s calibration, and leads to the images', async () => {
  const said = (trial: Trial): Trial => {
    const confidence = trial.guesses[0] === trial.truth ? 'sure' : 'guess';
    return { ...trial, record: { ...trial.record, confidence } };
  };
  const { element, session } = await stage({ images: 40, personRight: 1 }, (plain) => {
    return { ...plain, sure: true, trials: plain.trials.map(said) };
  });
  await expectAccessible(element);
  const [, , , network, told] = element.renderRoot.querySelectorAll('hit5-chart');
  const sure = session.trials.filter(({ record }) => record.confidence === 'sure').length;
  expect(textOf(told ?? expect.fail())).toContain(
    `You hit more often when you said “sure”: ${sure} of ${sure} images, against 0 of ` +
      `${40 - sure} when less sure`,
  );
  const [left, right] = [network, told].map((one) => one?.getBoundingClientRect());
  expect(left?.top).toBe(right?.top);
  expect(left?.right).toBeLessThan(right?.left ?? 0);
  told?.renderRoot.querySelector('summary')?.click();
  await expect
    .poll(() => told?.renderRoot.querySelector('tbody tr:last-child a')?.getAttribute('href'))
    .toBe('#/results/images?session=s-1&which=compared&said=sure');
});

test('what does not count is counted apart, with the reason and the way to it', async () => {
  const element = await mountComparison({ assisted: 3, skipped: 2 });
  expect(textOf(element)).toContain('The figures count the 57 images');
  expect(textOf(element)).toContain('3 images : the truth or the prediction was shown before you answered');
  expect(textOf(element)).toContain('2 images : not answered: Its file is missing (2)');
  await expect
    .element(page.getByRole('region', { name: 'Counted apart' }).getByRole('link', { name: '2 images' }))
    .toHaveAttribute('href', '#/results/images?session=s-1&which=skipped');
});

test.each<[string, SampleOptions, RegExp]>([
  ['no image', { images: 0 }, /There is nothing to compare yet/],
  ['nobody in error', { images: 12, personRight: 1, networkRight: 1 }, /Nobody missed any/],
  [
    'always wrong against always right',
    { images: 12, personRight: 0, networkRight: 1 },
    /you missed all and the network none/,
  ],
])('with %s there is no NaN', async (_, options, words) => {
  const text = textOf(await mountComparison(options));
  expect(text).toMatch(words);
  expect(text).not.toMatch(/NaN|Infinity|undefined|null/);
});

test('without contested images sentence, table and tests are made anew, and say how many images are left', async () => {
  const { element, session, stores } = await stage({ images: 12, personRight: 1, networkRight: 0 });
  await stores.reviews.open(session.id);
  for (const { imageId } of session.trials.slice(0, 5))
    await stores.reviews.save({ ...emptyReview(session.id, imageId, 'person'), contested: true });
  expect(textOf(element)).toMatch(/^You \d+ The network/);
  stores.grading.choose('uncontested');
  await expect
    .poll(() => textOf(element))
    .toMatch(/^Without contested images : On 7 images you missed none and the network all/);
  expect(textOf(element)).toContain('5 images : you contest the label');
  expect(textOf(element)).toContain('7 images on which you differ');
  expect(numbersOf(element, 0)).toMatch(/^\[\["you right",0,\{"text":7,.*\}\],\["you missed",0,0\]\]$/);
  stores.grading.choose('original');
  await expect.poll(() => textOf(element)).toMatch(/^You \d+ The network/);
});

test.each<[string, (one: Trial) => Trial, RegExp]>([
  ['prediction', (one) => ({ ...one, prediction: null }), /12 images : the network gave no answer/],
  ['truth', (one) => ({ ...one, truth: null }), /12 images : nobody said what the photo shows/],
])('images without a %s are told apart, and there is no nonsense', async (_, change, words) => {
  const { element } = await stage({ images: 12 }, (sample) => {
    return { ...sample, trials: sample.trials.map(change) };
  });
  const text = textOf(element);
  expect(text).toMatch(/^There is nothing to compare yet/);
  expect(text).toMatch(words);
  expect(text).not.toMatch(/NaN|Infinity|undefined|null|surest errors/);
  await expectAccessible(element);
});

describe('where the network failed', () => {
  test('on every image that was answered, the results say so and where it is asked again', async () => {
    const { catalogue, challenge } = await shippedAssets();
    const sample = sampleSession(challenge, catalogue, { images: 4 });
    const session = { ...sample, trials: sample.trials.map((one): Trial => ({ ...one, prediction: null })) };
    const ask = () => Promise.reject(new Error('It has no memory left.'));
    const stores = await sampleApp(catalogue, challenge, [session], { ask });
    const route = parseRoute(`#/results?session=${session.id}`) as ResultsRoute;
    const element = await mountPage(stores, html`<hit5-results-page .route=${route}></hit5-results-page>`);
    await expect.poll(() => textOf(element)).toContain('As soon as the network has answered an image');
    onTestFinished(stores.late.follow());
    const failed = page.getByText(
      'The network failed on what you answered without help. “Try again”, above, asks it once more.',
    );
    await expect.element(failed).toBeVisible();
    const again = page.getByRole('button', { name: 'Try again' }).element().getBoundingClientRect();
    expect(again.bottom).toBeLessThanOrEqual(failed.element().getBoundingClientRect().top);
    const each = page.getByRole('region', { name: 'Image by image' });
    expect(each.getByText('the network failed', { exact: true }).elements()).toHaveLength(4);
    expect(textOf(element)).not.toContain('no answer of the network yet');
    await expectAccessible(element);
  });
});

test('a pruned list reports how often it lacked the truth, and leads to those images', async () => {
  const element = await mountComparison({ images: 20, truthsMissing: 3 });
  await expectAccessible(element);
  const card = page.getByRole('region', { name: 'The list of 5 classes' });
  await expect
    .element(card)
    .toHaveTextContent(/On 3 of the 20 images with a pruned list the truth was missing from it \(15\.0/);
  await expect
    .element(card.getByRole('link', { name: 'On 3 of the 20 images' }))
    .toHaveAttribute('href', '#/results/images?session=s-1&list=without-truth');
});
