/**
 * Where two observers stand in the list of pairs: the first with each later one, then the second with each later one …
 *
 * @param first the lower place of the two, 0..observers−2.
 * @param second the higher place, first+1..observers−1.
 */
export function pairPlace(first: number, second: number, observers: number): number {
  return first * observers - (first * (first + 1)) / 2 + (second - first - 1);
}
