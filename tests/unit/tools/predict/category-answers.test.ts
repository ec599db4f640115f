import { expect, it } from 'vitest';
import { categoryList } from '#src/core/classes/category-list.ts';
import { observerAnswers } from '#src/core/observers/observer-answers.ts';
import { parseTruthCsv } from '#src/files/formats/parse-truth-csv.ts';
import { readTidyCsv, writeTidyCsv } from '#src/files/formats/tidy-csv.ts';
import { categoryAnswers } from '#tools/predict/category-answers.ts';
import { shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';

const catalogue = shippedCatalogue();
const wnidOf = (index: number) => catalogue.byIndex(index as never).wnid;
const list = categoryList([
  { name: 'fish', classes: [wnidOf(0), wnidOf(1)] },
  { name: 'hen', classes: [wnidOf(8)] },
]);
const head = { network: 'net', weights: 'abc', list, truth: null };

/** An image of which some classes have some probability. */
const image = (name: string, shares: Readonly<Record<number, number>>) => {
  const probabilities = new Float32Array(1000);
  for (const [index, share] of Object.entries(shares)) probabilities[Number(index)] = share;
  return { image: name, probabilities };
};

it('a network answers with the category of the largest mean, not of the largest sum', () => {
  const observer = categoryAnswers([image('a.jpg', { 0: 0.25, 1: 0.25, 8: 0.375 })], head, catalogue);
  const [answer] = observerAnswers(observer, catalogue);
  expect(answer?.guesses).toEqual(['hen', 'fish']);
  expect(answer?.probabilities).toEqual([0.6, 0.4]);
});

it('what is right is said by category, with the class that the file says', () => {
  const text = `file,wnid,condition\na.jpg,${wnidOf(1)},blur\nb.jpg,${wnidOf(500)},\nc.jpg,${wnidOf(0)} ${wnidOf(8)},\n`;
  const truth = parseTruthCsv('truth.csv', text, catalogue);
  const found = ['a.jpg', 'b.jpg', 'c.jpg', 'd.jpg'].map((name) => image(name, { 8: 1 }));
  const observer = categoryAnswers(found, { ...head, truth }, catalogue);
  const answers = observerAnswers(observer, catalogue);
  expect(answers.map(({ truth: said, alsoRight }) => [said, ...alsoRight])).toEqual([
    ['fish'],
    [null],
    ['fish', 'hen'],
    [null],
  ]);
  expect(observer.conditions).toEqual(['blur', '', '', '']);
  expect(observer.also.get('image_class')).toEqual([wnidOf(1), wnidOf(500), wnidOf(0), '']);
  expect(readTidyCsv('a.csv', writeTidyCsv([observer], catalogue), catalogue)).toEqual([observer]);
});
