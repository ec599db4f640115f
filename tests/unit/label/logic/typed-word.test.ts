import { expect, test } from 'vitest';
import { typedWord } from '#src/label/logic/typed-word.ts';

const porcupine = { title: 'porcupine', synonyms: ['porcupine', 'hedgehog'] };
const typed = (...texts: readonly string[]) => ({ searches: texts.map((text) => ({ text, at: 1 })) });

test.each([
  [['hedgehog'], 'hedgehog'],
  [['Hedge-Hog '], 'hedgehog'],
  [['hedgehog', 'pig'], 'hedgehog'],
  [['porcupine', 'hedgehog'], 'hedgehog'],
  [['hedgehog', 'porcupine'], 'porcupine'],
  [['hedge'], null],
  [['pig'], null],
  [['…'], null],
  [[], null],
])('%j: %s', (texts, word) => {
  expect(typedWord(typed(...texts), porcupine, [])).toBe(word);
});

test('an everyday word counts where it is given', () => {
  expect(typedWord(typed('urchin'), porcupine, [])).toBeNull();
  expect(typedWord(typed('urchin'), porcupine, ['urchin'])).toBe('urchin');
});
