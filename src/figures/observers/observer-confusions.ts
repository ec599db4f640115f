import type { Catalogue } from '../../core/classes/catalogue.ts';
import { mostCategories } from '../../core/classes/category-list.ts';
import {
  commonestConfusion,
  ConfusionCount,
  type Confusions,
  peopleAndNetworks,
  severalRightNote,
  shownClass,
} from '../errors/confusions.ts';
import { sides, type Side } from '../errors/side.ts';
import { pluralize } from '../../core/text/pluralize.ts';
import { onceEachExposure } from './exposure-words.ts';
import type { GradedObservers } from './grade-observers.ts';
import type { Observer, ObserverKind } from '../../core/observers/observer.ts';
import { outcomes, ownTruth } from './score-observers.ts';

/** How often a side answered what to what, among the few words that all answer with. */
interface WordCounts {
  /** The observer's name; null for all people together. */
  readonly name: string | null;
  readonly kind: ObserverKind;
  /** How many observers it stands on. */
  readonly observers: number;
  /** `words.length` rows of what is right, each with a column for each word answered and a last one for no answer. */
  readonly counts: readonly (readonly number[])[];
}

/** First guesses as a matrix of what is right by what was answered. */
export interface WordMatrix {
  /** In alphabetical order. */
  readonly words: readonly string[];
  /** People together, then each other observer. */
  readonly sides: readonly WordCounts[];
  /** Whether a network's answer to one image counts at several exposures. */
  readonly repeated: boolean;
}

/**
 * The first guesses of those who answer in words of their own, where these are few and all the same: null with more than
 * 40 words, and where nobody's answer counts. Of several right words the one that was answered counts, else the first.
 *
 * @param observers those that were graded, in the same order.
 */
export function confusionMatrix(
  observers: readonly Observer[],
  { matched, outcomes: scored, conditions }: Pick<GradedObservers, 'matched' | 'outcomes' | 'conditions'>,
): WordMatrix | null {
  const all = new Set(observers.flatMap(({ labels }) => labels ?? []));
  if (all.size < 2 || all.size > mostCategories) return null;
  const words = [...all].sort(new Intl.Collator('en', { numeric: true }).compare);
  const placeOf = new Map(words.map((word, place) => [word, place]));
  const sides = new Map<
    string,
    { -readonly [Key in keyof WordCounts]: WordCounts[Key] } & { counts: number[][] }
  >();
  observers.forEach((observer, at) => {
    const { labels, kind, name, guesses, depth } = observer;
    const [places, own] = [matched.places[at], scored[at]];
    if (!labels || !places || !own?.some((outcome) => outcome >= 0)) return;
    const isPerson = kind === 'person';
    const id = isPerson ? '' : `${at}`;
    const side = sides.get(id) ?? {
      name: isPerson ? null : name,
      kind,
      observers: 0,
      counts: words.map(() => new Array<number>(words.length + 1).fill(0)),
    };
    sides.set(id, side);
    side.observers += 1;
    for (let image = 0; image < own.length; image += 1) {
      if ((own[image] ?? outcomes.notAnswered) < 0) continue;
      const place = places[image] ?? -1;
      const guess = guesses[place * depth] ?? -1;
      const right = ownTruth(observer, place);
      const truth = right.includes(guess) ? guess : (right[0] ?? -1);
      const row = side.counts[placeOf.get(labels[truth] ?? '') ?? -1];
      const column = placeOf.get(labels[guess] ?? '') ?? words.length;
      if (row) row[column] = (row[column] ?? 0) + 1;
    }
  });
  const found = [...sides.values()];
  if (found.length === 0) return null;
  return {
    words,
    repeated: conditions?.repeated ?? false,
    sides: found.toSorted((one, other) => Number(one.name !== null) - Number(other.name !== null)),
  };
}

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
