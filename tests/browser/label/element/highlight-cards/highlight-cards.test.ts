import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { SessionHighlights } from '#src/label/logic/session-highlights.ts';
import type { HighlightCards } from '#src/label/element/highlight-cards/highlight-cards.ts';
import '#src/label/element/highlight-cards/highlight-cards.ts';
import { addresses, sampleCase } from '#tests/browser/kit/element/trial-list/sample-cases.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

const [goose, hen] = [sampleCase(), sampleCase({ imageId: 'a2', name: 'hen', confidence: 0.05 })];
const otter = sampleCase({ imageId: 'a3', name: 'otter', outcome: 'only-network' });
const none: SessionHighlights = {
  ...{ onlyPerson: [], onlyNetwork: [], bothMissed: [], surestMistake: null, nearestMiss: null },
};

const mountCards = (highlights: Partial<SessionHighlights>) =>
  mount<HighlightCards>(
    html`<hit5-highlight-cards
      .highlights=${{ ...none, ...highlights }}
      .addresses=${addresses}
      .allLink=${(outcome: string) => `#/${outcome}`}
    ></hit5-highlight-cards>`,
  );

test('the cards are accessible', async () => {
  await expectAccessible(await mountCards({ onlyPerson: [goose, hen], surestMistake: goose }));
});

test('each tells of another image, and leads to all that only one side knew', async () => {
  const element = await mountCards({ onlyPerson: [goose, hen], onlyNetwork: [otter], surestMistake: goose });
  const titles = page.getByRole('heading').elements();
  expect(titles.map((title) => title.textContent)).toEqual([
    'You beat the network on 2 photos',
    'The network beat you',
    'A mistake of the network',
  ]);
  const [first, second, third] = page.getByRole('listitem').elements().map(textOf);
  expect(first).toContain('hen : the network said kit fox , only 5.0');
  expect(second).toContain('otter : you said drake');
  expect(third).toContain('goose : the network said kit fox , only 11.3');
  await expect
    .element(page.getByRole('link', { name: 'All 2 of them' }))
    .toHaveAttribute('href', '#/only-person');
  expect(textOf(element)).not.toMatch(/undefined|NaN/);
});

test('an image has one card', async () => {
  await mountCards({ onlyPerson: [goose], surestMistake: goose });
  const [only, ...others] = page.getByRole('listitem').elements().map(textOf);
  expect(others).toEqual([]);
  expect(only).toMatch(/^You beat the network goose : the network said kit fox/);
});

test('a mistake of which the network was sure is its surest', async () => {
  const element = await mountCards({ surestMistake: { ...goose, confidence: 0.58 } });
  expect(textOf(element)).toMatch(/^The network’s surest mistake goose .* kit fox , 58/);
});

test('the nearest miss names its guess', async () => {
  const [guess] = goose.person.classes;
  if (!guess) throw new Error('The samples have no classes.');
  const nearestMiss = { image: otter, guess };
  expect(textOf(await mountCards({ nearestMiss }))).toContain('So near otter : you said drake');
});
