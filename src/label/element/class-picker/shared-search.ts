import type { Catalogue } from '../../../core/classes/catalogue.ts';
import { ClassSearch } from '../../logic/search/class-search.ts';
import type { LanguageWords } from '../../../core/classes/search-words.ts';

/** An index serves all pickers of the page, until other languages are searched. */
const searches = new WeakMap<
  Catalogue,
  { readonly others: readonly LanguageWords[]; readonly search: ClassSearch }
>();

/** The search of a catalogue with the words of these languages beside English. */
export function sharedSearch(catalogue: Catalogue, others: readonly LanguageWords[]): ClassSearch {
  const known = searches.get(catalogue);
  if (known && known.others.length === others.length && known.others.every((one, at) => one === others[at]))
    return known.search;
  const search = new ClassSearch(catalogue, others);
  searches.set(catalogue, { others, search });
  return search;
}
