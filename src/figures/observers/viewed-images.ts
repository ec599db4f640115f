import type { Observer } from '../../core/observers/observer.ts';
import { stimulusName } from '../../core/observers/stimulus.ts';
import { exposureOfCondition, withoutExposure } from '../../core/trials/timed-view.ts';
import { minimumViewingTime, type AnswersAt, type ViewingTime } from '../stats/minimum-viewing-time.ts';
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
  /** At each exposure that anybody was asked, the shortest first. */
  readonly answers: readonly AnswersAt[];
  /** Beside the networks; null where one did not answer it. */
  readonly networks: readonly (NetworkView | null)[];
}

/** An image under one condition, but for the exposure. */
interface Group {
  readonly name: string;
  readonly other: string;
  readonly key: string;
  readonly counts: Map<number, { right: number; answers: number }>;
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
  const groups = new Map<string, Group>();
  const asked = new Map<string, Set<number>>();
  const stimuliOf = new Map<string, number[]>();
  matched.keys.forEach((key, stimulus) => {
    const condition = matched.conditions[matched.conditionOf[stimulus] ?? -1] ?? '';
    const other = withoutExposure(condition);
    const id = JSON.stringify([key, other]);
    push(stimuliOf, id, stimulus);
    const exposure = exposureOfCondition(condition);
    if (exposure === null) return;
    const group = groups.get(id) ?? {
      name: stimulusName(matched.images[stimulus] ?? '', other),
      other,
      key: id,
      counts: new Map<number, { right: number; answers: number }>(),
    };
    const counts = group.counts.get(exposure) ?? { right: 0, answers: 0 };
    for (const person of people) {
      const outcome = scored[person]?.[stimulus] ?? outcomes.notAnswered;
      if (outcome < 0) continue;
      counts.answers += 1;
      if (outcome === outcomes.right) counts.right += 1;
    }
    if (counts.answers === 0) return;
    groups.set(id, group);
    group.counts.set(exposure, counts);
    const all = asked.get(other) ?? new Set<number>();
    asked.set(other, all.add(exposure));
  });
  const images = [...groups.values()].map(({ name, other, key, counts }): ViewedImage => {
    const exposures = [...(asked.get(other) ?? [])].sort((one, two) => one - two);
    const answers = exposures.map((exposure) => ({
      exposure,
      ...(counts.get(exposure) ?? { right: 0, answers: 0 }),
    }));
    return {
      name,
      time: minimumViewingTime(answers),
      answers,
      networks: networks.map((network) => viewOf(observers, graded, network, stimuliOf.get(key) ?? [])),
    };
  });
  return images.toSorted((one, other) => rankOf(other.time) - rankOf(one.time));
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
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
