import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { TrialListEntry } from '../../../src/components/trial-list/trial-list.ts';
import '../../../src/components/trial-list/trial-list.ts';
import { expectAccessible, mount, textOf } from '../support.ts';

const pixel = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

const entry: TrialListEntry = {
  imageId: 'a1',
  thumbnail: pixel,
  truth: 'goose',
  person: [
    { label: 'drake', hit: false },
    { label: 'goose', hit: true },
  ],
  network: [
    { label: 'kit fox', hit: false, probability: 0.113 },
    { label: 'meerkat', hit: false, probability: 0.064 },
  ],
  outcome: 'only-person',
  seconds: 18.2,
  skippedReason: null,
};

const mountList = (entries: readonly TrialListEntry[]) =>
  mount(html`<hit5-trial-list .entries=${entries}></hit5-trial-list>`);

test('the list is accessible', async () => {
  await expectAccessible(
    await mountList([
      entry,
      { ...entry, imageId: 'a2', network: null, outcome: null },
      { ...entry, imageId: 'a3', skippedReason: 'Its file is missing.' },
    ]),
  );
});

test('an image shows its truth, who was right, the time, and both sides’ guesses', async () => {
  expect(textOf(await mountList([entry]))).toBe(
    'Truth: goose only you right 18 s You drake goose truth Network kit fox 11.3 % meerkat 6.4 %',
  );
});

test('the picture is named by the truth', async () => {
  await mountList([entry]);
  await expect.element(page.getByRole('img', { name: 'goose' })).toHaveAttribute('loading', 'lazy');
});

test('while the network has not answered, the image is not compared', async () => {
  const text = textOf(await mountList([{ ...entry, network: null, outcome: null }]));
  expect(text).toContain('not compared');
  expect(text).toContain('no answer yet');
});

test('an image that was left out says why, and shows no guesses', async () => {
  const text = textOf(await mountList([{ ...entry, skippedReason: 'Its file is missing.' }]));
  expect(text).toBe('Truth: goose left out Its file is missing.');
});

test('a person who named nothing has no guess', async () => {
  expect(textOf(await mountList([{ ...entry, person: [] }]))).toContain('You no guess');
});

test('a long list fits in 360 px', async () => {
  await page.viewport(360, 800);
  const many = Array.from({ length: 170 }, (_, index) => ({ ...entry, imageId: `a${String(index)}` }));
  const element = await mountList(many);
  expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
  await page.viewport(1280, 800);
});
