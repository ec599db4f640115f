import { html } from 'lit';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { emptyReview } from '../../../src/domain/errors/review.ts';
import type { ImagesPage } from '../../../src/pages/results/images-page.ts';
import '../../../src/pages/results/images-page.ts';
import { expectAccessible } from '../support.ts';
import { enlarged, sampleSession } from './sample-session.ts';
import { mountPage, sampleStores, shippedAssets } from './sample-stores.ts';

async function mountImages(words: Record<string, string> = {}, images = 60) {
  const assets = await shippedAssets();
  const challenge = enlarged(assets.challenge, images);
  const session = sampleSession(challenge, assets.catalogue, { images });
  const stores = await sampleStores(assets.catalogue, challenge, [session]);
  const element = await mountPage<ImagesPage>(
    stores,
    html`<hit5-images-page .session=${session} .words=${words}></hit5-images-page>`,
  );
  return { element, session, stores };
}

test.each(['grid', 'table'])('the images are accessible as a %s, on a phone too', async (view) => {
  await expectAccessible((await mountImages({ view })).element);
  await page.viewport(360, 800);
  const { element } = await mountImages({ view });
  await expectAccessible(element);
  expect(element.scrollWidth).toBeLessThanOrEqual(360);
  await page.viewport(1280, 800);
});

test('without a filter all are there, in the order of showing', async () => {
  const { session } = await mountImages();
  await expect.element(page.getByRole('status')).toHaveTextContent('60 of 60 images');
  const first = page.getByRole('listitem').first().getByRole('link');
  await expect.element(first).toHaveAttribute('href', `#/image?session=s-1&image=${session.order[0] ?? ''}`);
});

test('the address says which are shown, and each goes on saying it', async () => {
  await mountImages({ wrong: 'network', sort: 'network-surprise' });
  await expect.element(page.getByRole('status')).toHaveTextContent(/^\d of 60 images$/);
  await expect
    .element(page.getByRole('listitem').first().getByRole('link'))
    .toHaveAttribute('href', expect.stringMatching(/&wrong=network&sort=network-surprise$/));
});

test('choosing a filter puts it into the address, without a step to go back through', async () => {
  await mountImages({ sort: 'slowest' });
  const steps = history.length;
  await userEvent.selectOptions(page.getByLabelText('Missed by'), 'you');
  expect(location.hash).toBe('#/results/images?session=s-1&wrong=person&sort=slowest');
  expect(history.length).toBe(steps);
});

test('a reason that was found can be filtered by', async () => {
  const { session, stores, element } = await mountImages();
  expect(page.getByLabelText('Why missed').elements()).toHaveLength(0);
  const imageId = session.trials[4]?.imageId ?? expect.fail();
  await stores.reviews.open(session.id);
  await stores.reviews.save({ ...emptyReview(session.id, imageId, 'network'), categories: ['collage'] });
  await userEvent.selectOptions(page.getByLabelText('Why missed'), 'collage');
  expect(location.hash).toBe('#/results/images?session=s-1&why=collage');
  element.words = { why: 'collage' };
  await expect.element(page.getByRole('status')).toHaveTextContent('1 of 60 images');
});

test('a filter that leaves nothing says so', async () => {
  await mountImages({ class: 'no such class' });
  await expect.element(page.getByRole('status')).toHaveTextContent('0 of 60 images');
  expect(page.getByRole('listitem').elements()).toHaveLength(0);
});

test('three thousand images are there at once', async () => {
  await mountImages({ view: 'table' }, 3000);
  await expect.element(page.getByRole('status')).toHaveTextContent('3000 of 3000 images');
  expect(page.getByRole('row').elements().length).toBeLessThan(60);
});
