import { batch, signal, type ReadonlySignal } from '@preact/signals-core';
import { ownLanguage, type LanguageCode } from '../../core/classes/search-words.ts';

type OtherLanguage = Exclude<LanguageCode, typeof ownLanguage>;

/** A module of words in each language, which exports them by the language’s code. */
type Modules<Words> = {
  readonly [Code in OtherLanguage]: () => Promise<{ readonly [One in Code]: Words }>;
};

const shown = signal<LanguageCode>(ownLanguage);

const broken = signal<LanguageCode | null>(null);

/** The language that should be shown, once its words are there. */
let wanted: LanguageCode = ownLanguage;

const loads: ((code: LanguageCode) => Promise<void>)[] = [];

/** The language on screen. */
export const language: ReadonlySignal<LanguageCode> = shown;

/** The language whose words could not be loaded, so that English stands in its place; null: none. */
export const brokenLanguage: ReadonlySignal<LanguageCode | null> = broken;

/**
 * The words of a part of Hit5. Elements that call what this gives are drawn again when another language is chosen: they
 * extend `SignalWatcher(LitElement)`.
 *
 * @param en English, which is always there.
 * @param others loaded when their language is chosen.
 */
export function spoken<Words>(en: Words, others: Modules<Words>): () => Words {
  const loaded = signal<ReadonlyMap<LanguageCode, Words>>(new Map([[ownLanguage, en]]));
  loads.push(async (code) => {
    if (code === ownLanguage || loaded.peek().has(code)) return;
    const module: { readonly [One in LanguageCode]?: Words } = await others[code]();
    const words = module[code];
    if (words) loaded.value = new Map([...loaded.peek(), [code, words]]);
  });
  return () => loaded.value.get(language.value) ?? en;
}

/** Loads something beside words with each language: what classes are called in it. */
export function loadWith(load: (code: LanguageCode) => Promise<void>): void {
  loads.push(load);
}

/**
 * Shows a language once all its words are there; until then, and where one of them does not come, what was shown stays or
 * is English, never a mixture.
 */
export async function speak(code: LanguageCode): Promise<void> {
  wanted = code;
  try {
    await Promise.all(loads.map((load) => load(code)));
    if (wanted === code) batch(() => ((shown.value = code), (broken.value = null)));
  } catch {
    if (wanted === code) batch(() => ((shown.value = ownLanguage), (broken.value = code)));
  }
}

/** Loads the words of parts that have come since, before they are shown. */
export const speakOn = (): Promise<void> => speak(wanted);
