import type { Catalogue } from '../../core/classes/catalogue.ts';
import { networksBeside, type CountedAnswers } from './class-count.ts';
import { commonRates, type CommonRates } from './common-rates.ts';
import type { ConditionRates } from './conditions.ts';
import { emptyLines } from './empty-lines.ts';
import { excludedFor } from './excluded.ts';
import type { GatheredObserver } from './resolve-observers.ts';
import type { PairFamily } from './holm-of-pairs.ts';
import { imageKey } from '../../core/observers/image-key.ts';
import { imageGroups } from './image-groups.ts';
import type { GradedObservers, ObserverFigures } from './grade-observers.ts';
import type { Observer, ObserverKind } from '../../core/observers/observer.ts';
import { answerAt, labelTexts, type Answer } from '../../core/observers/observer-answers.ts';
import type { PairFigures } from './pair-figures.ts';
import { poolPeople, type PooledPeople } from './pool-people.ts';
import { outcomes } from './score-observers.ts';

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
