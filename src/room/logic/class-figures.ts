import type { Catalogue } from '../../core/classes/catalogue.ts';
import { answeringObservers } from '../../files/formats/session-observers.ts';
import {
  answersOn,
  classImages,
  countClass,
  countedWords,
  type CountedAnswers,
  type Missed,
} from '../../figures/observers/class-count.ts';
import { gatherObservers } from '../../figures/observers/gather-observers.ts';
import { gradeObservers, type GradedObservers } from '../../figures/observers/grade-observers.ts';
import { pairFigures, type PairFigures } from '../../figures/observers/pair-figures.ts';
import { poolPeople } from '../../figures/observers/pool-people.ts';
import { commonTable, outcomes, type Outcomes } from '../../figures/observers/score-observers.ts';
import { pairedImages } from '../../figures/stats/paired-table.ts';
import { PeopleIntervals } from '../../figures/stats/people-interval.ts';
import { wilsonInterval, type Interval } from '../../figures/stats/wilson.ts';
import type { ImageId } from '../../core/trials/challenge.ts';
import { depthOf } from '../../core/trials/hit.ts';
import type { Session, Trial } from '../../core/trials/session.ts';
import { isSpoiled } from '../../core/trials/counts-in-figures.ts';

/** An error rate, Hit@5 or with a short list Hit@1, with its 95 % interval and the counts behind it. */
interface FiguredRate {
  readonly interval: Interval;
  readonly errors: number;
  readonly images: number;
}

/** How many people have a common answer, and whether it was right, by image. */
interface Pooled {
  readonly people: number;
  readonly right: ReadonlyMap<string, boolean>;
}

/** A class beside the network: all that a board shows at the end, without a name. */
export interface ClassFigures {
  /** How many people count, and how many answered anything. */
  readonly people: number;
  readonly answered: number;
  /** How many images count. */
  readonly images: number;
  /** How much the people missed on average, each counting once. */
  readonly missed: Missed;
  /** The same with its interval over people and images; of one person it is Wilson's. */
  readonly mean: Interval;
  /** The person who missed least, among those who answered all images; null where nobody did. */
  readonly best: FiguredRate | null;
  /**
   * The common answer by Borda count of those who count, where these answered all images, else of those who have most
   * answers in common; null with fewer than two people.
   */
  readonly pooled: (FiguredRate & Pooled) | null;
  /** Over the images that count, each once, as far as the network answered them. */
  readonly networks: readonly (FiguredRate & { readonly network: string })[];
  /** The class's common answer and a network on the images that both have; null without a network, or without an image in common. */
  readonly beside: PairFigures | null;
  /** Who counts where not everybody answered all, for a person; empty where everybody did. */
  readonly counted: string;
}

/**
 * A class beside the network, by the figures of `figures/observers`: the same that the page of observers shows of the same
 * sessions. Who counts, and on which images, is the rule of `countClass`.
 *
 * @param sessions a person's each, with truth and predictions.
 * @param revealed the images that count; others are as if they had not been answered.
 * @returns null where nobody has an answer that counts.
 * @throws FormatError when two sessions disagree on an image's class.
 */
export function classFigures(
  sessions: readonly Session[],
  revealed: ReadonlySet<ImageId>,
  catalogue: Catalogue,
): ClassFigures | null {
  const files = sessions.map((session) => {
    const depth = depthOf(session);
    const trials = session.trials.filter((trial) => revealed.has(trial.imageId) && !isSpoiled(trial));
    const counted = trials.map((trial) => countedTrial(trial, depth));
    return { file: session.id, observers: answeringObservers({ ...session, trials: counted }, catalogue) };
  });
  const observers = gatherObservers(files).map(({ observer }) => observer);
  const graded = gradeObservers(observers, catalogue, null);
  const placesOf = (wanted: 'person' | 'network') =>
    graded.observers.flatMap(({ kind, n }, at) => (kind === wanted && n > 0 ? [at] : []));
  const outcomesOf = (at: number) => graded.outcomes[at] ?? new Int8Array();
  const main = placesOf('network').sort((a, b) => nOf(graded, b) - nOf(graded, a))[0];
  const network = main === undefined ? null : outcomesOf(main);
  const people = placesOf('person');
  const images = classImages(people.map(outcomesOf), network);
  const count = countClass(
    people.map((at) => ({ at, ...answersOn(outcomesOf(at), images) })),
    images.length,
  );
  if (!count) return null;
  const counting = count.people.map(({ at }) => at);
  const together = new Int8Array(graded.matched.names.length).fill(-1);
  const right = new Map<string, boolean>();
  const pooled = poolPeople(observers, graded, catalogue, (image, { majority }) => {
    together[image] = majority ? 1 : 0;
    right.set(graded.matched.images[image] ?? '', majority);
  });
  const best = [...count.complete].sort((a, b) => a.errors - b.errors)[0];
  const only = counting[0] ?? 0;
  const figured = figuredRate(answersOn(outcomesOf(only), images));
  const shared = pooled && answersOn(together, images);
  return {
    people: counting.length,
    answered: count.answered,
    images: images.length,
    missed: count.missed,
    mean:
      counting.length === 1 && figured
        ? figured.interval
        : meanOf(
            count.missed.share,
            counting.map((at) => onlyOn(outcomesOf(at), images)),
            images.length,
          ),
    best: best ? figuredRate(best) : null,
    pooled: shared && withPeople(figuredRate(shared), pooled.people.length, right),
    networks: placesOf('network').flatMap((at) => {
      const rate = figuredRate(answersOn(outcomesOf(at), images));
      return rate ? [{ ...rate, network: graded.observers[at]?.name ?? '' }] : [];
    }),
    beside:
      main === undefined || !network
        ? null
        : besideOf(graded.observers[main]?.name ?? '', pooled ? together : outcomesOf(only), network),
    counted: countedWords(count, 'people', 'photo'),
  };
}

/** A trial with the guesses that count, and whatever the exposure was: a photo is one photo, for how long each person saw it. */
function countedTrial({ guesses, prediction, record, ...trial }: Trial, depth: number): Trial {
  const { viewed: _, ...looks } = record;
  return {
    ...trial,
    record: looks,
    guesses: guesses.slice(0, depth),
    prediction: prediction && { ...prediction, guesses: prediction.guesses.slice(0, depth) },
  };
}

const nOf = ({ observers }: GradedObservers, at: number) => observers[at]?.n ?? 0;

/** Outcomes on some images only. */
function onlyOn(own: Outcomes, places: Int32Array): Outcomes {
  const kept = new Int8Array(own.length).fill(outcomes.notAnswered);
  for (const image of places) kept[image] = own[image] ?? outcomes.notAnswered;
  return kept;
}

/** One image has no spread to draw. */
function meanOf(estimate: number, people: readonly Outcomes[], images: number): Interval {
  const [low, high] = (images > 1 ? new PeopleIntervals([people]).mean(0) : null) ?? [estimate, estimate];
  return { estimate, low, high };
}

function figuredRate({ errors, images }: CountedAnswers): FiguredRate | null {
  const interval = wilsonInterval(errors, images);
  return interval && { interval, errors, images };
}

function withPeople(
  rate: FiguredRate | null,
  people: number,
  right: Pooled['right'],
): ClassFigures['pooled'] {
  return rate && { ...rate, people, right };
}

function besideOf(network: string, own: Int8Array, other: Int8Array): PairFigures | null {
  const table = commonTable(own, other);
  return pairedImages(table) === 0 ? null : pairFigures({ first: 'class', second: network, ...table });
}
