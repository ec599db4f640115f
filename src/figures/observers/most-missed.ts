import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { ClassIndex } from '../../core/classes/class-ids.ts';
import { list, pluralize } from '../../core/text/pluralize.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import type { Observer } from '../../core/observers/observer.ts';
import type { GradedObservers } from './grade-observers.ts';
import { outcomes } from './score-observers.ts';

/** An image that observers missed. */
export interface MissedImage {
  /** Its name in the files. */
  readonly image: string;
  /** The classes that are right, by their names on screen; none where the files answer in words of their own. */
  readonly right: readonly string[];
  /** How many answers count, and how many of them missed it. */
  readonly answered: number;
  readonly missed: number;
  /** For each observer whether it had it right; null where its answer does not count, or there is none. */
  readonly hits: readonly (boolean | null)[];
}

/**
 * The images that the largest share missed, those that more observers answered first among equals, then in file-name
 * order. An image that one of several observers answered alone is not among them.
 *
 * @param most so many at most.
 */
export function mostMissed(
  { matched, outcomes: scored, right }: Pick<GradedObservers, 'matched' | 'outcomes' | 'right'>,
  catalogue: Catalogue,
  most: number,
): readonly MissedImage[] {
  const images = matched.names.length;
  const [answered, missed] = [new Int32Array(images), new Int32Array(images)];
  for (const own of scored) countMisses(own, answered, missed);
  const enough = Math.min(2, scored.length);
  const places = Array.from(matched.names.keys())
    .filter((image) => (missed[image] ?? 0) > 0 && (answered[image] ?? 0) >= enough)
    .map((image) => ({ image, answered: answered[image] ?? 0, missed: missed[image] ?? 0 }))
    .sort((a, b) => b.missed * a.answered - a.missed * b.answered || b.answered - a.answered);
  return places.slice(0, most).map(({ image, ...counts }) => ({
    image: matched.names[image] ?? '',
    right: (right[image] ?? []).map((index) => catalogue.byIndex(index as ClassIndex).title),
    ...counts,
    hits: scored.map((own) => {
      const outcome = own[image] ?? outcomes.notAnswered;
      return outcome < 0 ? null : outcome === outcomes.right;
    }),
  }));
}

/** A loop of its own: engines keep it compiled from one observer to the next. */
function countMisses(own: Int8Array, answered: Int32Array, missed: Int32Array): void {
  for (let image = 0; image < own.length; image += 1) {
    const outcome = own[image] ?? outcomes.notAnswered;
    if (outcome < 0) continue;
    answered[image] = (answered[image] ?? 0) + 1;
    if (outcome === outcomes.wrong) missed[image] = (missed[image] ?? 0) + 1;
  }
}

/** What images are called on screen: by what is right; those of one class, and those of no known one, by their names too. */
export function missedLabels(missed: readonly Pick<MissedImage, 'image' | 'right'>[]): readonly string[] {
  const labels = missed.map(({ right }) => right.join(' or '));
  const count = new Map<string, number>();
  for (const label of labels) count.set(label, (count.get(label) ?? 0) + 1);
  return missed.map(({ image }, at) => {
    const label = labels[at] ?? '';
    if (label === '') return visibleText(image);
    return count.get(label) === 1 ? label : `${label} (${visibleText(image)})`;
  });
}

/** How many missed an image, of those whose answer counts: "5 of 10 people and 1 of 1 network". */
export function whoMissed(
  answers: readonly (Pick<Observer, 'kind'> & { readonly hit: boolean | null })[],
): string {
  const ofKind = (isNetwork: boolean) =>
    answers.filter(({ kind, hit }) => hit !== null && (kind === 'network') === isNetwork);
  const [people, networks] = [ofKind(false), ofKind(true)];
  const missed = (own: typeof answers) => own.filter(({ hit }) => !hit).length;
  return list([
    ...(people.length === 0 ? [] : [`${missed(people)} of ${pluralize(people.length, 'person', 'people')}`]),
    ...(networks.length === 0 ? [] : [`${missed(networks)} of ${pluralize(networks.length, 'network')}`]),
  ]);
}
