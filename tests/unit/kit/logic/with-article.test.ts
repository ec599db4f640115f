import { describe, expect, it } from 'vitest';
import { truthLead, withArticle } from '#src/kit/logic/with-article.ts';

describe('a class as one says what one sees', () => {
  it.each([
    ['goose', 'a goose'],
    ['orange', 'an orange'],
    ['Egyptian cat', 'an Egyptian cat'],
    ['European gallinule', 'a European gallinule'],
    ['unicycle', 'a unicycle'],
    ['umbrella', 'an umbrella'],
    ['hourglass', 'an hourglass'],
    ['crane (machine)', 'a crane (machine)'],
    ['school bus', 'a school bus'],
    ['binoculars', 'binoculars'],
    ['sunglasses (dark glasses)', 'sunglasses (dark glasses)'],
    ['guacamole', 'guacamole'],
    ['one-piece swimsuit', 'a one-piece swimsuit'],
    ['jeans', 'jeans'],
  ])('%s: %s', (label, words) => {
    expect(withArticle(label)).toBe(words);
  });

  it.each([
    ['bird', 'It is', 'a bird'],
    ['airplane', 'It is', 'an airplane'],
    ['birds', 'The answer is', 'birds'],
    ['can fly', 'The answer is', 'can fly'],
    ['it’s a boat', 'The answer is', 'it’s a boat'],
  ])('the category %s: %s %s', (label, lead, words) => {
    expect([truthLead(label, true), withArticle(label, true)]).toEqual([lead, words]);
  });
});
