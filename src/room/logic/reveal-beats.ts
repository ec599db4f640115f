import { part, type SentencePart } from '../../figures/scoring/score-sentence.ts';

/**
 * How much of a photo's answer stands on the board: only the photo, then what the class said, then what the network said, then
 * what is right.
 */
export type Beat = 'question' | 'class' | 'network' | 'truth';

/** The beat after one. @param hasNetwork whether a network has answered the photo: without it there is nothing to say of it. */
export function nextBeat(beat: Beat, hasNetwork: boolean): Exclude<Beat, 'question'> {
  if (beat === 'question') return 'class';
  return beat === 'class' && hasNetwork ? 'network' : 'truth';
}

/** The beat before one that is not the truth yet; null: there is none. */
export function beatBefore(beat: Beat): Beat | null {
  if (beat === 'network') return 'class';
  return beat === 'class' ? 'question' : null;
}

/** What the button says that leads to a beat. */
export const beatWords: Readonly<Record<Exclude<Beat, 'question'>, string>> = {
  class: 'What the class said',
  network: 'What the network said',
  truth: 'Show the answer',
};

/** A class as people call it, and how many thought of it first. */
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

/** What the network said: "The network says kit fox. It is 11 % sure." */
export function networkHeadline(first: string, figure: string): readonly SentencePart[] {
  return [part('The network', 'network'), part(` says ${first}, ${figure} sure.`)];
}
