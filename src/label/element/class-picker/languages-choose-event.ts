import type { LanguageCode } from '../../../core/classes/search-words.ts';

/** The person wants the words of these languages searched beside the English ones. */
export class LanguagesChooseEvent extends Event {
  readonly languages: readonly LanguageCode[];

  constructor(languages: readonly LanguageCode[]) {
    super('hit5-languages-choose', { bubbles: true, composed: true });
    this.languages = languages;
  }
}
