import type { CategoryList } from '../classes/category-list.ts';

/** How many guesses count in the headline measure. */
export const headlineDepth = 5;

/** How many guesses count where a session or a room asks for the 1000 classes, or for the few categories of a list: the first. */
export function depthOf({ list }: { readonly list?: CategoryList | undefined }): number {
  return list ? 1 : headlineDepth;
}

/**
 * Hit@k: whether a right label is among the first k guesses (Russakovsky et al. 2015, section 4.1; Beyer et al. 2020 where
 * several are right).
 *
 * @param guesses in falling confidence; fewer than k may be given.
 * @param depth k, 1 or more, default 5.
 * @param from the place of the first guess, where `guesses` is a column of an observer; default 0.
 */
export function isHit<Label>(
  guesses: ArrayLike<Label>,
  right: readonly Label[],
  depth = headlineDepth,
  from = 0,
): boolean {
  // A plain loop: 500 observers with 50,000 images each are scored by it.
  const end = Math.min(guesses.length, from + depth);
  for (let at = from; at < end; at += 1) {
    for (let one = 0; one < right.length; one += 1) if (right[one] === guesses[at]) return true;
  }
  return false;
}
