import type { Catalogue, ImageClass } from './catalogue.ts';

/** A piece of a name; the matched pieces are those that the person typed. */
export interface NameSegment {
  readonly text: string;
  readonly matched: boolean;
}

/** A class that was found, and the name that it was found by. */
export interface ClassMatch {
  readonly imageClass: ImageClass;
  /** The label, a synonym, or the wnid. */
  readonly name: string;
  /** `name`, in order and whole, cut where the match begins and ends. */
  readonly segments: readonly NameSegment[];
}

/** A name as one searches it: only letters and digits, lower case, without accents, and the way back to the text. */
interface FoldedName {
  readonly text: string;
  readonly letters: string;
  /** Where in `letters` a word begins. */
  readonly wordStarts: readonly number[];
  /** For each of `letters`, where in `text` its character begins. */
  readonly starts: readonly number[];
  /** For each of `letters`, where in `text` its character ends. */
  readonly ends: readonly number[];
}

const letterOrDigit = /[\p{L}\p{N}]/u;
const markOrApostrophe = /[\p{M}'’‘ʼ`´]/u;

/** How well a name answers the text, the best first. */
const rank = {
  exactLabel: 0,
  labelPrefix: 1,
  exactSynonym: 2,
  synonymPrefix: 3,
  wordPrefix: 4,
  inner: 5,
} as const;
type Rank = (typeof rank)[keyof typeof rank];

/** A span of folded characters, its end excluded. */
type Span = readonly [start: number, end: number];

interface Found {
  readonly rank: Rank;
  readonly spans: readonly Span[];
}

/** Fewer letters than these occur inside too many words to mean anything. */
const shortestInnerMatch = 3;

const wnidStart = /^n\d+$/;

/**
 * Finds classes by any of their names, however accents, capitals, hyphens and apostrophes are written; by a wnid
 * or its beginning too. The index is built once, for a search at every letter.
 */
export class ClassSearch {
  readonly #entries: readonly { readonly imageClass: ImageClass; readonly names: readonly FoldedName[] }[];

  constructor(catalogue: Catalogue) {
    this.#entries = catalogue.classes.map((imageClass) => ({
      imageClass,
      names: [...new Set([imageClass.label, ...imageClass.synonyms])].map(foldName),
    }));
  }

  /** The classes that answer the text, the best first, then in depth-first order; none for a text without words. */
  search(text: string): readonly ClassMatch[] {
    // Names have no comma: of a list that was pasted, "tench, Tinca tinca", the first name counts.
    const words = foldWords(text.split(',').find((name) => name.trim() !== '') ?? '');
    if (words.length === 0) return [];
    const [first = ''] = words;
    if (words.length === 1 && wnidStart.test(first)) return this.#searchWnid(first);
    const buckets: ClassMatch[][] = Object.values(rank).map(() => []);
    for (const { imageClass, names } of this.#entries) {
      let best: { readonly name: FoldedName; readonly found: Found } | null = null;
      for (const [index, name] of names.entries()) {
        const found = match(name, words, index === 0);
        if (found && (!best || found.rank < best.found.rank)) best = { name, found };
      }
      if (best) buckets[best.found.rank]?.push(toMatch(imageClass, best.name, best.found.spans));
    }
    return buckets.flat();
  }

  #searchWnid(start: string): readonly ClassMatch[] {
    return this.#entries
      .filter(({ imageClass }) => imageClass.wnid.startsWith(start))
      .map(({ imageClass }) => toMatch(imageClass, foldName(imageClass.wnid), [[0, start.length]]));
  }
}

function match(name: FoldedName, words: readonly string[], isLabel: boolean): Found | null {
  const whole = words.join('');
  if (name.letters.startsWith(whole)) {
    const spans: Span[] = [[0, whole.length]];
    if (name.letters.length === whole.length)
      return { rank: isLabel ? rank.exactLabel : rank.exactSynonym, spans };
    return { rank: isLabel ? rank.labelPrefix : rank.synonymPrefix, spans };
  }
  const spans: Span[] = [];
  let worst: Rank = rank.wordPrefix;
  for (const word of words) {
    let start = name.wordStarts.find((at) => name.letters.startsWith(word, at));
    if (start === undefined) {
      start = findInner(name, word);
      worst = rank.inner;
    }
    if (start === undefined) return null;
    spans.push([start, start + word.length]);
  }
  return { rank: worst, spans };
}

/** Where the letters stand inside one word of the name. */
function findInner(name: FoldedName, letters: string): number | undefined {
  if (letters.length < shortestInnerMatch) return undefined;
  let at = name.letters.indexOf(letters);
  while (at >= 0) {
    const start = at;
    if (!name.wordStarts.some((word) => word > start && word < start + letters.length)) return start;
    at = name.letters.indexOf(letters, at + 1);
  }
  return undefined;
}

function toMatch(imageClass: ImageClass, name: FoldedName, spans: readonly Span[]): ClassMatch {
  const segments: NameSegment[] = [];
  let end = 0;
  const add = (until: number, matched: boolean) => {
    if (until > end) segments.push({ text: name.text.slice(end, until), matched });
    end = Math.max(end, until);
  };
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    add(name.starts[from] ?? end, false);
    add(name.ends[to - 1] ?? end, true);
  }
  add(name.text.length, false);
  return { imageClass, name: name.text, segments };
}

/** Hyphens and other signs part words; apostrophes and accents vanish: "jack-o'-lantern" has the words jack, o, lantern. */
function foldName(text: string): FoldedName {
  let letters = '';
  const wordStarts: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  let between = true;
  for (const character of text) {
    const start = at;
    at += character.length;
    const folded = character.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
    if (letterOrDigit.test(folded)) {
      if (between) wordStarts.push(letters.length);
      between = false;
      letters += folded;
      for (let unit = 0; unit < folded.length; unit++) {
        starts.push(start);
        ends.push(at);
      }
    } else if (!markOrApostrophe.test(character)) {
      between = true;
    }
  }
  return { text, letters, wordStarts, starts, ends };
}

/** The words of a text, folded. */
function foldWords(text: string): readonly string[] {
  const { letters, wordStarts } = foldName(text);
  return wordStarts.map((start, index) => letters.slice(start, wordStarts[index + 1]));
}
