import { expect, it } from 'vitest';
import { categoryList } from '#src/core/classes/category-list.ts';
import { promiseWords } from '#src/label/logic/promise-words.ts';
import { freshSession } from '#tools/sample-session.ts';
import { en } from '#src/label/words/answering/en.ts';

const animals = ['n02085620', 'n02123045', 'n01514859', 'n01443537', 'n01641577', 'n01692333'];

it.each([
  [2, 'you may add up to 1 more.'],
  [3, 'you may add up to 2 more.'],
  [5, 'you may add up to 4 more.'],
  [6, 'you may add up to 4 more.'],
])('of %i categories %s', (count, words) => {
  const list = categoryList(animals.slice(0, count).map((wnid) => ({ name: wnid, classes: [wnid] })));
  expect(promiseWords(freshSession({ list, order: [] }), false, en)).toContain(words);
});
