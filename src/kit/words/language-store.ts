import { computed, effect, signal, type ReadonlySignal } from '@preact/signals-core';
import type { Catalogue } from '../../core/classes/catalogue.ts';
import { languageOf, ownLanguage, type LanguageCode } from '../../core/classes/search-words.ts';
import type { SettingsStore } from '../keep/settings-store.ts';
import { isSpoken, type Route } from '../route/pages.ts';
import { language, loadWith, speak } from './spoken.ts';

/** Until all pages that a class sees are there in all languages, only a link with `?lang=` leads to another one. */
export const isOffered: boolean = false;

interface LanguageParts {
  readonly settings: Pick<SettingsStore, 'settings' | 'change'>;
  readonly route: ReadonlySignal<Route>;
  /** English. */
  readonly catalogue: Catalogue;
  /** The same classes by their names in a language. */
  readonly translate: (code: LanguageCode) => Promise<Catalogue>;
}

/** Which language is shown: that of the link, of the person's choice, of the room, or of the browser, the first that there is. */
export class LanguageStore {
  readonly #parts: LanguageParts;
  readonly #linked = signal(linkedLanguage());
  readonly #room = signal<LanguageCode | null>(null);
  readonly #catalogues = signal<ReadonlyMap<LanguageCode, Catalogue>>(new Map());

  constructor(parts: LanguageParts) {
    this.#parts = parts;
    loadWith(async (code) => {
      if (code === ownLanguage || this.#catalogues.peek().has(code)) return;
      this.#catalogues.value = new Map([...this.#catalogues.peek(), [code, await parts.translate(code)]]);
    });
    effect(() => void speak(this.#spokenHere() ? this.chosen.value : ownLanguage));
    effect(() => {
      const root = document.documentElement;
      root.lang = language.value;
      root.dataset['text'] = parts.settings.settings.value.textSize ?? 'usual';
    });
  }

  /** What the person would read, on pages that are there in several languages. */
  readonly chosen: ReadonlySignal<LanguageCode> = computed(
    () =>
      this.#linked.value ??
      (isOffered
        ? (this.#parts.settings.settings.value.language ?? this.#room.value ?? browserLanguage())
        : ownLanguage),
  );

  /** Whether the page is English only, and the person would read another language. */
  readonly onlyEnglish: ReadonlySignal<boolean> = computed(
    () => !this.#spokenHere() && this.chosen.value !== ownLanguage,
  );

  /** The classes by their names in the language on screen. Reads signals. */
  get catalogue(): Catalogue {
    return this.#catalogues.value.get(language.value) ?? this.#parts.catalogue;
  }

  /** The person's own choice, which is kept; what a link has asked for is done with. */
  choose(code: LanguageCode): void {
    const address = new URL(location.href);
    const asked = [...address.searchParams.keys()].filter(isLang);
    for (const word of asked) address.searchParams.delete(word);
    if (asked.length > 0) history.replaceState(null, '', address);
    this.#linked.value = null;
    this.#parts.settings.change({ language: code });
  }

  /** The language of the room that is on screen; null: none, or it says none. */
  enterRoom(code: LanguageCode | null): void {
    this.#room.value = code;
  }

  #spokenHere(): boolean {
    return isSpoken(this.#parts.route.value);
  }
}

/** A QR code writes addresses in capitals. */
const isLang = (word: string): boolean => word.toLowerCase() === 'lang';

/** What the address asks for, `?lang=de`; null for none that there is. */
function linkedLanguage(): LanguageCode | null {
  const words = [...new URLSearchParams(location.search)];
  return languageOf(words.find(([word]) => isLang(word))?.[1] ?? '');
}

/** The first of the browser's languages that there is. */
function browserLanguage(): LanguageCode {
  return navigator.languages.map(languageOf).find((code) => code !== null) ?? ownLanguage;
}
