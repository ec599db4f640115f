import type { Catalogue } from '../../core/classes/catalogue.ts';
import { type LinkWord, oneOf } from '../../core/text/link-words.ts';
import { errorReasons, type ErrorReasonId } from './error-reason.ts';
import type { ImageId, ImageKind } from '../../core/trials/challenge.ts';
import { confidences } from '../../core/trials/trial-record.ts';
import { headlineDepth } from '../../core/trials/hit.ts';
import { standings, type ImageCase } from './image-case.ts';
import { isOf, sides, type EitherSide, type Side } from './side.ts';
import type { JointOutcome } from '../scoring/joint-outcome.ts';
import { truthOffered } from '../scoring/pruned-list.ts';
import { quantile } from '../stats/quantile.ts';

/** One outcome, or the images on which only one side was right. */
export type OutcomeFilter = JointOutcome | 'one-right';

/** A range of probabilities: above the one, up to and with the other. */
export interface ProbabilityRange {
  readonly above: number;
  readonly upTo: number;
}

/** What a side took an image for: its first guess, as a class or as a branch; no id: it had no guess. */
interface TakenFor {
  readonly side: Side;
  /** A wnid, or the id of a branch; empty: no guess. */
  readonly id: string;
}

type Test = (one: ImageCase) => boolean;

/** What some filters need of the others, and of the session. */
interface Asked {
  readonly query: {
    readonly wrong: EitherSide | null;
    readonly depth: number | null;
    readonly taken: TakenFor | null;
  };
  readonly cases: readonly ImageCase[];
  /** The images that the observer of the query missed; null while that is not known, so that all stay. */
  readonly missed: ReadonlySet<ImageId> | null;
}

/** What there is to ask for in a session. */
interface Askable {
  readonly catalogue: Catalogue;
  /** Whether somebody else who answered has this id, as far as that is known. */
  readonly hasObserver: (id: string) => boolean;
}

/** A filter: the word that says it in an address, and which images it leaves. */
interface Filter<Value> extends LinkWord {
  readonly word: string;
  readonly parse: (text: string) => Value | null;
  /** Whether a session has what it names. */
  readonly isThere?: (value: Value, askable: Askable) => boolean;
  /** Default: as `String` has it. */
  readonly print?: (value: Value) => string;
  readonly test: (value: Value, asked: Asked) => Test;
}

/** A filter by one of some words. */
function pick<Word extends string>(
  word: string,
  all: readonly Word[],
  test: Filter<Word>['test'],
): Filter<Word> {
  return { word, ...oneOf(all), test };
}

/** A filter by a text that is any. */
function words(
  word: string,
  needs: string,
  test: Filter<string>['test'],
  isThere: NonNullable<Filter<string>['isThere']> = () => true,
): Filter<string> {
  return { word, needs, parse: (text) => text || null, isThere, test };
}

const outcomes: readonly OutcomeFilter[] = [
  'both-right',
  'only-person',
  'only-network',
  'both-wrong',
  'one-right',
];
const kinds: readonly ImageKind[] = ['photo', 'cut-out', 'drawing', 'painting'];

/**
 * What each order rises by; what it cannot tell comes last. As shown; the network sure and wrong first; the person quick and
 * wrong first; by time; by probability.
 */
const sorts = {
  order: null,
  'network-surprise': (one: ImageCase) => {
    if (one.confidence === null) return 3;
    return isWrong(one, 'network', null) ? -one.confidence : 1 + one.confidence;
  },
  'person-surprise': (one: ImageCase) => {
    if (!one.trial) return Number.MAX_VALUE;
    const { response } = one.trial.time;
    return isWrong(one, 'person', null) ? response : 1e9 + response;
  },
  slowest: ({ trial }: ImageCase) => (trial ? -trial.time.response : 1),
  quickest: ({ trial }: ImageCase) => trial?.time.response ?? Number.MAX_VALUE,
  surest: ({ confidence }: ImageCase) => -(confidence ?? -1),
  'least-sure': ({ confidence }: ImageCase) => confidence ?? 2,
} satisfies Record<string, ((one: ImageCase) => number) | null>;

export type ImageSort = keyof typeof sorts;

export const imageSorts = Object.keys(sorts) as readonly ImageSort[];

