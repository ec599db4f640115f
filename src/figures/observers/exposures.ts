import { mostCategories } from '../../core/classes/category-list.ts';
import { grouped } from '../../core/grouped.ts';
import type { Observer } from '../../core/observers/observer.ts';
import { stimulusName } from '../../core/observers/stimulus.ts';
import { exposureOfCondition, withoutExposure } from '../../core/trials/timed-view.ts';
import {
  answersBehind,
  minimumViewingTime,
  type AnswersAt,
  type ViewingTime,
} from '../stats/minimum-viewing-time.ts';
import { meanInterval, TwoWayIntervals } from '../stats/people-interval.ts';
import { tellsConsistency } from '../stats/error-consistency.ts';
import type { ConfidenceInterval } from '../stats/wilson.ts';
import { areExposures, ratesOfGroups, type ConditionRate } from './conditions.ts';
import type { GradedObservers } from './grade-observers.ts';
import { pairFigures, testedPair } from './pair-figures.ts';
import { commonTable, meanErrorRate, outcomes, type Outcomes, ownTruth } from './score-observers.ts';

/** A figure of several people at one exposure, with its interval. */
export interface PooledFigure {
  /** How many people it stands on. */
  readonly people: number;
  /** The mean, each counting once; null where it stands on nobody. */
  readonly mean: number | null;
  /** Null with fewer than two people, and where nothing spreads. */
  readonly interval: ConfidenceInterval | null;
}

/** Error consistency of two observers at one exposure. */
export interface KappaAt {
  /** How many images both answered. */
  readonly n: number;
  /** Null where one was always right or always wrong, so that κ says nothing. */
  readonly kappa: number | null;
  /** By bootstrap over the images; null where κ is, and where too many people are there to draw it for each. */
  readonly interval: ConfidenceInterval | null;
}

/** How people err on the images on which a network errs, at each exposure. */
interface NetworkKappas {
  /** The network's place among the observers. */
  readonly network: number;
  /** Of each person, by their place among the observers, at each exposure. */
  readonly people: readonly { readonly person: number; readonly at: readonly KappaAt[] }[];
  /** The mean of theirs at each exposure, with Student's interval over people. */
  readonly pooled: readonly PooledFigure[];
}

/** What a comparison comes to where files say for how long each image was shown. */
export interface ExposureFigures {
  /** In milliseconds, the shortest first. */
  readonly exposures: readonly number[];
  /** For each observer the error rate at each exposure; what else files say of the condition is taken together. */
  readonly rates: readonly (readonly ConditionRate[])[];
  /** People together at each exposure, with an interval over people and images; null with fewer than two. */
  readonly pooled: readonly PooledFigure[] | null;
  readonly networks: readonly NetworkKappas[];
  /** The share missed by who only guesses; null where the labels are not few. */
  readonly chance: number | null;
  /** The images that people answered, those that took longest first. */
  readonly images: readonly ViewedImage[];
}

/** For how many κ of people and networks an interval is drawn by bootstrap. */
const mostDrawn = 600;

/**
 * Errors, agreement and minimum viewing times by exposure; null where not all conditions are exposures.
 *
 * @param observers those that were graded, in the same order.
 */
export function exposureFigures(
  observers: readonly Observer[],
  graded: GradedObservers,
): ExposureFigures | null {
  const { matched, outcomes: scored, observers: figures } = graded;
  if (!areExposures(matched.conditions)) return null;
  const ofCondition = matched.conditions.map((one) => exposureOfCondition(one) ?? 0);
  const exposures = [...new Set(ofCondition)].sort((one, other) => one - other);
  const placeOf = ofCondition.map((exposure) => exposures.indexOf(exposure));
  const groupOf = matched.conditionOf.map((condition) => placeOf[condition] ?? -1);
  const ofKind = (wanted: Observer['kind']) =>
    figures.flatMap(({ kind, n }, at) => (kind === wanted && n > 0 ? [at] : []));
  const [people, networks] = [ofKind('person'), ofKind('network')];
  const at = exposures.map((_, place) => scored.map((own) => only(own, groupOf, place)));
  const rates = scored.map((own) => ratesOfGroups(own, groupOf, exposures.length));
  const isDrawn = people.length * networks.length * exposures.length <= mostDrawn;
  return {
    exposures,
    rates,
    pooled:
      people.length < 2
        ? null
        : at.map((all, place) =>
            pooledError(
              people.map((one) => rates[one]?.[place]),
              people.map((one) => all[one] ?? new Int8Array()),
            ),
          ),
    networks: networks.map((network) => {
      const each = people.map((person) => ({
        person,
        at: at.map((all) => kappaAt(all[person], all[network], isDrawn)),
      }));
      const pooled = exposures.map((_, place) =>
        pooledKappa(each.flatMap((one) => one.at[place]?.kappa ?? [])),
      );
      return { network, people: each, pooled };
    }),
    chance: chanceOf(observers, graded),
    images: viewedImages(observers, graded, people, networks),
  };
}

/** Outcomes on the stimuli of one exposure; on the others none. */
function only(own: Outcomes, groupOf: Int32Array, group: number): Outcomes {
  return own.map((outcome, at) => (groupOf[at] === group ? outcome : outcomes.notAnswered));
}

function pooledError(
  rates: readonly (ConditionRate | undefined)[],
  people: readonly Outcomes[],
): PooledFigure {
  const counting = people.filter((_, at) => (rates[at]?.n ?? 0) > 0);
  return {
    people: counting.length,
    mean: meanErrorRate(rates.map((one) => ({ errors: one?.errors ?? 0, images: one?.n ?? 0 }))),
    interval: counting.length < 2 ? null : new TwoWayIntervals([counting]).mean(0),
  };
}

