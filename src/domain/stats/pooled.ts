/** How many ranks carry points, and how many guesses a pooled answer has. */
const ranks = 5;

/**
 * The mean of several observers' error rates over the same images, each observer counting once.
 *
 * @param observers for each observer whether they hit, one entry an image; those without an image are left out.
 * @returns 0..1; null when nobody answered an image.
 */
export function meanErrorRate(observers: readonly (readonly boolean[])[]): number | null {
  const rates = observers
    .filter((hits) => hits.length > 0)
    .map((hits) => hits.filter((hit) => !hit).length / hits.length);
  return rates.length === 0 ? null : rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
}

/**
 * The five guesses that several people together give for one image, by Borda count (Borda 1781): a first guess gets
 * 5 points, a fifth 1. A tie goes to the class that was put first more often, then to the one named earlier: in the
 * order of the observers, and of each one's guesses.
 *
 * @param answers one list an observer, in falling confidence; what follows the fifth guess, or repeats one, does not
 *   count.
 */
export function majorityGuess<Label>(answers: readonly (readonly Label[])[]): readonly Label[] {
  const named: Label[] = [];
  const points: number[] = [];
  const firstPlaces: number[] = [];
  for (const answer of answers) {
    for (let rank = 0; rank < ranks && rank < answer.length; rank += 1) {
      const label = answer[rank] as Label;
      if (answer.indexOf(label) < rank) continue;
      const known = named.indexOf(label);
      const at = known < 0 ? named.push(label) - 1 : known;
      points[at] = (points[at] ?? 0) + ranks - rank;
      firstPlaces[at] = (firstPlaces[at] ?? 0) + (rank === 0 ? 1 : 0);
    }
  }
  const lead = (one: number, other: number) =>
    (points[other] ?? 0) - (points[one] ?? 0) || (firstPlaces[other] ?? 0) - (firstPlaces[one] ?? 0);
  // Sorting is stable, so that the class named earlier stays ahead.
  const order = named.map((_, at) => at).sort(lead);
  return order.slice(0, ranks).map((at) => named[at] as Label);
}

/**
 * The optimistic bound of Russakovsky et al. 2015, section 6.4: an image counts as hit when anybody hit it.
 *
 * @param hits whether each observer hit this image.
 */
export function optimisticHit(hits: readonly boolean[]): boolean {
  return hits.includes(true);
}
