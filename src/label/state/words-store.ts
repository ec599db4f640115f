import { signal, type ReadonlySignal } from '@preact/signals-core';
import {
  isLanguageCode,
  ownLanguage,
  type LanguageCode,
  type LanguageWords,
} from '../../core/classes/search-words.ts';
import type { WordsPort } from '../../app/state/ports.ts';

/** The languages that are searched beside English. */
export interface ChosenLanguages {
  readonly chosen: readonly LanguageCode[];
  /** The words of those that are there. */
  readonly words: readonly LanguageWords[];
  /** Why the words of one are not there; empty: they are. */
  readonly failure: string;
}

/** In which languages one searches for classes; a file of words is fetched when its language is first wanted. */
export class WordsStore {
  readonly #port: WordsPort;
  readonly #languages = signal<ChosenLanguages>({ chosen: [], words: [], failure: '' });
  readonly #loaded = new Map<LanguageCode, LanguageWords>();

  /**
   * @param spoken the browser's languages, `de-CH`: they are searched until the person chooses.
   */
  constructor(port: WordsPort, spoken: readonly string[]) {
    this.#port = port;
    const wanted = port.recall() ?? spoken.map((tag) => tag.slice(0, 2).toLowerCase());
    void this.#search([...new Set(wanted)]);
  }

  get languages(): ReadonlySignal<ChosenLanguages> {
    return this.#languages;
  }

  /** Searches the words of these languages beside the English ones from now on, on later visits too. */
  async choose(languages: readonly LanguageCode[]): Promise<void> {
    this.#port.remember(languages);
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
        this.#loaded.set(code, await this.#port.load(code));
      } catch (cause) {
        const reason = cause instanceof Error ? cause.message : String(cause);
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
