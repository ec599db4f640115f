import type { Catalogue } from '../../core/classes/catalogue.ts';
import { pluralize } from '../../core/text/pluralize.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import type { Truth, RealLabels } from '../../core/truth/truth.ts';
import { gradeObservers, type GradedObservers } from './grade-observers.ts';
import { pairFigures, pairTables, type PairFigures } from './pair-figures.ts';
import type { GatheredObserver } from './resolve-observers.ts';
import { excludedSaid, type Observer } from '../../core/observers/observer.ts';

/** A comparison with what it stands on. */
export interface Comparison extends GradedObservers {
  /** In the order of the observers: the first with each later one, then the second … */
  readonly pairs: readonly PairFigures[];
}

/**
 * Compares observers image by image, in one go and one thread.
 *
 * @param options `truth` counts instead of what the observers' files say, on the images that it names.
 *   `guesses`: how many count; null: as many as all could give.
 * @throws FormatError when images in file-name order cannot be told, or two files disagree on an image's class.
 */
export function compareObservers(
  given: readonly Observer[],
  catalogue: Catalogue,
  {
    truth = null,
    guesses = null,
  }: { readonly truth?: Truth | RealLabels | null; readonly guesses?: number | null } = {},
): Comparison {
  const graded = gradeObservers(given, catalogue, truth, guesses);
  return { ...graded, pairs: pairTables(graded).map(pairFigures) };
}

/** The rules, written down before, by which a study leaves a person out; null where by none. */
export function excludedFor({ also }: Pick<Observer, 'also'>): string | null {
  return also.get(excludedSaid)?.find((text) => text !== '') ?? null;
}

/** Why somebody is left out, as the end of a sentence. @param rules as `excludedFor` says them. */
export function excludedReason(rules: string): string {
  return `left out by rules of the study that were written down before: ${visibleText(rules)}`;
}

/**
 * How many people rules of a study leave out, and by which; null where none is.
 *
 * @param observers those that are compared with nobody.
 */
export function excludedWords(observers: readonly { readonly excluded: string | null }[]): string | null {
  const reasons = observers.flatMap(({ excluded }) => excluded ?? []);
  if (reasons.length === 0) return null;
  const told = [...new Set(reasons)].map(
    (reason) => `${visibleText(reason)} (${reasons.filter((one) => one === reason).length})`,
  );
  const people = reasons.length === 1 ? 'One person is' : `${reasons.length} people are`;
  return `${people} left out by rules of the study that were written down before: ${told.join('; ')}.`;
}

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

/** That a truth file names none of an observer's images: "0 of 120 images are in truth.csv". */
export function notInTruth(images: number, file: string): string {
  return `0 of ${images} ${images === 1 ? 'image is' : 'images are'} in ${visibleText(file)}`;
}

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
