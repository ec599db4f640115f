import type { BoardImage } from '../../core/room/board-state.ts';
import { part, type SentencePart } from '../../figures/scoring/score-sentence.ts';
import type { NetworkResult } from './photo-headline.ts';

/** How much of a photo's answer stands on the board. */
export type Beat = 'question' | 'class' | 'network' | 'truth';

export const answerBeats: readonly Beat[] = ['class', 'network', 'truth'];

/** In which beats a photo's answer is told: one that the whole class and the network knew has no story. */
export function beatsOf(
  { answers, hits }: Pick<BoardImage, 'answers' | 'hits'>,
  network: Pick<NetworkResult, 'place'> | undefined,
): readonly Beat[] {
  if (answers > 0 && hits === answers && network?.place === 0) return ['truth'];
  return network ? answerBeats : ['class', 'truth'];
}

export const beatWords: Readonly<Record<Beat, string>> = {
  question: 'What is it?',
  class: 'What you said',
  network: 'What the network said',
  truth: 'Show the answer',
};

interface FirstGuess {
  readonly label: string;
  readonly count: number;
}

/**
 * What the class said, before anything tells what is right: "4 of 9 thought first of goose."
 *
 * @param guesses the commonest first.
 * @param answers how many count.
 */
export function classHeadline(guesses: readonly FirstGuess[], answers: number): readonly SentencePart[] {
  const [first, second, third] = guesses;
  if (answers === 0) return [part('Nobody has answered this photo.')];
  if (!first)
    return [part(answers === 1 ? 'The only one' : 'Everybody', 'person'), part(' said “I don’t know”.')];
  if (answers === 1) return [part('The only one', 'person'), part(` thought first of ${first.label}.`)];
  if (first.count === answers)
    return [
      part(answers === 2 ? 'Both' : `All ${answers}`, 'person'),
      part(` thought first of ${first.label}.`),
    ];
  if (first.count === 1 && guesses.length > 2)
    return [
      part(`${guesses.length} people`, 'person'),
      part(` thought of ${guesses.length} different things.`),
    ];
  if (first.count === second?.count && first.count === third?.count)
    return [part(`No more than ${first.count} of ${answers}`, 'person'), part(' thought of the same thing.')];
  if (first.count === second?.count)
    return [
      part(`${first.count} of ${answers}`, 'person'),
      part(` thought first of ${first.label}, `),
      part(String(second.count), 'person'),
      part(` of ${second.label}.`),
    ];
  return [part(`${first.count} of ${answers}`, 'person'), part(` thought first of ${first.label}.`)];
}
