import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { parseRoute } from '#src/kit/route/pages.ts';
import { emptyReview } from '#src/figures/errors/review.ts';
import type { Mode } from '#src/core/trials/session.ts';
import type { ResultsPage, ResultsRoute } from '#src/results/view/results-page.ts';
import '#src/results/view/results-page.ts';
import { expectAccessible, textOf } from '#tests/browser/support.ts';
import { sampleSession } from '#tests/browser/sample-session.ts';
import { mountPage, sampleApp, shippedAssets } from '#tests/browser/sample-app.ts';

async function mountResults(hash: string, mode: Mode = 'challenge', answered = 60) {
  return (await stage(hash, mode, answered)).element;
}

async function stage(hash: string, mode: Mode = 'challenge', answered = 60) {
  const { catalogue, challenge } = await shippedAssets();
  const whole = sampleSession(challenge, catalogue);
  const session = { ...whole, mode, trials: whole.trials.slice(0, answered) };
  const stores = await sampleApp(catalogue, challenge, [session]);
  const route = parseRoute(hash) as ResultsRoute;
  const element = await mountPage<ResultsPage>(
    stores,
    html`<hit5-results-page .route=${route}></hit5-results-page>`,
  );
  return { element, stores, session };
}

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

test('the menu’s way to the results leads to the newest session that is finished, and names the others', async () => {
  const { catalogue, challenge } = await shippedAssets();
  const sample = (id: string, startedAt: string) => ({
    ...sampleSession(challenge, catalogue, { id, person: id, images: 12 }),
    startedAt,
  });
  const begun = sample('begun', '2026-11-26T10:00:00Z');
  const stores = await sampleApp(catalogue, challenge, [
    { ...begun, trials: begun.trials.slice(0, 3) },
    sample('late', '2026-11-25T10:00:00Z'),
    sample('early', '2026-11-24T10:00:00Z'),
  ]);
  const route = parseRoute('#/results') as ResultsRoute;
  const element = await mountPage<ResultsPage>(
    stores,
    html`<hit5-results-page .route=${route}></hit5-results-page>`,
  );
  await expect.element(page.getByRole('heading', { level: 1, name: /^late \d+ The network/ })).toBeVisible();
  const others = page.getByRole('region', { name: 'Results of other sessions' }).getByRole('link');
  expect(others.elements().map((link) => link.textContent.split(',')[0])).toEqual(['begun', 'early']);
  await expect
    .element(page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Results' }))
    .toHaveAttribute('aria-current', 'page');
  await expectAccessible(element);
});

test('an unfinished session has a way to go on, a finished one nothing that looks like a section', async () => {
  await mountResults('#/results?session=s-1', 'challenge', 20);
  await expect.element(page.getByRole('link', { name: 'Go on with image 21 of 60' })).toBeVisible();
  const { element } = await stage('#/results?session=s-1');
  expect(element.renderRoot.querySelector('hit5-top-bar')?.textContent.trim()).toBe('');
});

test('without any session it says what to do, in every section', async () => {
  const { catalogue, challenge } = await shippedAssets();
  const stores = await sampleApp(catalogue, challenge, []);
  for (const hash of ['#/results', '#/results/images', '#/results/errors', '#/results/effort']) {
    const route = parseRoute(hash) as ResultsRoute;
    const element = await mountPage<ResultsPage>(
      stores,
      html`<hit5-results-page .route=${route}></hit5-results-page>`,
    );
    expect(textOf(element)).toContain('There are no results here yet. Play some photos first.');
    expect(element.renderRoot.querySelector('main a')?.getAttribute('href')).toBe('#/');
    element.parentElement?.remove();
  }
});

test('where there is no session at all, that of a link is not said to be still to be played', async () => {
  const { catalogue, challenge } = await shippedAssets();
  const stores = await sampleApp(catalogue, challenge, []);
  const route = parseRoute('#/results?session=1-2') as ResultsRoute;
  const element = await mountPage<ResultsPage>(
    stores,
    html`<hit5-results-page .route=${route}></hit5-results-page>`,
  );
  expect(textOf(element)).toContain('The session of this link is not on this machine.');
  expect(textOf(element)).not.toContain('no results here yet');
});

test('a rule other than the original label is told above every section, until one goes back', async () => {
  const { element, stores, session } = await stage('#/results?session=s-1');
  const told = page.getByText(
    'Without contested images: 59 images count, instead of 60 by the original label.',
  );
  await expect.element(told).not.toBeInTheDocument();
  await stores.reviews.open(session.id);
  const imageId = session.trials[3]?.imageId ?? expect.fail();
  await stores.reviews.save({ ...emptyReview(session.id, imageId, 'person'), contested: true });
  stores.grading.choose('uncontested');
  await expect.element(told).toBeVisible();
  await expect
    .element(page.getByRole('heading', { level: 1, name: /^Without contested images: On 59 images/ }))
    .toBeVisible();
  await expectAccessible(element);
  for (const hash of ['images', 'errors', 'confusions', 'effort'].map(
    (section) => `#/results/${section}?session=s-1`,
  )) {
    element.route = parseRoute(hash) as ResultsRoute;
    await element.updateComplete;
    await expect.element(told).toBeVisible();
  }
  element.route = parseRoute(`#/image?session=s-1&image=${imageId}`) as ResultsRoute;
  await expect.element(page.getByText('You contest this label: the image does not count.')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the original label' }).click();
  await expect.element(told).not.toBeInTheDocument();
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
