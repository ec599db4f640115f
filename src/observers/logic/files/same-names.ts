import { visibleText } from '../../../core/text/visible-text.ts';

/** How many are named; the rest are counted. */
const mostNamed = 6;

/**
 * Who of those whose names look the same is from which file; null where all names differ.
 *
 * @param observers `alike`: whether another's name looks the same.
 */
export function sameNames(
  observers: readonly {
    readonly name: string;
    readonly alike: boolean;
    /** What `oneObserverWords` tells of them; null: nothing. */
    readonly shares?: object | null;
    readonly apart?: string | null;
    readonly files: readonly string[];
  }[],
): string | null {
  const alike = observers.filter((one) => one.alike && !one.shares && !one.apart);
  if (alike.length === 0) return null;
  const named = alike
    .slice(0, mostNamed)
    .map(({ name, files }) => `${visibleText(name)} is from ${files.map(visibleText).join(', ')}`);
  const more = alike.length - named.length;
  return `Some names are the same or look the same: ${named.join(', ')}${more > 0 ? `, and ${more} more` : ''}. Each counts on its own: if two are one, say so in the list of observers, or remove one.`;
}