function pooledKappa(kappas: readonly number[]): PooledFigure {
  const mean = kappas.length === 0 ? null : kappas.reduce((sum, one) => sum + one, 0) / kappas.length;
  const ends = meanInterval(kappas);
  return {
    people: kappas.length,
    mean,
    interval: ends && [Math.max(-1, ends[0]), Math.min(1, ends[1])],
  };
}

function kappaAt(
  person: Outcomes = new Int8Array(),
  network: Outcomes = new Int8Array(),
  isDrawn: boolean,
): KappaAt {
  const table = { first: '', second: '', ...commonTable(person, network) };
  const { n, kappa, kappaInterval } =
    isDrawn && tellsConsistency(table) ? pairFigures(table) : testedPair(table);
  return tellsConsistency(table) ? { n, kappa, interval: kappaInterval } : { n, kappa: null, interval: null };
}

/** All who count answer in the same few words, as far as their files have them. */
function chanceOf(
  observers: readonly Observer[],
  { observers: figures, guesses }: Pick<GradedObservers, 'observers' | 'guesses'>,
): number | null {
  const counting = observers.filter((_, at) => (figures[at]?.n ?? 0) > 0);
  const words = new Set(counting.flatMap(({ labels }) => labels ?? []));
  if (words.size < 2 || words.size > mostCategories || counting.some(({ labels }) => labels === null))
    return null;
  return 1 - Math.min(1, guesses / words.size);
}

/** What a network said of an image. */
export interface NetworkView {
  /** Whether a right answer is among the guesses that count. */
  readonly right: boolean;
  /** The probability that it gave the right answer, 0..1; null where its file does not say it. */
  readonly probability: number | null;
}

/** An image that people saw for several times, each person once. */
export interface ViewedImage {
  /** As it is named on screen, with what its conditions say beside the exposure. */
  readonly name: string;
  readonly time: ViewingTime;
  /** On how many answers that stands, `answersBehind`. */
  readonly n: number;
  /** At each exposure that anybody was asked, the shortest first. */
  readonly answers: readonly AnswersAt[];
  /** Beside the networks; null where one did not answer it. */
  readonly networks: readonly (NetworkView | null)[];
}

/**
 * The minimum viewing times of all images that people answered, by the exposures that were asked under the same condition;
 * those that took longest first, then those of which too little is known.
 *
 * @param people their places among the observers.
 * @param networks likewise.
 */
function viewedImages(
  observers: readonly Observer[],
  graded: GradedObservers,
  people: readonly number[],
  networks: readonly number[],
): readonly ViewedImage[] {
  const { matched, outcomes: scored } = graded;
  const exposures = matched.conditions.map(exposureOfCondition);
  const others = matched.conditions.map(withoutExposure);
  const exposureOf = (stimulus: number) => exposures[matched.conditionOf[stimulus] ?? -1] ?? null;
  const otherOf = (stimulus: number) => others[matched.conditionOf[stimulus] ?? -1] ?? '';
  const answersTo = (stimulus: number) =>
    people.map((person) => scored[person]?.[stimulus] ?? outcomes.notAnswered).filter((one) => one >= 0);
  // An image under one condition, but for the exposure.
  const groupOf = (stimulus: number) => JSON.stringify([matched.keys[stimulus], otherOf(stimulus)]);
  const stimuli = [...matched.keys.keys()];
  const stimuliOf = grouped(stimuli, groupOf);
  const answered = stimuli.filter((one) => exposureOf(one) !== null && answersTo(one).length > 0);
  const asked = new Map(
    [...grouped(answered, otherOf)].map(([other, all]) => [
      other,
      [...new Set(all.flatMap((one) => exposureOf(one) ?? []))].sort((one, two) => one - two),
    ]),
  );
  const images = [...grouped(answered, groupOf)].map(([group, own]): ViewedImage => {
    const [first = 0] = own;
    const answers = (asked.get(otherOf(first)) ?? []).map((exposure) => {
      const given = own.filter((one) => exposureOf(one) === exposure).flatMap(answersTo);
      const right = given.filter((one) => one === outcomes.right).length;
      return { exposure, right, answers: given.length };
    });
    const time = minimumViewingTime(answers);
    return {
      name: stimulusName(matched.images[first] ?? '', otherOf(first)),
      ...{ time, n: answersBehind(answers, time) },
      answers,
      networks: networks.map((network) => viewOf(observers, graded, network, stimuliOf.get(group) ?? [])),
    };
  });
  return images.toSorted((one, other) => rankOf(other.time) - rankOf(one.time));
}

/** Pixels are all that a network sees, so its first answer to the image that counts stands for it at all exposures. */
function viewOf(
  observers: readonly Observer[],
  { matched, right, outcomes: scored }: GradedObservers,
  network: number,
  stimuli: readonly number[],
): NetworkView | null {
  const observer = observers[network];
  const stimulus = stimuli.find((one) => (scored[network]?.[one] ?? outcomes.notAnswered) >= 0);
  if (!observer || stimulus === undefined) return null;
  const { depth, guesses, probabilities, labels } = observer;
  const place = matched.places[network]?.[stimulus] ?? -1;
  const accepted = labels ? ownTruth(observer, place) : (right[stimulus] ?? []);
  const found = Array.from({ length: depth }, (_, slot) => place * depth + slot)
    .filter((at) => accepted.includes(guesses[at] ?? -1))
    .map((at) => probabilities?.[at] ?? Number.NaN)
    .filter((probability) => !Number.isNaN(probability));
  return {
    right: scored[network]?.[stimulus] === outcomes.right,
    probability: found.length === 0 ? null : Math.max(...found),
  };
}

/** Those of which too little is known come last. */
function rankOf(time: ViewingTime): number {
  return time === 'untold' ? -1 : time === 'never' ? Number.MAX_VALUE : time;
}
