import { html } from 'lit';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { emptyReview } from '#src/figures/errors/review.ts';
import { sessionErrors } from '#src/figures/errors/session-error.ts';
import type { Side } from '#src/figures/errors/side.ts';
import type { ImageId } from '#src/core/trials/challenge.ts';
import type { Session, Trial } from '#src/core/trials/session.ts';
import '#src/results/view/errors-page.ts';
import { expectAccessible, textOf } from '#tests/browser/support.ts';
import { sampleSession, type SampleOptions } from '#tests/browser/sample-session.ts';
import { mountPage, sampleApp, shippedAssets } from '#tests/browser/sample-app.ts';

const { catalogue, challenge } = await shippedAssets();
const session = sampleSession(challenge, catalogue, { images: 60, personRight: 0.8, networkRight: 0.9 });
const errors = sessionErrors(session, catalogue);
const yours = errors.filter(({ side }) => side === 'person').length;

async function stage(shown: Session = session) {
  const stores = await sampleApp(catalogue, challenge, [shown]);
  const element = await mountPage(stores, html`<hit5-errors-page .session=${shown}></hit5-errors-page>`);
  await expect.poll(() => stores.reviews.opened.value.size).toBe(1);
  await element.updateComplete;
  return { element, stores };
}

const button = (name: string | RegExp) => page.getByRole('button', { name });

test('the errors are accessible', async () => {
  const { element } = await stage();
  await expectAccessible(element);
});

test('of another person it speaks by the pseudonym', async () => {
  const { element } = await stage({ ...session, person: 'Grace' });
  expect(textOf(element)).toMatch(/^Grace missed \d+ , the network \d+ \. Why\?/);
  await expect.element(page.getByRole('link', { name: /^Only Grace’s/ })).toBeVisible();
  await expect.poll(() => textOf(element)).toMatch(/Grace misses \d+, the network/);
});

test('leads to the errors of both sides or of one, at the first that nobody has looked at, by U too', async () => {
  const { stores } = await stage();
  const first = errors[0]?.trial.imageId ?? expect.fail();
  const link = (name: RegExp) => page.getByRole('link', { name });
  const images = new Set(errors.map(({ trial }) => trial.imageId)).size;
  const at = (image: ImageId | undefined, wrong: string) =>
    `#/image?session=${session.id}&image=${image ?? ''}&which=compared&wrong=${wrong}`;
  await expect
    .element(link(new RegExp(`^Say why: ${images} images`)))
    .toHaveAttribute('href', at(first, 'either'));
  await expect.element(link(new RegExp(`^Only yours: ${yours} images`))).toBeVisible();
  const ofNetwork = errors.filter(({ side }) => side === 'network');
  await expect
    .element(link(/^Only the network’s/))
    .toHaveAttribute('href', at(ofNetwork[0]?.trial.imageId, 'network'));
  for (const { side, trial } of errors.filter(({ trial }) => trial.imageId === first))
    await stores.reviews.save({ ...emptyReview(session.id, trial.imageId, side), note: 'a toy' });
  const next = errors.find(({ trial }) => trial.imageId !== first)?.trial.imageId;
  await expect.element(link(/^Say why/)).toHaveAttribute('href', at(next, 'either'));
  await userEvent.keyboard('u');
  expect(location.hash).toBe(at(next, 'either'));
});

test('a reason is counted', async () => {
  const { element, stores } = await stage();
  const [{ side, trial } = expect.fail()] = errors;
  const review = emptyReview(session.id, trial.imageId, side);
  await stores.reviews.save({ ...review, categories: ['multiple-objects'] });
  await expect.poll(() => textOf(element)).toContain(`1 of ${errors.length} errors looked at`);
  await page.getByText('The numbers as a table').click();
  const row = page.getByRole('row', { name: 'multiple objects' }).first().element();
  expect(textOf(row)).toMatch(/^multiple objects 1 \(/);
});

test('the heading tells what made one miss once five errors were given a reason, not before', async () => {
  const { stores } = await stage();
  const heading = page.getByRole('heading', { level: 1 });
  const give = async (side: Side, from: number, until: number) => {
    for (const { trial } of errors.filter((error) => error.side === side).slice(from, until))
      await stores.reviews.save({
        ...emptyReview(session.id, trial.imageId, side),
        categories: ['fine-grained'],
      });
  };
  await give('person', 0, 4);
  await expect.element(page.getByText(`4 of ${errors.length} errors looked at`)).toBeVisible();
  await expect.element(heading).toHaveTextContent(/^You missed \d+, the network \d+\. Why\?$/);
  await give('person', 4, 5);
  await expect
    .element(heading)
    .toHaveTextContent(
      /you miss most often: very similar classes \(fine-grained\), 5 of 5\. .*: not told yet\.$/,
    );
  await give('network', 0, 1);
  await expect.element(heading).toHaveTextContent(/the network miss: too few looked at to tell\.$/);
});

test('says how many images each rule of grading leaves', async () => {
  const { element, stores } = await stage();
  expect(textOf(element)).toContain(
    `By the original label leaves 60 images: you miss ${yours}, the network ${errors.length - yours}`,
  );
  const [{ side, trial } = expect.fail()] = errors;
  await stores.reviews.save({ ...emptyReview(session.id, trial.imageId, side), contested: true });
  await expect.poll(() => textOf(element)).toContain('Without contested images leaves 59 images');
  await button('Without contested images').click();
  expect(stores.grading.rule.value).toBe('uncontested');
  await expect.poll(() => textOf(element)).toContain('errors by the original label');
  await expectAccessible(element);
});

test('where nothing was missed, there is nothing to explain', async () => {
  const perfect = sampleSession(challenge, catalogue, { images: 5, personRight: 1, networkRight: 1 });
  const { element } = await stage(perfect);
  expect(textOf(element)).toContain('there is nothing to explain');
});

test.each<[string, Partial<SampleOptions>, (one: Trial) => Trial]>([
  ['without a prediction', {}, (one) => ({ ...one, prediction: null })],
  ['without a truth', {}, (one) => ({ ...one, truth: null })],
  ['with help', { assisted: 5 }, (one) => one],
])('images answered %s are not said to be right', async (_, options, change) => {
  const sample = sampleSession(challenge, catalogue, { images: 5, personRight: 0, ...options });
  const { element } = await stage({ ...sample, trials: sample.trials.map(change) });
  expect(textOf(element)).toContain('There is no error to look at yet: no image counts so far.');
});

test('reviews that cannot be read are told, and nothing is written over them', async () => {
  const shown = { ...session, id: 'locked' as Session['id'] };
  const stores = await sampleApp(catalogue, challenge, [shown]);
  const { ReviewStore } = await import('#src/results/state/review-store.ts');
  const locked = {
    loadReviews: () => Promise.reject(new Error('locked')),
    saveReview: () => Promise.resolve(),
  };
  const reviews = new ReviewStore(stores.disk, locked);
  await mountPage({ ...stores, reviews }, html`<hit5-errors-page .session=${shown}></hit5-errors-page>`);
  await expect.element(page.getByText('cannot be read (locked)')).toBeVisible();
  await reviews.save(emptyReview(shown.id, errors[0]?.trial.imageId ?? expect.fail(), 'person'));
  expect(reviews.opened.value.size).toBe(0);
  await expect.element(button('Try again')).toBeVisible();
});

test.each([360, 1920])('the errors fit in %i px', async (width) => {
  await page.viewport(width, 900);
  const { element } = await stage();
  expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
});
