import { wordsOf, type Span } from '../../../core/classes/folded-name.ts';
import { NearNames, type NearName } from './near-names.ts';
import type { LanguageCode } from '../../../core/classes/search-words.ts';
import type { SearchedName } from './searched-names.ts';
import { foreignSingularsOf, isHeadFirst, singularsOf, spellingOf } from './word-forms.ts';

/** Where in a name the text stands; the head are the words that say what it is (the last ones, in Romance languages the first). */
type HitPlace = 'whole' | 'head' | 'word' | 'beginning' | 'wordBeginning' | 'inner';

export interface NameHit {
  readonly name: SearchedName;
  readonly where: HitPlace;
  /** As it is written, as an English plural, or as a plural of another language. */
  readonly form: 'same' | 'plural' | 'stem';
  readonly spans: readonly Span[];
  readonly letters: number;
}

/** The words of a name from one of them on, or one word, under which the name is found. */
interface Posting {
  readonly name: SearchedName;
  readonly from: number;
  /** Up to here, excluded. */
  readonly to: number;
  readonly form: NameHit['form'];
  /** Whether the words say what the thing is: "bear" of "polar bear", "oso" of "oso polar". */
  readonly isHead: boolean;
  /** The words that a text may be the beginning of; null: it is found whole or not at all. */
  readonly begins: readonly string[] | null;
}

/** A shorter word inside a name says nothing of it: à, of, in. */
const shortestWord = 3;

/** How many words at most are each taken for a plural. */
const longestPlural = 3;

/** All names by their words, sorted: looked up at every letter, built once. */
export class NameIndex {
  readonly #names: readonly SearchedName[];
  readonly #postings = new Map<string, Posting[]>();
  readonly #foreign: readonly LanguageCode[];
  readonly #keys: readonly string[];
  #near: NearNames | null = null;

  constructor(names: readonly SearchedName[]) {
    this.#names = names;
    for (const name of this.#names) this.#post(name);
    this.#foreign = [...new Set(this.#names.map(({ language }) => language))].filter((code) => code !== 'en');
    this.#keys = [...this.#postings.keys()].sort();
  }

  /** The names that the words answer, each as well as it does; without slips, and not inside a word. */
  find(words: readonly string[]): readonly NameHit[] {
    const spelled = words.map(spellingOf);
    const hits = this.#findRun(spelled, words);
    if (words.length > 1) hits.push(...this.#findEach(spelled, words));
    return hits;
  }

  findInner(words: readonly string[]): readonly NameHit[] {
    const letters = words.join('').length;
    return this.#names.flatMap((name) => {
      if (name.target.startsWith('missing:')) return [];
      const spans = words.map((word) => findInside(name, word));
      if (spans.includes(null)) return [];
      return [{ name, where: 'inner', form: 'same', spans: spans.filter((span) => span !== null), letters }];
    });
  }

  nearest(letters: string): NearName | null {
    this.#near ??= new NearNames(this.#names);
    return this.#near.nearest(letters);
  }

  #post(name: SearchedName): void {
    const { spelled, language, core } = name;
    const words = wordsOf(name.folded);
    const isSpelledAsWritten = words.every((word, at) => word === spelled[at]);
    const add = (key: string, posting: Posting) => {
      const there = this.#postings.get(key);
      if (there) there.push(posting);
      else this.#postings.set(key, [posting]);
    };
    const count = spelled.length;
    const headFirst = isHeadFirst(language);
    for (let from = 0; from < count; from++) {
      const run = spelled.slice(from).join('');
      const asWritten = isSpelledAsWritten ? run : words.slice(from).join('');
      const isHead = headFirst ? from === 0 : from < core;
      add(run, { name, from, to: count, form: 'same', isHead, begins: spelled });
      // Half a word has no spelling: "gre" is on its way to grey.
      if (asWritten !== run) add(asWritten, { name, from, to: count, form: 'same', isHead, begins: words });
      const ends = core < count && from < core ? [core, count] : [count];
      for (const to of ends) {
        const own = spelled.slice(from, to);
        if (to < count) add(own.join(''), { name, from, to, form: 'same', isHead, begins: null });
        for (const [form, key] of formsOf(own, language))
          add(key, { name, from, to, form, isHead, begins: null });
      }
      if (from === count - 1) continue;
      for (const [form, key] of formsOf(spelled.slice(from, from + 1), language))
        add(key, { name, from, to: from + 1, form, isHead: headFirst && from === 0, begins: null });
    }
  }

  /**
   * @param spelled the words in the one English spelling.
   * @param written the same words as they were typed, for other languages.
   */
  #findRun(spelled: readonly string[], written: readonly string[]): NameHit[] {
    const letters = spelled.join('');
    const hits: NameHit[] = [];
    const before = spelled.slice(0, -1).join('');
    for (const singular of singularsOf(spelled.at(-1) ?? '')) {
      for (const posting of this.#postings.get(before + singular) ?? []) {
        if (posting.name.language === 'en') hits.push(toHit(posting, letters.length, 'plural'));
      }
    }
    const typed = written.join('');
    for (const language of this.#foreign) {
      for (const posting of this.#postings.get(singularKey(language, typed)) ?? [])
        hits.push(toHit(posting, typed.length, 'stem'));
      for (const singular of singularRuns(written, language)) {
        for (const posting of this.#postings.get(wordKey(language, singular)) ?? [])
          hits.push(toHit(posting, typed.length, 'stem'));
      }
    }
    this.#findBeginning(letters, hits);
    if (typed !== letters) this.#findBeginning(typed, hits);
    return hits;
  }

  #findBeginning(letters: string, hits: NameHit[]): void {
    for (let at = this.#lowest(letters); at < this.#keys.length; at++) {
      const key = this.#keys[at] ?? '';
      if (!key.startsWith(letters)) break;
      for (const posting of this.#postings.get(key) ?? []) {
        if (key === letters) hits.push(toHit(posting, letters.length, posting.form));
        else if (posting.begins) hits.push(beginningOf(posting, posting.begins, letters.length));
      }
    }
  }

  #findEach(spelled: readonly string[], written: readonly string[]): readonly NameHit[] {
    let found: Map<SearchedName, NameHit> | null = null;
    for (const [at, word] of spelled.entries()) {
      const own = new Map<SearchedName, NameHit>();
      for (const hit of this.#findRun([word], written.slice(at, at + 1))) {
        const isWord = hit.where !== 'beginning' && hit.where !== 'wordBeginning';
        const before = own.get(hit.name);
        if (before && !(isWord && before.where === 'wordBeginning')) continue;
        own.set(hit.name, { ...hit, where: isWord ? 'word' : 'wordBeginning' });
      }
      found = found === null ? own : bothOf(found, own);
      if (found.size === 0) break;
    }
    return [...(found ?? new Map<SearchedName, NameHit>()).values()];
  }

  #lowest(key: string): number {
    let low = 0;
    let high = this.#keys.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#keys[middle] ?? '') < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Where the singulars of names in a language are kept, apart from words: no text begins like this. */
