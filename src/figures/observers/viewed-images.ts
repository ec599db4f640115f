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
import type { GradedObservers } from './grade-observers.ts';
import { outcomes, ownTruth } from './score-observers.ts';

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
export function viewedImages(
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
