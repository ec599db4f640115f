import type { Catalogue } from '../../../core/classes/catalogue.ts';
import type { Wnid } from '../../../core/classes/class-ids.ts';
import { foldName } from '../../../core/classes/folded-name.ts';
import type { LanguageWords } from '../../../core/classes/search-words.ts';
import { NameIndex } from './name-index.ts';
import {
  classMatch,
  missingByLanguage,
  missingOf,
  rankedMatches,
  score,
  type ClassMatch,
  type GroupMatch,
  type MissingMatch,
} from './ranked-matches.ts';
import { wordsFolded, searchedNames } from './searched-names.ts';

export interface SearchResult {
  readonly matches: readonly (ClassMatch | GroupMatch)[];
  readonly missing: MissingMatch | null;
  /** What the person may have meant, where the text itself leads to nothing: the matches are those of this text. */
  readonly meant: string | null;
  /** Whether the first match may be taken for what the person means. */
  readonly sure: boolean;
}

/** Fewer letters than these are inside too many words to mean anything. */
const shortestInner = 3;
/** A word of a text counts more than its last one where that names a larger group than this. */
const largeGroup = 30;

const wnidStart = /^n\d+$/;

/** Words that say nothing of a thing, unless they are all that there is. */
const fillers = new Set([
  'a',
  'an',
  'the',
  'some',
  'of',
  'kind',
  'type',
  'my',
  'un',
  'une',
  'der',
  'die',
  'das',
  'ein',
  'eine',
]);

const nothingFound: SearchResult = { matches: [], missing: null, meant: null, sure: false };

/**
 * Finds classes and groups by what people call them, with slips of the pen, or by a wnid or its beginning. The index is built once, for a
 * search at every letter.
 */
export class ClassSearch {
  readonly #catalogue: Catalogue;
  readonly #others: readonly LanguageWords[];
  #built: NameIndex | null = null;

  constructor(catalogue: Catalogue, others: readonly LanguageWords[] = []) {
    this.#catalogue = catalogue;
    this.#others = others;
  }

