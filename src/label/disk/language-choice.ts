import { isLanguageCode, type LanguageCode } from '../../core/classes/search-words.ts';
import { KeptText } from '../../kit/keep/kept-text.ts';

/** In which languages beside English the person searches for classes, kept in the browser. */
export class LanguageChoice {
  readonly #kept = new KeptText('hit5-search-languages');

  /** Null when nothing was chosen, or the browser keeps nothing. */
  read(): readonly LanguageCode[] | null {
    return this.#kept.read()?.split(' ').filter(isLanguageCode) ?? null;
  }

  write(languages: readonly LanguageCode[]): void {
    this.#kept.write(languages.join(' '));
  }
}
