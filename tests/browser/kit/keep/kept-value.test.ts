import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChallengeId } from '#src/core/trials/challenge.ts';
import type { KeptValue } from '#src/kit/keep/kept-value.ts';
import { keptSettings } from '#src/kit/keep/settings-store.ts';
import { keptLanguages } from '#src/label/state/words-store.ts';
import { keptExamples } from '#src/packs/state/examples-store.ts';

// Test files share one origin, and what a file before left may still have been written.
beforeEach(() => localStorage.clear());

afterEach(() => localStorage.clear());

const settings = {
  person: 'ada',
  clockShown: false,
  network: 'efficientnet-lite2',
  backend: 'wasm',
} as const;
const defaults = { person: '', clockShown: true, network: 'efficientnet-lite0', backend: null };

/** Each with its key, a value, the text that is kept of it, and what holds where nothing is kept. */
const kept = [
  [
    'hit5-settings',
    keptSettings,
    settings,
    '{"person":"ada","clockShown":false,"network":"efficientnet-lite2","backend":"wasm"}',
    defaults,
  ],
  ['hit5-search-languages', keptLanguages, ['de', 'fr'], 'de fr', null],
  ['hit5-examples', keptExamples, 'my-pack' as ChallengeId, 'my-pack', null],
] as unknown as readonly (readonly [string, KeptValue<unknown>, unknown, string, unknown])[];

describe.each(kept)('%s', (key, one, value, text, without) => {
  it('is kept under its key in its form, and read again', () => {
    one.write(value);
    expect({ ...localStorage }).toEqual({ [key]: text });
    expect(one.read()).toEqual(value);
  });

  it('is as good as new where nothing is kept', () => expect(one.read()).toEqual(without));

  it('is used and not kept where the browser has no room', () => {
    // Chromium gives an origin 5 Mi characters, the keys included.
    localStorage.setItem('full', 'x'.repeat(5 * 2 ** 20 - 'full'.length));
    expect(() => localStorage.setItem('more', '')).toThrow();
    expect(() => one.write(value)).not.toThrow();
    expect(one.read()).toEqual(without);
  });
});

it.each([
  ['hit5-settings', 'no JSON', keptSettings, defaults],
  ['hit5-settings', '{"person":"ada"}', keptSettings, { ...defaults, person: 'ada' }],
  ['hit5-settings', '{"network":"../elsewhere"}', keptSettings, defaults],
  ['hit5-examples', '../elsewhere', keptExamples, null],
  ['hit5-search-languages', 'de xx', keptLanguages, ['de']],
  ['hit5-search-languages', '', keptLanguages, []],
] as readonly (readonly [string, string, Pick<KeptValue<unknown>, 'read'>, unknown])[])(
  'what is damaged falls back: %s %s',
  (key, text, one, value) => {
    localStorage.setItem(key, text);
    expect(one.read()).toEqual(value);
  },
);

it('the examples of no pack leave nothing behind', () => {
  keptExamples.write('my-pack' as ChallengeId);
  keptExamples.write(null);
  expect(localStorage).toHaveLength(0);
});
