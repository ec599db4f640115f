import { describe, expect, it } from 'vitest';
import { WordsStore } from '#src/label/state/words-store.ts';
import type { LanguageCode } from '#src/core/classes/search-words.ts';
import { signal } from '@preact/signals-core';

/** A store whose files of words are made up, but for those that are `damaged`. */
function storeOf(
  spoken: readonly string[],
  kept: readonly LanguageCode[] | null = null,
  damaged: readonly string[] = [],
) {
  const page = signal<LanguageCode>('en');
  const asked: string[] = [];
  const remembered: (readonly string[])[] = [];
  const store = new WordsStore(
    {
      load: (language) => {
        asked.push(language);
        if (damaged.includes(language)) return Promise.reject(new Error(`${language}.tsv is missing (404).`));
        return Promise.resolve({ language, words: new Map([['n01440764', [`tench in ${language}`]]]) });
      },
      kept: { read: () => kept, write: (languages) => remembered.push(languages ?? []) },
    },
    spoken,
    page,
  );
  const settled = async (until: (chosen: readonly string[]) => boolean) => {
    await expect.poll(() => until(store.languages.value.words.map(({ language }) => language))).toBe(true);
    return store.languages.value;
  };
  return { store, asked, remembered, settled, page };
}

describe('the languages of a search', () => {
  it('are those of the browser that have words, each fetched once, English never', async () => {
    const { asked, settled } = storeOf(['en-US', 'de-CH', 'de', 'ja', 'fr']);
    const { chosen } = await settled((words) => words.length === 2);
    expect(chosen).toEqual(['de', 'fr']);
    expect(asked).toEqual(['de', 'fr']);
  });

  it('are none, and nothing is fetched, where the browser speaks English', () => {
    const { store, asked } = storeOf(['en-GB']);
    expect(store.languages.value).toEqual({ chosen: [], words: [], failure: '' });
    expect(asked).toEqual([]);
  });

  it('are those that the person chose before, none too', () => {
    expect(storeOf(['de'], []).asked).toEqual([]);
    expect(storeOf(['de'], ['it']).asked).toEqual(['it']);
  });

  it('hold that of the page, whatever was chosen before', async () => {
    const { page, settled } = storeOf(['en'], ['fr']);
    page.value = 'de';
    const { chosen } = await settled((words) => words.length === 2);
    expect(chosen).toEqual(['de', 'fr']);
  });

  it('change and are kept when the person chooses; what is there is not fetched again', async () => {
    const { store, asked, remembered } = storeOf(['de']);
    await store.choose(['de', 'pt']);
    await store.choose(['pt']);
    await store.choose(['pt', 'de']);
    expect(store.languages.value.words.map(({ language }) => language)).toEqual(['pt', 'de']);
    expect(asked.filter((language) => language === 'pt')).toHaveLength(1);
    expect(remembered).toEqual([['de', 'pt'], ['pt'], ['pt', 'de']]);
  });

  it('say why the words of one are not there, and the others are', async () => {
    const { store } = storeOf([], null, ['es']);
    await store.choose(['es', 'it']);
    expect(store.languages.value.chosen).toEqual(['it']);
    expect(store.languages.value.failure).toBe(
      'The words could not be loaded: es.tsv is missing (404). Tick the language again to try once more.',
    );
    await store.choose(['it']);
    expect(store.languages.value.failure).toBe('');
  });
});
