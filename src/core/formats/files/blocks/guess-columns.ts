import { guessSlots } from '../../../trials/session.ts';

/**
 * Whether rows of five guesses and their probabilities are as answers have to be: no guess behind a missing one, distinct
 * guesses, and probabilities up to 1 beside guesses only. NaN: missing.
 */
export function areGuesses(guesses: Float64Array, probabilities: Float64Array, rows: number): boolean {
  for (let from = 0; from < rows * guessSlots; from += guessSlots) {
    if (!isAnswer(guesses, probabilities, from)) return false;
  }
  return true;
}

function isAnswer(guesses: Float64Array, probabilities: Float64Array, from: number): boolean {
  let isOver = false;
  for (let at = from; at < from + guessSlots; at += 1) {
    const guess = guesses[at] ?? Number.NaN;
    const probability = probabilities[at] ?? Number.NaN;
    isOver ||= Number.isNaN(guess);
    if (isOver && !(Number.isNaN(guess) && Number.isNaN(probability))) return false;
    if (probability > 1) return false;
    for (let earlier = from; earlier < at; earlier += 1) {
      if (guesses[earlier] === guess) return false;
    }
  }
  return true;
}
