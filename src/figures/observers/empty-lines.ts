import { pluralize } from '../../core/text/pluralize.ts';
import type { Observer } from '../../core/observers/observer.ts';

/**
 * That lines of a file in file-name order hold no guess, whether their author had none or left the image out: the file
 * cannot say which, so they are counted as missed. Null where there is no such line, and for other files.
 */
export function emptyLines({ naming, images, depth, guesses }: Observer): string | null {
  if (naming !== 'in-order') return null;
  let empty = 0;
  for (let first = 0; first < guesses.length; first += depth) if ((guesses[first] ?? -1) < 0) empty += 1;
  if (empty === 0) return null;
  const lines = pluralize(images.length, 'line');
  return `${empty} of its ${lines} ${empty === 1 ? 'is empty and counts' : 'are empty and count'} as missed`;
}
