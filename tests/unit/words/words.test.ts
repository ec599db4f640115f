import { describe, expect, test } from 'vitest';
import { languages, ownLanguage } from '#src/core/classes/search-words.ts';
import { readWords, type Sentence } from '#tools/words/sentences.ts';

const modules = await readWords();

/** None, one, two, several, a part, and a number that French, Spanish, Italian and Portuguese have a form of its own for. */
const figures = [0, 1, 2, 5, 1.5, 1_000_000];

const all = (sentence: Sentence, words: unknown) => figures.flatMap((figure) => sentence.say(words, figure));

/** What stands in a sentence for words of others: the same in all languages. */
const places = (text: string) => [...new Set(text.match(/‹\w+›/g))].sort();

/** Digits alone: how a language divides them is its own. */
const digits = (text: string) => text.replace(/[\s.,’\u00a0\u202f](?=\d)/g, '').match(/\d+/g) ?? [];

describe.each(languages.filter(({ code }) => code !== ownLanguage))('words in $name', ({ code }) => {
  const sentences = modules.flatMap(({ folder, sentences, words }) =>
    sentences.map((sentence) => ({
      place: `${folder}/${code}.ts, ${sentence.key}`,
      own: all(sentence, words.get(code)),
      english: all(sentence, words.get(ownLanguage)),
    })),
  );

  test('say all that they should', () => {
    const faults = sentences.filter(({ own }) =>
      own.some((text) => /\bundefined\b|\bNaN\b|\bnull\b|\[object/.test(text)),
    );
    expect(faults).toEqual([]);
  });

  test('hold the same names and numbers as English', () => {
    const differing = sentences.flatMap(({ place, own, english }) =>
      own.flatMap((text, index) => {
        const there = english[index] ?? '';
        const isSame =
          places(text).join() === places(there).join() &&
          digits(text).sort().join() === digits(there).sort().join();
        return isSame ? [] : [{ place, text, there }];
      }),
    );
    expect(differing).toEqual([]);
  });

  test('are none of English', () => {
    const english = sentences.filter(
      ({ place, own, english }) =>
        // Pages that are in English only have their English title.
        !place.includes('titles.') &&
        own.some(
          (text, index) => text === english[index] && /\p{L}{2,} \p{L}{2,}/u.test(text.replace(/‹\w+›/g, '')),
        ),
    );
    expect(english).toEqual([]);
  });
});
