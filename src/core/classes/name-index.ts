import { foldName, wordsOf, type FoldedName, type Span } from './folded-name.ts';
import { NearNames, type NearName } from './near-names.ts';
import type { LanguageCode } from './search-words.ts';
import { foreignStem, singularsOf, spellingOf } from './word-forms.ts';

/** A name by which one may look for something. */
export interface SearchedName {
  /** The wnid or id of what has the name. */
  readonly target: string;
  readonly text: string;
  /** 0: the name on screen; more: another one. */
  readonly rank: number;
  readonly language: LanguageCode;
  /** How many words it has. */
  readonly words: number;
}

/**
 * Where in a name the text stands: it is the whole name, its last words, other words of it, the beginning of it, the
 * beginning of a word in it, or letters inside a word.
 */
export type HitPlace = 'whole' | 'last' | 'word' | 'beginning' | 'wordBeginning' | 'inner';

/** A name that answers a text. */
export interface NameHit {
  readonly name: KeptName;
  readonly where: HitPlace;
  /** As it is written, as the singular of a plural, or without the ending of another language. */
  readonly form: 'same' | 'plural' | 'stem';
  /** Of the name folded. */
  readonly spans: readonly Span[];
  /** How many letters were typed. */
  readonly letters: number;
}

/** A name as it is kept: its words in one spelling. */
export interface KeptName extends SearchedName {
  readonly folded: FoldedName;
  readonly letters: string;
  readonly starts: readonly number[];
  readonly spelled: readonly string[];
  /** How many words stand before what is in brackets: "crane (bird)" is a crane, not a bird. */
  readonly core: number;
}

/** The words of a name from one of them on, or one word, under which the name is found. */
interface Posting {
  readonly name: KeptName;
  /** The place of the first word. */
  readonly from: number;
  /** Up to here, excluded. */
  readonly to: number;
  readonly form: NameHit['form'];
  /** Whether the words are the last of the name. */
  readonly isLast: boolean;
  /** The words that a text may be the beginning of; null: it is found whole or not at all. */
  readonly begins: readonly string[] | null;
}

/** Letters that are written with two elsewhere. */
export const ligatures = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd' };
const umlauts = { ä: 'ae', ö: 'oe', ü: 'ue' };
const hasUmlaut = /[äöü]/i;

/** A shorter word inside a name says nothing of it: à, of, in. */
const shortestWord = 3;

/** All names by their words, sorted: looked up at every letter, built once. */
export class NameIndex {
  readonly #names: readonly KeptName[];
  readonly #postings = new Map<string, Posting[]>();
  /** The languages of the names, beside English. */
  readonly #foreign: readonly LanguageCode[];
  /** The keys of the postings in order. */
  readonly #keys: readonly string[];
  /** What slips are looked for in; made at the first slip. */
  #near: NearNames | null = null;

  constructor(names: readonly SearchedName[]) {
    this.#names = names.flatMap(keep);
    for (const name of this.#names) this.#post(name);
    this.#foreign = [...new Set(this.#names.map(({ language }) => language))].filter((code) => code !== 'en');
    this.#keys = [...this.#postings.keys()].sort();
  }

  /** The names that the words answer, each as well as it does; without slips, and not inside a word. */
  find(words: readonly string[]): readonly NameHit[] {
    const spelled = words.map(spellingOf);
    const hits = this.#findRun(spelled);
    if (words.length > 1) hits.push(...this.#findEach(spelled));
    return hits;
  }

  /** The names that have each of the words somewhere, inside a word too. */
  findInner(words: readonly string[]): readonly NameHit[] {
    const letters = words.join('').length;
    return this.#names.flatMap((name) => {
      if (name.target.startsWith('missing:')) return [];
      const spans = words.map((word) => findInside(name, word));
      if (spans.includes(null)) return [];
      return [{ name, where: 'inner', form: 'same', spans: spans.filter((span) => span !== null), letters }];
    });
  }

  /** The name, or the word of names, that the letters most likely were meant for; null: none is near. */
  nearest(letters: string, isShown: (target: string) => boolean): NearName | null {
    this.#near ??= new NearNames(this.#names);
    return this.#near.nearest(letters, isShown);
  }

