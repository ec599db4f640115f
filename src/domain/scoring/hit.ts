/** How many guesses count in the headline measure. */
export const headlineDepth = 5;

/**
 * Hit@k: whether the truth is among the first k guesses (Russakovsky et al. 2015, section 4.1).
 *
 * @param guesses in falling confidence; fewer than k may be given.
 * @param depth k, 1 or more, default 5.
 */
export function isHit<Label>(guesses: readonly Label[], truth: Label, depth = headlineDepth): boolean {
  return guesses.slice(0, depth).includes(truth);
}
