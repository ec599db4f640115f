import { describe, expect, it } from 'vitest';
import { withArticle } from '#src/kit/logic/with-article.ts';

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
});