  get #index(): NameIndex {
    this.#built ??= new NameIndex(searchedNames(this.#catalogue, this.#others));
    return this.#built;
  }

  /**
   * The best first, then the commonest, then in depth-first order; nothing for a text without words.
   * @param offered the only classes that can be found; null: all.
   */
  search(text: string, offered: ReadonlySet<Wnid> | null = null): SearchResult {
    const words = this.#wordsOf(text);
    const [first = ''] = words;
    if (words.length === 0) return nothingFound;
    const isWnid = words.length === 1 && wnidStart.test(first);
    const result = isWnid ? this.#searchWnid(first) : (this.#searchWords(words) ?? this.#searchMeant(words));
    return offered ? this.#only(offered, result) : result;
  }

  /** Few names have a comma, "lizards, snakes and crocodiles": of a list that was pasted, "tench, Tinca tinca", the first counts. */
  #wordsOf(text: string): readonly string[] {
    const [first = '', ...more] = text.split(',').filter((name) => name.trim() !== '');
    if (more.length === 0) return wordsFolded(first);
    const all = wordsFolded(text);
    return this.#index.find(all).some(({ where }) => where === 'whole') ? all : wordsFolded(first);
  }

  prepare(): void {
    this.search('qzqzqz');
  }

  /** What is left of a result in a list that lacks some classes; what the text means stays as it is. */
  #only(offered: ReadonlySet<Wnid>, result: SearchResult): SearchResult {
    const matches = result.matches.flatMap<ClassMatch | GroupMatch>((match) => {
      if (match.kind === 'class') return offered.has(match.imageClass.wnid) ? [match] : [];
      const members = match.members.filter(({ wnid }) => offered.has(wnid));
      return members.length > 0 ? [{ ...match, members }] : [];
    });
    const near = result.missing?.near.filter(({ id }) =>
      this.#catalogue.members(id).some(({ wnid }) => offered.has(wnid)),
    );
    const isFirst = matches[0]?.name === result.matches[0]?.name;
    return {
      matches,
      missing: result.missing && near ? { ...result.missing, near } : null,
      meant: matches.length > 0 || result.missing ? result.meant : null,
      sure: result.sure && isFirst,
    };
  }

  #searchWnid(start: string): SearchResult {
    const matches = this.#catalogue.classes
      .filter(({ wnid }) => wnid.startsWith(start))
      .map((imageClass) => classMatch(imageClass, foldName(imageClass.wnid), [[0, start.length]]));
    return { ...nothingFound, matches, sure: true };
  }

  #searchWords(words: readonly string[]): SearchResult | null {
    const unfilled = words.filter((word) => !fillers.has(word));
    const hits = this.#index.find(words);
    const isName = hits.some(({ where }) => where === 'whole');
    if (!isName && unfilled.length > 0 && unfilled.length < words.length) return this.#searchWords(unfilled);
    const found = rankedMatches(this.#catalogue, hits);
    const best = found[0]?.score ?? Infinity;
    const isNamed = best < score.head - 0.5;
    const telling = isNamed ? missingByLanguage(hits) : hits;
    const missing = missingOf(this.#catalogue, telling, found.length === 0);
    if (found.length === 0 && !missing) return null;
    return { matches: found.map(({ match }) => match), missing, meant: null, sure: missing === null };
  }

  /** What the words lead to when slips of the pen are forgiven, or a word of them is left out. */
  #searchMeant(words: readonly string[]): SearchResult {
    const whole = words.join('');
    const near = this.#index.nearest(whole);
    const nearly = near && near.slips <= 1 ? this.#meantBy(near.text) : null;
    if (nearly) return nearly;
    const part = words.length > 1 ? this.#searchPart(words) : null;
    if (part) return part;
    const inner = this.#searchInner(words);
    if (inner) return inner;
    const corrected = near?.text ?? (words.length > 1 ? this.#correctWords(words) : null);
    return (corrected === null ? null : this.#meantBy(corrected)) ?? nothingFound;
  }

  #meantBy(text: string): SearchResult | null {
    const result = this.#searchWords(wordsFolded(text));
    return result && { ...result, meant: text, sure: false };
  }

  /** Each word that stands in no name gives way to the nearest one that does. */
  #correctWords(words: readonly string[]): string | null {
    const corrected = words.map((word) =>
      this.#index.find([word]).length > 0 ? word : this.#index.nearest(word)?.text,
    );
    if (corrected.includes(undefined)) return null;
    const text = corrected.join(' ');
    return text === words.join(' ') ? null : text;
  }

  /** "big dog": the last word, if it is the whole name of something; or another, if the last one says little. */
  #searchPart(words: readonly string[]): SearchResult | null {
    const parts = words
      .filter((word) => word.length > 2 && !fillers.has(word))
      .reverse()
      .flatMap((word) => {
        const result = this.#searchWords([word]);
        const [best] = result?.matches ?? [];
        const named = rankedMatches(this.#catalogue, this.#index.find([word]))[0]?.score ?? Infinity;
        if (!result || (named >= score.head && !result.missing)) return [];
        return [{ word, result, size: best?.kind === 'group' ? best.members.length : 1 }];
      });
    const part = parts.find(({ size }) => size <= largeGroup) ?? parts[0];
    return part ? { ...part.result, meant: part.word, sure: false } : null;
  }

  #searchInner(words: readonly string[]): SearchResult | null {
    if (words.some((word) => word.length < shortestInner)) return null;
    const found = rankedMatches(this.#catalogue, this.#index.findInner(words));
    return found.length === 0 ? null : { ...nothingFound, matches: found.map(({ match }) => match) };
  }
}

/** An index serves all lists of the page, until other languages are searched. */
const searches = new WeakMap<
  Catalogue,
  { readonly others: readonly LanguageWords[]; readonly search: ClassSearch }
>();

export function sharedSearch(catalogue: Catalogue, others: readonly LanguageWords[]): ClassSearch {
  const known = searches.get(catalogue);
  if (known && known.others.length === others.length && known.others.every((one, at) => one === others[at]))
    return known.search;
  const search = new ClassSearch(catalogue, others);
  searches.set(catalogue, { others, search });
  return search;
}