  #post(name: KeptName): void {
    const { spelled, language, core } = name;
    const words = wordsOf(name.folded);
    const add = (key: string, posting: Omit<Posting, 'name'>) => {
      const there = this.#postings.get(key);
      if (there) there.push({ name, ...posting });
      else this.#postings.set(key, [{ name, ...posting }]);
    };
    const count = spelled.length;
    for (let from = 0; from < count; from++) {
      const run = spelled.slice(from).join('');
      const asWritten = words.slice(from).join('');
      add(run, { from, to: count, form: 'same', isLast: from < core, begins: spelled });
      // Half a word has no spelling: "gre" is on its way to grey.
      if (asWritten !== run)
        add(asWritten, { from, to: count, form: 'same', isLast: from < core, begins: words });
      const ends = core < count && from < core ? [core, count] : [count];
      for (const to of ends) {
        const before = spelled.slice(from, to - 1).join('');
        const last = spelled[to - 1] ?? '';
        if (to < count) add(before + last, { from, to, form: 'same', isLast: true, begins: null });
        for (const [form, key] of formsOf(before, last, language))
          add(key, { from, to, form, isLast: from < core, begins: null });
      }
      if (from === count - 1) continue;
      for (const [form, key] of formsOf('', spelled[from] ?? '', language))
        add(key, { from, to: from + 1, form, isLast: false, begins: null });
    }
  }

  /** The names that have the words one after the other, parted or not. */
  #findRun(words: readonly string[]): NameHit[] {
    const letters = words.join('');
    const hits: NameHit[] = [];
    const before = words.slice(0, -1).join('');
    const last = words.at(-1) ?? '';
    for (const singular of singularsOf(last))
      this.#findExact(before + singular, 'plural', letters.length, hits);
    for (const language of this.#foreign) {
      for (const posting of this.#postings.get(stemKey(language, before + foreignStem(last, language))) ?? [])
        hits.push(toHit(posting, letters.length, 'stem'));
    }
    for (let at = this.#lowest(letters); at < this.#keys.length; at++) {
      const key = this.#keys[at] ?? '';
      if (!key.startsWith(letters)) break;
      for (const posting of this.#postings.get(key) ?? []) {
        if (key === letters) hits.push(toHit(posting, letters.length, posting.form));
        else if (posting.begins) hits.push(beginningOf(posting, posting.begins, letters.length));
      }
    }
    return hits;
  }

  #findExact(key: string, form: NameHit['form'], letters: number, hits: NameHit[]): void {
    for (const posting of this.#postings.get(key) ?? []) {
      hits.push(toHit(posting, letters, form));
    }
  }

  /** The names that have each of the words somewhere, as a word or its beginning. */
  #findEach(words: readonly string[]): readonly NameHit[] {
    let found: Map<KeptName, NameHit> | null = null;
    for (const word of words) {
      const own = new Map<KeptName, NameHit>();
      for (const hit of this.#findRun([word])) {
        const isWord = hit.where !== 'beginning' && hit.where !== 'wordBeginning';
        const before = own.get(hit.name);
        if (before && !(isWord && before.where === 'wordBeginning')) continue;
        own.set(hit.name, { ...hit, where: isWord ? 'word' : 'wordBeginning' });
      }
      found = found === null ? own : bothOf(found, own);
      if (found.size === 0) break;
    }
    return [...(found ?? new Map<KeptName, NameHit>()).values()];
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

function keep(name: SearchedName): readonly KeptName[] {
  const folded = [foldName(name.text, ligatures)];
  if (hasUmlaut.test(name.text))
    folded.push(foldName(name.text.normalize('NFC'), { ...ligatures, ...umlauts }));
  return folded.map((one) => {
    const words = wordsOf(one);
    const spelled = name.language === 'en' ? words.map(spellingOf) : words;
    const bracket = name.text.indexOf('(');
    const end = bracket > 0 ? one.starts.findIndex((start) => start > bracket) : -1;
    const core = end < 0 ? words.length : one.wordStarts.filter((start) => start < end).length;
    return {
      ...name,
      folded: one,
      words: core,
      letters: one.letters,
      starts: one.wordStarts,
      spelled,
      core,
    };
  });
}

/** Where the stems of a language are kept, apart from words: no text begins like this. */
function stemKey(language: LanguageCode, stem: string): string {
  return `~${language} ${stem}`;
}

/** The keys of the other forms under which a word is found, after the words before it. */
function formsOf(
  before: string,
  word: string,
  language: LanguageCode,
): readonly (readonly [NameHit['form'], string])[] {
  if (language !== 'en') return [['stem', stemKey(language, before + foreignStem(word, language))]];
  return singularsOf(word).map((singular) => ['plural', before + singular]);
}

function toHit({ name, from, to, isLast }: Posting, letters: number, form: NameHit['form']): NameHit {
  const isInside = !isLast || (from > 0 && letters < shortestWord);
  const where =
    from >= name.core || (isInside && letters < shortestWord)
      ? 'wordBeginning'
      : isInside
        ? 'word'
        : from === 0
          ? 'whole'
          : 'last';
  return {
    name,
    where,
    form,
    letters,
    spans: [[name.starts[from] ?? 0, name.starts[to] ?? name.letters.length]],
  };
}

/** The hit of a text that is the beginning of the words: whole words of it, or only letters. */
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
      where: 'word',
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
  some: ReadonlyMap<KeptName, NameHit>,
  others: ReadonlyMap<KeptName, NameHit>,
): Map<KeptName, NameHit> {
  const both = new Map<KeptName, NameHit>();
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

/** Where the letters stand inside one word of the name, or at the beginning of one. */
function findInside(name: KeptName, letters: string): Span | null {
  for (const [at, start] of name.starts.entries()) {
    const word = name.letters.slice(start, name.starts[at + 1]);
    const inside = word.indexOf(letters);
    if (inside >= 0) return [start + inside, start + inside + letters.length];
  }
  return null;
}