function singularKey(language: LanguageCode, letters: string): string {
  return `~${language} ${letters}`;
}

/** Where the words of a language are kept as they are written, for the singular of what was typed. */
function wordKey(language: LanguageCode, letters: string): string {
  return `=${language} ${letters}`;
}

function formsOf(
  words: readonly string[],
  language: LanguageCode,
): readonly (readonly [NameHit['form'], string])[] {
  const before = words.slice(0, -1).join('');
  if (language === 'en')
    return singularsOf(words.at(-1) ?? '').map((singular) => ['plural', before + singular]);
  return [
    ['stem', wordKey(language, words.join(''))],
    ...singularRuns(words, language).map((run) => ['stem', singularKey(language, run)] as const),
  ];
}

/** What words of another language may be the plural of: of "osos polares" each word says so, of "Eisbären" the last. */
function singularRuns(words: readonly string[], language: LanguageCode): readonly string[] {
  const last = words.length - 1;
  const runs = words.reduce<readonly string[]>(
    (before, word, at) => {
      const isInflected = isHeadFirst(language) ? at === 0 || last < longestPlural : at === last;
      const forms = isInflected ? [word, ...foreignSingularsOf(word, language)] : [word];
      return before.flatMap((start) => forms.map((form) => start + form));
    },
    [''],
  );
  return runs.slice(1);
}

function toHit({ name, from, to, isHead }: Posting, letters: number, form: NameHit['form']): NameHit {
  const isInside = !isHead || (from > 0 && letters < shortestWord);
  const where =
    from >= name.core || (isInside && letters < shortestWord)
      ? 'wordBeginning'
      : isInside
        ? 'word'
        : from === 0 && to >= name.core
          ? 'whole'
          : 'head';
  return {
    name,
    where,
    form,
    letters,
    spans: [[name.starts[from] ?? 0, name.starts[to] ?? name.letters.length]],
  };
}

function beginningOf({ name, from }: Posting, words: readonly string[], letters: number): NameHit {
  let end = 0;
  let at = from;
  while (end < letters && at < words.length) {
    end += words[at]?.length ?? 0;
    at += 1;
  }
  const start = name.starts[from] ?? 0;
  if (end === letters && from < name.core && letters >= shortestWord) {
    return {
      name,
      where: from === 0 && isHeadFirst(name.language) ? 'head' : 'word',
      form: 'same',
      letters,
      spans: [[start, name.starts[at] ?? name.letters.length]],
    };
  }
  const where = from === 0 ? 'beginning' : 'wordBeginning';
  return { name, where, form: 'same', letters, spans: [[start, start + letters]] };
}

/** The names that both have, each as well as the worse of the two. */
function bothOf(
  some: ReadonlyMap<SearchedName, NameHit>,
  others: ReadonlyMap<SearchedName, NameHit>,
): Map<SearchedName, NameHit> {
  const both = new Map<SearchedName, NameHit>();
  for (const [name, one] of some) {
    const other = others.get(name);
    if (!other) continue;
    const where = one.where === 'word' ? other.where : one.where;
    both.set(name, {
      ...one,
      where,
      letters: one.letters + other.letters,
      spans: [...one.spans, ...other.spans],
    });
  }
  return both;
}

function findInside(name: SearchedName, letters: string): Span | null {
  for (const [at, start] of name.starts.entries()) {
    const word = name.letters.slice(start, name.starts[at + 1]);
    const inside = word.indexOf(letters);
    if (inside >= 0) return [start + inside, start + inside + letters.length];
  }
  return null;
}
