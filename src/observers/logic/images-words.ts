import { pluralize, fromTo } from '../../core/text/pluralize.ts';
import { areExposures } from '../../figures/observers/conditions.ts';
import type { ObserversReport } from '../../figures/observers/observers-report.ts';

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
  const told = conditions
    ? `${pluralize(conditions.images, 'image')} under ${pluralize(conditions.conditions.length, 'condition')}, which makes ${isTimed ? pluralize(images, 'view') : images} in all`
    : `${pluralize(images, 'image')} in all`;
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
