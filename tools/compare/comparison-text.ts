import { visibleText } from '../../src/core/text/visible-text.ts';
import { pluralize } from '../../src/core/text/pluralize.ts';
import { commonRates } from '../../src/figures/observers/common-rates.ts';
import type { Comparison } from '../../src/figures/observers/compare-observers.ts';
import { enoughImages, fewImagesNote } from '../../src/figures/observers/few-images.ts';
import type { ObserverFigures } from '../../src/figures/observers/grade-observers.ts';
import { familyWords, holmOfPairs, type PairFamily } from '../../src/figures/observers/holm-of-pairs.ts';
import type { PairFigures } from '../../src/figures/observers/pair-figures.ts';
import { conditionText, fixed, interval, p, percent, points, shown } from './figure-text.ts';
import { textTable, type TextColumn } from './text-table.ts';

const listed = 5;

const two = (value: number) => fixed(value, 2);

const right = { right: true } as const;

const observerNames: readonly TextColumn<ObserverFigures>[] = [
  { header: 'observer', cell: ({ name }) => visibleText(name) },
  { header: 'kind', cell: ({ kind, simulated }) => (simulated ? `${kind}, simulated` : kind) },
];

const observerColumns: readonly TextColumn<ObserverFigures>[] = [
  ...observerNames,
  { header: 'guesses', cell: (one) => String(one.guesses), ...right },
  { header: 'images', cell: ({ n }) => String(n), ...right },
  { header: 'errors', cell: ({ errors }) => String(errors), ...right },
  { header: 'error rate', cell: ({ errorRate }) => shown(errorRate, percent), ...right },
  { header: '95 % interval', cell: ({ wilson }) => interval(wilson, percent), ...right },
];

const pairNames: readonly TextColumn<PairFigures>[] = [
  { header: 'first', cell: ({ first }) => visibleText(first) },
  { header: 'second', cell: ({ second }) => visibleText(second) },
];

const countColumns: readonly TextColumn<PairFigures>[] = [
  ...pairNames,
  { header: 'images', cell: ({ n }) => String(n), ...right },
  { header: 'both right', cell: ({ bothRight }) => String(bothRight), ...right },
  { header: 'only first', cell: ({ onlyFirst }) => String(onlyFirst), ...right },
  { header: 'only second', cell: ({ onlySecond }) => String(onlySecond), ...right },
  { header: 'both wrong', cell: ({ bothWrong }) => String(bothWrong), ...right },
];

/** A pair with its p corrected for the number of tests. */
interface CorrectedPair extends PairFigures {
  readonly holm: number | null;
}

const differenceColumns: readonly TextColumn<CorrectedPair>[] = [
  ...pairNames,
  { header: 'points', cell: ({ difference }) => shown(difference, points), ...right },
  {
    header: '95 % interval',
    cell: ({ differenceInterval }) => interval(differenceInterval, points),
    ...right,
  },
  { header: 'McNemar p', cell: ({ mcnemarExact }) => shown(mcnemarExact, p), ...right },
  { header: 'Holm p', cell: ({ holm }) => shown(holm, p), ...right },
  { header: 'mid-p', cell: ({ mcnemarMidP }) => shown(mcnemarMidP, p), ...right },
  { header: 'chi²', cell: ({ mcnemarChi2 }) => shown(mcnemarChi2, two), ...right },
  { header: 'Z', cell: ({ z }) => shown(z, two), ...right },
  { header: 'p two-sided', cell: ({ pTwoSided }) => shown(pTwoSided, p), ...right },
  { header: 'one-sided', cell: ({ pOneSided }) => shown(pOneSided, p), ...right },
];

const agreementColumns: readonly TextColumn<PairFigures>[] = [
  ...pairNames,
  { header: 'kappa', cell: ({ kappa }) => shown(kappa, two), ...right },
  { header: '95 % interval', cell: ({ kappaInterval }) => interval(kappaInterval, two), ...right },
];

/** What is known besides where files say conditions. */
const agreementByCondition: readonly TextColumn<PairFigures>[] = [
  ...agreementColumns,
  { header: 'conditions', cell: ({ kappaConditions }) => shown(kappaConditions, String), ...right },
  { header: 'kappa, pooled', cell: ({ kappaPooled }) => shown(kappaPooled, two), ...right },
];

const countsByCondition: readonly TextColumn<PairFigures>[] = [
  ...countColumns,
  { header: 'not paired', cell: ({ otherConditions }) => String(otherConditions), ...right },
];

/**
 * A comparison as tables to read, and what was left out.
 *
 * @param labelsFile the ReaL labels that it stands on; null for none.
 * @param family the pairs for whose number p is corrected; null: the usual ones.
 */
