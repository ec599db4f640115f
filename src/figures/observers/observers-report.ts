import type { Catalogue } from '../../core/classes/catalogue.ts';
import { networksBeside, type CountedAnswers } from './class-count.ts';
import type { ConditionRates } from './conditions.ts';
import { enoughImages } from './few-images.ts';
import { emptyLines, excludedFor } from './leave-out.ts';
import type { GatheredObserver } from './resolve-observers.ts';
import type { PairFamily } from './holm-of-pairs.ts';
import { imageKey } from '../../core/observers/image-key.ts';
import type { GradedObservers, ObserverFigures } from './grade-observers.ts';
import type { Observer, ObserverKind } from '../../core/observers/observer.ts';
import { answerAt, labelTexts, type Answer } from '../../core/observers/observer-answers.ts';
import type { PairFigures } from './pair-figures.ts';
import { poolPeople, type PooledPeople } from './pool-people.ts';
import { outcomes, type Outcomes } from './score-observers.ts';

/** One observer's figures, and where they come from. */
export interface ReportedObserver
  extends ObserverFigures, Omit<GatheredObserver, 'observer' | 'ownPractice' | 'leftOut'> {
  /** How many stimuli it answered, whether they count or not. */
  readonly images: number;
  /** How many categories it chose from, as its file says; 0: it answers in words of its own; null: the 1000 classes. */
  readonly categories: number | null;
  /** Whether it had to find names among the 1000 classes: neither answers in own words nor short lists, as far as its file says. */
  readonly searched: boolean;
  /** How many of its images the truth file names; null without such a file, and for answers in own words. */
  readonly inTruth: number | null;
  /** What `emptyLines` says of its file. */
  readonly empty: string | null;
}

/** An observer that is compared with nobody. */
export type LeftOutObserver = Pick<ReportedObserver, 'key' | 'name' | 'files'> &
  Pick<GatheredObserver, 'ownPractice'> & {
    /** As `excludedFor` says it. */
    readonly excluded: string | null;
  };

/** All that a page shows of a comparison: plain figures and names, which cross threads. */
export interface ObserversReport extends GradedReport {
  /** In the order of the observers: the first with each later one, then the second … */
  readonly pairs: readonly PairFigures[];
  /** The pairs for whose number p is corrected, as a person chose; left out: the usual ones. */
  readonly family?: PairFamily | null;
  /** The network beside which people are told of, by its key, as a person chose; left out: the usual one. */
  readonly network?: string | null;
}

/** A report but for the pairs. */
interface GradedReport {
  readonly observers: readonly ReportedObserver[];
  /** Those that are compared with nobody, as a person wants it or as somebody's practice. */
  readonly leftOut: readonly LeftOutObserver[];
  /** For each observer the stimuli that no other has, by name. */
  readonly unmatched: readonly (readonly string[])[];
  /** Error rates by condition; null where no file says a condition. */
  readonly conditions: ConditionRates | null;
  /** On how many images the answers of two observers or more count. */
  readonly countedImages: number;
  readonly missedByAll: readonly string[];
  readonly onlyPeople: readonly string[];
  readonly onlyNetworks: readonly string[];
  /** On the images that all answered; null where all answered the same ones. */
  readonly common: CommonRates | null;
  /** Of each network how it did on the images by which people beside it are counted; null for people. */
  readonly beside: readonly (CountedAnswers | null)[];
  /** Null when fewer than two people are among the observers. */
  readonly pooled: PooledPeople | null;
  /** How many stimuli all observers have together. */
  readonly images: number;
  /** How many guesses count, k of Hit@k, and the most that can. */
  readonly guesses: number;
  readonly mostGuesses: number;
  /** The challenge of those that say one; null when none does. */
  readonly challenge: string | null;
}

/** One observer's answer to an image, and how it did. */
export interface ImageAnswer extends Answer {
  readonly observer: string;
  readonly kind: ObserverKind;
  /** Whether a program drew it in place of a person. */
  readonly simulated: boolean;
  readonly files: readonly string[];
  /** Null where the image does not count: without a truth, or shown before. */
  readonly hit: boolean | null;
  /** What is right, in the words of the guesses; none where nothing says it. */
  readonly right: readonly string[];
}

/**
 * What a page shows of a comparison, but for the pairs.
 *
 * @param gathered those that were graded, in the same order.
 */
