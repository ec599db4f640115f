import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { TrialList } from '#src/kit/element/trial-list/trial-list.ts';
import '#src/kit/element/trial-list/trial-list.ts';
import type { ImageCase } from '#src/figures/errors/image-case.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';
import { addresses, sampleCase, skippedCase } from './sample-cases.ts';

const mountList = (cases: readonly ImageCase[]) =>
  mount<TrialList>(html`<hit5-trial-list .cases=${cases} .addresses=${addresses}></hit5-trial-list>`);

test('the list is accessible', async () => {
  const cases = [sampleCase(), sampleCase({ imageId: 'a2', network: null, outcome: null }), skippedCase];
  await expectAccessible(await mountList(cases));
});

test('an image shows its truth, who was right, the time, and both sides’ guesses', async () => {
  expect(textOf(await mountList([sampleCase()]))).toBe(
    'Truth: goose only you right 18 s You drake goose truth Network kit fox 11.3 % meerkat 6.4 %',
  );
});

test('a tick stands at a hit only, and never before the truth', async () => {
  const list = await mountList([sampleCase()]);
  expect(list.renderRoot.querySelectorAll('h3 .tick')).toHaveLength(0);
  expect(list.renderRoot.querySelectorAll('h3 .truth-sign')).toHaveLength(1);
  expect(list.renderRoot.querySelectorAll('.tick')).toHaveLength(1);
});

test('an image whose photo is not at hand says so', async () => {
  const none = { ...addresses, file: () => '' };
  const list = await mount<TrialList>(
    html`<hit5-trial-list .cases=${[sampleCase()]} .addresses=${none}></hit5-trial-list>`,
  );
  await expect.element(page.getByText('no photo here')).toBeVisible();
  expect(list.shadowRoot?.querySelector('img')).toBeNull();
});

test('the card leads to the image’s page', async () => {
  await mountList([sampleCase()]);
  await expect.element(page.getByRole('link', { name: 'goose' })).toHaveAttribute('href', '#/image?image=a1');
});

test('while the network has not answered, the image is not compared', async () => {
  const waiting = sampleCase({ network: null, outcome: null, standing: 'no-prediction' });
  const text = textOf(await mountList([waiting]));
  expect(text).toContain('no answer of the network yet');
  expect(text).toContain('Network no answer yet');
});

test('where the network failed, the image says so and promises nothing', async () => {
  const failed = sampleCase({ network: null, outcome: null, standing: 'no-prediction' });
  const list = await mount<TrialList>(
    html`<hit5-trial-list
      .cases=${[failed]}
      .failed=${new Set([failed.imageId])}
      .addresses=${addresses}
    ></hit5-trial-list>`,
  );
  expect(textOf(list)).toContain('the network failed');
  expect(textOf(list)).toContain('Network it failed');
  expect(textOf(list)).not.toContain('yet');
});

test('an image that was left out says why, and shows no guesses', async () => {
  expect(textOf(await mountList([skippedCase]))).toBe('not answered left out Its file is missing.');
});

test('a person who named nothing didn’t know', async () => {
  const passed = sampleCase({ person: { classes: [], rank: -1, against: null } });
  expect(textOf(await mountList([passed]))).toContain('You didn’t know');
});
