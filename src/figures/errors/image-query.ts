import { errorCategories, type ErrorCategoryId } from './error-category.ts';
import type { ImageKind } from '../../core/trials/challenge.ts';
import { confidences, type Confidence } from '../../core/trials/trial-record.ts';
import { headlineDepth } from '../../core/trials/hit.ts';
import { standings, type Standing } from './image-case.ts';
import { sides, type Side } from './side.ts';
import type { JointOutcome } from '../scoring/joint-outcome.ts';

/** One outcome, or the images on which only one side was right. */
export type OutcomeFilter = JointOutcome | 'one-right';

/** The person's time, set against the whole session: the fastest or the slowest quarter. */
export type Pace = 'quick' | 'slow';

/** Whether the truth was in the pruned list that was offered. */
export type ListFilter = 'with-truth' | 'without-truth';

/** A range of probabilities: above the one, up to and with the other. */
export interface ProbabilityRange {
  readonly above: number;
  readonly upTo: number;
}

/** What a side took an image for: its first guess, as a class or as a branch; no id: it had no guess. */
export interface TakenFor {
  readonly side: Side;
  /** A wnid, or the id of a branch; empty: no guess. */
  readonly id: string;
}

/** Orders: as shown; the network sure and wrong first; the person quick and wrong first; by time; by probability. */
export const imageSorts = [
  'order',
  'network-surprise',
  'person-surprise',
  'slowest',
  'quickest',
  'surest',
  'least-sure',
] as const;

export type ImageSort = (typeof imageSorts)[number];

/** Which images of a session to show, in which order and form. Null: every one. */
export interface ImageQuery {
  readonly standing: Standing | null;
  readonly outcome: OutcomeFilter | null;
  readonly wrong: Side | null;
  /** The id of somebody else who missed it. */
  readonly observer: string | null;
  /** How many guesses count for `wrong`, 1..5; null: as in the headline. */
  readonly depth: number | null;
  /** Words in a name of the truth or of a guess. */
  readonly text: string;
  /** The id of a branch of the hierarchy, of the truth. */
  readonly branch: string | null;
  /** The wnid of the truth. */
  readonly truth: string | null;
  readonly taken: TakenFor | null;
  readonly kind: ImageKind | null;
  readonly pace: Pace | null;
  readonly list: ListFilter | null;
  /** A reason that the person confirmed for the error of `wrong`, or of either side. */
  readonly category: ErrorCategoryId | null;
  /** The probability of the network's first guess. */
  readonly probability: ProbabilityRange | null;
  /** What the person said of the first guess. */
  readonly said: Confidence | null;
  readonly sort: ImageSort;
  readonly view: 'grid' | 'table';
}

/** Every image, in the order of showing. */
export const everyImage: ImageQuery = {
  standing: null,
  outcome: null,
  wrong: null,
  observer: null,
  depth: null,
  text: '',
  branch: null,
  truth: null,
  taken: null,
  kind: null,
  pace: null,
  list: null,
  category: null,
  probability: null,
  said: null,
  sort: 'order',
  view: 'grid',
};

const outcomes: readonly OutcomeFilter[] = [
  'both-right',
  'only-person',
  'only-network',
  'both-wrong',
  'one-right',
];
const kinds: readonly ImageKind[] = ['photo', 'cut-out', 'drawing', 'painting'];

/** What an address says of the images; words that make no sense are as if they were not there. */
export function parseImageQuery(words: Readonly<Record<string, string>>): ImageQuery {
  const depth = Number(words['hit']);
  return {
    standing: oneOf(standings, words['which']),
    outcome: oneOf(outcomes, words['outcome']),
    wrong: oneOf(sides, words['wrong']),
    observer: words['observer'] ?? null,
    depth: Number.isInteger(depth) && depth >= 1 && depth <= headlineDepth ? depth : null,
    text: words['class'] ?? '',
    branch: words['branch'] ?? null,
    truth: words['truth'] ?? null,
    taken: parseTaken(words['taken']),
    kind: oneOf(kinds, words['kind']),
    pace: oneOf(['quick', 'slow'], words['time']),
    list: oneOf(['with-truth', 'without-truth'], words['list']),
    category: oneOf(
      errorCategories.map(({ id }) => id),
      words['why'],
    ),
    probability: parseRange(words['probability']),
    said: oneOf(confidences, words['said']),
    sort: oneOf(imageSorts, words['sort']) ?? everyImage.sort,
    view: words['view'] === 'table' ? 'table' : 'grid',
  };
}

/** The words that say it in an address; what is as by default is not said. */
export function imageQueryWords(query: Partial<ImageQuery>): Record<string, string> {
  const asked = { ...everyImage, ...query };
  const { probability } = asked;
  const words: Record<string, string | null> = {
    which: asked.standing,
    outcome: asked.outcome,
    wrong: asked.wrong,
    observer: asked.observer,
    hit: asked.depth === null ? null : String(asked.depth),
    class: asked.text || null,
    branch: asked.branch,
    truth: asked.truth,
    taken: asked.taken && `${asked.taken.side}-${asked.taken.id}`,
    kind: asked.kind,
    time: asked.pace,
    list: asked.list,
    why: asked.category,
    probability: probability && `${probability.above}-${probability.upTo}`,
    said: asked.said,
    sort: asked.sort === everyImage.sort ? null : asked.sort,
    view: asked.view === everyImage.view ? null : asked.view,
  };
  return Object.fromEntries(
    Object.entries(words).filter((entry): entry is [string, string] => entry[1] !== null),
  );
}

function parseRange(text: string | undefined): ProbabilityRange | null {
  const [, above, upTo] = /^(\d(?:\.\d+)?)-(\d(?:\.\d+)?)$/.exec(text ?? '') ?? [];
  const range = { above: Number(above), upTo: Number(upTo) };
  return range.above < range.upTo && range.upTo <= 1 ? range : null;
}

function parseTaken(text: string | undefined): TakenFor | null {
  const [, side, id = ''] = /^(person|network)-(\w*)$/.exec(text ?? '') ?? [];
  return side === 'person' || side === 'network' ? { side, id } : null;
}

function oneOf<Word extends string>(all: readonly Word[], word: string | undefined): Word | null {
  return all.find((one) => one === word) ?? null;
}