export function gradedReport(
  gathered: readonly GatheredObserver[],
  graded: GradedObservers,
  catalogue: Catalogue,
  leftOut: readonly GatheredObserver[] = [],
): GradedReport {
  const { observers, unmatched, matched, inTruth, outcomes: scored } = graded;
  const groups = imageGroups(
    gathered.map(({ observer }) => observer.kind),
    scored,
  );
  const named = (places: Int32Array) => Array.from(places, (place) => matched.names[place] ?? '');
  const all = gathered.map(({ observer }) => observer);
  return {
    observers: observers.flatMap((figures, at) => {
      const from = gathered[at];
      if (!from) return [];
      const { observer, ownPractice: _own, leftOut: _left, ...said } = from;
      const { images, labels } = observer;
      return {
        ...figures,
        ...said,
        images: images.length,
        categories: labels && (saysCategories(observer) ? labels.length : 0),
        searched: labels === null && !alwaysShort(observer),
        inTruth: inTruth[at] ?? null,
        empty: emptyLines(observer),
      };
    }),
    leftOut: leftOut.map(({ key, files, ownPractice, observer }) => ({
      ...{ key, name: observer.name, files, ownPractice },
      excluded: excludedFor(observer),
    })),
    unmatched,
    conditions: graded.conditions,
    countedImages: groups.counted,
    missedByAll: named(groups.missedByAll),
    onlyPeople: named(groups.onlyPeople),
    onlyNetworks: named(groups.onlyNetworks),
    common: commonRates(graded),
    beside: networksBeside(graded),
    pooled: poolPeople(all, graded, catalogue),
    images: matched.names.length,
    guesses: graded.guesses,
    mostGuesses: graded.mostGuesses,
    challenge: all.find(({ challenge }) => challenge !== null)?.challenge ?? null,
  };
}

/**
 * What the observers answered to a stimulus, or to an image under whatever conditions; those left out that did not.
 *
 * @param image the stimulus as it is named on screen, or the image's id or file name.
 */
export function imageAnswers(
  image: string,
  gathered: readonly GatheredObserver[],
  { matched, right, outcomes: scored }: GradedObservers,
  catalogue: Catalogue,
): readonly ImageAnswer[] {
  const named = matched.names.indexOf(image);
  // The name of an image of a Geirhos file says more than what it is matched by.
  const asked = named < 0 ? matched.keys.indexOf(imageKey(image)) : named;
  const isStimulus = named >= 0 && image !== matched.images[named];
  const key = matched.keys[asked];
  const stimuli = matched.keys.flatMap((one, at) =>
    (isStimulus ? at === asked : one === key && asked >= 0) ? [at] : [],
  );
  return stimuli.flatMap((at) => answersAt(at, gathered, { matched, right, outcomes: scored }, catalogue));
}

function answersAt(
  at: number,
  gathered: readonly GatheredObserver[],
  { matched, right, outcomes: scored }: Pick<GradedObservers, 'matched' | 'right' | 'outcomes'>,
  catalogue: Catalogue,
): readonly ImageAnswer[] {
  return gathered.flatMap(({ observer, files }, number) => {
    const place = matched.places[number]?.[at] ?? -1;
    if (place < 0) return [];
    const texts = labelTexts(observer, catalogue);
    const answer = answerAt(observer, place, texts);
    const own = answer.truth === null ? [] : [answer.truth, ...answer.alsoRight];
    const outcome = scored[number]?.[at] ?? outcomes.notAnswered;
    return [
      {
        ...answer,
        observer: observer.name,
        kind: observer.kind,
        simulated: observer.simulated,
        files,
        right: observer.labels ? own : (right[at] ?? []).map((label) => texts[label] ?? ''),
        hit: outcome < 0 ? null : outcome === outcomes.right,
      },
    ];
  });
}

/** Whether its file says of each answer that it was chosen from a short list. */
function alwaysShort({ also }: Pick<Observer, 'also'>): boolean {
  const lists = also.get('list') ?? [];
  return lists.length > 0 && lists.every((list) => list !== '' && list !== 'all');
}

/** Whether its file names the categories of each answer, those that nobody chose too. */
function saysCategories({ also }: Pick<Observer, 'also'>): boolean {
  return also.get('category_list')?.every((list) => list !== '') ?? false;
}

/** How far a comparison is. */
export type CompareProgress =
  | { readonly kind: 'reading'; readonly file: string; readonly bytes: number; readonly total: number }
  | { readonly kind: 'comparing'; readonly pairs: number; readonly total: number };

/** What became of a file; a refused one counts nowhere. */
export type FileReport =
  | {
      readonly name: string;
      readonly kind: 'answers';
      readonly observers: number;
      readonly ambiguous: boolean;
    }
  | {
      readonly name: string;
      readonly kind: 'truth';
      /** Whether it holds ReaL labels. */
      readonly real: boolean;
      readonly images: number;
      readonly ambiguous: boolean;
    }
  | { readonly name: string; readonly kind: 'refused'; readonly message: string };

/** Files that cannot be compared with the others. */
export interface ComparisonFault {
  /** Why not, for a person. */
  readonly message: string;
  /** The names of the files that the figures are without. */
  readonly without: readonly string[];
}

