import type { Catalogue } from '../../../core/classes/catalogue.ts';
import type { SearchedName } from './name-index.ts';
import type { LanguageCode, LanguageWords } from '../../../core/classes/search-words.ts';

/** The rank of WordNet's name of a node that has everyday names: it often means more than people do by it. */
export const wordNetRank = 99;

/** All names by which one may look for something. */
export function* searchedNames(
  catalogue: Catalogue,
  others: readonly LanguageWords[],
): Generator<SearchedName> {
  const { english } = catalogue.names;
  const name = (target: string, text: string, rank: number, language: LanguageCode = 'en'): SearchedName => ({
    target,
    text,
    rank,
    language,
    words: 0,
  });
  for (const { wnid, label, synonyms } of catalogue.classes) {
    const rest = new Set([...synonyms, ...(english.words.get(wnid) ?? [])]);
    rest.delete(label);
    yield name(wnid, label, 0);
    for (const other of rest) yield name(wnid, other, 1);
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
