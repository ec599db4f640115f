import { pluralize } from '../../core/text/pluralize.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import type { Comparison } from './compare-observers.ts';
import { emptyLines } from './empty-lines.ts';
import type { GatheredObserver } from './resolve-observers.ts';
import type { Observer } from '../../core/observers/observer.ts';
import { notInTruth } from './not-in-truth.ts';

/** An observer without a figure. */
export interface LeftOut {
  readonly name: string;
  /** The files that hold it. */
  readonly files: readonly string[];
  /** Why, as the end of a sentence. */
  readonly reason: string;
}

/** A comparison of those that have figures. */
export interface Kept {
  readonly comparison: Comparison;
  readonly leftOut: readonly LeftOut[];
  /** What is to be known of those that are kept. */
  readonly notes: readonly string[];
}

/**
 * Leaves out the observers without any image that counts, so that one file cannot stop a whole class.
 *
 * @param gathered those that were compared, in the same order.
 * @param truthFile the truth file that counts, as it is named on screen; null for none.
 * @param labelsFile the ReaL labels that count, likewise.
 */
export function leaveOut(
  comparison: Comparison,
  gathered: readonly GatheredObserver[],
  truthFile: string | null,
  labelsFile: string | null,
): Kept {
  const { observers, pairs, unmatched, outcomes, once, inTruth, matched, conditions } = comparison;
  const isKept = observers.map(({ n }) => n > 0);
  const kept = <Value>(list: readonly Value[]) => list.filter((_, at) => isKept[at]);
  const names = new Set(kept(observers).map(({ name }) => name));
  return {
    comparison: {
      ...comparison,
      observers: kept(observers),
      pairs: pairs.filter(({ first, second }) => names.has(first) && names.has(second)),
      matched: { ...matched, places: kept(matched.places) },
      unmatched: kept(unmatched),
      outcomes: kept(outcomes),
      once: kept(once),
      conditions: conditions && { ...conditions, rates: kept(conditions.rates) },
      inTruth: kept(inTruth),
    },
    leftOut: observers.flatMap(({ name, withoutTruth, assisted, spoiled }, at) => {
      const { files = [], observer } = gathered[at] ?? {};
      const images = observer?.images.length ?? 0;
      const silent = inTruth[at] === 0 && truthFile !== null ? notInTruth(images, truthFile) : null;
      const reason = reasonOf({ images, withoutTruth, assisted, spoiled }, noTruth(silent, labelsFile));
      return isKept[at] ? [] : [{ name, files, reason }];
    }),
    notes: gathered.flatMap(({ observer }, at) =>
      isKept[at] ? notesOn(observer, inTruth[at] === 0 ? truthFile : null) : [],
    ),
  };
}

/** @param truthFile one that names none of the observer's images; null: there is none. */
function notesOn(observer: Observer, truthFile: string | null): readonly string[] {
  const { name, images } = observer;
  const empty = emptyLines(observer);
  return [
    ...(truthFile === null
      ? []
      : [`${notInTruth(images.length, truthFile)}, so the files of answers say what is right`]),
    ...(empty === null ? [] : [empty]),
  ].map((note) => `${visibleText(name)}: ${note}`);
}

/** Why no image counts. */
function reasonOf(
  {
    images,
    withoutTruth,
    assisted,
    spoiled,
  }: Readonly<Record<'images' | 'withoutTruth' | 'assisted' | 'spoiled', number>>,
  unknown: string,
): string {
  if (images === 0) return 'it has no answers';
  const told = [
    ...(assisted > 0
      ? [`${pluralize(assisted, 'image')} answered after the answer or the prediction was shown`]
      : []),
    ...(spoiled > 0 ? [`${pluralize(spoiled, 'image')} not shown as asked`] : []),
  ];
  if (withoutTruth === 0) return told.join('; ');
  return told.length === 0 ? unknown : `${told.join('; ')}; on the others ${unknown}`;
}

/** @param silent that a truth file names none of the images; null where it does, or there is none. */
function noTruth(silent: string | null, labelsFile: string | null): string {
  if (labelsFile !== null) return `${visibleText(labelsFile)} says no class for its images`;
  return `nothing says what is right on its images${silent === null ? '. Give a --truth file' : `: ${silent}`}`;
}
