import type { Catalogue } from '../classes/catalogue.ts';
import { categoryGuesses } from '../classes/category-list.ts';
import { guessSlots } from './session.ts';
import type { Prediction } from './prediction.ts';

/**
 * A network's answer as a session asks for it: by the categories of its short list, up to five, where it has one; else
 * the answer as it is, without the probabilities.
 *
 * @param catalogue the session's.
 * @throws RangeError where there is a list, and the 1000 probabilities are not there.
 */
export function predictionOf(
  { probabilities, ...answer }: Prediction & { readonly probabilities?: ArrayLike<number> },
  catalogue: Catalogue,
): Prediction {
  const { list } = catalogue;
  if (!list) return answer;
  if (!probabilities)
    throw new RangeError('A network that answers by category gives all 1000 probabilities.');
  const indexOf = (wnid: Parameters<Catalogue['byWnid']>[0]) => catalogue.byWnid(wnid).index;
  return { ...answer, guesses: categoryGuesses(probabilities, list, indexOf).slice(0, guessSlots) };
}
