import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { ClassIndex } from '../../core/classes/class-ids.ts';
import { lowestCommonAncestor } from '../../core/classes/lowest-common-ancestor.ts';
import { formatPercent } from '../../core/text/format-number.ts';
import { about, type Subject } from '../scoring/addressed.ts';
import type { ImageCase } from './image-case.ts';
import { type Side, sides } from './side.ts';

/** A number of answers of each side. */
type SideCounts = Readonly<Record<Side, number>>;

/** A wrong first guess: images of one class that were taken for another. */
interface Confusion {
  readonly truth: ClassIndex;
  readonly guess: ClassIndex;
  /** How many answers of each side. */
  readonly counts: SideCounts;
}

/** What images of one branch were taken for. */
interface BranchRow {
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
  /** Whether an image had several right classes, so that each answer was set against the nearest of them. */
  readonly several: boolean;
  /** Wrong first guesses that are at least of the right branch. */
  readonly nearby: SideCounts;
  /**
   * The commonest first, each side's in turn, so that neither hides the other's: numbers that cross threads as they are, where thousands of
   * objects would stop the page. `pairsOf` reads them.
   */
  readonly pairs: Int32Array;
  /** The branches that were shown, in the catalogue's order; of a short list all its categories. */
  readonly rows: readonly BranchRow[];
  /** The branches that were guessed, in the catalogue's order, '' last; of a short list all its categories. */
  readonly columns: readonly string[];
}

/** A class index for an answer without a guess. */
const noGuess = -1;

type Counts = Record<Side, number>;

const none = (): Counts => ({ person: 0, network: 0 });

/**
 * Which of an image's right classes an answer is set against: the guess itself where it is right, or else the nearest to
 * it. That is one of the guess's own branch before any other, then the one with the fewest classes below the lowest
 * common ancestor; among equals, and without a guess, the one with the lowest class index.
 *
 * @param right class indices, one or more; their order means nothing.
 * @param guess a class index; −1: no guess.
 */
export function shownClass(catalogue: Catalogue, right: readonly number[], guess: number): number {
  const [first = noGuess] = right;
  if (right.length < 2 || right.includes(guess)) return right.includes(guess) ? guess : first;
  const of = (index: number) => catalogue.byIndex(index as ClassIndex);
  const rising = right.toSorted((one, other) => one - other);
  const [lowest = noGuess] = rising;
  if (guess === noGuess) return lowest;
  const { wnid, branch } = of(guess);
  const farness = rising.map((index) => {
    const { classes } = lowestCommonAncestor(catalogue, of(index).wnid, wnid) ?? { classes: 0 };
    return classes + (of(index).branch === branch ? 0 : catalogue.classes.length);
  });
  return rising[farness.indexOf(Math.min(...farness))] ?? lowest;
}

