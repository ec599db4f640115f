import type { Catalogue, ImageClass } from '../../../core/classes/catalogue.ts';
import type { Wnid } from '../../../core/classes/class-ids.ts';
import {
  foldName,
  segmentsOf,
  wordsOf,
  type FoldedName,
  type NameSegment,
  type Span,
} from '../../../core/classes/folded-name.ts';
import { ligatures, NameIndex, type NameHit } from './name-index.ts';
import { score, scoreOf } from './search-score.ts';
import { searchedNames } from './searched-names.ts';
import type { LanguageCode, LanguageWords } from '../../../core/classes/search-words.ts';

/** The name by which something was found. */
interface FoundBy {
  /** The label or title, another name, or the wnid. */
  readonly name: string;
  readonly language: LanguageCode;
  /** `name`, in order and whole, cut where the match begins and ends. */
  readonly segments: readonly NameSegment[];
}

/** A class that was found. */
export interface ClassMatch extends FoundBy {
  readonly kind: 'class';
  readonly imageClass: ImageClass;
}

/** A group that was found: a node of the hierarchy, or one that the hierarchy lacks. */
export interface GroupMatch extends FoundBy {
  readonly kind: 'group';
  readonly id: string;
  /** Its everyday name. */
  readonly title: string;
  /** Those of its classes that are offered, in depth-first order. */
  readonly members: readonly ImageClass[];
}

/** A common thing that was looked for and that no class is. */
interface MissingMatch {
  readonly id: string;
  readonly title: string;
  /** The classes nearest to it, or the groups. */
  readonly near: readonly { readonly id: Wnid; readonly title: string }[];
}

/** What a text leads to. */
export interface SearchResult {
  /** The best first. */
  readonly matches: readonly (ClassMatch | GroupMatch)[];
  /** Set where the text names a thing that is missing among the 1000. */
  readonly missing: MissingMatch | null;
  /** What the person may have meant, where the text itself leads to nothing: the matches are those of this text. */
  readonly meant: string | null;
  /** Whether the first match may be taken for what the person means. */
  readonly sure: boolean;
}

/** How many groups stand above the classes at most. */
const mostGroups = 3;
/** How many of them, where their names only begin with the text. */
const mostBegun = 2;
/** A missing thing is named from so many letters on. */
const shortestMissing = 4;
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

/** A match and how good it is. */
interface Scored {
  readonly match: ClassMatch | GroupMatch;
  readonly score: number;
}

/**
 * Finds classes and groups by what people call them: by WordNet's names, everyday words and words of other languages, in
 * singular and plural, British and American spelling, with slips of the pen; by a wnid or its beginning too. The index
 * is built once, before the first search or when asked to, for a search at every letter.
 */
export class ClassSearch {
  readonly #catalogue: Catalogue;
  readonly #others: readonly LanguageWords[];
  #built: NameIndex | null = null;

  /** @param others the words of languages beside English. */
  constructor(catalogue: Catalogue, others: readonly LanguageWords[] = []) {
    this.#catalogue = catalogue;
    this.#others = others;
  }