const filters = {
  standing: pick('which', standings, (standing) => (one) => one.standing === standing),
  outcome: pick(
    'outcome',
    outcomes,
    (outcome) => (one) =>
      outcome === 'one-right'
        ? one.outcome === 'only-person' || one.outcome === 'only-network'
        : one.outcome === outcome,
  ),
  wrong: pick(
    'wrong',
    ['either', ...sides],
    (wrong, { query }) =>
      (one) =>
        sides.some((side) => isOf(side, wrong) && isWrong(one, side, query.depth)),
  ),
  /** The id of somebody else who missed it. */
  observer: words(
    'observer',
    'somebody else who answered these images, and is here',
    (_, { missed }) =>
      ({ imageId }) =>
        missed?.has(imageId) ?? true,
    (id, { hasObserver }) => hasObserver(id),
  ),
  /** How many guesses count for `wrong`, 1..5; null: as in the headline. */
  depth: {
    word: 'hit',
    parse: parseDepth,
    needs: `a number from 1 to ${headlineDepth}`,
    test: () => () => true,
  } as Filter<number>,
  /** Words in a name of the truth or of a guess. */
  text: words('class', 'a part of a name', (text) => (one) => isNamed(one, text.trim().toLowerCase())),
  /** The id of a branch of the hierarchy, of the truth. */
  branch: words(
    'branch',
    'the id of a branch',
    (branch, { query }) =>
      (one) =>
        setAgainst(one, query.taken)?.branch === branch,
    isBranch,
  ),
  /** The wnid of the truth. */
  truth: words(
    'truth',
    'the WordNet id of a class',
    (truth, { query }) =>
      (one) =>
        setAgainst(one, query.taken)?.wnid === truth,
    (truth, { catalogue }) => catalogue.has(truth),
  ),
  taken: {
    word: 'taken',
    parse: parseTaken,
    needs: '“person-” or “network-” and the id of a class or branch',
    isThere: ({ id }, askable) => id === '' || askable.catalogue.has(id) || isBranch(id, askable),
    print: ({ side, id }) => `${side}-${id}`,
    test: (taken) => (one) => isTakenFor(one, taken),
  } as Filter<TakenFor>,
  kind: pick('kind', kinds, (kind) => (one) => one.kind === kind),
  /** The person's time, set against the whole session: the fastest or the slowest quarter. */
  pace: pick('time', ['quick', 'slow'], (pace, { cases }) => paceTest(cases, pace)),
  /** Whether the truth was in the pruned list that was offered. */
  list: pick(
    'list',
    ['with-truth', 'without-truth'],
    (list) =>
      ({ trial }) =>
        trial !== null && truthOffered(trial) === (list === 'with-truth'),
  ),
  /** A reason that the person confirmed for the error of `wrong`, or of either side. */
  reason: pick(
    'why',
    errorReasons.map(({ id }) => id),
    (reason, { query }) =>
      (one) =>
        hasReason(one, reason, query.wrong),
  ),
  /** The probability of the network's first guess. */
  probability: {
    word: 'probability',
    parse: parseRange,
    needs: 'two numbers from 0 to 1, such as “0.2-0.4”',
    print: ({ above, upTo }) => `${above}-${upTo}`,
    test: (range) => (one) => isWithin(one.confidence, range),
  } as Filter<ProbabilityRange>,
  /** What the person said of the first guess. */
  said: pick(
    'said',
    confidences,
    (said) =>
      ({ trial }) =>
        trial?.record.confidence === said,
  ),
};

type Filters = typeof filters;

const views = ['grid', 'table'] as const;

/** Which images of a session to show, in which order and form. Null: every one. */
export type ImageQuery = {
  readonly [Key in keyof Filters]: Filters[Key] extends Filter<infer Value> ? Value | null : never;
} & { readonly sort: ImageSort; readonly view: (typeof views)[number] };

const allFilters = Object.entries(filters) as unknown as readonly (readonly [
  keyof Filters,
  Filter<unknown>,
])[];

/** Every image, in the order of showing. */
export const everyImage = parseImageQuery({});

/** What an address says of the images; words that make no sense are as if they were not there. */
export function parseImageQuery(link: Readonly<Record<string, string>>): ImageQuery {
  const parsed = allFilters.map(([key, { word, parse }]) => [key, parse(link[word] ?? '')] as const);
  return {
    ...(Object.fromEntries(parsed) as Omit<ImageQuery, 'sort' | 'view'>),
    sort: imageSorts.find((sort) => sort === link['sort']) ?? 'order',
    view: link['view'] === 'table' ? 'table' : 'grid',
  };
}

/** What an address can say of a session's images. */
export function imageWords(askable: Askable): Readonly<Record<string, LinkWord>> {
  const asked = allFilters.map(([, { word, needs, parse, isThere }]): [string, LinkWord] => [
    word,
    {
      needs,
      parse(text) {
        const value = parse(text);
        return value === null || isThere?.(value, askable) === false ? null : value;
      },
    },
  ]);
  return { ...Object.fromEntries(asked), sort: oneOf(imageSorts), view: oneOf(views) };
}

