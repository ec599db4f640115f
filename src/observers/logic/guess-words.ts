import { fromTo, pluralize } from '../../core/text/pluralize.ts';
import { areExposures } from '../../figures/observers/conditions.ts';
import type { ObserversReport } from '../../figures/observers/observers-report.ts';
import { shownName } from '../../figures/observers/shown-name.ts';

/**
 * "24 observers, 40 images in all, 12 to 40 each": how many there are, and how many images each answered where that is not
 * the same. Where files say conditions: "40 images under 3 conditions, which makes 120 in all".
 */
export function imagesWords({
  observers,
  images,
  conditions,
}: Pick<ObserversReport, 'observers' | 'images' | 'conditions'>): string {
  const each = observers.map((one) => one.images);
  const [fewest, most] = [Math.min(...each), Math.max(...each)];
  const isTimed = conditions !== null && areExposures(conditions.conditions);
  const under = conditions
    ? `${pluralize(conditions.images, 'image')} under ${pluralize(conditions.conditions.length, 'condition')}`
    : '';
  const told =
    conditions && conditions.images < images
      ? `${under}, which makes ${isTimed ? pluralize(images, 'view') : images} in all`
      : under || `${pluralize(images, 'image')} in all`;
  const all = `${pluralize(observers.length, 'observer')}, ${told}`;
  return fewest === most && most === images ? all : `${all}, ${fromTo(fewest, most)} each`;
}

/** How many people answered anything that counts. */
export function countingPeople({
  observers,
}: {
  readonly observers: readonly Pick<ObserversReport['observers'][number], 'kind' | 'n'>[];
}): number {
  return observers.filter(({ kind, n }) => kind === 'person' && n > 0).length;
}

const numbers = ['no', 'one', 'two', 'three', 'four', 'five'] as const;

/** "five guesses (Hit@5)", "the first guess (Hit@1)". */
export function hitWords(guesses: number): string {
  return `${guesses === 1 ? 'the first guess' : `${String(numbers[guesses])} guesses`} (Hit@${guesses})`;
}

/** When an image counts as missed, as a sentence. */
export function missedWords(guesses: number): string {
  if (guesses === 1) return 'Missed: the first guess is wrong (Hit@1).';
  return `Missed: none of up to ${String(numbers[guesses])} guesses is right.`;
}

/** What people answered together by majority: as the name of a row, and how it is counted. */
export function majorityWords(guesses: number): { readonly name: string; readonly how: string } {
  if (guesses === 1)
    return {
      name: 'majority: the answer that most of them gave',
      how: 'By majority, each person’s first guess counts once. The answer that most people gave is the common answer. If two answers lead with as many people each, there is none, and the image is missed.',
    };
  const number = String(numbers[guesses]);
  const last = guesses === 5 ? 'a fifth guess one' : 'each further guess one point less';
  return {
    name: `majority: their common ${number}, by Borda count`,
    how: `By majority, a first guess counts five points and ${last}. The classes with the most points are the common answer. It has as many classes as the longest answer. If two classes have the same points, the one that was put first more often comes first. If classes still tie for the last place, all of them are left out, so the order of the files does not matter.`,
  };
}

/** How many names are told. */
const mostTold = 5;

/** That observers could give different numbers of guesses, and at which number they are compared; null where all could give as many. */
export function guessCountWords({
  observers,
  guesses,
}: {
  readonly observers: readonly Pick<ObserversReport['observers'][number], 'name' | 'simulated' | 'guesses'>[];
  readonly guesses: number;
}): string | null {
  const least = Math.min(...observers.map((one) => one.guesses));
  const most = Math.max(...observers.map((one) => one.guesses));
  if (observers.length === 0 || most === guesses) return null;
  const by = `Only ${hitWords(guesses)} ${guesses === 1 ? 'counts' : 'count'}`;
  if (least === most) return `${by}; ${pluralize(most, 'guess')} an image could be given.`;
  const fewest = observers.filter((one) => one.guesses === least).map(shownName);
  const names = fewest.slice(0, mostTold).join(', ') + (fewest.length > mostTold ? ', …' : '');
  return `${by}: observers are compared at a number of guesses that all of them could give. ${pluralize(least, 'guess')} an image could be given by ${names}; others could give up to ${most}.`;
}
