import type { Catalogue } from '../classes/catalogue.ts';
import type { ClassIndex } from '../classes/class-ids.ts';
import type { ImageCase } from '../scoring/image-case.ts';
import { sides, type Side } from './side.ts';

/** A number of answers of each side. */
export type SideCounts = Readonly<Record<Side, number>>;

/** A wrong first guess: images of one class that were taken for another. */
export interface Confusion {
  readonly truth: ClassIndex;
  readonly guess: ClassIndex;
  /** How many answers of each side. */
  readonly counts: SideCounts;
}

/** What images of one branch were taken for. */
export interface BranchRow {
  /** Id of the branch of the truth. */
  readonly truth: string;
  /** How many answers had their first guess in each branch, by its id; '' where there was no guess. */
  readonly guesses: ReadonlyMap<string, SideCounts>;
}

/** Who takes what for what, by the first guess of each answer. */
export interface Confusions {
  readonly answers: SideCounts;
  /** Answers whose first guess was not right, those without a guess among them. */
  readonly wrong: SideCounts;
  /** Wrong first guesses that are at least of the right branch. */
  readonly nearby: SideCounts;
  /** The commonest first, each side's in turn, so that neither hides the other's. */
  readonly pairs: readonly Confusion[];
  /** The branches that were shown, in the catalogue's order. */
  readonly rows: readonly BranchRow[];
  /** The branches that were guessed, in the catalogue's order, '' last. */
  readonly columns: readonly string[];
}

/** A class index for an answer without a guess. */
const noGuess = -1;

type Counts = Record<Side, number>;

const none = (): Counts => ({ person: 0, network: 0 });

/** Counts first guesses, answer by answer. */
export class ConfusionCount {
  readonly #catalogue: Catalogue;
  readonly #answers = none();
  readonly #wrong = none();
  readonly #nearby = none();
  /** By 1000 times the truth plus the guess. */
  readonly #pairs = new Map<number, Counts>();
  readonly #branches = new Map<string, Map<string, Counts>>();

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
  }

  /**
   * Counts an answer.
   *
   * @param truth the class index of what the image shows.
   * @param guess of the first guess; −1: none.
   * @param right whether that is right, as where several classes are.
   */
  add(side: Side, truth: number, guess: number, right = truth === guess): void {
    const [shown, taken] = [this.#branchOf(truth), guess === noGuess ? '' : this.#branchOf(guess)];
    this.#answers[side] += 1;
    entry(
      entry(this.#branches, shown, () => new Map<string, Counts>()),
      taken,
      none,
    )[side] += 1;
    if (right) return;
    this.#wrong[side] += 1;
    // A label that another rule holds to be wrong is no other class.
    if (guess === noGuess || guess === truth) return;
    if (shown === taken) this.#nearby[side] += 1;
    entry(this.#pairs, 1000 * truth + guess, none)[side] += 1;
  }

  /** What was counted so far. */
  result(): Confusions {
    const order = this.#catalogue.branches.map(({ id }) => id);
    const guessed = new Set([...this.#branches.values()].flatMap((row) => [...row.keys()]));
    return {
      answers: { ...this.#answers },
      wrong: { ...this.#wrong },
      nearby: { ...this.#nearby },
      pairs: inTurn([...this.#pairs].sort(([one], [other]) => one - other)).map(([pair, counts]) => ({
        truth: Math.floor(pair / 1000) as ClassIndex,
        guess: (pair % 1000) as ClassIndex,
        counts,
      })),
      rows: order.flatMap((truth) => {
        const guesses = this.#branches.get(truth);
        return guesses ? [{ truth, guesses }] : [];
      }),
      columns: [...order, ''].filter((id) => guessed.has(id)),
    };
  }

  #branchOf(index: number): string {
    return this.#catalogue.byIndex(index as ClassIndex).branch;
  }
}

/** Pairs in the order of each side's own counts, the sides in turn: the person's commonest, the network's, and so on. */
function inTurn(
  pairs: readonly (readonly [number, SideCounts])[],
): readonly (readonly [number, SideCounts])[] {
  const place = new Map<number, number>();
  sides.forEach((side, turn) => {
    const other = sides[1 - turn] ?? side;
    const own = pairs
      .filter(([, counts]) => counts[side] > 0)
      .sort(([, one], [, two]) => two[side] - one[side] || two[other] - one[other]);
    own.forEach(([pair], at) => {
      place.set(pair, Math.min(place.get(pair) ?? Infinity, at * sides.length + turn));
    });
  });
  return [...pairs].sort(([one], [two]) => (place.get(one) ?? 0) - (place.get(two) ?? 0));
}

/** Who takes what for what in a session, on the images that both sides answered without help. */
export function sessionConfusions(cases: readonly ImageCase[], catalogue: Catalogue): Confusions {
  const count = new ConfusionCount(catalogue);
  for (const one of cases) {
    const { truth } = one;
    if (one.standing !== 'compared' || !truth) continue;
    for (const side of sides) {
      const answer = one[side];
      if (answer) count.add(side, truth.index, answer.classes[0]?.index ?? noGuess, answer.rank === 0);
    }
  }
  return count.result();
}

/** The value under a key; a new one is kept. */
function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