  get #index(): NameIndex {
    this.#built ??= new NameIndex([...searchedNames(this.#catalogue, this.#others)]);
    return this.#built;
  }

  /**
   * What answers the text, the best first, then the commonest, then in depth-first order; nothing for a text without words.
   *
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
    if (more.length === 0) return foldedWords(first);
    const all = foldedWords(text);
    return this.#index.find(all).some(({ where }) => where === 'whole') ? all : foldedWords(first);
  }

  /** Makes the index ready before it is needed, with what slips of the pen are looked for in. */
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

  /** What the words themselves lead to; null: nothing. */
  #searchWords(words: readonly string[]): SearchResult | null {
    const unfilled = words.filter((word) => !fillers.has(word));
    const hits = this.#index.find(words);
    const isName = hits.some(({ where }) => where === 'whole');
    if (!isName && unfilled.length > 0 && unfilled.length < words.length) return this.#searchWords(unfilled);
    const found = this.#scoreHits(hits);
    const best = found[0]?.score ?? Infinity;
    const isNamed = best < score.head - 0.5;
    const telling = isNamed ? missingByLanguage(hits) : hits;
    const missing = this.#missingOf(telling, found.length === 0);
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
    const result = this.#searchWords(foldedWords(text));
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
        const named = this.#scoreHits(this.#index.find([word]))[0]?.score ?? Infinity;
        if (!result || (named >= score.head && !result.missing)) return [];
        return [{ word, result, size: best?.kind === 'group' ? best.members.length : 1 }];
      });
    const part = parts.find(({ size }) => size <= largeGroup) ?? parts[0];
    return part ? { ...part.result, meant: part.word, sure: false } : null;
  }

  /** The classes with these letters inside a word of a name. */
  #searchInner(words: readonly string[]): SearchResult | null {
    if (words.some((word) => word.length < shortestInner)) return null;
    const found = this.#scoreHits(this.#index.findInner(words));
    return found.length === 0 ? null : { ...nothingFound, matches: found.map(({ match }) => match) };
  }

  /** The classes and groups of the hits, in the order of showing. */
  #scoreHits(hits: readonly NameHit[]): readonly Scored[] {
    const best = new Map<string, { readonly hit: NameHit; readonly score: number }>();
    const named = hits.filter(({ where, form }) => where === 'whole' && form !== 'stem');
    const isEnglish = named.some(({ name }) => name.language === 'en' && !name.target.startsWith('missing:'));
    const headed = new Set(
      hits.filter(({ where, form }) => where === 'head' && form !== 'stem').map(({ name }) => name.language),
    );
    for (const hit of hits) {
      // What is named as it is written is no form of another word.
      if (hit.form === 'stem' && named.length > 0) continue;
      const { target } = hit.name;
      if (target.startsWith('missing:')) continue;
      let own = scoreOf(hit, this.#catalogue.has(target));
      if (hit.name.language !== 'en' && hit.where === 'whole') {
        // Right beside what the word means in English.
        if (isEnglish) own = Math.max(own, score.title + 0.1);
        // A plural that nobody wrote down is behind the names that have the very word.
        if (hit.form === 'stem' && headed.has(hit.name.language)) own = Math.max(own, score.behindHead);
      }
      const before = best.get(target);
      if (!before || own < before.score) best.set(target, { hit, score: own });
    }
    const classes = new Map<Wnid, Scored>();
    const groups: Scored[] = [];
    for (const [target, { hit, score: own }] of best) {
      if (this.#catalogue.has(target)) {
        const match = classMatch(
          this.#catalogue.byWnid(target),
          hit.name.folded,
          hit.spans,
          hit.name.language,
        );
        classes.set(target, { match, score: own });
      } else {
        groups.push({ match: this.#groupMatch(hit), score: own });
      }
    }
    const shown = this.#chooseGroups(groups);
    for (const { match, score: own } of shown) {
      if (match.kind === 'group' && own < score.word) gather(match.members, own, classes);
    }
    const { common } = this.#catalogue.names;
    const commonness = ({ match }: Scored) =>
      match.kind === 'class' && common.has(match.imageClass.wnid) ? 0 : 1;
    const position = ({ match }: Scored) => (match.kind === 'class' ? match.imageClass.position : -1);
    return [...shown, ...classes.values()].sort(
      (a, b) => a.score - b.score || commonness(a) - commonness(b) || position(a) - position(b),
    );
  }

  #groupMatch({ name, spans }: NameHit): GroupMatch {
    return {
      kind: 'group',
      id: name.target,
      title: this.#catalogue.title(name.target),
      members: this.#catalogue.members(name.target),
      name: name.text,
      language: name.language,
      segments: segmentsOf(name.folded, spans),
    };
  }

  /** The best groups, of equals the largest; one of those that have the same title or the same classes. */
  #chooseGroups(found: readonly Scored[]): readonly Scored[] {
    const size = ({ match }: Scored) => (match.kind === 'group' ? match.members.length : 0);
    const sorted = [...found].sort((a, b) => a.score - b.score || size(b) - size(a));
    // A title says all; another name of a group leaves room for those that have the word in theirs.
    const limit = (sorted[0]?.score ?? Infinity) < score.label ? score.otherName : score.wordBeginning - 1;
    const chosen: Scored[] = [];
    const taken = new Set<string>();
    for (const one of sorted) {
      const { match, score: own } = one;
      if (match.kind !== 'group' || own >= limit) continue;
      const most = own >= score.word ? mostBegun : mostGroups;
      const keys = [match.title.toLowerCase(), match.members.map(({ index }) => index).join()];
      if (chosen.length >= most || keys.some((key) => taken.has(key))) continue;
      for (const key of keys) taken.add(key);
      chosen.push(one);
    }
    return chosen;
  }

  /** The missing thing that the hits name whole, or where nothing else was found, begin to name. */
  #missingOf(hits: readonly NameHit[], begun: boolean): MissingMatch | null {
    let best: { readonly hit: NameHit; readonly score: number } | null = null;
    for (const hit of hits) {
      if (!hit.name.target.startsWith('missing:')) continue;
      const own = scoreOf(hit, true);
      const named =
        own < score.head || (begun && hit.letters >= shortestMissing && own < score.wordBeginning);
      if (named && (!best || own < best.score)) best = { hit, score: own };
    }
    if (!best) return null;
    const { target, text, language } = best.hit.name;
    const near = this.#catalogue.names.missing.find(({ id }) => id === target)?.near ?? [];
    return {
      id: target,
      title: language === 'en' ? text : `${text} (${this.#catalogue.title(target)})`,
      near: near.map((id) => ({ id, title: this.#catalogue.title(id) })),
    };
  }
}

/** The missing things that the person's own language names, where no class or group has the word in it. */
function missingByLanguage(hits: readonly NameHit[]): readonly NameHit[] {
  const whole = hits.filter(
    ({ name, where, form }) => name.language !== 'en' && where === 'whole' && form === 'same',
  );
  const present = new Set(
    whole.filter(({ name }) => !name.target.startsWith('missing:')).map(({ name }) => name.language),
  );
  return whole.filter(({ name }) => name.target.startsWith('missing:') && !present.has(name.language));
}

/** The words of a text as the index has them. */
function foldedWords(text: string): readonly string[] {
  return wordsOf(foldName(text, ligatures));
}

/** Gives the classes of a group their place below it. */
function gather(members: readonly ImageClass[], groupScore: number, classes: Map<Wnid, Scored>): void {
  const place = groupScore < score.otherName ? score.member : score.memberOfPart;
  for (const imageClass of members) {
    const own = classes.get(imageClass.wnid);
    if (own && own.score <= place) continue;
    classes.set(imageClass.wnid, {
      match: own?.match ?? classMatch(imageClass, foldName(imageClass.label), []),
      score: place,
    });
  }
}

function classMatch(
  imageClass: ImageClass,
  name: FoldedName,
  spans: readonly Span[],
  language: LanguageCode = 'en',
): ClassMatch {
  return { kind: 'class', imageClass, name: name.text, language, segments: segmentsOf(name, spans) };
}
