import { pluralize } from '../../core/text/pluralize.ts';
import { quoted } from '../../core/text/visible-text.ts';
import { imageKey } from '../../core/observers/image-key.ts';

/** Pairs that are named before the rest is counted. */
const named = 3;

/**
 * The images that a comparison takes for one, as `matchImages` does: their names differ in folder or ending only.
 *
 * @returns pairs of an image's name with the first that it is taken for, in the order given.
 */
export function sameNames(names: readonly string[]): readonly (readonly [string, string])[] {
  const first = new Map<string, string>();
  return names.flatMap((name) => {
    const key = imageKey(name);
    const before = first.get(key);
    if (before !== undefined) return [[before, name] as const];
    first.set(key, name);
    return [];
  });
}

/** Says that a file with these images will not be compared, why, and what to do; null where it will be. */
export function sameNamesWarning(names: readonly string[]): string | null {
  const pairs = sameNames(names);
  if (pairs.length === 0) return null;
  const rest = pairs.length - named;
  const said = pairs.slice(0, named).map(([one, other]) => `${quoted(one)} and ${quoted(other)}`);
  const more = rest > 0 ? `; and ${pluralize(rest, 'more pair')}` : '';
  return (
    'These answers cannot be compared as they are: an image is known by its file name without folder and ending, ' +
    `and some have the same: ${said.join('; ')}${more}. Give each image its own name and let the network answer again.`
  );
}
