import { mostCategories } from '../../core/classes/category-list.ts';
import type { Observer, ObserverKind } from '../../core/observers/observer.ts';
import type { GradedObservers } from './grade-observers.ts';
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
