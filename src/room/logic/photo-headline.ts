import { part, type SentencePart } from '../../figures/scoring/score-sentence.ts';

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

/** What the network said first: "The network: “monastery”, 82 % sure." */
export function saidPart({ first, figure }: NetworkResult): SentencePart {
  return part(`The network: “${first}”, ${figure} sure. `, 'network');
}

/** The finding of one photo: "18 of 24 and the network named it.", and where its first guess was wrong that first. */
export function photoHeadline({
  answers,
  hits,
  uncounted,
  spoiled,
  network,
  hasTruth,
}: PhotoResult): readonly SentencePart[] {
  if (!hasTruth) return [part('Nobody knows what is right here.')];
  const isJoke = network !== null && network.place !== 0;
  const said = isJoke ? [saidPart(network)] : [];
  const isAlso = network !== null && !isJoke && hits > 0;
  const own =
    answers > 0
      ? [
          part(whoWords(hits, answers), 'person'),
          ...(isAlso ? [part(' and '), part('the network', 'network')] : []),
          part(`${isJoke ? ' knew better' : ' named it'}${uncountedWords(uncounted)}. `),
        ]
      : [
          part(
            uncounted + spoiled > 0 ? 'No answer to this photo counts. ' : 'Nobody has answered this photo. ',
          ),
        ];
  const alone = answers === 0 ? 'The network named it.' : 'The network did.';
  const after = network === null || isJoke || isAlso ? [] : [part(alone, 'network')];
  return [...said, ...own, ...after];
}

function whoWords(hits: number, answers: number): string {
  if (hits === 0) return 'Nobody';
  if (hits < answers) return `${hits} of ${answers}`;
  if (answers === 1) return 'The only one';
  return answers === 2 ? 'Both of you' : `All ${answers}`;
}

function uncountedWords(uncounted: number): string {
  if (uncounted === 0) return '';
  return uncounted === 1 ? ', and 1 does not count' : `, and ${uncounted} do not count`;
}

/** "3 were not shown the photo as asked, and do not count." */
export function spoiledWords(spoiled: number): string {
  if (spoiled === 0) return '';
  return spoiled === 1
    ? '1 was not shown the photo as asked, and does not count.'
    : `${spoiled} were not shown the photo as asked, and do not count.`;
}