/** What a comparison comes to. */
export interface CompareResult {
  /** In the order of the request. */
  readonly files: readonly FileReport[];
  /** Null when no file holds answers. */
  readonly report: ObserversReport | null;
  /** The name of the file by whose labels the figures are; null: the observers' own files. */
  readonly truth: string | null;
  /** What keeps the figures from being those of all files; null when nothing does. */
  readonly fault: ComparisonFault | null;
}

/** Images on which whole groups of observers were wrong, as places in the list of matched images, rising. */
interface ImageGroups {
  /** How many images the answers of two observers or more count on: what `missedByAll` is a part of. */
  readonly counted: number;
  /** Two observers or more answered, and every one of them was wrong. */
  readonly missedByAll: Int32Array;
  /** People and networks answered, a person or more was right and every network wrong. */
  readonly onlyPeople: Int32Array;
  /** People and networks answered, a network or more was right and every person wrong. */
  readonly onlyNetworks: Int32Array;
}

/** For each image how many observers of one kind answered, and how many of them were right. */
interface Counts {
  readonly answered: Int32Array;
  readonly right: Int32Array;
}

/**
 * Finds the images on which whole groups of observers were wrong. On each image only those count who answered it; an
 * observer that is neither known as a person nor as a network counts for `missedByAll` alone.
 *
 * @param kinds one an observer.
 * @param all for each observer one outcome an image.
 */
export function imageGroups(kinds: readonly ObserverKind[], all: readonly Outcomes[]): ImageGroups {
  const images = all[0]?.length ?? 0;
  const countsOf = (kind?: ObserverKind) => {
    const counts = { answered: new Int32Array(images), right: new Int32Array(images) };
    all.forEach((own, at) => {
      if (kind === undefined || kinds[at] === kind) addOutcomes(own, counts);
    });
    return counts;
  };
  const [anybody, people, networks] = [countsOf(), countsOf('person'), countsOf('network')];
  return {
    counted: placesOf(images, (image) => (anybody.answered[image] ?? 0) > 1).length,
    missedByAll: placesOf(
      images,
      (image) => anybody.right[image] === 0 && (anybody.answered[image] ?? 0) > 1,
    ),
    onlyPeople: placesOf(images, (image) => isOnly(people, networks, image)),
    onlyNetworks: placesOf(images, (image) => isOnly(networks, people, image)),
  };
}

/** A loop of its own: engines keep it compiled from one observer to the next. */
function addOutcomes(own: Outcomes, { answered, right }: Counts): void {
  for (let image = 0; image < own.length; image += 1) {
    const outcome = own[image] ?? -1;
    if (outcome < 0) continue;
    answered[image] = (answered[image] ?? 0) + 1;
    right[image] = (right[image] ?? 0) + outcome;
  }
}

function isOnly(right: Counts, wrong: Counts, image: number): boolean {
  return (right.right[image] ?? 0) > 0 && (wrong.answered[image] ?? 0) > 0 && wrong.right[image] === 0;
}

function placesOf(images: number, holds: (image: number) => boolean): Int32Array {
  const places: number[] = [];
  for (let image = 0; image < images; image += 1) if (holds(image)) places.push(image);
  return Int32Array.from(places);
}

/** How observers did on the images that all of them answered and that count. */
export interface CommonRates {
  /** How many images that are. */
  readonly images: number;
  /** For each observer how many of them it missed; null for one with too few images of its own to be asked for. */
  readonly errors: readonly (number | null)[];
}

/**
 * Counts the errors on the images that all observers with ten images or more answered, since rates on different images
 * cannot be compared.
 *
 * @returns null where these observers answered the same images anyway, or are fewer than two.
 */
export function commonRates({
  observers,
  outcomes: scored,
}: Pick<GradedObservers, 'observers' | 'outcomes'>): CommonRates | null {
  const counted = observers.flatMap(({ n }, at) =>
    n >= enoughImages ? [scored[at] ?? new Int8Array()] : [],
  );
  if (counted.length < 2) return null;
  const images = counted[0]?.length ?? 0;
  const counts: Counts = { answered: new Int32Array(images), right: new Int32Array(images) };
  for (const own of counted) addOutcomes(own, counts);
  const common = placesOf(images, (image) => counts.answered[image] === counted.length);
  if (common.length === placesOf(images, (image) => (counts.answered[image] ?? 0) > 0).length) return null;
  return {
    images: common.length,
    errors: observers.map(({ n }, at) =>
      n < enoughImages ? null : countErrors(scored[at] ?? new Int8Array(), common),
    ),
  };
}

function countErrors(own: Outcomes, common: Int32Array): number {
  let errors = 0;
  for (const image of common) if (own[image] === outcomes.wrong) errors += 1;
  return errors;
}
