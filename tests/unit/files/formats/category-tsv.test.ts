import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sixteenCategories } from '#src/core/classes/sixteen-categories.ts';
import { parseCategoryList } from '#src/files/formats/category-tsv.ts';
import { catalogue } from './sample-observers.ts';

const sixteenFile = new URL('../../../../../shared/data/categories/16-class-imagenet.tsv', import.meta.url);
const read = (text: string) => parseCategoryList('own.tsv', text, catalogue);
const dogsAndCats = {
  categories: [
    { name: 'dog', classes: ['n02085620', 'n02085782'] },
    { name: 'cat', classes: ['n02123045'] },
  ],
};

describe('a file of categories', () => {
  it.each([
    'dog\tn02085620\ncat\tn02123045\ndog\tn02085782\n',
    'category\twnid\ndog\tn02085782\ndog\tn02085620\ncat\tn02123045\n',
    '\ufeffCategory\tWNID\r\n\r\ndog\tn02085620\r\ndog\tn02085782\t\r\ncat\tn02123045\r\n',
    'category,wnid\n"dog",n02085620\ndog,n02085782\ncat,n02123045\n',
  ])('%j says each category with its classes, in the order in which they are named first', (text) => {
    expect(read(text)).toEqual(dogsAndCats);
  });

  it('whose first line has a tab is parted by tabs, also where a name has a comma or a semicolon', () => {
    const names = ['cat, tame', 'dog; any, old'];
    const { categories } = read(`${names[0]}\tn02123045\n${names[1]}\tn02085620\n`);
    expect(categories.map(({ name }) => name)).toEqual(names);
  });

  it.skipIf(!existsSync(sixteenFile))('of Geirhos and others is the list that links name 16', () => {
    expect(read(readFileSync(sixteenFile, 'utf8'))).toEqual(sixteenCategories);
  });

  const lines = (names: number) =>
    catalogue.classes
      .slice(0, names)
      .map(({ wnid }, at) => `c${at + 1}\t${wnid}\n`)
      .join('');

  it.each([
    ['', 'own.tsv has no category in it: expected lines of a category and a wnid with a tab between them'],
    ['category\twnid\n', 'own.tsv has no category in it'],
    ['dog\tn02085620\n', 'own.tsv: expected 2 to 40 categories, found one, “dog”.'],
    [
      'dog\tn02085620\ncat\tpoodle\n',
      'own.tsv, line 2, column wnid: expected the wnid of one of the 1000 classes',
    ],
    ['dog\tn02085620\ncat\tpoodle\n', 'found “poodle”'],
    ['dog\tn02085620\ncat\tn00000001\n', 'own.tsv, line 2, column wnid'],
    [
      'dog\tn02085620\ncat\t\n',
      'own.tsv, line 2, column wnid: expected the wnid of one of the 1000 classes, such as n01440764, found nothing',
    ],
    [
      'dog\tn02085620\ncat\tn02085620\n',
      'own.tsv, line 2, column wnid: expected each class once, and line 1 has it in “dog”, found “n02085620”.',
    ],
    [
      'dog\tn02085620\ndog\tn02085620\n',
      'own.tsv, line 2, column wnid: expected each class once, and line 1 has it in “dog”, found “n02085620”.',
    ],
    [
      'dog\tn02085620\nDog\tn02085782\n',
      'own.tsv, line 2, column category: expected “dog”, as line 1 writes it, found “Dog”.',
    ],
    [
      'dog\tn02085620\n\tn02085782\n',
      'own.tsv, line 2, column category: expected a category’s name of 1 to 60 characters, found nothing.',
    ],
    [
      `dog\tn02085620\n${'x'.repeat(61)}\tn02085782\n`,
      'own.tsv, line 2, column category: expected a category’s name of 1 to 60 characters',
    ],
    [
      'dog\tn02085620\ncat\n',
      'own.tsv, line 2: expected lines of a category and a wnid with a tab between them',
    ],
    ['dog\tn02085620\tn02085782\n', 'own.tsv, line 1: expected lines of a category'],
    [lines(41), 'own.tsv, line 41, column category: expected at most 40 categories, found “c41”.'],
    [
      'dog\tn02085620\nK\ufffdtze\tn02123045\n',
      'own.tsv, line 2: expected text in UTF-8, found “K\ufffdtze”. Save the file as UTF-8.',
    ],
    ['dog\tn02085620\n"cat\tn02123045\n', 'own.tsv, line 2: a quotation mark'],
  ])('%j is refused with its line and word: %s', (text, message) => {
    expect(() => read(text)).toThrow(message);
  });

  it('may have 40 categories', () => {
    expect(read(lines(40)).categories).toHaveLength(40);
  });
});
