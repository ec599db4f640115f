import type { Catalogue } from '../../../core/classes/catalogue.ts';
import { foldName, placesOf, wordsOf, type FoldedName } from '../../../core/classes/folded-name.ts';
import type { LanguageCode, LanguageWords } from '../../../core/classes/search-words.ts';
import { spellingOf } from './word-forms.ts';

/** A name by which one may look for something, with its words in one spelling. */
export interface SearchedName {
  readonly target: string;
  readonly text: string;
  /** 0: the name on screen; more: another one. */
  readonly rank: number;
  readonly language: LanguageCode;
  readonly folded: FoldedName;
  readonly letters: string;
  /** Where in `letters` a word begins. */
  readonly starts: readonly number[];
  readonly spelled: readonly string[];
  /** How many words stand before what is in brackets: "crane (bird)" is a crane, not a bird. */
  readonly core: number;
}

type WrittenName = Pick<SearchedName, 'target' | 'text' | 'rank' | 'language'>;

const ligatures = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd' };
const umlauts = { ä: 'ae', ö: 'oe', ü: 'ue' };
const hasUmlaut = /[äöü]/i;

/** The rank of WordNet's name of a node that has everyday names: it often means more than people do by it. */
export const wordNetRank = 99;

export function searchedNames(
  catalogue: Catalogue,
  others: readonly LanguageWords[],
): readonly SearchedName[] {
  return [...writtenNames(catalogue, others)].flatMap(folded);
}

export function wordsFolded(text: string): readonly string[] {
  return wordsOf(foldName(text, ligatures));
}

function* writtenNames(catalogue: Catalogue, others: readonly LanguageWords[]): Generator<WrittenName> {
  const { english } = catalogue.names;
  const name = (target: string, text: string, rank: number, language: LanguageCode = 'en'): WrittenName => ({
    target,
    text,
    rank,
    language,
  });
  for (const { wnid, label, title, synonyms } of catalogue.classes) {
    const first = new Set([label, title]);
    for (const own of first) yield name(wnid, own, 0);
    const rest = new Set([...synonyms, ...(english.words.get(wnid) ?? [])]);
    for (const other of rest) if (!first.has(other)) yield name(wnid, other, 1);
  }
  for (const node of catalogue.nodes) {
    if (node.parent === null) continue;
    const everyday = english.words.get(node.wnid) ?? [];
    for (const [rank, other] of everyday.entries()) yield name(node.wnid, other, rank);
    if (!everyday.includes(node.name))
      yield name(node.wnid, node.name, everyday.length === 0 ? 0 : wordNetRank);
  }
  for (const { id } of [...catalogue.names.groups, ...catalogue.names.missing]) {
    const names = english.words.get(id) ?? [];
    for (const [rank, other] of names.entries()) yield name(id, other, rank);
  }
  for (const { language, words } of others) {
    for (const [target, names] of words) {
      if (target.startsWith('tile:')) continue;
      for (const [rank, other] of names.entries()) yield name(target, other, rank, language);
    }
  }
}

/** A name with umlauts is written in two ways. */
function folded(name: WrittenName): readonly SearchedName[] {
  const one = foldedAs(name, foldName(name.text, ligatures));
  if (!hasUmlaut.test(name.text)) return [one];
  return [one, foldedAs(name, foldName(name.text.normalize('NFC'), { ...ligatures, ...umlauts }))];
}

function foldedAs({ target, text, rank, language }: WrittenName, folded: FoldedName): SearchedName {
  const words = wordsOf(folded);
  const spelled = language === 'en' ? words.map(spellingOf) : words;
  const bracket = text.indexOf('(');
  const end = bracket > 0 ? placesOf(folded).starts.findIndex((start) => start > bracket) : -1;
  const core = end < 0 ? words.length : folded.wordStarts.filter((start) => start < end).length;
  const { letters, wordStarts: starts } = folded;
  // Not by `...`: objects made so are read at half the speed.
  return { target, text, rank, language, folded, letters, starts, spelled, core };
}
