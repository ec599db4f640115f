import type { ImageClass } from '../../core/classes/catalogue.ts';
import { foldName } from '../../core/classes/folded-name.ts';
import type { TrialRecord } from '../../core/trials/trial-record.ts';

/**
 * The name that the person typed for a class, as it is written; null where they typed none of its names.
 * @param words further names that count beside WordNet's own.
 */
export function typedWord(
  { searches }: Pick<TrialRecord, 'searches'>,
  { title, synonyms }: Pick<ImageClass, 'title' | 'synonyms'>,
  words: readonly string[],
): string | null {
  const names = [title, ...synonyms, ...words];
  const typed = searches.map(({ text }) => foldName(text).letters).filter(Boolean);
  return (
    typed.map((letters) => names.find((name) => foldName(name).letters === letters)).findLast(Boolean) ?? null
  );
}
