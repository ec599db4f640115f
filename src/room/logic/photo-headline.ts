import { part, partsOf, type SentencePart } from '../../figures/scoring/score-sentence.ts';
import type { Words } from '../words/board/en.ts';

export interface NetworkResult {
  /** Which of its guesses names the photo, from 0; null: none does. */
  readonly place: number | null;
  readonly first: string;
  /** How sure it was of that: "82 %". */
  readonly figure: string;
}

export interface PhotoResult {
  /** How many people answered before they could see what is right. */
  readonly answers: number;
  readonly hits: number;
  /** Those who answered once they could see what is right: they count in neither. */
  readonly uncounted: number;
  /** Those who were not shown the photo as its timed view asks: they count in none of these. */
  readonly spoiled: number;
  readonly network: NetworkResult | null;
  readonly hasTruth: boolean;
}

const network = (text: string) => part(text, 'network');

/** What the network said first: "The network: “monastery”, 82 % sure." */
export function saidPart({ first, figure }: NetworkResult, { headline }: Words): SentencePart {
  return network(headline.network(first, figure));
}

/** The finding of one photo: "18 of 24 and the network named it.", and where its first guess was wrong that first. */
export function photoHeadline(
  { answers, hits, uncounted, spoiled, network: result, hasTruth }: PhotoResult,
  words: Words,
): readonly SentencePart[] {
  const { headline, said } = words;
  if (!hasTruth) return [part(headline.nobodyKnows)];
  const isJoke = result !== null && result.place !== 0;
  const isAlso = result !== null && !isJoke && hits > 0;
  const person = (text: string) => part(text, 'person');
  const own = () => {
    if (answers === 0) return [uncounted + spoiled > 0 ? headline.noneCounts : said.nobody];
    if (isJoke) return headline.better(hits, answers, uncounted, person);
    return isAlso
      ? headline.together(hits, answers, uncounted, person, network)
      : headline.named(hits, answers, uncounted, person);
  };
  const alone = answers === 0 ? headline.networkNamed : headline.networkDid;
  return [
    ...(isJoke ? [saidPart(result, words), part(' ')] : []),
    ...partsOf(own()),
    ...(result === null || isJoke || isAlso ? [] : [part(' '), network(alone)]),
  ];
}
