/** How many guesses count in the headline measure. */
export const headlineDepth = 5;

/**
 * Hit@k: whether the truth is among the first k guesses (Russakovsky et al. 2015, section 4.1).
 *
 * @param guesses in falling confidence; fewer than k may be given.
 * @param depth k, 1 or more, default 5.
 */
export function isHit<Label>(guesses: readonly Label[], truth: Label, depth = headlineDepth): boolean {
  return isAnyHit(guesses, [truth], depth);
}

/** Hit@k where several labels are right: whether one of them is among the first k guesses (Beyer et al. 2020). */
export function isAnyHit<Label>(
  guesses: readonly Label[],
  right: readonly Label[],
  depth = headlineDepth,
): boolean {
  return guesses.slice(0, depth).some((guess) => right.includes(guess));
}