/** The words that say it in an address; what is as by default is not said. */
export function imageQueryWords(query: Partial<ImageQuery>): Record<string, string> {
  const { sort = everyImage.sort, view = everyImage.view } = query;
  const asked = allFilters.flatMap(([key, { word, print = String }]) => {
    const value = query[key] ?? '';
    return value === '' ? [] : [[word, print(value)] as const];
  });
  return {
    ...Object.fromEntries(asked),
    ...(sort !== everyImage.sort && { sort }),
    ...(view !== everyImage.view && { view }),
  };
}

/**
 * The images that a query asks for, in its order; ties stay in the order of showing.
 *
 * @param missed the images that the observer of the query missed; null while that is not known, so that all stay.
 */
export function selectImages(
  cases: readonly ImageCase[],
  query: ImageQuery,
  missed: ReadonlySet<ImageId> | null = null,
): readonly ImageCase[] {
  const tests = allFilters.flatMap(([key, { test }]) =>
    query[key] === null ? [] : [test(query[key], { query, cases, missed })],
  );
  const selected = cases.filter((one) => tests.every((test) => test(one)));
  const value = sorts[query.sort];
  return value ? selected.sort((a, b) => value(a) - value(b)) : selected;
}

function isBranch(id: string, { catalogue }: Askable): boolean {
  return catalogue.branches.some((branch) => branch.id === id);
}

function parseRange(text: string): ProbabilityRange | null {
  const [, above, upTo] = /^(\d(?:\.\d+)?)-(\d(?:\.\d+)?)$/.exec(text) ?? [];
  const range = { above: Number(above), upTo: Number(upTo) };
  return range.above < range.upTo && range.upTo <= 1 ? range : null;
}

function parseDepth(text: string): number | null {
  const depth = Number(text);
  return Number.isInteger(depth) && depth >= 1 && depth <= headlineDepth ? depth : null;
}

function parseTaken(text: string): TakenFor | null {
  const [, side, id = ''] = /^(person|network)-(\w*)$/.exec(text) ?? [];
  return side === 'person' || side === 'network' ? { side, id } : null;
}

/** What a side took for another is set against the right class that is nearest to its guess. */
function setAgainst(one: ImageCase, taken: TakenFor | null) {
  return taken ? one[taken.side]?.against : one.truth;
}

/**
 * Whether a side's guesses miss the truth; false where it cannot be told.
 *
 * @param asked how many guesses count; null: as in the headline.
 */
function isWrong(one: ImageCase, side: Side, asked: number | null): boolean {
  const { right, trial, person, network } = one;
  const depth = asked ?? one.depth;
  const answer = side === 'person' ? trial && person : network;
  return right.length > 0 && answer !== null && (answer.rank < 0 || answer.rank >= depth);
}

function hasReason({ reasons }: ImageCase, reason: ErrorReasonId, asked: EitherSide | null): boolean {
  return sides.some((side) => isOf(side, asked) && reasons[side].includes(reason));
}

/** Whether a side's first guess is a class or of a branch. */
function isTakenFor(one: ImageCase, { side, id }: TakenFor): boolean {
  const answer = side === 'person' ? one.trial && one.person : one.network;
  if (!answer) return false;
  const [first] = answer.classes;
  return first ? first.wnid === id || first.branch === id : id === '';
}

/** As the bins of a calibration: the first has 0 too. */
function isWithin(confidence: number | null, { above, upTo }: ProbabilityRange): boolean {
  return confidence !== null && (confidence > above || above === 0) && confidence <= upTo;
}

function paceTest(cases: readonly ImageCase[], pace: 'quick' | 'slow'): Test {
  const times = Float64Array.from(cases.flatMap(({ trial }) => trial?.time.response ?? [])).sort();
  if (times.length === 0) return () => false;
  const edge = quantile(times, pace === 'quick' ? 0.25 : 0.75);
  return ({ trial }) =>
    trial !== null && (pace === 'quick' ? trial.time.response <= edge : trial.time.response >= edge);
}

function isNamed({ truth, person, network }: ImageCase, text: string): boolean {
  const guesses = [...person.classes, ...(network?.classes ?? [])];
  return (
    text === '' ||
    [truth, ...guesses].some((one) => one && `${one.title}\n${one.label}`.toLowerCase().includes(text)) ||
    (truth?.synonyms.some((name) => name.toLowerCase().includes(text)) ?? false)
  );
}
