import { part, type SentencePart } from '../../figures/scoring/score-sentence.ts';

/** How a class and the network did on one photo. */
export interface PhotoResult {
  /** How many people answered before they could see what is right. */
  readonly answers: number;
  /** How many of them named the truth. */
  readonly hits: number;
  /** How many more answered after they could see what is right: they count in neither. */
  readonly uncounted: number;
  /** Whether the network named it; null where it has not answered. */
  readonly network: boolean | null;
  /** Whether anything says what the photo shows. */
  readonly hasTruth: boolean;
}

/** The finding of one photo: "18 of 24 named it, and 1 does not count. The network did not." */
export function photoHeadline({
  answers,
  hits,
  uncounted,
  network,
  hasTruth,
}: PhotoResult): readonly SentencePart[] {
  if (!hasTruth) return [part('Nobody knows what is right here.')];
  if (answers === 0) {
    const words = network ? 'The network named it.' : 'The network did not name it.';
    const nobody = uncounted > 0 ? 'No answer to this photo counts. ' : 'Nobody has answered this photo. ';
    return [part(nobody), ...(network === null ? [] : [part(words, 'network')])];
  }
  const who = hits === 0 ? 'Nobody' : hits === answers ? allWords(answers) : `${hits} of ${answers}`;
  return [
    part(who, 'person'),
    part(` named it${uncountedWords(uncounted)}. `),
    part(networkWords(network, hits), 'network'),
  ];
}

function uncountedWords(uncounted: number): string {
  if (uncounted === 0) return '';
  return uncounted === 1 ? ', and 1 does not count' : `, and ${uncounted} do not count`;
}

function allWords(answers: number): string {
  if (answers === 1) return 'The only one';
  return answers === 2 ? 'Both' : `All ${answers}`;
}

function networkWords(network: boolean | null, hits: number): string {
  if (network === null) return '';
  if (hits === 0) return network ? 'The network did.' : 'The network did not either.';
  return network ? 'So did the network.' : 'The network did not.';
}
