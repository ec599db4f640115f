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
  const scores: number[] = [];
  // One first place more decides between equal points, however many observers there are.
  const point = answers.length + 1;
  for (const answer of answers) {
    for (let rank = 0; rank < ranks && rank < answer.length; rank += 1) {
      const label = answer[rank] as Label;
      if (answer.indexOf(label) < rank) continue;
      const known = named.indexOf(label);
      const at = known < 0 ? named.push(label) - 1 : known;
      scores[at] = (scores[at] ?? 0) + point * (ranks - rank) + (rank === 0 ? 1 : 0);
    }
  }
  const guess: Label[] = [];
  while (guess.length < ranks && guess.length < named.length) {
    let best = 0;
    // The class named earlier stays ahead of one with the same score.
    for (let at = 1; at < scores.length; at += 1) if ((scores[at] ?? 0) > (scores[best] ?? 0)) best = at;
    guess.push(named[best] as Label);
    scores[best] = 0;
  }
  return guess;
}

/**
 * The optimistic bound of Russakovsky et al. 2015, section 6.4: an image counts as hit when anybody hit it.
 *
 * @param hits whether each observer hit this image.
 */
export function optimisticHit(hits: readonly boolean[]): boolean {
  return hits.includes(true);
}
