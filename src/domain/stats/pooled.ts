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
  const votes = new Map<Label, { points: number; firstPlaces: number }>();
  for (const answer of answers) {
    [...new Set(answer.slice(0, ranks))].forEach((label) => {
      const rank = answer.indexOf(label);
      const { points, firstPlaces } = votes.get(label) ?? { points: 0, firstPlaces: 0 };
      votes.set(label, { points: points + ranks - rank, firstPlaces: firstPlaces + (rank === 0 ? 1 : 0) });
    });
  }
  // Sorting is stable and a map keeps its order, so that the class named earlier stays ahead.
  return [...votes]
    .sort(([, one], [, other]) => other.points - one.points || other.firstPlaces - one.firstPlaces)
    .slice(0, ranks)
    .map(([label]) => label);
}

/**
 * The optimistic bound of Russakovsky et al. 2015, section 6.4: an image counts as hit when anybody hit it.
 *
 * @param hits whether each observer hit this image.
 */
export function optimisticHit(hits: readonly boolean[]): boolean {
  return hits.includes(true);
}
