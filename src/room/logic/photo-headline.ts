import { part, type SentencePart } from '../../figures/scoring/score-sentence.ts';
import { places } from '../../figures/scoring/verdict.ts';

/** How a network did on one photo. */
export interface NetworkResult {
  /** Which of its guesses names the photo, from 0; null: none does. */
  readonly place: number | null;
  /** What it thought first, as people call it. */
  readonly first: string;
}

/** How a class and the network did on one photo. */
export interface PhotoResult {
  /** How many people answered before they could see what is right. */
  readonly answers: number;
  /** How many of them named the truth. */
  readonly hits: number;
  /** How many more answered after they could see what is right: they count in neither. */
  readonly uncounted: number;
  /** How many more were not shown the photo as its timed view asks: they count in none of these. */
  readonly spoiled: number;
  /** Null where it has not answered. */
  readonly network: NetworkResult | null;
  /** Whether anything says what the photo shows. */
  readonly hasTruth: boolean;
}

/** The finding of one photo: "18 of 24 named it, and 1 does not count. The network did not." */
export function photoHeadline({
  answers,
  hits,
  uncounted,
  spoiled,
  network,
  hasTruth,
}: PhotoResult): readonly SentencePart[] {
  if (!hasTruth) return [part('Nobody knows what is right here.')];
  const ofNetwork = network === null ? [] : [part(networkWords(network, answers, hits), 'network')];
  if (answers === 0) {
    const nobody =
      uncounted + spoiled > 0 ? 'No answer to this photo counts. ' : 'Nobody has answered this photo. ';
    return [part(nobody), ...ofNetwork];
  }
  const who = hits === 0 ? 'Nobody' : hits === answers ? allWords(answers) : `${hits} of ${answers}`;
  return [part(who, 'person'), part(` named it${uncountedWords(uncounted)}. `), ...ofNetwork];
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

function allWords(answers: number): string {
  if (answers === 1) return 'The only one';
  return answers === 2 ? 'Both' : `All ${answers}`;
}

/** A hit by its first guess only is one as people mean it; of a later one the guess is said, and what came first. */
function networkWords({ place, first }: NetworkResult, answers: number, hits: number): string {
  if (place !== null && place > 0)
    return `The network got there on its ${places[place] ?? 'last'} guess. First it thought: ${first}.`;
  if (answers === 0) return place === null ? 'The network did not name it.' : 'The network named it.';
  if (hits === 0) return place === null ? 'The network did not either.' : 'The network did.';
  return place === null ? 'The network did not.' : 'So did the network.';
}
