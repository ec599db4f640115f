import type { PairedTable } from '../stats/paired-table.ts';

/**
 * Why error consistency says nothing of two observers: where one was always right, or always wrong, chance makes them
 * agree just as often as they do, in every bootstrap sample too.
 *
 * @param who how the two are spoken of.
 * @returns a sentence, to be read after κ is named; null where κ says something.
 */
export function whyNoKappa(
  { bothRight, onlyFirst, onlySecond, bothWrong }: PairedTable,
  who: 'you' | 'them',
): string | null {
  const [errors, hits] = [
    [onlySecond + bothWrong, onlyFirst + bothWrong],
    [bothRight + onlyFirst, bothRight + onlySecond],
  ];
  if (![...errors, ...hits].includes(0)) return null;
  return `It cannot be computed here: one of ${who} was always right, or always wrong.`;
}