/** Counts first guesses, answer by answer. */
export class ConfusionCount {
  readonly #catalogue: Catalogue;
  readonly #answers = none();
  readonly #wrong = none();
  readonly #nearby = none();
  #several = false;
  /** By 1000 times the truth plus the guess. */
  readonly #pairs = new Map<number, Counts>();
  readonly #branches = new Map<string, Map<string, Counts>>();

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
  }

  /**
   * Counts an answer, against the right class that `shownClass` says.
   *
   * @param right the class indices that are right, one or more.
   * @param guess of the first guess; −1: none.
   */
  add(side: Side, right: readonly number[], guess: number): void {
    this.#several ||= right.length > 1;
    const truth = shownClass(this.#catalogue, right, guess);
    const [shown, taken] = [this.#branchOf(truth), guess === noGuess ? '' : this.#branchOf(guess)];
    this.#answers[side] += 1;
    entry(
      entry(this.#branches, shown, () => new Map<string, Counts>()),
      taken,
      none,
    )[side] += 1;
    if (guess === truth) return;
    this.#wrong[side] += 1;
    if (guess === noGuess) return;
    if (shown === taken) this.#nearby[side] += 1;
    entry(this.#pairs, 1000 * truth + guess, none)[side] += 1;
  }

  /** What was counted so far. */
  result(): Confusions {
    const { branches, list } = this.#catalogue;
    const order = branches.map(({ id }) => id);
    const guessed = new Set([...this.#branches.values()].flatMap((row) => [...row.keys()]));
    return {
      answers: { ...this.#answers },
      wrong: { ...this.#wrong },
      nearby: { ...this.#nearby },
      several: this.#several,
      pairs: Int32Array.from(
        inTurn([...this.#pairs].sort(([one], [other]) => one - other)).flatMap(([pair, counts]) => [
          pair,
          ...sides.map((side) => counts[side]),
        ]),
      ),
      rows: order
        .filter((id) => list !== undefined || this.#branches.has(id))
        .map((truth) => ({ truth, guesses: this.#branches.get(truth) ?? new Map<string, Counts>() })),
      columns: [
        ...order.filter((id) => list !== undefined || guessed.has(id)),
        ...(guessed.has('') ? [''] : []),
      ],
    };
  }

  #branchOf(index: number): string {
    return this.#catalogue.byIndex(index as ClassIndex).branch;
  }
}

/** How many numbers a pair is: 1000 times the truth plus the guess, then the count of each side. */
const width = 1 + sides.length;

/** How many pairs there are. */
export function pairCount({ pairs }: Pick<Confusions, 'pairs'>): number {
  return pairs.length / width;
}

/**
 * The pairs of confusions, the commonest first.
 *
 * @param most how many at most.
 */
export function pairsOf(confusions: Pick<Confusions, 'pairs'>, most = Infinity): readonly Confusion[] {
  const { pairs } = confusions;
  return Array.from({ length: Math.min(most, pairCount(confusions)) }, (_, at) => {
    const [pair = 0, person = 0, network = 0] = pairs.subarray(width * at, width * (at + 1));
    return {
      truth: Math.floor(pair / 1000) as ClassIndex,
      guess: (pair % 1000) as ClassIndex,
      counts: { person, network },
    };
  });
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
    if (one.standing !== 'compared') continue;
    const right = one.right.map(({ index }) => index);
    for (const side of sides) {
      const answer = one[side];
      if (answer) count.add(side, right, answer.classes[0]?.index ?? noGuess);
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

/** How sentences speak of the two sides. */
export type SideNames = Readonly<Record<Side, Pick<Subject, 'who' | 'atStart' | 'whose'>>>;

/** About the network of a session and its person, who may be the reader. */
export function personAndNetwork(person: Subject): SideNames {
  return { person, network: about('the network', 'The network') };
}

/** About the people and the networks of a comparison. */
export const peopleAndNetworks: SideNames = {
  person: { who: 'the people', atStart: 'The people', whose: 'the people’s' },
  network: { who: 'the networks', atStart: 'The networks', whose: 'the networks’' },
};

/** Said where an image has several right classes. */
export const severalRightNote =
  'Where several classes are right for an image, a right answer is no mix-up, and a wrong one counts for the right class that is nearest to it in the tree.';

/** The commonest mix-up of a side, as a sentence; what to say of one without any; empty without an answer. */
export function commonestConfusion(
  confusions: Confusions,
  side: Side,
  names: SideNames,
  catalogue: Catalogue,
): string {
  const { answers, wrong } = confusions;
  if (answers[side] === 0) return '';
  const pairs = pairsOf(confusions);
  const who = names[side].atStart;
  if (wrong[side] === 0) return `${who} had every first guess right.`;
  const most = Math.max(0, ...pairs.map(({ counts }) => counts[side]));
  if (most === 0)
    return `${who} mixed up no ${catalogue.list ? 'categories' : 'classes'}, but sometimes had no guess.`;
  if (most === 1) return `None of ${names[side].whose} mix-ups came twice.`;
  const [first, ...others] = pairs.filter(({ counts }) => counts[side] === most);
  if (!first) return '';
  const [truth = '', guess = ''] = [first.truth, first.guess].map((index) => catalogue.byIndex(index).title);
  const often = most === 2 ? 'twice' : `${most} times`;
  const beside =
    others.length === 0
      ? ''
      : `, and ${others.length === 1 ? 'one other pair' : `${others.length} other pairs`} as often`;
  return `${who} took ${truth} for ${guess} most often: ${often}${beside}.`;
}

/** How many wrong first guesses of a side are of the right branch, as a sentence; empty without a wrong one. */
export function nearbyWords({ wrong, nearby }: Confusions, side: Side, names: SideNames): string {
  const { whose } = names[side];
  if (wrong[side] === 0) return '';
  if (wrong[side] === 1) {
    const start = `${names[side].atStart.charAt(0)}${whose.slice(1)}`;
    return `${start} one wrong first guess is ${nearby[side] === 1 ? '' : 'not '}of the right branch.`;
  }
  const share = formatPercent(nearby[side] / wrong[side]);
  const are = nearby[side] === 1 ? 'is' : 'are';
  return `Of ${whose} ${wrong[side]} wrong first guesses, ${nearby[side]} (${share}) ${are} of the right branch.`;
}
