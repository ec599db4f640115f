import type { Catalogue } from '../../core/classes/catalogue.ts';
import { ConfusionCount, shownClass, type Confusions } from '../errors/confusions.ts';
import { commonestConfusion, peopleAndNetworks, severalRightNote } from '../errors/confusion-words.ts';
import { sides, type Side } from '../errors/side.ts';
import { pluralize } from '../../core/text/pluralize.ts';
import { onceEachExposure } from './exposure-words.ts';
import type { GradedObservers } from './grade-observers.ts';
import type { Observer } from '../../core/observers/observer.ts';
import { outcomes } from './score-observers.ts';
import { confusionMatrix, type WordMatrix } from './word-matrix.ts';

/** Who takes what for what among several observers: the people together, and the networks together. */
export interface ObserverConfusions {
  readonly confusions: Confusions;
  readonly people: number;
  readonly networks: number;
  /** Whether a network's answer to one image counts at several exposures. */
  readonly repeated: boolean;
  /** Observers that are left out: in words of their own, or not said to be people or networks. */
  readonly leftOut: readonly string[];
  /** What those in words of their own answered to what, where these words are few; they are not left out then. */
  readonly matrix: WordMatrix | null;
}

/** What mix-ups of observers come to, in plain words. */
export interface MixUpWords {
  /** The commonest of each side, a sentence each. */
  readonly commonest: readonly string[];
  /** Whose first guesses the numbers count. */
  readonly counts: string;
  /** Who is left out; empty where nobody is. */
  readonly leftOut: string;
}

/** Who takes what for what, as sentences; null where nobody gave an answer that counts. */
export function mixUpWords(
  { confusions, people, networks, repeated, leftOut }: Omit<ObserverConfusions, 'matrix'>,
  catalogue: Catalogue,
): MixUpWords | null {
  const { answers } = confusions;
  const told = sides.filter((side) => answers[side] > 0);
  if (told.length === 0) return null;
  const who = people === 1 ? 'one person' : `${people} people`;
  return {
    commonest: told.map((side) => commonestConfusion(confusions, side, peopleAndNetworks, catalogue)),
    counts: `A number counts first guesses: ${answers.person} by ${who}, ${answers.network} by ${pluralize(networks, 'network')}.${repeated ? ` ${onceEachExposure}` : ''}${confusions.several ? ` ${severalRightNote}` : ''}`,
    leftOut:
      leftOut.length === 0
        ? ''
        : `Left out: ${pluralize(leftOut.length, 'observer')} with words of their own, or not said to be a person or a network.`,
  };
}

/** A first guess of an observer to an image that counts. */
type OnAnswer = (side: Side, image: number, right: readonly number[], guess: number) => void;

/** Counts the first guesses of people and of networks, one an image and observer. */
export function observerConfusions(
  observers: readonly Observer[],
  graded: GradedObservers,
  catalogue: Catalogue,
): ObserverConfusions {
  const count = new ConfusionCount(catalogue);
  const of = (side: Side) => observers.filter((one) => sideOf(one) === side).length;
  eachFirstGuess(observers, graded, (side, _, right, guess) => {
    count.add(side, right, guess);
  });
  const matrix = confusionMatrix(observers, graded);
  const isShown = ({ labels }: Observer) => matrix !== null && labels !== null;
  return {
    confusions: count.result(),
    people: of('person'),
    networks: of('network'),
    repeated: graded.conditions?.repeated ?? false,
    leftOut: observers.filter((one) => sideOf(one) === null && !isShown(one)).map(({ name }) => name),
    matrix,
  };
}

/**
 * The images of a class or branch that a side took for another, as places among all.
 *
 * @param truth a wnid, or the id of a branch.
 * @param taken the same of the first guess; empty: no guess.
 */
export function confusedImages(
  observers: readonly Observer[],
  graded: GradedObservers,
  catalogue: Catalogue,
  { side, truth, taken }: { readonly side: Side; readonly truth: string; readonly taken: string },
): ReadonlySet<number> {
  const indices = (id: string) =>
    new Set(
      catalogue.classes.flatMap(({ wnid, branch, index }) =>
        wnid === id || branch === id ? [Number(index)] : [],
      ),
    );
  const [shown, guessed] = [indices(truth), taken === '' ? new Set([-1]) : indices(taken)];
  const found = new Set<number>();
  eachFirstGuess(observers, graded, (own, image, right, guess) => {
    if (own !== side || !guessed.has(guess)) return;
    if (shown.has(shownClass(catalogue, right, guess))) found.add(image);
  });
  return found;
}

function eachFirstGuess(
  observers: readonly Observer[],
  { matched, right, outcomes: scored }: GradedObservers,
  onAnswer: OnAnswer,
): void {
  observers.forEach((observer, at) => {
    const [side, places, own] = [sideOf(observer), matched.places[at], scored[at]];
    if (side === null || !places || !own) return;
    for (let image = 0; image < own.length; image += 1) {
      if ((own[image] ?? outcomes.notAnswered) < 0) continue;
      const classes = right[image] ?? [];
      const guess = observer.guesses[(places[image] ?? 0) * observer.depth] ?? -1;
      if (classes.length > 0) onAnswer(side, image, classes, guess);
    }
  });
}

function sideOf({ kind, labels }: Observer): Side | null {
  return labels !== null || kind === 'unknown' ? null : kind;
}
