import { html } from 'lit';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ObserversPage } from '#src/observers/view/observers-page.ts';
import '#src/observers/view/observers-page.ts';
import { writeSessionFile } from '#src/files/formats/session-file.ts';
import type { Wnid } from '#src/core/classes/class-ids.ts';
import { expectAccessible, textOf } from '#tests/browser/support.ts';
import { sampleSession } from '#tests/browser/sample-session.ts';
import { mountPage, sampleApp, shippedAssets } from '#tests/browser/sample-app.ts';

const { catalogue, challenge } = await shippedAssets();
const grace = sampleSession(challenge, catalogue, { id: 's-g', person: 'grace', seed: 9, images: 30 });
const graceFile = new File(
  [writeSessionFile({ session: grace, reviews: [], draft: null, unknown: null })],
  'grace.json',
);
const predictions = [
  'file_name,predicted_class',
  ...grace.order.map((id) => `${id}.jpg,3`),
  'elsewhere.jpg,3',
];
const resnet = new File([`${predictions.join('\n')}\n`], 'resnet.csv');

const allFigures = async () => {
  const stores = await sampleApp(catalogue, challenge, []);
  const element = await mountPage<ObserversPage>(stores, html`<hit5-observers-page></hit5-observers-page>`);
  await userEvent.upload(page.getByLabelText('Files', { exact: true }), [graceFile, resnet]);
  await expect.element(page.getByRole('heading', { name: 'Who misses the same images' })).toBeVisible();
  return { element };
};

test('an image of dropped files opens with all observers’ answers, its neighbours by key', async () => {
  const { element } = await allFigures();
  await page.getByRole('link', { name: /^All \d+ images$/ }).click();
  element.words = { images: 'all' };
  const image = [...grace.order].sort()[2] ?? '';
  const trial = grace.trials.find(({ imageId }) => imageId === image);
  element.words = { images: 'all', image };
  const truth = catalogue.byWnid(trial?.truth as Wnid).label;
  const heading = page.getByRole('heading', { level: 2, name: `${truth} (${image}` });
  await expect.element(heading).toBeVisible();
  await expect.element(page.getByRole('img', { name: 'What they answered about' })).toBeVisible();
  const answers = textOf(page.getByRole('list', { name: 'What the observers answered' }).element());
  expect(answers).toMatch(/grace ?: (right|missed)/);
  expect(answers).toMatch(/efficientnet-lite0 ?: (right|missed) .* %/);
  await expectAccessible(element);
  const before = location.hash;
  await userEvent.keyboard('j');
  expect(location.hash).not.toBe(before);
  expect(location.hash).toMatch(/^#\/observers\?images=all&image=/);
  location.hash = '';
});

test('an image that is not on this machine opens without its photo, and who answered it is told', async () => {
  const { element } = await allFigures();
  element.words = { image: 'elsewhere.jpg' };
  await expect.element(page.getByText('The photo is not on this machine.')).toBeVisible();
  const text = textOf(element);
  expect(text).toContain('elsewhere.jpg: nothing says what is right');
  expect(text).toMatch(/resnet ?: not counted, nothing says what is right/);
  element.words = { image: 'nowhere' };
  await expect.element(page.getByText('No observer has this image.')).toBeVisible();
});
