import type { BoardImage } from '../../core/room/board-state.ts';
import { part, partsOf, type SentencePart } from '../../figures/scoring/score-sentence.ts';
import type { NetworkResult } from './photo-headline.ts';
import type { Words } from '../words/board/en.ts';

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
export function classHeadline(
  guesses: readonly FirstGuess[],
  answers: number,
  { said }: Words,
): readonly SentencePart[] {
  const [first, second, third] = guesses;
  const person = (text: string) => part(text, 'person');
  const sentence = () => {
    if (answers === 0) return [said.nobody];
    if (!first) return answers === 1 ? said.onlyUnknown(person) : said.allUnknown(person);
    const { label, count } = first;
    if (answers === 1) return said.only(label, person);
    if (count === answers) return answers === 2 ? said.both(label, person) : said.all(answers, label, person);
    if (count === 1 && guesses.length > 2) return said.different(guesses.length, person);
    if (count === second?.count && count === third?.count) return said.few(count, answers, person);
    return count === second?.count
      ? said.two(count, answers, label, second.label, person)
      : said.some(count, answers, label, person);
  };
  return partsOf(sentence());
}
