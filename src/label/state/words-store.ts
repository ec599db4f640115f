import { effect, signal, untracked, type ReadonlySignal } from '@preact/signals-core';
import {
  isLanguageCode,
  ownLanguage,
  type LanguageCode,
  type LanguageWords,
} from '../../core/classes/search-words.ts';
import type { Shape } from '../../core/shape.ts';
import { messageOf } from '../../core/message-of.ts';
import { KeptValue } from '../../kit/keep/kept-value.ts';

/** In which languages beside English the person searches for classes; null when nothing was chosen. */
export const keptLanguages = new KeptValue<readonly LanguageCode[] | null>({
  key: 'hit5-search-languages',
  parse: (text) => text?.split(' ').filter(isLanguageCode) ?? null,
  print: (languages) => languages?.join(' ') ?? null,
});

interface WordsDisk {
  /** @throws Error saying what is wrong with the file, or that it is not there. */
  load(language: LanguageCode): Promise<LanguageWords>;
  readonly kept: Shape<KeptValue<readonly LanguageCode[] | null>>;
}

interface ChosenLanguages {
  readonly chosen: readonly LanguageCode[];
  readonly words: readonly LanguageWords[];
  readonly failure: string;
}

/** In which languages one searches for classes; a file of words is fetched when its language is first wanted. */
export class WordsStore {
  readonly #disk: WordsDisk;
  readonly #languages = signal<ChosenLanguages>({ chosen: [], words: [], failure: '' });
  readonly #loaded = new Map<LanguageCode, LanguageWords>();
  #wanted: readonly string[];

  /**
   * @param spoken the browser's languages, `de-CH`: they are searched until the person chooses.
   * @param page the language of the page: what one reads one may also type.
   */
  constructor(disk: WordsDisk, spoken: readonly string[], page: ReadonlySignal<LanguageCode>) {
    this.#disk = disk;
    this.#wanted = disk.kept.read() ?? spoken.map((tag) => tag.slice(0, 2).toLowerCase());
    effect(() => {
      const all = new Set([page.value, ...this.#wanted]);
      untracked(() => void this.#search([...all]));
    });
  }

  readonly languages: ReadonlySignal<ChosenLanguages> = this.#languages;

  async choose(languages: readonly LanguageCode[]): Promise<void> {
    this.#wanted = languages;
    this.#disk.kept.write(languages);
    await this.#search(languages);
  }

  async #search(wanted: readonly string[]): Promise<void> {
    const chosen = wanted.filter(isLanguageCode).filter((code) => code !== ownLanguage);
    this.#show(chosen, '');
    const missing = chosen.filter((code) => !this.#loaded.has(code));
    if (missing.length === 0) return;
    let failure = '';
    for (const code of missing) {
      try {
        this.#loaded.set(code, await this.#disk.load(code));
      } catch (cause) {
        const reason = messageOf(cause);
        failure = `The words could not be loaded: ${reason} Tick the language again to try once more.`;
      }
    }
    // What was chosen meanwhile stands.
    if (this.#languages.value.chosen !== chosen) return;
    this.#show(
      chosen.filter((code) => this.#loaded.has(code)),
      failure,
    );
  }

  #show(chosen: readonly LanguageCode[], failure: string): void {
    this.#languages.value = {
      chosen,
      words: chosen.flatMap((code) => this.#loaded.get(code) ?? []),
      failure,
    };
  }
}
