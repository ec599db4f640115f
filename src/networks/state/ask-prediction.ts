import type { Catalogue } from '../../core/classes/catalogue.ts';
import { categoryGuesses } from '../../core/classes/category-list.ts';
import type { Prediction } from '../../core/trials/prediction.ts';
import { guessSlots } from '../../core/trials/session.ts';
import type { NetworkStore } from './network-store.ts';

/**
 * What a network says of a photo, as a session asks for it: by the categories of its short list, where it has one.
 *
 * @param question the photo, and how many classes are asked for where there is no list: default 5.
 * @param catalogue the session's.
 * @param id of the network that is asked; default the current one.
 * @throws as `NetworkStore.ask`.
 */
export async function askPrediction(
  network: Pick<NetworkStore, 'ask'>,
  question: { readonly bitmap: ImageBitmap; readonly depth?: number },
  catalogue: Catalogue,
  signal: AbortSignal,
  id?: string,
): Promise<Prediction> {
  const all = catalogue.list !== undefined;
  const answer = await network.ask({ kind: 'classify', ...question, ...(all && { all }) }, signal, id);
  return predictionOf(answer, catalogue);
}

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
