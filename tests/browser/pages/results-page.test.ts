import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { parseRoute } from '../../../src/app/router.ts';
import type { Mode } from '../../../src/domain/trials/session.ts';
import type { ResultsPage, ResultsRoute } from '../../../src/pages/results/results-page.ts';
import '../../../src/pages/results/results-page.ts';
import { expectAccessible } from '../support.ts';
import { sampleSession } from './sample-session.ts';
import { mountPage, sampleStores, shippedAssets } from './sample-stores.ts';

async function mountResults(hash: string, mode: Mode = 'challenge', answered = 60) {
  const { catalogue, challenge } = await shippedAssets();
  const whole = sampleSession(challenge, catalogue);
  const session = { ...whole, mode, trials: whole.trials.slice(0, answered) };
  const stores = await sampleStores(catalogue, challenge, [session]);
  const route = parseRoute(hash) as ResultsRoute;
  return mountPage<ResultsPage>(stores, html`<hit5-results-page .route=${route}></hit5-results-page>`);
}

test('the frame is accessible', async () => {
  await expectAccessible(await mountResults('#/results/images?session=s-1'));
});

test.each([
  ['#/results?session=s-1', 'Comparison', /^On 60 images/],
  ['#/results', 'Comparison', /^On 60 images/],
  ['#/results/images?session=s-1', 'Images', /^Image by image/],
])('%s shows the section %s, and says so', async (hash, section, heading) => {
  await mountResults(hash);
  await expect.element(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  await expect
    .element(page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: section }))
    .toHaveAttribute('aria-current', 'page');
  expect(document.title).toBe(`${section} · Hit5`);
});

test('a test that is not finished tells nothing yet', async () => {
  await mountResults('#/results?session=s-1', 'test', 20);
  await expect
    .element(page.getByRole('heading', { name: 'A test shows its results at the end.' }))
    .toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Go on with the test' })).toBeVisible();
  expect(page.getByText('missed').elements()).toHaveLength(0);
});

test('a session that is not here is told', async () => {
  await mountResults('#/results?session=s-9');
  await expect.element(page.getByRole('heading', { name: 'There are no results here yet.' })).toBeVisible();
});

test('back from an image one is where one was in the list', async () => {
  const element = await mountResults('#/results/images?session=s-1');
  await expect.element(page.getByRole('heading', { name: 'Image by image' })).toBeVisible();
  const images = element.route;
  await scrolled(0);
  scrollTo({ top: 900, behavior: 'instant' });
  await scrolled(900);
  element.route = parseRoute('#/image?session=s-1&image=none') as ResultsRoute;
  await scrolled(0);
  element.route = images;
  await scrolled(900);
});

/** The page has come to rest at this height, and has been told so. */
async function scrolled(top: number): Promise<void> {
  await expect.poll(() => Math.round(scrollY)).toBe(top);
  for (let frame = 0; frame < 5; frame += 1) await new Promise(requestAnimationFrame);
}
