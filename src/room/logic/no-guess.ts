/**
 * How answers without a guess are named in a list of what a class said.
 *
 * @param limit of an answer's time; where there is one, some may have run out of it.
 */
export function noGuessWords(limit: number | null): string {
  return limit === null ? 'I don’t know' : 'I don’t know, or time was up';
}