export function comparisonText(
  comparison: Comparison,
  labelsFile: string | null,
  family: PairFamily | null,
): string {
  const { observers, pairs, conditions, guesses } = comparison;
  const parts = [
    `Errors (Hit@${guesses})\n\n${textTable(observerColumns, observers)}`,
    ...byCondition(comparison),
    ...onCommonImages(comparison),
  ];
  if (pairs.length > 0) {
    const holm = holmOfPairs({ observers, pairs, family });
    // A pair without a common image has its 0 in the first table, and no figure for the others.
    const paired = pairs
      .map((pair, at) => ({ ...pair, holm: holm.corrected[at] ?? null }))
      .filter(({ n }) => n > 0);
    parts.push(
      conditions
        ? `On the images that both answered under the same condition; not paired: images that both answered, but not under the same one\n\n${textTable(countsByCondition, pairs)}`
        : `On the images that both answered\n\n${textTable(countColumns, pairs)}`,
    );
    if (paired.length > 0)
      parts.push(
        `Error rate of the first minus that of the second, in points; McNemar's test is for the same images, Z is the test of 2014; Holm's p counts ${holm.family === 'all' ? pluralize(holm.tests, 'test') : `the ${familyWords(holm)} only`}\n\n${textTable(differenceColumns, paired)}`,
        conditions
          ? `Agreement in right and wrong: 0 as by chance, 1 on the same images; kappa is the mean of those within conditions, pooled that over all at once\n\n${textTable(agreementByCondition, paired)}`
          : `Agreement in right and wrong: 0 as by chance, 1 on the same images\n\n${textTable(agreementColumns, paired)}`,
      );
  }
  const left = leftOut(comparison, labelsFile);
  if (left.length > 0) parts.push(`Left out\n\n${left.map((line) => `${line}\n`).join('')}`);
  return parts.join('\n');
}

/** The error rates under each condition; none where no file says a condition. */
function byCondition({ observers, conditions }: Comparison): readonly string[] {
  if (!conditions) return [];
  const ratesOf = new Map(observers.map((observer, at) => [observer, conditions.rates[at] ?? []]));
  const columns: readonly TextColumn<ObserverFigures>[] = [
    ...observerNames,
    ...conditions.conditions.map((condition, place) => ({
      header: conditionText(condition),
      cell: (one: ObserverFigures) => {
        const { errorRate = null, errors = 0, n = 0 } = ratesOf.get(one)?.[place] ?? {};
        return shown(errorRate, (share) => `${percent(share)} (${errors}/${n})`);
      },
      ...right,
    })),
  ];
  return [`Error rate by condition (errors/images)\n\n${textTable(columns, observers)}`];
}

/** Rates on different images cannot be compared: these are on the same ones. */
function onCommonImages(comparison: Comparison): readonly string[] {
  const common = commonRates(comparison);
  if (!common) return [];
  const { images: count, errors } = common;
  const title = `Errors on the ${images(count)} that all of these answered`;
  if (count === 0) return [`${title}: none\n`];
  const errorsOf = new Map(comparison.observers.map((observer, at) => [observer, errors[at] ?? null]));
  const columns: readonly TextColumn<ObserverFigures>[] = [
    ...observerNames,
    { header: 'errors', cell: (one) => shown(errorsOf.get(one) ?? null, String), ...right },
    {
      header: 'error rate',
      cell: (one) => shown(errorsOf.get(one) ?? null, (missed) => percent(missed / count)),
      ...right,
    },
    { header: 'rate on all its own', cell: ({ errorRate }) => shown(errorRate, percent), ...right },
  ];
  const few = fewImagesNote(count);
  return [
    `${title} (who has fewer than ${enoughImages} is not asked for)${few === '' ? '' : `. ${few}`}\n\n${textTable(columns, comparison.observers)}`,
  ];
}

function leftOut(
  { observers, pairs, unmatched, conditions }: Comparison,
  labelsFile: string | null,
): readonly string[] {
  const noTruth =
    labelsFile === null ? 'without a truth' : `for which ${visibleText(labelsFile)} says no class`;
  return observers.flatMap(({ name, withoutTruth, assisted, spoiled }, at) => {
    const own = pairs.length > 0 ? (unmatched[at] ?? []) : [];
    const names = own.slice(0, listed).map(visibleText).join(', ') + (own.length > listed ? ', …' : '');
    const who = visibleText(name);
    return [
      ...(withoutTruth > 0 ? [`${who}: ${images(withoutTruth)} ${noTruth}`] : []),
      ...(assisted > 0
        ? [`${who}: ${images(assisted)} answered after the answer or the prediction was shown`]
        : []),
      ...(spoiled > 0 ? [`${who}: ${images(spoiled)} not shown as asked`] : []),
      ...(own.length > 0
        ? [
            `${who}: ${images(own.length)} in no pair, as no other observer answered${conditions ? ' under the same condition' : ''}: ${names}`,
          ]
        : []),
    ];
  });
}

function images(count: number): string {
  return `${count} ${count === 1 ? 'image' : 'images'}`;
}
