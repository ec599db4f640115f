import { describe, expect, test } from 'vitest';
import { nameSearchFound } from '#src/results/logic/traits/name-search.ts';
import { shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';

const { classes } = shippedCatalogue();
const found = (text: string) => classes.filter((one) => nameSearchFound(text, one)).map(({ label }) => label);

describe('what the search of before found', () => {
  // The counts and the classes are those that its code gave.
  test.each([
    ['dog', 18],
    ['terrier', 24],
    ['pan', 21],
    ['a', 101],
    ['giraffe', 0],
    ['cats', 0],
  ])('%s: %i classes', (text, count) => {
    expect(found(text)).toHaveLength(count);
  });

  test('is letters of WordNet’s names, in words and inside them', () => {
    expect(found('panzee')).toEqual(['chimpanzee']);
    expect(found('ferret black')).toEqual(['black-footed ferret']);
    expect(found('jàck–ó’lantern')).toEqual(["jack-o'-lantern"]);
    expect(found('n02138441')).toEqual(['meerkat']);
    expect(found('tench, Tinca tinca')).toEqual(['tench']);
    expect(found(' -’? ')).toEqual([]);
  });
});
