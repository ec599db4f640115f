import type { ErrorCategoryId } from './error-category.ts';
import { sides, type Side } from './side.ts';
import type { ImageId } from '../../core/trials/challenge.ts';
import { quantile } from '../stats/quantile.ts';
import type { ImageCase } from './image-case.ts';
import type { ImageQuery, ImageSort, ListFilter, ProbabilityRange, TakenFor } from './image-query.ts';
import { truthOffered } from '../scoring/pruned-list.ts';

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
  const tests = imageTests(cases, query);
  if (query.observer !== null && missed) tests.push(({ imageId }) => missed.has(imageId));
  const selected = cases.filter((one) => tests.every((test) => test(one)));
  const value = sortValue[query.sort];
  return value ? selected.sort((a, b) => value(a) - value(b)) : selected;
}

type Test = (one: ImageCase) => boolean;

function imageTests(cases: readonly ImageCase[], query: ImageQuery): Test[] {
  const tests: Test[] = [];
  const {
    standing,
    outcome,
    wrong,
    depth,
    branch,
    truth,
    taken,
    kind,
    pace,
    list,
    category,
    probability,
    said,
  } = query;
  if (standing) tests.push((one) => one.standing === standing);
  if (outcome === 'one-right') {
    tests.push((one) => one.outcome === 'only-person' || one.outcome === 'only-network');
  } else if (outcome) tests.push((one) => one.outcome === outcome);
  if (wrong) tests.push((one) => isWrong(one, wrong, depth));
  // What a side took for another is set against the right class that is nearest to its guess.
  const shown = (one: ImageCase) => (taken ? one[taken.side]?.against : one.truth);
  if (branch !== null) tests.push((one) => shown(one)?.branch === branch);
  if (truth !== null) tests.push((one) => shown(one)?.wnid === truth);
  if (taken) tests.push((one) => isTakenFor(one, taken));
  if (kind) tests.push((one) => one.kind === kind);
  if (category) tests.push((one) => hasReason(one, category, wrong));
  if (probability) tests.push((one) => isWithin(one.confidence, probability));
  if (said) tests.push(({ trial }) => trial?.record.confidence === said);
  if (pace) tests.push(paceTest(cases, pace));
  if (list) tests.push((one) => isListed(one, list));
  const text = query.text.trim().toLowerCase();
  if (text !== '') tests.push((one) => isNamed(one, text));
  return tests;
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

function hasReason({ reasons }: ImageCase, category: ErrorCategoryId, side: Side | null): boolean {
  return (side === null ? sides : [side]).some((one) => reasons[one].includes(category));
}

/** Whether a side's first guess is a class or of a branch. */
function isTakenFor(one: ImageCase, { side, id }: TakenFor): boolean {
  const answer = side === 'person' ? one.trial && one.person : one.network;
  if (!answer) return false;
  const [first] = answer.classes;
  return first ? first.wnid === id || first.branch === id : id === '';
}

function isListed({ trial }: ImageCase, list: ListFilter): boolean {
  return trial !== null && truthOffered(trial) === (list === 'with-truth');
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
    [truth, ...guesses].some((one) => one?.label.toLowerCase().includes(text)) ||
    (truth?.synonyms.some((name) => name.toLowerCase().includes(text)) ?? false)
  );
}

/** What each order rises by; what it cannot tell comes last. */
const sortValue: Record<ImageSort, ((one: ImageCase) => number) | null> = {
  order: null,
  'network-surprise': (one) => {
    if (one.confidence === null) return 3;
    return isWrong(one, 'network', null) ? -one.confidence : 1 + one.confidence;
  },
  'person-surprise': (one) => {
    if (!one.trial) return Number.MAX_VALUE;
    const { response } = one.trial.time;
    return isWrong(one, 'person', null) ? response : 1e9 + response;
  },
  slowest: ({ trial }) => (trial ? -trial.time.response : 1),
  quickest: ({ trial }) => trial?.time.response ?? Number.MAX_VALUE,
  surest: ({ confidence }) => -(confidence ?? -1),
  'least-sure': ({ confidence }) => confidence ?? 2,
};
